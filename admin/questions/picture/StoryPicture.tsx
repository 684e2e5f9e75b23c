import { useState } from 'react';
import { labelOf, type ControlProps } from '../control/control-props.ts';
import { holdSheet } from '../control/hold-sheet.ts';
import { useControl } from '../control/use-control.ts';
import { useSaves } from '../control/saves.ts';
import { useFocusOn } from '../control/use-focus.ts';
import { useHeld } from '../control/use-held.ts';
import { useStory } from '../control/use-story.ts';
import { openSheet, type Sheet } from '../definitions/sheet.ts';
import { NewPicture } from './NewPicture.tsx';
import { PickPicture } from './PickPicture.tsx';
import { PresentPicture } from './PresentPicture.tsx';
import { usePicked } from './use-picked.ts';

/** Decap's control for `image`: a picture from this computer, and what it shows. */
export function StoryPicture(control: ControlProps) {
  const root = useControl(control);
  const story = useStory(control);
  const [sheet, write] = useHeld(control, holdSheet);
  const [choice, pick] = usePicked();
  const saves = useSaves();
  const [takenOut, setTakenOut] = useState<{ sheet: Sheet; saves: number }>();
  const hasPicture = sheet.written['src'] !== undefined;
  const isNew = typeof choice === 'object';
  const present = useFocusOn<HTMLDivElement>(`${String(isNew)} ${String(hasPicture)}`);
  const takeOut = () => {
    setTakenOut({ sheet, saves });
    write(openSheet({}));
  };
  return (
    <div
      className="ask-root"
      id={control.forID}
      ref={root}
      role="group"
      aria-label={labelOf(control)}
    >
      {isNew ? (
        <NewPicture
          picked={choice}
          {...{ control, story }}
          onUse={(used) => {
            write(openSheet(used));
            pick(undefined);
          }}
          onLeave={() => pick(undefined)}
        />
      ) : (
        <div ref={present} tabIndex={-1}>
          {hasPicture && (
            <PresentPicture {...{ control, story, sheet, write }} onTakeOut={takeOut} />
          )}
          {takenOut?.saves === saves && !hasPicture && (
            <p className="ask-removed" role="status">
              The picture is taken out. Until you save, you can{' '}
              <button
                type="button"
                className="ask-suggestion"
                onClick={() => write(takenOut.sheet)}
              >
                put it back
              </button>
            </p>
          )}
          <PickPicture
            isAnother={hasPicture}
            isUnreadable={choice === 'unreadable'}
            onPick={pick}
          />
        </div>
      )}
    </div>
  );
}
