import { useCallback, useEffect, useRef, useState } from 'react';
import { toFieldGroup } from '../../src/story/plain-data.ts';
import { uses as allUses, type Use } from '../../src/story/vocabulary.ts';

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

/**
 * Asks the site beside the desk for which uses it shows a story today.
 *
 * @param id the name of the story's folder
 * @returns an empty list for a story that is not on the site; undefined if the site does not answer
 */
async function readSiteUses(page: Window, id: string): Promise<readonly Use[] | undefined> {
  try {
    // The library writes this file with every build. It lies beside the desk's own folder.
    const address = new URL('../check/status.json', page.document.baseURI);
    const response = await page.fetch(address, { cache: 'no-store' });
    if (!response.ok) return undefined;
    const { stories } = toFieldGroup(await response.json());
    const listed = toFieldGroup(stories)[id];
    const named = (Array.isArray(listed) ? listed : []).map((each) => toFieldGroup(each)['use']);
    return allUses.filter((use) => named.includes(use));
  } catch {
    return undefined;
  }
}
