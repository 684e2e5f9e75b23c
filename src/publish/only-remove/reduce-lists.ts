import { listFiles } from '../../leak-scan/file-inventory.ts';
import { purposeUse, type Purpose } from '../../story/vocabulary.ts';
import { countEntries, editLists, type ListRules } from './edit-lists.ts';
import { deletePath, editFile, editPages } from './output-texts.ts';
import { mayBeListed, type RemovalPlan } from './plan-removal.ts';

/** The path of a list’s page. A list exists only as long as it has a story. */
const listPage = /^((?:themes|models|places|packs)\/[^/]+\/)(?:\d+\/)?index\.html$/;

/**
 * Removes stories from every list of an output: from pages, feeds and sitemaps. Then deletes the
 * empty lists and the links to them.
 */
export function reduceLists(output: string, plan: RemovalPlan): void {
  editPages(output, (html, path) =>
    editLists(
      html,
      rulesFor(path, plan, () => true),
    ),
  );
  const emptied = deleteEmptyLists(output);
  const hasList = (path: string) => !emptied.has(path);
  if (emptied.size > 0) {
    editPages(output, (html, path) => editLists(html, rulesFor(path, plan, hasList)));
  }
  reduceFeeds(output, plan, hasList);
}

/**
 * Returns the rules for a page. A list for a purpose may show a story if the use for that purpose is
 * open. Every other list may show a story if the use of the library itself is open.
 */
function rulesFor(path: string, plan: RemovalPlan, hasList: ListRules['hasList']): ListRules {
  const [, purpose] = /^for\/([a-z]+)\//.exec(path) ?? [];
  const use = purpose === undefined ? undefined : purposeUse[purpose as Purpose];
  return {
    isListed: (id, useOfEntry = use) => mayBeListed(plan, id, useOfEntry),
    hasLostUses: (id) => plan.closedUses.has(id),
    hasList,
  };
}

/** Deletes the lists without a story. Returns their paths, such as `/themes/edge-of-care/`. */
function deleteEmptyLists(output: string): Set<string> {
  const entries = new Map<string, number>();
  for (const { path, bytes } of listFiles(output)) {
    const [, list] = listPage.exec(path) ?? [];
    if (list === undefined) continue;
    entries.set(list, (entries.get(list) ?? 0) + countEntries(bytes.toString()));
  }
  const emptied = [...entries].filter(([, count]) => count === 0).map(([list]) => list);
  for (const list of emptied) deletePath(output, list);
  return new Set(emptied.map((list) => `/${list}`));
}

function reduceFeeds(output: string, plan: RemovalPlan, hasList: ListRules['hasList']): void {
  const mayStay = (address: string) => mayKeepAddress(address, plan, hasList);
  // An item of a feed names the uses of its story, so it is removed if a use has closed. The next
  // build adds the item again.
  const mayStayInFeed = (address: string) =>
    mayStay(address) && !plan.closedUses.has(storyIdIn(address) ?? '');
  editFile(output, 'feed.xml', (xml) => editRss(xml, mayStayInFeed));
  editFile(output, 'feed.json', (json) => editJsonFeed(json, mayStayInFeed));
  const mayBeFound = (address: string) =>
    mayStay(address) && !plan.unlisted.has(storyIdIn(address) ?? '');
  for (const { path } of listFiles(output)) {
    if (!/^sitemap-\d+\.xml$/.test(path)) continue;
    editFile(output, path, (xml) => editSitemap(xml, mayBeFound));
  }
}

/** Whether a feed or sitemap may contain an address. */
function mayKeepAddress(
  address: string,
  { removed }: RemovalPlan,
  hasList: ListRules['hasList'],
): boolean {
  const id = storyIdIn(address);
  if (id !== undefined && removed.has(id)) return false;
  const [, list] = /(\/(?:themes|models|places|packs)\/[^/]+\/)(?:\d+\/)?$/.exec(address) ?? [];
  return list === undefined || hasList(decodeURI(list));
}

/** Returns the story’s id in an address. The base path of the site may contain `/stories/` too. */
function storyIdIn(address: string): string | undefined {
  return /.*\/stories\/([a-z2-9]+)\//.exec(address)?.[1];
}

/** Whether an entry for this path of the site may stay, such as `stories/k7m2qx/`. */
type MayStay = (path: string) => boolean;

/** Removes from an RSS feed every item that may not stay. */
export function editRss(xml: string, mayStay: MayStay): string {
  return removeBlocks(xml, /\s*<item>[^]*?<\/item>/g, /<link>([^<]*)<\/link>/, mayStay);
}

/** Removes from a sitemap every page that may not stay. */
export function editSitemap(xml: string, mayStay: MayStay): string {
  return removeBlocks(xml, /\s*<url>[^]*?<\/url>/g, /<loc>([^<]*)<\/loc>/, mayStay);
}

function removeBlocks(xml: string, block: RegExp, address: RegExp, mayStay: MayStay): string {
  return xml.replace(block, (found) => (mayStay(address.exec(found)?.[1] ?? '') ? found : ''));
}

/** Removes from a JSON feed every item that may not stay. */
export function editJsonFeed(json: string, mayStay: MayStay): string {
  const feed = JSON.parse(json) as { items?: { url?: string }[] };
  const { items = [] } = feed;
  const kept = items.filter(({ url }) => mayStay(url ?? ''));
  if (kept.length === items.length) return json;
  return JSON.stringify({ ...feed, items: kept }, null, 4);
}
