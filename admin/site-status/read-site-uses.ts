import { toFieldGroup } from '../../src/story/plain-data.ts';
import { uses as allUses, type Use } from '../../src/story/vocabulary.ts';

/**
 * Asks the site beside the desk for which uses it shows a story today.
 *
 * @param id the name of the story's folder
 * @returns an empty list for a story that is not on the site; undefined if the site does not answer
 */
export async function readSiteUses(page: Window, id: string): Promise<readonly Use[] | undefined> {
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
