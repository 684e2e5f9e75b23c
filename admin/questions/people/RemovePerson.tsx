import { useState } from 'react';
import { useFocusOn } from '../control/use-focus.ts';
import type { PlainDate } from '../../../src/story/plain-date.ts';
import type { Group } from '../definitions/drafts.ts';
import { standingOf } from '../definitions/say-no.ts';

interface RemovePersonProps {
  about: Group;
  on: PlainDate;
  place: number;
  onRemove: () => void;
}

/** Takes somebody out of the story, after asking once. */
export function RemovePerson({ about, on, place, onRemove }: RemovePersonProps) {
  const [isAsking, setAsking] = useState(false);
  const keep = useFocusOn<HTMLButtonElement>(isAsking, isAsking);
  const remove = useFocusOn<HTMLButtonElement>(isAsking, !isAsking);
  const person = `person ${String(place + 1)}`;
  if (!isAsking) {
    return (
      <p className="ask-remove">
        <button
          type="button"
          className="ask-suggestion"
          ref={remove}
          onClick={() => setAsking(true)}
        >
          Remove {person} from the story
        </button>
      </p>
    );
  }
  return (
    <div className="ask-remove" role="group" aria-label={`Remove ${person}`}>
      <p>
        Remove {person}, with everything that is written down about them?
        {warningFor(about, on)}
      </p>
      <button type="button" className="ask-button" ref={keep} onClick={() => setAsking(false)}>
        Keep them
      </button>{' '}
      <button type="button" className="ask-button" onClick={onRemove}>
        Remove {person}
      </button>
    </div>
  );
}

/** A no must never go by tidying up. */
function warningFor(about: Group, on: PlainDate): string {
  if (about['consent'] === undefined) return '';
  return standingOf(about, on) === 'no'
    ? ' Their no goes with them. Only do so when nothing is left of them in the text and the pictures.'
    : ' If they have said no, do not remove them: press “They say no”, so that it is written down.';
}
