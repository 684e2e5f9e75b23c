import { useState } from 'react';
import type { FieldGroup } from '../../../src/story/plain-data.ts';
import type { Kind } from '../../../src/story/vocabulary.ts';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { RadioOptions } from '../ask/RadioOptions.tsx';
import { useFocusOnChange } from '../control/use-focus-on-change.ts';
import { withdrawalDay } from '../definitions/change-of-mind.ts';
import { findPartChoice, partChoicesFor, type PartChoice } from '../definitions/part-choices.ts';

const { person } = questionsWords;

interface PersonPartProps {
  about: FieldGroup;
  path: string;
  kind: Kind | undefined;
  onPart: (choice: PartChoice) => void;
}

/**
 * A person's part, which can be changed until the person says no. After a no the part is fixed, so
 * that the no stays with the person.
 */
export function PersonPart({ about, path, kind, onPart }: PersonPartProps) {
  const part = findPartChoice(about);
  const [isChanging, setChanging] = useState(false);
  const choices = useFocusOnChange<HTMLFieldSetElement>(isChanging);
  const parts = partChoicesFor(kind);
  if (part && !isChanging) {
    return (
      <p className="ask-settled">
        {part.words}.{' '}
        {withdrawalDay(about) === undefined && (
          <button
            type="button"
            className="ask-suggestion"
            data-path={path}
            onClick={() => setChanging(true)}
          >
            {person.changePart}
          </button>
        )}
      </p>
    );
  }
  return (
    <fieldset className="ask" role="radiogroup" data-path={path} ref={choices} tabIndex={-1}>
      <legend className="ask-words">{person.part}</legend>
      <p className="ask-hint">{person.partHint}</p>
      <RadioOptions
        options={parts}
        chosen={part?.value}
        onChoose={(value) => {
          const choice = parts.find((each) => each.value === value);
          if (choice) onPart(choice);
        }}
      />
    </fieldset>
  );
}
