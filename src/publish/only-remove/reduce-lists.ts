import { listFiles } from '../../leak-scan/file-inventory.ts';
import { purposeUse, type Purpose } from '../../story/vocabulary.ts';
import { countEntries, editLists, type ListRules } from './edit-lists.ts';
import { editJsonFeed, editRss, editSitemap } from './edit-feeds.ts';
import { deletePath, editFile, editPages } from './output-texts.ts';
import { mayBeListed, type RemovalPlan } from './plan-removal.ts';

/** A page of a list that exists as long as it has a story. */
const listPage = /^((?:themes|models|places)\/[^/]+\/)(?:\d+\/)?index\.html$/;

/**
 * Removes the entries of stories from every list of an output: from pages, feeds and sitemaps. Then
 * deletes the lists that have no story left, with the links to them.
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

/** The rules for a page: a list for a purpose needs the use for it, all others the library’s own. */
function rulesFor(path: string, plan: RemovalPlan, hasList: ListRules['hasList']): ListRules {
  const [, purpose] = /^for\/([a-z]+)\//.exec(path) ?? [];
  const use = purpose === undefined ? undefined : purposeUse[purpose as Purpose];
  return {
    isListed: (id) => mayBeListed(plan, id, use),
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
  // An item of a feed names the uses of its story. The next build adds it again, as it is then.
  const saysTheSame = (address: string) =>
    mayStay(address) && !plan.closedUses.has(storyIdIn(address) ?? '');
  editFile(output, 'feed.xml', (xml) => editRss(xml, saysTheSame));
  editFile(output, 'feed.json', (json) => editJsonFeed(json, saysTheSame));
  for (const { path } of listFiles(output)) {
    if (/^sitemap-\d+\.xml$/.test(path)) editFile(output, path, (xml) => editSitemap(xml, mayStay));
  }
}

/** Whether a feed or sitemap may have this address. */
function mayKeepAddress(
  address: string,
  { removed, closedUses }: RemovalPlan,
  hasList: ListRules['hasList'],
): boolean {
  const id = storyIdIn(address);
  if (id !== undefined && removed.has(id)) return false;
  // A story that may not be on social media asks not to be listed.
  if (id !== undefined && closedUses.get(id)?.has('social-media')) return false;
  const [, list] = /(\/(?:themes|models|places)\/[^/]+\/)(?:\d+\/)?$/.exec(address) ?? [];
  return list === undefined || hasList(decodeURI(list));
}

/** Returns the story’s id in an address. The base path of the site may contain `/stories/` too. */
function storyIdIn(address: string): string | undefined {
  return /.*\/stories\/([a-z2-9]+)\//.exec(address)?.[1];
}
