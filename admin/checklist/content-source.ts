import type { ContentSource } from './read-house.ts';

/** The part of a Decap backend that reads files of the published branch. */
export interface ReadingBackend {
  entriesByFolder: (
    folder: string,
    extension: string,
    depth: number,
  ) => Promise<{ data: string; file: { path: string } }[]>;
  getEntry: (path: string) => Promise<{ data: string | null }>;
}

/**
 * The content folder as the signed-in editor may read it from the git host: nothing of it has to be
 * published for the desk's sake, and it is never out of date.
 *
 * @param contentDir the content folder within the repository; empty where it is the repository
 */
export function contentOf(backend: ReadingBackend, contentDir: string): ContentSource {
  const at = (path: string) => (contentDir === '' ? path : `${contentDir}/${path}`);
  return {
    filesIn: async (folder, ending) => {
      const files = await backend.entriesByFolder(at(folder), ending.slice(1), 1).catch(noFolder);
      return files.map(({ data, file }) => ({
        name: file.path.slice(file.path.lastIndexOf('/') + 1),
        text: data,
      }));
    },
    settings: async () => (await backend.getEntry(at('library.yaml'))).data ?? '',
  };
}

let source: ContentSource | undefined;

/** The content folder as this desk reads it, once it has a backend. */
export function contentInUse(): ContentSource {
  if (!source) throw new Error('The desk has no backend yet.');
  return source;
}

/** Says from where the desk reads the content folder. */
export function readContentFrom(next: ContentSource): void {
  source = next;
}

/** Some hosts refuse to list a folder that is not there, such as that of removals at first. */
function noFolder(cause: unknown): [] {
  if ((cause as { status?: number }).status === 404) return [];
  throw cause;
}
