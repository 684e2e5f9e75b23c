import { useEffect, useRef, useState } from 'react';
import type { FieldGroup } from '../../../src/story/plain-data.ts';
import type { PlainDate } from '../../../src/story/plain-date.ts';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { useFocusOnChange } from '../control/use-focus-on-change.ts';
import { consentStatus } from '../definitions/change-of-mind.ts';

const { people } = questionsWords;

interface RemovePersonProps {
  about: FieldGroup;
  on: PlainDate;
  /** The index of the person in the story, from 0. */
  index: number;
  onRemove: () => void;
}

/** Removes a person from the story, after one confirmation. */
export function RemovePerson({ about, on, index, onRemove }: RemovePersonProps) {
  const [isConfirming, setConfirming] = useState(false);
  const keepButton = useFocusOnChange<HTMLButtonElement>(isConfirming, isConfirming);
  const removeButton = useFocusOnChange<HTMLButtonElement>(isConfirming, !isConfirming);
  const number = index + 1;
  if (!isConfirming) {
    return (
      <p className="ask-remove">
        <button
          type="button"
          className="ask-suggestion"
          ref={removeButton}
          onClick={() => setConfirming(true)}
        >
          {people.removeFromStory(number)}
        </button>
      </p>
    );
  }
  return (
    <div className="ask-remove" role="group" aria-label={people.remove(number)}>
      <p>
        {people.confirmRemove(number)}
        {warningFor(about, on)}
      </p>
      <button
        type="button"
        className="ask-button"
        ref={keepButton}
        onClick={() => setConfirming(false)}
      >
        {people.keep}
      </button>{' '}
      <button type="button" className="ask-button" onClick={onRemove}>
        {people.remove(number)}
      </button>
    </div>
  );
}

/** Warns that removing the person would lose their no, whether it is recorded or not. */
function warningFor(about: FieldGroup, on: PlainDate): string {
  if (about['consent'] === undefined) return '';
  return ` ${consentStatus(about, on) === 'no' ? people.removesNo : people.mayHaveSaidNo}`;
}

interface UndoRemovePersonProps {
  /** The index that the person had, from 0. */
  index: number;
  onRestore: () => void;
}

/** Says that a person was removed, and offers to put the person back. */
export function UndoRemovePerson({ index, onRestore }: UndoRemovePersonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <p className="ask-removed" role="status">
      {people.removed(index + 1)}{' '}
      <button type="button" className="ask-suggestion" ref={button} onClick={onRestore}>
        {people.restore}
      </button>
    </p>
  );
}
