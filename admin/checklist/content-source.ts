import type { RefusedWords } from '../../src/consent/refused-words.ts';
import { kinds, type Kind } from '../../src/story/vocabulary.ts';
import { findConsentsInSource } from '../../src/consent/find-consents.ts';
import type { EntryExtension } from '../../src/story/source/parse-entry.ts';
import { readPublishedStory } from '../guards/saved-story.ts';
import { ignoreMissingFolder } from './missing-on-host.ts';
import type { ReadingBackend } from './reading-backend.ts';

/** Where the desk reads lists and settings: the content folder, as the editor may see it. */
export interface ContentSource {
  /** Reads the files of a folder that have this extension. */
  filesIn: (folder: string, extension: EntryExtension) => Promise<{ name: string; text: string }[]>;
  /** Reads the settings, `library.yaml`; empty if there are none. */
  settings: () => Promise<string>;
  /**
   * Reads the published version of a story as plain data; undefined if there is none. Rejects if
   * the host does not say whether there is one.
   */
  publishedStory: (kind: Kind, name: string) => Promise<unknown>;
  /** Lists the versions of the consent forms that people in published stories have agreed to. */
  signedForms: () => Promise<ReadonlySet<unknown>>;
  /**
   * Reads every no of the library, with the sketches of its words, from the desk's own server. A
   * git host cannot say which stories are alike, so a desk on a host knows only the removals.
   */
  refusedWords?: () => Promise<readonly RefusedWords[]>;
}

/**
 * Reads the content folder from the git host with the editor's own rights. The desk therefore needs
 * no published copy of the content, and what the desk reads is never out of date.
 *
 * @param contentDir the content folder within the repository; empty if the repository is the
 *   content folder
 */
export function contentFromHost(backend: ReadingBackend, contentDir: string): ContentSource {
  const inContent = (path: string) => (contentDir === '' ? path : `${contentDir}/${path}`);
  const listStories = (kind: Kind) =>
    backend.entriesByFolder(inContent(`stories/${kind}`), 'mdx', 2).catch(ignoreMissingFolder);
  return {
    signedForms: async () => {
      const stories = (await Promise.all(kinds.map(listStories))).flat();
      const consents = stories.flatMap(({ data }) => findConsentsInSource(data));
      return new Set(consents.map(({ form }) => form));
    },
    filesIn: async (folder, extension) => {
      const files = await backend
        .entriesByFolder(inContent(folder), extension.slice(1), 1)
        .catch(ignoreMissingFolder);
      return files.map(({ data, file }) => ({
        name: file.path.slice(file.path.lastIndexOf('/') + 1),
        text: data,
      }));
    },
    settings: async () => (await backend.getEntry(inContent('library.yaml'))).data ?? '',
    publishedStory: (kind, name) =>
      readPublishedStory(backend, { folder: inContent(`stories/${kind}/${name}`) }),
    refusedWords: async () => ((await backend.refusedWords?.()) ?? []) as readonly RefusedWords[],
  };
}

let current: ContentSource | undefined;

/**
 * The content folder of this desk.
 *
 * @throws Error if the desk has no backend yet
 */
export function contentSource(): ContentSource {
  if (!current) throw new Error('The desk has no backend yet.');
  return current;
}

/** Sets where the desk reads the content folder from now on. */
export function setContentSource(next: ContentSource): void {
  current = next;
}
