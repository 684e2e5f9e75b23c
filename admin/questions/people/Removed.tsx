import { useEffect, useRef } from 'react';

/** Says that somebody was removed, and puts them back. */
export function Removed({ place, onPutBack }: { place: number; onPutBack: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <p className="ask-removed" role="status">
      Person {place + 1} is removed. Until you save, you can{' '}
      <button type="button" className="ask-suggestion" ref={button} onClick={onPutBack}>
        put them back
      </button>
    </p>
  );
}
