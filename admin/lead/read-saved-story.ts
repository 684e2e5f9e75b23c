import type { StoryKey } from '../../src/checks/story-for-lead.ts';
import { inspectFile, listDraftFiles } from '../checklist/draft-files.ts';
import type { Draft, FileContent } from '../checklist/draft.ts';
import type { SavedAsset } from '../guards/attempt.ts';
import type { Backend } from '../guards/guard-backend.ts';
import { findStoryPlace, parseStoryFile, type DraftChange } from '../guards/saved-story.ts';

/** A story as it is saved: its draft, or the published story if it has none. */
export interface SavedStory {
  /** The path of its file in the repository. */
  path: string;
  /** The text of its file. */
  text: string;
  draft: Draft;
  /** The files that it names, by name, such as `./cover.jpg`. */
  files: ReadonlyMap<string, File | Blob>;
  /** The files that its draft has changed. A save has to contain them again. */
  assets: readonly SavedAsset[];
}

/**
 * Reads a story as it is saved, with its files.
 *
 * @param storyPath the path of the story's file in the repository
 * @returns undefined if there is no such story
 */
export async function readSavedStory(
  backend: Backend,
  { collection, slug }: StoryKey,
  storyPath: string,
): Promise<SavedStory | undefined> {
  const changes = await listDraftChanges(backend, collection, slug);
  const changed = (path: string) => changes.find((each) => each.path === path);
  const inDraft = changed(storyPath);
  const text = inDraft
    ? await backend.unpublishedEntryDataFile(collection, slug, storyPath, inDraft.id)
    : (await backend.getEntry(storyPath)).data;
  const place = findStoryPlace(collection, storyPath);
  if (text === null || !place) return undefined;
  const readFile = async (path: string) => {
    const change = changed(path);
    const { file } = change
      ? await backend.unpublishedEntryMediaFile(collection, slug, path, change.id)
      : await backend.getMediaFile(path);
    return file;
  };
  const data = parseStoryFile(text);
  const files = new Map<string, Blob>();
  const contents = new Map<string, FileContent>();
  for (const attachment of listDraftFiles(data)) {
    // A file that cannot be read counts as missing.
    const file = await readFile(`${place.folder}/${attachment.src.slice(2)}`).catch(
      () => undefined,
    );
    if (!file) continue;
    files.set(attachment.src, file);
    contents.set(attachment.src, await inspectFile(file, attachment));
  }
  const { kind, name } = place;
  return {
    path: storyPath,
    text,
    draft: { kind, name, data, files: contents },
    files,
    assets: await readAssets(changes, storyPath, readFile),
  };
}

async function listDraftChanges(
  backend: Backend,
  collection: string,
  slug: string,
): Promise<DraftChange[]> {
  const { diffs } = await backend.unpublishedEntry({ collection, slug }).catch((cause: unknown) => {
    if ((cause as { notUnderEditorialWorkflow?: boolean }).notUnderEditorialWorkflow) {
      return { diffs: [] };
    }
    throw cause;
  });
  return diffs;
}

async function readAssets(
  changes: readonly DraftChange[],
  storyPath: string,
  readFile: (path: string) => Promise<Blob | undefined>,
): Promise<SavedAsset[]> {
  const others = changes.filter(({ path }) => path !== storyPath);
  const assets = await Promise.all(
    others.map(async ({ path }) => ({
      path,
      fileObj: await readFile(path).catch(() => undefined),
    })),
  );
  // A file that the draft deletes cannot be read, and is not sent.
  return assets.flatMap(({ path, fileObj }) => (fileObj ? [{ path, fileObj }] : []));
}
