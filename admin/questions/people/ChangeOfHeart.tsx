import { useId } from 'react';
import type { PlainDate } from '../../../src/story/plain-date.ts';
import { writeDate } from '../../../src/words/dates.ts';
import { useFocusOn } from '../control/use-focus.ts';
import { answerAt } from '../definitions/at-path.ts';
import type { Group } from '../definitions/drafts.ts';
import {
  askAnew,
  dayOfNo,
  pause,
  sayNo,
  standingOf,
  type Patch,
  type Standing,
} from '../definitions/say-no.ts';

interface ChangeOfHeartProps {
  about: Group;
  on: PlainDate;
  onChange: (patches: readonly Patch[]) => void;
  /** Takes the last change back; there until the story is saved. */
  onUndo: (() => void) | undefined;
}

/** A no, as easy as the yes: one press, no reason, and what it does said beforehand. */
export function ChangeOfHeart({ about, on, onChange, onUndo }: ChangeOfHeartProps) {
  const standing = standingOf(about, on);
  // The button that was pressed is gone once somebody stands elsewhere.
  const region = useFocusOn<HTMLElement>(standing);
  if (about['part'] === 'mentioned' || about['consent'] === undefined) return null;
  const hasReleased = answerAt(about, ['consent', 'release', 'on']) !== undefined;
  return (
    <section className={`ask-no is-${standing ?? 'open'}`} ref={region} tabIndex={-1}>
      <p className="ask-words" role="status">
        {titleFor(standing, about)}
      </p>
      {standing === 'no' ? (
        <p className="ask-hint">
          The story comes down at the next build. No reason is needed: thank them, and ask for
          nothing.
        </p>
      ) : (
        <>
          {standing === 'to-be-asked' && (
            <p className="ask-hint">
              The story is not shown until they have read it and approved it anew, on a later day.
            </p>
          )}
          <Change
            words="They say no"
            hint="The story comes down at the next build, with everyone in it. No reason is needed."
            onPress={() => onChange(sayNo(on))}
          />
          {standing === undefined && hasReleased && (
            <Change
              words="They want to think again"
              hint="The story is paused at the next build. It stays down until they approve it anew, on a later day."
              onPress={() => onChange(pause(on))}
            />
          )}
        </>
      )}
      {onUndo && (
        <Change
          words="Undo: this was a mistake"
          hint="You can undo this until you save."
          onPress={onUndo}
        />
      )}
      {standing === 'no' && !onUndo && (
        <Change
          words="They have come back, and want it shown"
          hint="Their earlier yes no longer counts. They read the story and approve it anew."
          onPress={() => onChange(askAnew)}
        />
      )}
    </section>
  );
}

function Change({ words, hint, onPress }: { words: string; hint: string; onPress: () => void }) {
  const id = useId();
  return (
    <div className="ask-change">
      <button type="button" className="ask-button" aria-describedby={id} onClick={onPress}>
        {words}
      </button>
      <p className="ask-hint" id={id}>
        {hint}
      </p>
    </div>
  );
}

function titleFor(standing: Standing, about: Group): string {
  const day = dayOfNo(about);
  switch (standing) {
    case 'no':
      return day ? `They said no on ${writeDate(day)}` : 'They have said no';
    case 'to-be-asked':
      return 'They are to be asked again';
    case undefined:
      return 'If they change their mind';
  }
}
