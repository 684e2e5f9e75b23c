import type { FieldGroup } from '../../../src/story/plain-data.ts';
import type { PlainDate } from '../../../src/story/plain-date.ts';
import { writeDate } from '../../../src/words/dates.ts';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { useFocusOnChange } from '../control/use-focus-on-change.ts';
import type { FieldChange } from '../definitions/answer-path.ts';
import {
  objectChanges,
  withdrawalDay,
  withdrawMentionChanges,
} from '../definitions/change-of-mind.ts';
import { ChangeButton } from './ChangeButton.tsx';

const { changeOfMind } = questionsWords;

interface MentionedNoProps {
  about: FieldGroup;
  on: PlainDate;
  onChange: (changes: readonly FieldChange[]) => void;
  /** Undoes the last change; undefined once the story is saved. */
  onUndo: (() => void) | undefined;
}

/**
 * Records that a mentioned person says no. If they had agreed, they withdraw; if not, they object.
 * For a person who has died there is no button: the family speaks with the safeguarding lead.
 */
export function MentionedNo({ about, on, onChange, onUndo }: MentionedNoProps) {
  const day = withdrawalDay(about);
  // The pressed button disappears.
  const region = useFocusOnChange<HTMLElement>(day);
  const position = about['position'];
  if (about['part'] !== 'mentioned' || position === undefined || position === 'died') return null;
  const hasAgreed = position === 'agreed';
  return (
    <section className={`ask-no is-${day ? 'no' : 'open'}`} ref={region} tabIndex={-1}>
      <p className="ask-words" role="status">
        {day ? changeOfMind.saidNoOn(writeDate(day)) : changeOfMind.mentionedTitle}
      </p>
      {day ? (
        <p className="ask-hint">
          {hasAgreed ? changeOfMind.sayNoMentionedHint : changeOfMind.objectsHint}
        </p>
      ) : (
        <ChangeButton
          words={hasAgreed ? changeOfMind.sayNoMentioned : changeOfMind.objects}
          hint={hasAgreed ? changeOfMind.sayNoMentionedHint : changeOfMind.objectsHint}
          onPress={() => onChange(hasAgreed ? withdrawMentionChanges(on) : objectChanges(on))}
        />
      )}
      {onUndo && (
        <ChangeButton words={changeOfMind.undo} hint={changeOfMind.undoHint} onPress={onUndo} />
      )}
    </section>
  );
}
