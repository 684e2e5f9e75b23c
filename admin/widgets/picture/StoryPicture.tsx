import { useState } from 'react';
import type { ControlProps } from '../control/control-props.ts';
import { holdSheet } from '../control/hold-sheet.ts';
import { useControl } from '../control/use-control.ts';
import { useHeld } from '../control/use-held.ts';
import { useStory } from '../control/use-story.ts';
import { openSheet } from '../questions/sheet.ts';
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
  const [takenOut, setTakenOut] = useState<typeof sheet>();
  const hasPicture = sheet.written['src'] !== undefined;
  const takeOut = () => {
    setTakenOut(sheet);
    write(openSheet({}));
  };
  return (
    <div className="ask-root" id={control.forID} ref={root} role="group" aria-label="Picture">
      {typeof choice === 'object' ? (
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
        <>
          {hasPicture && (
            <PresentPicture {...{ control, story, sheet, write }} onTakeOut={takeOut} />
          )}
          {takenOut && !hasPicture && (
            <p className="ask-removed" role="status">
              The picture is taken out. Until you save, you can{' '}
              <button type="button" className="ask-suggestion" onClick={() => write(takenOut)}>
                put it back
              </button>
            </p>
          )}
          <PickPicture
            isAnother={hasPicture}
            isUnreadable={choice === 'unreadable'}
            onPick={pick}
          />
        </>
      )}
    </div>
  );
}
