import { useEffect, useState } from 'react';
import { isGroup } from '../definitions/drafts.ts';
import { plain, type ControlProps } from './control-props.ts';
import { idsMade } from './made-ids.ts';

/**
 * Whether the open story is a copy of another one, as Decap makes them: a new one that comes with an
 * id which was not made for it. Nobody has approved a copy, nor reviewed it, and it needs an address
 * of its own. Asked once, before any control has written into it.
 */
export function useIsCopy({ getEntry }: Pick<ControlProps, 'getEntry'>): boolean {
  const [isCopy] = useState(() => {
    const entry = getEntry();
    const data = plain(entry?.get('data'));
    const id = isGroup(data) ? data['id'] : undefined;
    return entry?.get('newRecord') === true && typeof id === 'string' && !idsMade().includes(id);
  });
  return isCopy;
}

/** Takes out of a copy what belongs to the story it was copied from. Says whether it is one. */
export function useClearedCopy(control: ControlProps, clear: () => void): boolean {
  const isCopy = useIsCopy(control);
  const [isCleared, setCleared] = useState(false);
  useEffect(() => {
    if (!isCopy || isCleared) return;
    setCleared(true);
    clear();
  }, [isCopy, isCleared, clear]);
  return isCopy;
}
