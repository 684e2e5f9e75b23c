import { useRef, useSyncExternalStore } from 'react';
import { takesStoryDown } from '../../src/consent/takes-story-down.ts';
import type { PlainDate } from '../../src/story/plain-date.ts';
import type { Audience } from '../../src/story/vocabulary.ts';
import { siteStatusWords } from '../../src/words/site-status-en-gb.ts';
import { draftAnswers } from '../checklist/draft.ts';
import type { OpenDraft } from '../checklist/draft-store.ts';
import { countItems } from '../checklist/summary.ts';
import { describeSite, type SiteDescription } from './describe-site.ts';
import { savedState, type SavedState } from './saved-state.ts';
import { useSiteUses, type SiteUses } from './use-site-uses.ts';

/** The site that lies beside the desk. */
export interface SiteOfDesk {
  /** Whether the desk works on this machine, where a no publishes itself. */
  isLocal: boolean;
  audience: Audience;
}

interface SiteStatusProps {
  draft: OpenDraft;
  on: PlainDate;
  site: SiteOfDesk;
}

/** Says whether the open story is on the site now. The site itself is asked. */
export function SiteStatus({ draft, on, site }: SiteStatusProps) {
  const saved = useSyncExternalStore(savedState.listen, savedState.get);
  const id = draft.slug?.split('/')[0] ?? '';
  const waitsSince = useRef<Date>(undefined);
  const describe = (uses: SiteUses) =>
    describeStory(uses, { ...saved, ...site, waitsSince: waitsSince.current }, draft, on);
  const occasion = JSON.stringify(saved);
  const uses = useSiteUses(id, occasion, (each) => describe(each).isPending);
  if (id === '') return null;
  if (!uses) return <p className="checklist-site">{siteStatusWords.asking}</p>;
  if (describe(uses).isPending) waitsSince.current ??= new Date();
  else waitsSince.current = undefined;
  return (
    <p className="checklist-site" aria-live="polite">
      {describe(uses).words}
    </p>
  );
}

type Known = SavedState & SiteOfDesk & { waitsSince: Date | undefined };

function describeStory(
  { shown, lost }: SiteUses,
  known: Known,
  { data, judged }: OpenDraft,
  on: PlainDate,
): SiteDescription {
  if (!shown) return { words: siteStatusWords.unknown, isPending: true };
  const open = judged?.open.filter(
    ({ audience, from, until }) => audience === known.audience && from <= on && on <= until,
  );
  // A no is plain from the answers alone, so nobody has to wait until the story is judged.
  const isDown = takesStoryDown(draftAnswers(data));
  const items = (judged?.steps ?? []).flatMap((step) => step.items);
  const isHeldBack = isDown || countItems(items).heldBack > 0;
  const wanted = isDown ? [] : open?.map(({ use }) => use);
  return describeSite({ ...known, shown, lost, wanted, isHeldBack });
}
