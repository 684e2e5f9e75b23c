import { useEffect, useState } from 'react';
import { useDraft } from '../../checklist/use-draft.ts';
import { labelOf, plain, type ControlProps } from '../control/control-props.ts';
import { rememberId } from '../control/made-ids.ts';
import { useControl } from '../control/use-control.ts';
import { useIsCopy } from '../control/use-is-copy.ts';
import { makeStoryId, randomBytes } from './make-id.ts';

/** Decap's control for `id`: made once for a new story, shown as its address, never changed. */
export function StoryId(control: ControlProps) {
  const root = useControl(control);
  const { value, onChange, forID } = control;
  const [fresh] = useState(() => makeStoryId(randomBytes));
  const needsOne = useNeedsOne(control);
  const isBegun = useIsBegun(control);
  useEffect(() => {
    if (!needsOne || !isBegun) return;
    rememberId(fresh);
    onChange(fresh);
  }, [needsOne, isBegun, fresh, onChange]);
  const id = needsOne ? fresh : value;
  return (
    <div className="ask-root" id={forID} ref={root} role="group" aria-label={labelOf(control)}>
      <p className="ask-hint" data-path="id" tabIndex={-1}>
        {typeof id === 'string'
          ? `The address of this story will end in /stories/${id}/. It is made by chance, tells nothing, and stays.`
          : 'This story has no address. Its folder’s name says what it was.'}
      </p>
    </div>
  );
}

function useNeedsOne(control: ControlProps): boolean {
  const isCopy = useIsCopy(control);
  const [isNew] = useState(
    () => control.value === undefined && control.getEntry()?.get('newRecord') === true,
  );
  return isNew || isCopy;
}

/** Whether anything else is written: a story that was only looked at is not worth a backup and a question. */
function useIsBegun({ getEntry }: ControlProps): boolean {
  const data = useDraft()?.data;
  const [opened] = useState(() => JSON.stringify(plain(getEntry()?.get('data')) ?? {}));
  const isCopy = useIsCopy({ getEntry });
  return isCopy || (data !== undefined && JSON.stringify(data) !== opened);
}
