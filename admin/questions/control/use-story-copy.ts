import { useEffect, useState } from 'react';
import { isFieldGroup } from '../../../src/story/plain-data.ts';
import { toPlainData, type ControlProps } from './control-props.ts';
import { unsavedIds } from './unsaved-ids.ts';

/**
 * Whether the open story is a copy that Decap made: a new entry with an id that was not made for
 * it. Nobody has approved or reviewed a copy, and a copy needs its own address. The answer is
 * determined once, before any control has changed the entry.
 */
export function useIsStoryCopy({ getEntry }: Pick<ControlProps, 'getEntry'>): boolean {
  const [isCopy] = useState(() => {
    const entry = getEntry();
    const data = toPlainData(entry?.get('data'));
    const id = isFieldGroup(data) ? data['id'] : undefined;
    return entry?.get('newRecord') === true && typeof id === 'string' && !unsavedIds().includes(id);
  });
  return isCopy;
}

/**
 * Clears the fields of a copy that belong to the original story.
 *
 * @param clear clears the fields of the calling control
 * @returns whether the open story is a copy
 */
export function useClearStoryCopy(control: ControlProps, clear: () => void): boolean {
  const isCopy = useIsStoryCopy(control);
  const [isCleared, setCleared] = useState(false);
  useEffect(() => {
    if (!isCopy || isCleared) return;
    setCleared(true);
    clear();
  }, [isCopy, isCleared, clear]);
  return isCopy;
}
