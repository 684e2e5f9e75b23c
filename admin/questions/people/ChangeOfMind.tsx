import type { FieldGroup } from '../../../src/story/plain-data.ts';
import type { PlainDate } from '../../../src/story/plain-date.ts';
import { writeDate } from '../../../src/words/dates.ts';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { useFocusOnChange } from '../control/use-focus-on-change.ts';
import { getAtPath, type FieldChange } from '../definitions/answer-path.ts';
import {
  askAgainChanges,
  consentStatus,
  isReviewDue,
  restartChanges,
  withdrawalDay,
  withdrawChanges,
  type ConsentStatus,
} from '../definitions/change-of-mind.ts';
import { WhomToRing } from './WhomToRing.tsx';
import { ChangeButton } from './ChangeButton.tsx';

const { changeOfMind } = questionsWords;

interface ChangeOfMindProps {
  about: FieldGroup;
  on: PlainDate;
  onChange: (changes: readonly FieldChange[]) => void;
  /** Undoes the last change; undefined once the story is saved. */
  onUndo: (() => void) | undefined;
}

/**
 * Records a no or a wish to think again. Either takes one press and no reason. The consequence is
 * stated beforehand.
 */
export function ChangeOfMind({ about, on, onChange, onUndo }: ChangeOfMindProps) {
  const status = consentStatus(about, on);
  // The pressed button disappears when the status changes.
  const region = useFocusOnChange<HTMLElement>(status);
  if (about['part'] === 'mentioned' || about['consent'] === undefined) return null;
  return (
    <section className={`ask-no is-${status ?? 'open'}`} ref={region} tabIndex={-1}>
      <p className="ask-words" role="status">
        {titleFor(status, about)}
      </p>
      {about['diedOn'] !== undefined && <p className="ask-hint">{changeOfMind.died}</p>}
      {isReviewDue(about, on) && status !== 'no' && (
        <p className="ask-hint">
          {about['ageBand'] === 'adult'
            ? changeOfMind.askAtReview
            : changeOfMind.askAtReviewOfChild}
        </p>
      )}
      {status === 'no' ? (
        <>
          <p className="ask-hint">{changeOfMind.saidNoHint}</p>
          <WhomToRing />
        </>
      ) : (
        <OpenChanges {...{ about, on, status, onChange }} />
      )}
      {onUndo && (
        <ChangeButton words={changeOfMind.undo} hint={changeOfMind.undoHint} onPress={onUndo} />
      )}
      {status === 'no' && !onUndo && (
        <ChangeButton
          words={changeOfMind.restart}
          hint={changeOfMind.restartHint}
          onPress={() => onChange(restartChanges)}
        />
      )}
    </section>
  );
}

interface OpenChangesProps extends Omit<ChangeOfMindProps, 'onUndo'> {
  status: ConsentStatus;
}

/** The changes that are open to a person who has not said no. */
function OpenChanges({ about, on, status, onChange }: OpenChangesProps) {
  const hasReleased = getAtPath(about, ['consent', 'release', 'on']) !== undefined;
  return (
    <>
      {status === 'to-be-asked' && <p className="ask-hint">{changeOfMind.askAgainHint}</p>}
      <ChangeButton
        words={changeOfMind.sayNo}
        hint={changeOfMind.sayNoHint}
        onPress={() => onChange(withdrawChanges(on))}
      />
      {status === undefined && hasReleased && (
        <ChangeButton
          words={changeOfMind.thinkAgain}
          hint={changeOfMind.thinkAgainHint}
          onPress={() => onChange(askAgainChanges(on))}
        />
      )}
    </>
  );
}

function titleFor(status: ConsentStatus, about: FieldGroup): string {
  const day = withdrawalDay(about);
  switch (status) {
    case 'no':
      return day ? changeOfMind.saidNoOn(writeDate(day)) : changeOfMind.saidNo;
    case 'to-be-asked':
      return changeOfMind.askAgain;
    case undefined:
      return changeOfMind.title;
  }
}
