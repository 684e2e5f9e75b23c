import { splitSource } from '../../src/story/source/split.ts';
import { readYaml } from '../../src/story/source/yaml.ts';
import { kinds, type Kind } from '../../src/story/vocabulary.ts';
import { contentOf, filesOf } from './beside-draft.ts';
import type { ReadingBackend } from './content-source.ts';
import type { Draft } from './read-draft.ts';

/** One file that a draft changes. */
interface Diff {
  id: string;
  path: string;
}

/** The part of a Decap backend that reads drafts, and files beside them. */
export interface DraftBackend extends ReadingBackend {
  unpublishedEntry: (name: { collection: string; slug: string }) => Promise<{ diffs: Diff[] }>;
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

/** Where a story's file lies, and what its place says of it. */
export interface StoryPlace {
  kind: Kind;
  name: string;
  /** Its folder within the repository. */
  folder: string;
}

/**
 * The story that a file belongs to; undefined where it belongs to none. Collections of stories are
 * named after their kinds, so that a story whose folder is not as it should be is one all the same.
 */
export function storyAt(collection: string, path: string): StoryPlace | undefined {
  const kind = kinds.find((each) => each === collection);
  const folder = path.slice(0, path.lastIndexOf('/'));
  return kind && { kind, name: folder.slice(folder.lastIndexOf('/') + 1), folder };
}

/** The answers and the text of a story's file, as the form has them; empty where it cannot be read. */
export function dataOf(source: string): Record<string, unknown> {
  const split = splitSource(source);
  const { data } = readYaml(split?.yaml ?? '');
  return split && data !== undefined ? { ...(data as object), body: split.body } : {};
}

/** What is published of a story; undefined where nothing is. */
export async function publishedData(
  backend: ReadingBackend,
  { folder }: StoryPlace,
): Promise<Record<string, unknown> | undefined> {
  try {
    const { data } = await backend.getEntry(`${folder}/index.mdx`);
    return data === null || data === '' ? undefined : dataOf(data);
  } catch {
    // Hosts answer in many ways that there is no such file; then there is nothing to take down.
    return undefined;
  }
}

/** A draft as it is saved, with everything that lies beside it; undefined where nothing changed, or it is no story. */
export async function savedDraft(
  backend: DraftBackend,
  collection: string,
  slug: string,
): Promise<{ draft: Draft; place: StoryPlace } | undefined> {
  const { diffs } = await backend.unpublishedEntry({ collection, slug });
  const changed = diffs.find(({ path }) => path.endsWith('/index.mdx'));
  const [any] = diffs;
  const place = any && storyAt(collection, (changed ?? any).path);
  if (!place) return undefined;
  const data = changed
    ? dataOf(await backend.unpublishedEntryDataFile(collection, slug, changed.path, changed.id))
    : ((await publishedData(backend, place)) ?? {});
  const read = async (src: string) => {
    const path = `${place.folder}/${src.slice(2)}`;
    const diff = diffs.find((each) => each.path === path);
    return diff
      ? backend.unpublishedEntryMediaFile(collection, slug, path, diff.id)
      : backend.getMediaFile(path);
  };
  const { kind, name } = place;
  return { place, draft: { kind, name, data, files: await readFiles(data, read) } };
}

async function readFiles(
  data: Record<string, unknown>,
  read: (src: string) => Promise<{ file?: Blob | undefined }>,
): Promise<Draft['files']> {
  const found = await Promise.all(
    filesOf(data).map(async (named) => {
      const { src } = named;
      // A file that cannot be had is not there.
      const { file } = await read(src).catch(() => ({ file: undefined }));
      return file ? [[src, await contentOf(file, named)] as const] : [];
    }),
  );
  return new Map(found.flat());
}

/** Of the files that are saved with a story, those it names, as they were read. */
export function filesAmong(
  assets: readonly { path: string; fileObj?: Blob }[],
  data: Record<string, unknown>,
): Promise<Draft['files']> {
  const file = (src: string) => assets.find(({ path }) => path.endsWith(src.slice(1)))?.fileObj;
  return readFiles(data, (src) => Promise.resolve({ file: file(src) }));
}
