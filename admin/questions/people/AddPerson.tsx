import { useState } from 'react';
import type { Kind } from '../../../src/story/vocabulary.ts';
import { useFocusOn } from '../control/use-focus.ts';
import { Options } from '../ask/Options.tsx';
import { partsFor, type PartChoice } from '../definitions/part.ts';

interface AddPersonProps {
  isFirst: boolean;
  /** Whether somebody wants to add another. */
  isAsking: boolean;
  kind: Kind | undefined;
  onAsk: () => void;
  onAdd: (choice: PartChoice) => void;
}

/** Adds somebody: first their part, for what is asked depends on it. */
export function AddPerson({ isFirst, isAsking, kind, onAsk, onAdd }: AddPersonProps) {
  const [chosen, choose] = useState<PartChoice['value']>();
  const choices = useFocusOn<HTMLFieldSetElement>(isAsking, isAsking);
  const parts = partsFor(kind);
  const choice = parts.find(({ value }) => value === chosen);
  if (!isAsking && !isFirst) {
    return (
      <button type="button" className="ask-button" onClick={onAsk}>
        Add somebody else
      </button>
    );
  }
  return (
    <fieldset className="ask ask-add" role="radiogroup" ref={choices} tabIndex={-1}>
      <legend className="ask-words">
        {isFirst ? 'Who is the first person in this story?' : 'Who else is in this story?'}
      </legend>
      <p className="ask-hint">
        Everyone who could be recognised belongs here, by what they are called or by what is said of
        them.
      </p>
      <Options options={parts} chosen={chosen} onChoose={choose} />
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
        Add this person
      </button>
    </fieldset>
  );
}
