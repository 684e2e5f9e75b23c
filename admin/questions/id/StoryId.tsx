import { useEffect, useState } from 'react';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { useDraft } from '../../checklist/draft-store.ts';
import { controlLabel, toPlainData, type ControlProps } from '../control/control-props.ts';
import { rememberUnsavedId } from '../control/unsaved-ids.ts';
import { useControlHandle } from '../control/use-control-handle.ts';
import { useIsStoryCopy } from '../control/use-story-copy.ts';
import { randomBytes } from '../definitions/random-characters.ts';
import { makeStoryId } from './make-story-id.ts';

/**
 * The control for `id`. It makes a new story's id once, and shows the id in the story's address.
 */
export function StoryId(control: ControlProps) {
  const root = useControlHandle(control);
  const { value, onChange, forID } = control;
  const [newId] = useState(() => makeStoryId(randomBytes));
  const needsId = useNeedsId(control);
  const hasBegun = useHasBegun(control);
  useEffect(() => {
    if (!needsId || !hasBegun) return;
    rememberUnsavedId(newId);
    onChange(newId);
  }, [needsId, hasBegun, newId, onChange]);
  const id = needsId ? newId : value;
  return (
    <div className="ask-root" id={forID} ref={root} role="group" aria-label={controlLabel(control)}>
      <p className="ask-hint" data-path="id" tabIndex={-1}>
        {typeof id === 'string' ? questionsWords.id.address(id) : questionsWords.id.none}
      </p>
    </div>
  );
}

/** Whether the story needs a new id, because it is new and has none, or because it is a copy. */
function useNeedsId(control: ControlProps): boolean {
  const isCopy = useIsStoryCopy(control);
  const [isNew] = useState(
    () => control.value === undefined && control.getEntry()?.get('newRecord') === true,
  );
  return isNew || isCopy;
}

/**
 * Whether the editor has begun to write. Without this condition, the id alone would make Decap back
 * up a story that an editor only looked at.
 */
function useHasBegun({ getEntry }: ControlProps): boolean {
  const data = useDraft()?.data;
  const [firstData] = useState(() => JSON.stringify(toPlainData(getEntry()?.get('data')) ?? {}));
  const isCopy = useIsStoryCopy({ getEntry });
  return isCopy || (data !== undefined && JSON.stringify(data) !== firstData);
}
