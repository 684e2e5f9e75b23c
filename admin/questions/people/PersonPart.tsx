import { useState } from 'react';
import type { Kind } from '../../../src/story/vocabulary.ts';
import { useFocusOn } from '../control/use-focus.ts';
import { Options } from '../ask/Options.tsx';
import type { Group } from '../definitions/drafts.ts';
import { dayOfNo } from '../definitions/say-no.ts';
import { partOf, partsFor, type PartChoice } from '../definitions/part.ts';

interface PersonPartProps {
  about: Group;
  at: string;
  kind: Kind | undefined;
  onPart: (choice: PartChoice) => void;
}

/** Somebody's part, and a way to correct it; but not of those who have said no, for a no stays with them. */
export function PersonPart({ about, at, kind, onPart }: PersonPartProps) {
  const part = partOf(about);
  const [isChanging, setChanging] = useState(false);
  const choices = useFocusOn<HTMLFieldSetElement>(isChanging);
  const parts = partsFor(kind);
  if (part && !isChanging) {
    return (
      <p className="ask-settled">
        {part.words}.{' '}
        {dayOfNo(about) === undefined && (
          <button
            type="button"
            className="ask-suggestion"
            data-path={at}
            onClick={() => setChanging(true)}
          >
            Change their part
          </button>
        )}
      </p>
    );
  }
  return (
    <fieldset className="ask" role="radiogroup" data-path={at} ref={choices} tabIndex={-1}>
      <legend className="ask-words">Who are they in this story?</legend>
      <p className="ask-hint">
        What was answered for another part is kept until you save, should you change back.
      </p>
      <Options
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
