import { useState } from 'react';
import type { Kind } from '../../../src/story/vocabulary.ts';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { RadioOptions } from '../ask/RadioOptions.tsx';
import { useFocusOnChange } from '../control/use-focus-on-change.ts';
import { partChoicesFor, type PartChoice } from '../definitions/part-choices.ts';

const { people } = questionsWords;

interface AddPersonProps {
  /** Whether the story has no person yet. */
  isFirst: boolean;
  /** Whether the form for another person is open. */
  isAsking: boolean;
  kind: Kind | undefined;
  onAsk: () => void;
  onAdd: (choice: PartChoice) => void;
  /** Refers to the person whose answers can be copied for a person with this part, if any. */
  findReferenceToCopy: (choice: PartChoice) => string | undefined;
  /** Adds a person, and copies the answers of an earlier person. */
  onAddWithAnswers: (choice: PartChoice) => void;
}

/**
 * Adds a person. The person's part is asked first, because the other questions depend on the part.
 */
export function AddPerson(props: AddPersonProps) {
  const { isFirst, isAsking, kind, onAsk, onAdd, findReferenceToCopy, onAddWithAnswers } = props;
  const [chosen, choose] = useState<PartChoice['value']>();
  const choices = useFocusOnChange<HTMLFieldSetElement>(isAsking, isAsking);
  const parts = partChoicesFor(kind);
  const choice = parts.find(({ value }) => value === chosen);
  const referenceToCopy = choice && findReferenceToCopy(choice);
  if (!isAsking && !isFirst) {
    return (
      <button type="button" className="ask-button" onClick={onAsk}>
        {people.addAnother}
      </button>
    );
  }
  return (
    <fieldset className="ask ask-add" role="radiogroup" ref={choices} tabIndex={-1}>
      <legend className="ask-words">{isFirst ? people.firstPerson : people.nextPerson}</legend>
      <p className="ask-hint">{people.whoBelongs}</p>
      <RadioOptions options={parts} chosen={chosen} onChoose={choose} />
      <button
        type="button"
        className="ask-button"
        aria-disabled={choice === undefined}
        onClick={() => {
          if (!choice) return;
          choose(undefined);
          onAdd(choice);
        }}
      >
        {people.addPerson}
      </button>{' '}
      {choice && referenceToCopy !== undefined && (
        <button
          type="button"
          className="ask-button"
          onClick={() => {
            choose(undefined);
            onAddWithAnswers(choice);
          }}
        >
          {questionsWords.sameAs.add(referenceToCopy)}
        </button>
      )}
    </fieldset>
  );
}
