import { useEffect, useRef, useState } from 'react';
import type { Group } from '../questions/drafts.ts';

interface RemovePersonProps {
  about: Group;
  place: number;
  onRemove: () => void;
}

/** Takes somebody out of the story, after asking once. */
export function RemovePerson({ about, place, onRemove }: RemovePersonProps) {
  const [isAsking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const remove = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) keep.current?.focus();
    else if (wasAsking.current) remove.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
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
        {about['consent'] !== undefined &&
          ' If they have said no, do not remove them: press “They say no”, so that it is written down.'}
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
