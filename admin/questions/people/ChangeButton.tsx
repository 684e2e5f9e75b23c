import { useId } from 'react';

interface ChangeButtonProps {
  words: string;
  hint: string;
  onPress: () => void;
}

/** A button that records a change of mind, with its consequence beside it. */
export function ChangeButton({ words, hint, onPress }: ChangeButtonProps) {
  const id = useId();
  return (
    <div className="ask-change">
      <button type="button" className="ask-button" aria-describedby={id} onClick={onPress}>
        {words}
      </button>
      <p className="ask-hint" id={id}>
        {hint}
      </p>
    </div>
  );
}
