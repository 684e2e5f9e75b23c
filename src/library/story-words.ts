import { join } from 'node:path';
import { findConsents, recordReferences } from '../consent/find-consents.ts';
import { openCachePart, type Cache } from '../runtime/cache.ts';
import { fileKey, filesKey, hashKey } from '../runtime/hash-keys.ts';
import { measureFolder } from '../runtime/measure-folder.ts';
import { isText, toFieldGroup } from '../story/plain-data.ts';
import { writeSketch } from '../story/sketch/salted-sketch.ts';
import { bodySource } from '../story/source/body-source.ts';
import { storyBudget } from '../story/story-budget.ts';
import { findTooManyBytes } from './check-story-budget.ts';
import { readStory, storyFileName, type StorySource } from './read-story.ts';
import type { StoryFolder } from './story-folders.ts';
import { findOwnObjections, findPossibleObjections, type StoryWords } from './story-objections.ts';

/** Describes the words of a story whose file has been read. */
export function toStoryWords(source: StorySource): StoryWords {
  const { folder, data, written, frontMatter, unsplit = '' } = source;
  const text = written?.source ?? bodySource(unsplit);
  const sketches = new Map<string, string | undefined>();
  return {
    id: folder.name,
    objections:
      data === undefined
        ? findPossibleObjections(folder.name, frontMatter ?? unsplit)
        : findOwnObjections(folder.name, data),
    records: recordReferences(findConsents(data)),
    translationOf: readOriginal(data),
    sketch: (salt) => {
      if (!sketches.has(salt)) sketches.set(salt, writeSketch(text, salt));
      return Promise.resolve(sketches.get(salt));
    },
  };
}

/**
 * Reads the id of the story that a story is a translation of. The id counts even if the front
 * matter is invalid.
 */
function readOriginal(data: unknown): string | undefined {
  const { translationOf } = toFieldGroup(data);
  return isText(translationOf) ? translationOf : undefined;
}

/** The words of a story in the content folder, with the key of its folder. */
export interface FolderWords extends StoryWords {
  folder: StoryFolder;
  folderKey: string;
}

/**
 * Describes the words of every story.
 *
 * @param rulesKey a key for the current rules
 * @param cache stores the objections and the sketches, and no words of the stories
 */
export async function readAllStoryWords(
  folders: readonly StoryFolder[],
  rulesKey: string,
  cache: Cache<unknown>,
): Promise<FolderWords[]> {
  const described: FolderWords[] = [];
  // Reads one story after another, so that a large library does not fill the memory.
  for (const folder of folders) {
    const key = await storyFolderKey(folder);
    const words = await readStoryWords(folder, hashKey(rulesKey, folder.place, key), cache);
    described.push({ ...words, folder, folderKey: key });
  }
  return described;
}

/**
 * Computes a key that changes with everything that is read of a story's folder. Of a folder with
 * more files or bytes than the budget allows, only the story's own file is read, so the key covers
 * only that file and the limit.
 */
export async function storyFolderKey({ path }: StoryFolder): Promise<string> {
  const files = await measureFolder(path, storyBudget.files);
  const limit = files ? findTooManyBytes(files) : 'files';
  return hashKey(
    files && limit === undefined ? await filesKey(path, files) : `over budget: ${String(limit)}`,
    await fileKey(join(path, storyFileName)),
  );
}

type OwnNoes = Pick<StoryWords, 'objections' | 'records' | 'translationOf'>;

/**
 * Describes the words of a story. Reads the story only if it has changed.
 *
 * @param key the key of everything in the story's folder, and of the code
 */
async function readStoryWords(
  folder: StoryFolder,
  key: string,
  cache: Cache<unknown>,
): Promise<StoryWords> {
  const noes = openCachePart<OwnNoes>(cache, 'noes');
  const sketches = openCachePart<{ sketch?: string }>(cache, 'sketch');
  let reading: Promise<StoryWords> | undefined;
  const read = () => (reading ??= readStory(folder).then(toStoryWords));
  let own = noes.get(key);
  if (!own) {
    const { objections, records, translationOf } = await read();
    own = { objections, records, translationOf };
    noes.set(key, own);
  }
  return {
    id: folder.name,
    ...own,
    sketch: async (salt) => {
      const sketchKey = hashKey(key, salt);
      const cached = sketches.get(sketchKey);
      if (cached) return cached.sketch;
      const sketch = await (await read()).sketch(salt);
      sketches.set(sketchKey, sketch === undefined ? {} : { sketch });
      return sketch;
    },
  };
}
