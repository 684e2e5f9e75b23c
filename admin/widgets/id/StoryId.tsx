import { useEffect } from 'react';
import type { ControlProps } from '../control/control-props.ts';
import { useControl } from '../control/use-control.ts';
import { makeStoryId, randomBytes } from './make-id.ts';

/** The ids made since the desk was opened; another that a new story brings along is a copy's. */
const made = new Set<string>();

/** Decap's control for `id`: made once for a new story, shown as its address, never changed. */
export function StoryId(control: ControlProps) {
  const root = useControl(control);
  const { value, onChange, getEntry, forID } = control;
  const id = typeof value === 'string' ? value : undefined;
  const isNew = getEntry()?.get('newRecord') === true;
  const needsOne = isNew && (id === undefined || (isCopy() && !made.has(id)));
  useEffect(() => {
    if (!needsOne) return;
    const fresh = makeStoryId(randomBytes);
    made.add(fresh);
    onChange(fresh);
  }, [needsOne, onChange]);
  return (
    <div className="ask-root" id={forID} ref={root} role="group" aria-label="Address">
      <p className="ask-hint" data-path="id" tabIndex={-1}>
        {id === undefined
          ? 'This story has no address. Its folder’s name says what it was.'
          : `The address of this story will end in /stories/${id}/. It is made by chance, tells nothing, and stays.`}
      </p>
    </div>
  );
}

/** Decap copies a story with its id; two stories cannot have one address. */
function isCopy(): boolean {
  return /[?&]duplicate=true\b/.test(location.hash);
}
