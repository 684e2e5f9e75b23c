import { useId } from 'react';
import type { NameAnswer } from '../../../src/story/vocabulary.ts';
import type { AnsweredName, NameOption } from '../../checklist/name-answers.ts';

interface AnsweredNameRowProps {
  name: AnsweredName;
  place: number;
  options: readonly NameOption[];
  onAnswer: (is: NameAnswer) => void;
  onTakeBack: () => void;
}

/** One word with what it was said to be. */
export function AnsweredNameRow(props: AnsweredNameRowProps) {
  const { name, place, options, onAnswer, onTakeBack } = props;
  const id = useId();
  const known = options.find(({ is }) => is === name.is);
  return (
    <p className="ask-name" data-path={`names.${String(place)}`}>
      <label htmlFor={id}>
        <strong>{name.word}</strong> is
      </label>{' '}
      <select
        id={id}
        value={known?.is ?? ''}
        onChange={({ target }) => {
          const chosen = options.find(({ is }) => is === target.value);
          if (chosen) onAnswer(chosen.is);
        }}
      >
        {!known && <option value="">not answered</option>}
        {options.map(({ is, words }) => (
          <option key={is} value={is}>
            {words}
          </option>
        ))}
      </select>{' '}
      <button type="button" className="ask-suggestion" onClick={onTakeBack}>
        Take back<span className="ask-hidden"> what was said of {name.word}</span>
      </button>
    </p>
  );
}
