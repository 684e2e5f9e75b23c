import { splitSource } from '../../src/story/source/split-source.ts';
import { parseYaml } from '../../src/story/source/parse-yaml.ts';
import { kinds, type Kind } from '../../src/story/vocabulary.ts';
import { inspectFile, listDraftFiles } from '../checklist/draft-files.ts';
import { ignoreMissingFolder, isMissingOnHost } from '../checklist/missing-on-host.ts';
import type { ReadingBackend } from '../checklist/reading-backend.ts';
import type { Draft } from '../checklist/draft.ts';

/** A file that a draft changes. */
export interface DraftChange {
  id: string;
  path: string;
}

/** The part of a Decap backend that reads drafts and the files saved with drafts. */
export interface DraftBackend extends ReadingBackend {
  unpublishedEntry: (name: {
    collection: string;
    slug: string;
  }) => Promise<{ diffs: DraftChange[] }>;
  unpublishedEntryDataFile: (
    collection: string,
    slug: string,
    path: string,
    id: string,
  ) => Promise<string>;
  unpublishedEntryMediaFile: (
    collection: string,
    slug: string,
    path: string,
    id: string,
  ) => Promise<{ file?: Blob }>;
  getMediaFile: (path: string) => Promise<{ file?: Blob }>;
}

/** The kind of a story, and its folder. */
export interface StoryPlace {
  kind: Kind;
  /** The name of the story's folder. */
  name: string;
  /** The path of the story's folder within the repository. */
  folder: string;
}

/**
 * Finds the story that a file belongs to; undefined if the file is not a story. The collection
 * decides, so that a story in an unexpected folder is still a story. Each collection of stories has
 * the name of its kind.
 */
export function findStoryPlace(collection: string, path: string): StoryPlace | undefined {
  const kind = kinds.find((each) => each === collection);
  const folder = path.slice(0, path.lastIndexOf('/'));
  return kind && { kind, name: folder.slice(folder.lastIndexOf('/') + 1), folder };
}

/**
 * Reads a story's file into front matter and `body`, as the form has them; empty if the file is
 * unreadable.
 */
export function parseStoryFile(source: string): Record<string, unknown> {
  const split = splitSource(source);
  const { data } = parseYaml(split?.yaml ?? '');
  return split && data !== undefined ? { ...(data as object), body: split.body } : {};
}

/**
 * Reads the published version of a story; undefined if there is none.
 *
 * @throws the host's error if the host does not say whether there is a published version
 */
export async function readPublishedStory(
  backend: ReadingBackend,
  { folder }: Pick<StoryPlace, 'folder'>,
): Promise<Record<string, unknown> | undefined> {
  const path = `${folder}/index.mdx`;
  const { data } = await backend.getEntry(path).catch((cause: unknown) => {
    if (isMissingOnHost(cause)) return { data: null };
    throw cause;
  });
  if (data !== '') return data === null ? undefined : parseStoryFile(data);
  // For GitHub, Decap returns an empty text for a missing file and for every failure. Listing the
  // folder tells these two apart.
  const files = await backend.entriesByFolder(folder, 'mdx', 1).catch(ignoreMissingFolder);
  const listed = files.find(({ file }) => file.path === path)?.data ?? '';
  return listed === '' ? undefined : parseStoryFile(listed);
}

/**
 * Reads a saved draft and the files that it names; undefined if the draft changes no file, or is no
 * story.
 */
export async function readSavedDraft(
  backend: DraftBackend,
  collection: string,
  slug: string,
): Promise<{ draft: Draft; place: StoryPlace } | undefined> {
  const { diffs } = await backend.unpublishedEntry({ collection, slug });
  const storyFile = diffs.find(({ path }) => path.endsWith('/index.mdx'));
  // A draft may change only pictures or other files beside the story.
  const [first] = diffs;
  const place = first && findStoryPlace(collection, (storyFile ?? first).path);
  if (!place) return undefined;
  const data = storyFile
    ? parseStoryFile(
        await backend.unpublishedEntryDataFile(collection, slug, storyFile.path, storyFile.id),
      )
    : ((await readPublishedStory(backend, place)) ?? {});
  const readFile = async (src: string) => {
    const path = `${place.folder}/${src.slice(2)}`;
    const diff = diffs.find((each) => each.path === path);
    return diff
      ? backend.unpublishedEntryMediaFile(collection, slug, path, diff.id)
      : backend.getMediaFile(path);
  };
  const { kind, name } = place;
  return { place, draft: { kind, name, data, files: await readFiles(data, readFile) } };
}

async function readFiles(
  data: Record<string, unknown>,
  readFile: (src: string) => Promise<{ file?: Blob | undefined }>,
): Promise<Draft['files']> {
  const contents = await Promise.all(
    listDraftFiles(data).map(async (attachment) => {
      const { src } = attachment;
      // A file that cannot be fetched counts as missing.
      const { file } = await readFile(src).catch(() => ({ file: undefined }));
      return file ? [[src, await inspectFile(file, attachment)] as const] : [];
    }),
  );
  return new Map(contents.flat());
}

/** Reads the files that a story names, out of the files that are saved together with the story. */
export function readSavedFiles(
  assets: readonly { path: string; fileObj?: Blob }[],
  data: Record<string, unknown>,
): Promise<Draft['files']> {
  const findFile = (src: string) => assets.find(({ path }) => path.endsWith(src.slice(1)))?.fileObj;
  return readFiles(data, (src) => Promise.resolve({ file: findFile(src) }));
}
