import { cpSync, existsSync, readdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { findUnaccountedFiles } from '../../leak-scan/account-for-files.ts';
import { listFiles, listOtherEntries } from '../../leak-scan/file-inventory.ts';
import type { Library } from '../../library/read-library.ts';
import { findOpenUse } from '../../library/story-outputs.ts';
import { emptyFolder } from '../../runtime/write-files.ts';
import { listRemovedFiles, writeRemovedPages } from '../../site/removed-pages.ts';
import { writeSearchIndex } from '../../site/search/search-index.ts';
import { words } from '../../words/index.ts';
import type { LastOutput } from '../last-output.ts';
import {
  editCheckIndex,
  editCheckPage,
  writeStatus,
  writeStoryStatus,
} from './edit-check-pages.ts';
import { removePreview, removeUses, unlistPage } from './edit-story-page.ts';
import { deletePath, editFile } from './output-texts.ts';
import type { RemovalPlan } from './plan-removal.ts';
import { deletePackCopies } from './delete-pack-copies.ts';
import { reduceLists } from './reduce-lists.ts';

/** What is needed to reduce the last output. */
export interface Reduction {
  plan: RemovalPlan;
  last: LastOutput;
  /** The library with the stories that stay. Every other file of a story is deleted. */
  library: Library;
  /** The day that the check pages state. */
  on: string;
  /** Files and folders to leave out, because the leak scan found a removed story in them. */
  dropped: ReadonlySet<string>;
}

/**
 * Copies the last output into a folder, and removes from the copy what may not be shown today.
 *
 * @returns what was left out: lists, feeds, the search index, and everything that was dropped
 */
export async function reduceOutput(output: string, reduction: Reduction): Promise<string[]> {
  const { plan, last, library, dropped } = reduction;
  emptyFolder(output);
  cpSync(last.folder, output, { recursive: true, verbatimSymlinks: true });
  for (const id of plan.removed) deletePath(output, `stories/${id}`);
  reduceStoryPages(output, plan);
  deletePackCopies(output, plan);
  reduceLists(output, plan);
  reduceCheckPages(output, reduction);
  const lost = (await rebuildSearchIndex(output, plan, library)) ? [] : ['pagefind'];
  writeRemovedPages(output, library.checkPages);
  for (const path of dropped) deletePath(output, path);
  return [...lost, ...dropped, ...deleteUnaccounted(output, library)];
}

/** Removes closed uses from the pages of the stories that stay, and asks search engines to go. */
function reduceStoryPages(output: string, { kept, closedUses, unlisted }: RemovalPlan): void {
  for (const id of unlisted) editFile(output, `stories/${id}/index.html`, unlistPage);
  for (const [id, uses] of closedUses) {
    const story = kept.get(id);
    const hasPreview = story !== undefined && findOpenUse(story, 'preview') !== undefined;
    editFile(output, `stories/${id}/index.html`, (html) => {
      const edited = removeUses(html, uses);
      return uses.has('social-media') && !hasPreview ? removePreview(edited) : edited;
    });
  }
}

function reduceCheckPages(output: string, { plan, last, on }: Reduction): void {
  const days = { before: last.on, on };
  for (const entry of plan.checkPages) {
    const closed = plan.closedUses.get(entry.id) ?? new Set();
    const page = `check/${entry.id}/index.html`;
    editFile(output, page, (html) => editCheckPage(html, entry, closed, days));
    editFile(output, `check/${entry.id}.json`, () => writeStoryStatus(entry, on));
  }
  editFile(output, 'check/index.html', (html) => editCheckIndex(html, plan.checkPages, days));
  editFile(output, 'check/status.json', () => writeStatus(plan.checkPages, on));
}

/** Makes the search index of the stories that stay. Deletes the index if that fails. */
async function rebuildSearchIndex(
  output: string,
  { kept }: RemovalPlan,
  { context }: Library,
): Promise<boolean> {
  const folder = join(output, 'pagefind');
  if (!existsSync(folder)) return true;
  try {
    await writeSearchIndex([...kept.values()], folder, words, context);
    return true;
  } catch {
    deletePath(output, 'pagefind');
    return false;
  }
}

/**
 * Deletes every file that belongs neither to a remaining story nor to the library itself, such as
 * covers, pictures, downloads, and lists that link to a removed story.
 *
 * @returns the lists and feeds among the deleted files
 */
function deleteUnaccounted(output: string, library: Library): string[] {
  const removedFiles = listRemovedFiles(library.checkPages);
  const found = findUnaccountedFiles(
    listFiles(output),
    listOtherEntries(output),
    library,
    removedFiles,
  );
  const paths = found.map(({ place }) => place).filter((path) => existsSync(join(output, path)));
  for (const path of paths) deletePath(output, path);
  deleteEmptyFolders(output);
  return paths.filter(isListOrFeed);
}

function isListOrFeed(path: string): boolean {
  return /^(?:for|themes|models|places|packs)\/|^(?:feed|sitemap)\b/.test(path);
}

function deleteEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const path = join(folder, entry.name);
    deleteEmptyFolders(path);
    if (readdirSync(path).length === 0) rmdirSync(path);
  }
}
