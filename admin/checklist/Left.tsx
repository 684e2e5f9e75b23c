import { useEffect, useId, useState, useSyncExternalStore } from 'react';
import type { PlainDate } from '../../src/story/plain-date.ts';
import type { OpenDraft } from './draft-store.ts';
import { Appearances } from './Appearances.tsx';
import { Refused } from './Refused.tsx';
import { refusals } from './refusal.ts';
import { Stages } from './Stages.tsx';
import { Steps } from './Steps.tsx';
import { summaryOf } from './left-words.ts';
import { useDraft } from './use-draft.ts';

/** Where there is room beside the form. */
const wide = '(min-width: 60rem)';

/**
 * The panel beside the form: what is left to do, where the story may go by now, and where it will
 * appear. On a small screen it is a bar that unfolds.
 */
export function Left({ today }: { today: () => PlainDate }) {
  const draft = useDraft();
  const refusal = useSyncExternalStore(refusals.listen, refusals.get);
  const [isOpen, setOpen] = useState(() => matchMedia(wide).matches);
  const id = useId();
  // What was refused is shown even to somebody who has folded the panel.
  useEffect(() => {
    if (refusal) setOpen(true);
  }, [refusal]);
  useFoldsBeside(setOpen);
  if (!draft && !refusal) return null;
  const summary = draft ? wordsFor(draft) : '';
  return (
    <section className={`left ${isOpen ? 'is-open' : ''}`} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          What is left
        </button>
      </h2>
      <p className="left-summary" role="status">
        {summary}
      </p>
      <div className="left-inside" id={id} hidden={!isOpen}>
        <Refused />
        {draft?.judged && <Judged judged={draft.judged} on={today()} />}
      </div>
    </section>
  );
}

/** On a small screen the panel lies over the form, so it folds once somebody is in the form. */
function useFoldsBeside(setOpen: (isOpen: boolean) => void): void {
  useEffect(() => {
    const look = ({ target }: FocusEvent) => {
      const isInside = (target as Element).closest('.left') !== null;
      if (!isInside && !matchMedia(wide).matches) setOpen(false);
    };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, [setOpen]);
}

function wordsFor({ judged, isOutOfReach, hasFailed }: OpenDraft): string {
  if (isOutOfReach)
    return 'The library’s lists cannot be reached just now, so nobody can say. Your text is safe in this window.';
  if (hasFailed)
    return 'The desk could not look at this story. The fault is not yours: tell whoever looks after the library. Your text is safe in this window.';
  return judged ? summaryOf(judged) : 'Looking at the story …';
}

function Judged({ judged, on }: { judged: NonNullable<OpenDraft['judged']>; on: PlainDate }) {
  return (
    <>
      <Stages judged={judged} />
      <Appearances open={judged.open} on={on} />
      <Steps steps={judged.steps} />
      {judged.fingerprint !== undefined && (
        <p className="left-fingerprint">
          The fingerprint of the story as it is now: <code>{judged.fingerprint}</code>
        </p>
      )}
    </>
  );
}
