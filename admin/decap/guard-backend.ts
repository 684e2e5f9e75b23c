import type { PlainDate } from '../../src/story/plain-date.ts';
import { deskWords } from '../../src/words/desk-en-gb.ts';
import { contentFromHost, setContentSource } from '../checklist/content-source.ts';
import { isRefusal, refusalError } from '../checklist/refusal.ts';
import { splitBaseVersion, toBaseVersion, type BaseVersion } from '../guards/base-version.ts';
import type { Attempt, EntryName, GuardContext, SavedAsset } from '../guards/attempt.ts';
import { askGuards } from '../guards/guards.ts';
import type { DraftBackend } from '../guards/saved-story.ts';
import { dropUnusedFiles } from '../questions/picture/drop-unused-files.ts';

/** The part of a Decap backend that reads entries, saves them and moves them on. */
export interface Backend extends DraftBackend {
  persistEntry: (entry: EntryToSave, options: SaveOptions) => Promise<unknown>;
  updateUnpublishedEntryStatus: (
    collection: string,
    slug: string,
    newStatus: string,
  ) => Promise<unknown>;
  publishUnpublishedEntry: (collection: string, slug: string) => Promise<unknown>;
}

interface EntryToSave {
  dataFiles: { path: string; slug: string; raw: string }[];
  /** Pictures and other files beside it. */
  assets?: SavedAsset[];
}

interface SaveOptions {
  collectionName: string;
  newEntry?: boolean;
  /** The base version. The desk's own server compares it once more, where no save can come between. */
  opened?: string;
}

/** What the guards of one desk need to know. */
export interface GuardSettings {
  /** The content folder within the repository; empty if the repository is the content folder. */
  contentDir: string;
  /** Receives, for each text that a save of this window replaced, the text it saved. */
  savedTexts: Map<string, string>;
  today: () => PlainDate;
}

/** One editor's window. */
interface EditorWindow extends GuardContext {
  backend: Backend;
  shownVersions: Map<string, BaseVersion>;
  savedTexts: Map<string, string>;
}

/**
 * Makes a backend ask every guard before it saves an entry, moves it on or publishes it. A refused
 * attempt never reaches the git host.
 *
 * @param backend changed in place, because it calls its own methods
 */
export function guardBackend<B extends Backend>(backend: B, settings: GuardSettings): B {
  const { contentDir, savedTexts, today } = settings;
  const plain = withoutGuards(backend);
  const content = contentFromHost(plain, contentDir);
  setContentSource(content);
  const window = { backend: plain, content, shownVersions: new Map(), savedTexts, today };
  return Object.assign(backend, guardedMethods(window));
}

/** Makes the methods that replace the backend's own. */
function guardedMethods(
  window: EditorWindow,
): Omit<
  Backend,
  'entriesByFolder' | 'unpublishedEntry' | 'unpublishedEntryMediaFile' | 'getMediaFile'
> {
  const { backend } = window;
  return {
    getEntry: async (path) => {
      const read = await backend.getEntry(path);
      if (read.data !== null) noteShown(window, path, read.data);
      return read;
    },
    unpublishedEntryDataFile: async (collection, slug, path, id) => {
      const text = await backend.unpublishedEntryDataFile(collection, slug, path, id);
      noteShown(window, path, text);
      return text;
    },
    persistEntry: (entry, options) => explainHostErrors(save(window, entry, options)),
    updateUnpublishedEntryStatus: async (collection, slug, status) => {
      // A story may always go back to being a draft.
      if (status === 'pending_review' || status === 'pending_publish') {
        await assertAllowed({ action: 'change-status', collection, slug, status }, window);
      }
      return backend.updateUnpublishedEntryStatus(collection, slug, status);
    },
    publishUnpublishedEntry: (collection, slug) =>
      explainHostErrors(publish(window, { collection, slug })),
  };
}

async function save(
  window: EditorWindow,
  entry: EntryToSave,
  options: SaveOptions,
): Promise<unknown> {
  const [file, ...others] = entry.dataFiles;
  if (!file || others.length > 0) throw new Error('An entry of this library is one file.');
  const { path, slug } = file;
  const { text, baseVersion: carried = window.shownVersions.get(path) } = splitBaseVersion(
    file.raw,
  );
  const baseVersion = options.newEntry ? undefined : carried;
  const saved = dropUnusedFiles({ ...entry, dataFiles: [{ path, slug, raw: text }] });
  const { collectionName: collection } = options;
  const { assets = [] } = saved;
  await assertAllowed(
    { action: 'save', collection, slug, path, text, baseVersion, assets },
    window,
  );
  const done = await window.backend.persistEntry(
    saved,
    baseVersion === undefined ? options : { ...options, opened: baseVersion },
  );
  if (baseVersion !== undefined) window.savedTexts.set(baseVersion, text);
  noteShown(window, path, text);
  return done;
}

async function publish(window: EditorWindow, { collection, slug }: EntryName): Promise<unknown> {
  await assertAllowed({ action: 'publish', collection, slug }, window);
  return window.backend.publishUnpublishedEntry(collection, slug);
}

/** @throws Error for the editor to read, if a guard refuses the attempt */
async function assertAllowed(attempt: Attempt, window: EditorWindow): Promise<void> {
  const objection = await askGuards(attempt, window);
  if (objection !== undefined) throw refusalError(objection);
}

/** Notes what the window shows of a file now. */
function noteShown({ shownVersions, savedTexts }: EditorWindow, path: string, text: string): void {
  savedTexts.delete(text);
  shownVersions.set(path, toBaseVersion(text));
}

/** The backend's own methods, which its guarded ones call. */
function withoutGuards(backend: Backend): Backend {
  return {
    entriesByFolder: (...args) => backend.entriesByFolder(...args),
    unpublishedEntry: (...args) => backend.unpublishedEntry(...args),
    unpublishedEntryMediaFile: (...args) => backend.unpublishedEntryMediaFile(...args),
    getMediaFile: (...args) => backend.getMediaFile(...args),
    getEntry: backend.getEntry.bind(backend),
    unpublishedEntryDataFile: backend.unpublishedEntryDataFile.bind(backend),
    persistEntry: backend.persistEntry.bind(backend),
    updateUnpublishedEntryStatus: backend.updateUnpublishedEntryStatus.bind(backend),
    publishUnpublishedEntry: backend.publishUnpublishedEntry.bind(backend),
  };
}

/**
 * Waits for a git host, and rethrows its errors in words for an editor. Decap shows an error's name
 * before its message, and the name says nothing to an editor, so the errors thrown have none.
 */
async function explainHostErrors<T>(done: Promise<T>): Promise<T> {
  try {
    return await done;
  } catch (cause) {
    if (!(cause instanceof Error) || isRefusal(cause)) throw cause;
    // `fetch` throws a TypeError if there is no answer at all.
    const message = cause instanceof TypeError ? deskWords.unreachable : cause.message;
    throw Object.assign(new Error(message), { name: '' });
  }
}
