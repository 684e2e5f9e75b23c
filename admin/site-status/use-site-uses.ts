import { useCallback, useEffect, useRef, useState } from 'react';
import type { Use } from '../../src/story/vocabulary.ts';
import { readSiteUses } from './read-site-uses.ts';

/** What the site says about one story, and what of it this window saw disappear. */
export interface SiteUses {
  id: string;
  /** Undefined while the site has not answered. */
  shown: readonly Use[] | undefined;
  lost: { at: Date; uses: readonly Use[] } | undefined;
}

/** The time between two questions to a site that is about to change, in milliseconds. */
const interval = 3_000;

/**
 * Asks the site about a story: at once, whenever `occasion` changes, and again and again while the
 * site is about to change.
 *
 * @returns what the site says; undefined until it has answered for the first time
 */
export function useSiteUses(
  id: string,
  occasion: string,
  isPending: (uses: SiteUses) => boolean,
): SiteUses | undefined {
  const [site, setSite] = useState<SiteUses>();
  const asked = useRef(id);
  const ask = useCallback(async () => {
    asked.current = id;
    const shown = await readSiteUses(window, id);
    // An answer about a story that was closed meanwhile is of no use.
    if (asked.current === id) setSite((before) => compareUses(id, before, shown));
  }, [id]);
  useEffect(() => void ask(), [ask, occasion]);
  const current = site?.id === id ? site : undefined;
  const waits = current !== undefined && isPending(current);
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(() => void ask(), interval);
    return () => {
      clearInterval(timer);
    };
  }, [waits, ask]);
  return current;
}

/** Compares an answer of the site with the answer before. */
function compareUses(
  id: string,
  before: SiteUses | undefined,
  shown: readonly Use[] | undefined,
): SiteUses {
  const isSame = before?.id === id;
  const uses = isSame && shown ? (before.shown ?? []).filter((use) => !shown.includes(use)) : [];
  const lost = uses.length > 0 ? { at: new Date(), uses } : isSame ? before.lost : undefined;
  return { id, shown: shown ?? (isSame ? before.shown : undefined), lost };
}
