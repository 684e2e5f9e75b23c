import { useEffect, useId, useState, useSyncExternalStore } from 'react';
import type { PlainDate } from '../../src/story/plain-date.ts';
import { checklistWords } from '../../src/words/checklist-en-gb.ts';
import type { AskServer } from '../access/ask-server.ts';
import { PanelNotes } from '../notes/PanelNotes.tsx';
import { useDraft, type OpenDraft } from './draft-store.ts';
import { ChecklistItems } from './ChecklistItems.tsx';
import { PlannedAppearances } from './PlannedAppearances.tsx';
import { Stages, Steps } from './Progress.tsx';
import { SiteStatus, type SiteOfDesk } from '../site-status/SiteStatus.tsx';
import { refusals } from './refusal.ts';
import { summarise } from './summary.ts';

/** Matches screens with room beside the form. */
const wideScreen = '(min-width: 60rem)';

/**
 * The panel beside the form. It lists what is left to do, the stages that the story may move to,
 * and the places where the story will appear. On a small screen the panel is a bar that unfolds.
 */
export function Checklist({
  today,
  site,
  ask,
}: {
  today: () => PlainDate;
  site?: SiteOfDesk | undefined;
  ask?: AskServer | undefined;
}) {
  const draft = useDraft();
  const refusal = useSyncExternalStore(refusals.listen, refusals.get);
  const [isOpen, setOpen] = useState(() => matchMedia(wideScreen).matches);
  const id = useId();
  // A refusal is shown even if the panel is folded.
  useEffect(() => {
    if (refusal) setOpen(true);
  }, [refusal]);
  useFoldOnFormFocus(setOpen);
  if (!draft && !refusal) return null;
  const summary = draft ? describeDraft(draft) : '';
  return (
    <section className={`checklist ${isOpen ? 'is-open' : ''}`} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {checklistWords.title}
        </button>
      </h2>
      <p className="checklist-summary" role="status">
        {summary}
      </p>
      {draft && site && <SiteStatus draft={draft} on={today()} site={site} />}
      <div className="checklist-inside" id={id} hidden={!isOpen}>
        <Refused />
        {ask && draft?.slug !== undefined && (
          <PanelNotes ask={ask} story={{ collection: draft.collection, slug: draft.slug }} />
        )}
        {draft?.judged && <Judged judged={draft.judged} on={today()} />}
      </div>
    </section>
  );
}

/** On a small screen the panel covers the form, so it folds once the form has the focus. */
function useFoldOnFormFocus(setOpen: (isOpen: boolean) => void): void {
  useEffect(() => {
    const foldOutside = ({ target }: FocusEvent) => {
      const isInside = (target as Element).closest('.checklist') !== null;
      if (!isInside && !matchMedia(wideScreen).matches) setOpen(false);
    };
    document.addEventListener('focusin', foldOutside);
    return () => document.removeEventListener('focusin', foldOutside);
  }, [setOpen]);
}

function describeDraft({ judged, isOutOfReach, hasFailed }: OpenDraft): string {
  if (isOutOfReach) return checklistWords.outOfReach;
  if (hasFailed) return checklistWords.failed;
  return judged ? summarise(judged) : checklistWords.judging;
}

function Judged({ judged, on }: { judged: NonNullable<OpenDraft['judged']>; on: PlainDate }) {
  return (
    <>
      <Stages judged={judged} />
      <PlannedAppearances open={judged.open} on={on} />
      <Steps steps={judged.steps} />
      {judged.fingerprint !== undefined && (
        <p className="checklist-fingerprint">
          {checklistWords.fingerprint} <code>{judged.fingerprint}</code>
        </p>
      )}
      {judged.wordsFingerprint !== undefined && (
        <p className="checklist-fingerprint">
          {checklistWords.wordsFingerprint} <code>{judged.wordsFingerprint}</code>
        </p>
      )}
    </>
  );
}

/** Shows the last refusal with its reasons, until the reasons are put right or it is dismissed. */
function Refused() {
  const refusal = useSyncExternalStore(refusals.listen, refusals.get);
  const draft = useDraft();
  if (!refusal) return null;
  const { collection, slug, title, stage, reasons, offer } = refusal;
  // A list entry is refused only in its own form, which is open then. The draft store has stories
  // only.
  const isOpen =
    stage === 'entry' || (draft?.collection === collection && (draft.slug ?? slug) === slug);
  return (
    <div className="checklist-refused" role="alert">
      <p>{checklistWords.refused[stage]}</p>
      {!isOpen && (
        <p>
          <a href={`#/collections/${collection}/entries/${slug}`}>
            {checklistWords.openStory(title ?? slug)}
          </a>
        </p>
      )}
      <ChecklistItems items={reasons} />
      {offer && (
        <p>
          <a href={offer.address}>{offer.words}</a>
        </p>
      )}
      <button type="button" onClick={() => refusals.set(undefined)}>
        {checklistWords.dismiss}
      </button>
    </div>
  );
}
