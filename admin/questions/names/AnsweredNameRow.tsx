import { useId } from 'react';
import type { NameAnswer } from '../../../src/story/vocabulary.ts';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import type { AnsweredName, NameOption } from '../../checklist/name-answers.ts';

interface AnsweredNameRowProps {
  name: AnsweredName;
  index: number;
  options: readonly NameOption[];
  onAnswer: (is: NameAnswer) => void;
  onTakeBack: () => void;
}

/** A row with a word of the story, and the answer to what the word is. */
export function AnsweredNameRow(props: AnsweredNameRowProps) {
  const { name, index, options, onAnswer, onTakeBack } = props;
  const id = useId();
  const current = options.find(({ is }) => is === name.is);
  return (
    <p className="ask-name" data-path={`names.${String(index)}`}>
      <label htmlFor={id}>
        <strong>{name.word}</strong> {questionsWords.names.is}
      </label>{' '}
      <select
        id={id}
        value={current?.is ?? ''}
        onChange={({ target }) => {
          const chosen = options.find(({ is }) => is === target.value);
          if (chosen) onAnswer(chosen.is);
        }}
      >
        {!current && <option value="">{questionsWords.names.unanswered}</option>}
        {options.map(({ is, label }) => (
          <option key={is} value={is}>
            {label}
          </option>
        ))}
      </select>{' '}
      <button type="button" className="ask-suggestion" onClick={onTakeBack}>
        {questionsWords.names.takeBack}
        <span className="ask-hidden"> {questionsWords.names.takeBackOf(name.word)}</span>
      </button>
    </p>
  );
}
