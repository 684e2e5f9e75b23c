import type { PlainDate } from '../../src/story/plain-date.ts';
import { deskWords } from '../../src/words/desk-en-gb.ts';
import { contentFromHost, setContentSource } from '../checklist/content-source.ts';
import { forgetPublished } from '../checklist/draft-store.ts';
import { refusalError } from '../checklist/refusal.ts';
import { splitBaseVersion, toBaseVersion, type BaseVersion } from './base-version.ts';
import type { Attempt, EntryName, FormAddress, GuardContext, SavedAsset } from './attempt.ts';
import { askGuards } from './guards.ts';
import type { DraftBackend } from './saved-story.ts';
import { explainHostErrors, explainHostProblems } from '../host/explain-host-errors.ts';
import { dropUnusedFiles } from '../questions/picture/drop-unused-files.ts';

/** The part of a Decap backend that reads entries, saves entries and changes their status. */
export interface Backend extends DraftBackend {
  persistEntry: (entry: EntryToSave, options: SaveOptions) => Promise<unknown>;
  updateUnpublishedEntryStatus: (
    collection: string,
    slug: string,
    newStatus: string,
  ) => Promise<unknown>;
  publishUnpublishedEntry: (collection: string, slug: string) => Promise<unknown>;
  /** Publishes a file at once, in no draft. */
  persistMedia?: (...args: never[]) => Promise<unknown>;
  /** Deletes published files at once. */
  deleteFiles?: (...args: never[]) => Promise<unknown>;
}

interface EntryToSave {
  dataFiles: { path: string; slug: string; raw: string }[];
  /** Pictures and other files beside the entry. */
  assets?: SavedAsset[];
}

interface SaveOptions {
  collectionName: string;
  newEntry?: boolean;
  /** The base version. The desk's own server compares it again, under a lock. */
  opened?: string;
}

/** The settings of a desk's guards. */
export interface GuardSettings {
  /** The content folder within the repository; empty if the repository is the content folder. */
  contentDir: string;
  /** The texts that this window has saved. The key is the text that the save replaced. */
  savedTexts: Map<string, string>;
  today: () => PlainDate;
  /** The entry that the window's address leads to. Default: unknown, and then nothing is refused. */
  readAddress?: () => FormAddress | undefined;
}

/** The state of one editor's window. */
interface EditorWindow extends GuardContext {
  backend: Backend;
  shownVersions: Map<string, BaseVersion>;
  savedTexts: Map<string, string>;
}

/**
 * Makes a backend ask every guard before it saves an entry, changes its status or publishes it. A
 * refused attempt never reaches the git host.
 *
 * @returns the guarded backend. The given one stays as it is: what it reads for itself or for a
 *   guard never counts as shown to the editor
 */
export function guardBackend<B extends Backend>(backend: B, settings: GuardSettings): B {
  const { contentDir, savedTexts, today, readAddress = () => undefined } = settings;
  const content = contentFromHost(backend, contentDir);
  setContentSource(content);
  const guarded: Readonly<Record<string | symbol, unknown>> = {
    ...guardedMethods({
      backend,
      content,
      shownVersions: new Map(),
      savedTexts,
      today,
      readAddress,
    }),
  };
  return new Proxy(backend, {
    get: (target, name) => guarded[name] ?? bindMethod(target, name),
  });
}

/** Returns a property of a backend. A method keeps calling the backend itself, without guards. */
function bindMethod(backend: object, name: string | symbol): unknown {
  const value: unknown = Reflect.get(backend, name);
  if (typeof value !== 'function') return value;
  return (...args: unknown[]): unknown => {
    const result: unknown = Reflect.apply(value, backend, args);
    return result instanceof Promise ? explainHostProblems(result) : result;
  };
}

/** Makes the methods that stand before the backend's own. */
function guardedMethods(
  window: EditorWindow,
): Pick<
  Backend,
  | 'getEntry'
  | 'unpublishedEntryDataFile'
  | 'persistEntry'
  | 'updateUnpublishedEntryStatus'
  | 'publishUnpublishedEntry'
  | 'persistMedia'
  | 'deleteFiles'
> {
  const { backend } = window;
  return {
    getEntry: async (path) => {
      const entry = await explainHostProblems(backend.getEntry(path));
      if (entry.data !== null) recordShownText(window, path, entry.data);
      return entry;
    },
    unpublishedEntryDataFile: async (collection, slug, path, id) => {
      const text = await explainHostProblems(
        backend.unpublishedEntryDataFile(collection, slug, path, id),
      );
      recordShownText(window, path, text);
      return text;
    },
    persistEntry: (entry, options) => explainHostErrors(save(window, entry, options)),
    updateUnpublishedEntryStatus: (collection, slug, status) =>
      explainHostErrors(changeStatus(window, { collection, slug }, status)),
    publishUnpublishedEntry: (collection, slug) =>
      explainHostErrors(publish(window, { collection, slug })),
    persistMedia: () => refuse(deskWords.unguarded.media),
    deleteFiles: () => refuse(deskWords.unguarded.deletion),
  };
}

/** Refuses what no guard could judge, whatever part of Decap offers it. */
function refuse(message: string): Promise<never> {
  return Promise.reject(Object.assign(new Error(message), { name: '' }));
}

async function save(
  window: EditorWindow,
  entry: EntryToSave,
  options: SaveOptions,
): Promise<unknown> {
  const [file, ...others] = entry.dataFiles;
  if (!file || others.length > 0) throw new Error('An entry of this library is one file.');
  const { path, slug } = file;
  const { text, baseVersion: openedVersion = window.shownVersions.get(path) } = splitBaseVersion(
    file.raw,
  );
  const isNew = options.newEntry === true;
  const baseVersion = isNew ? undefined : openedVersion;
  const saved = dropUnusedFiles({ ...entry, dataFiles: [{ path, slug, raw: text }] });
  const { collectionName: collection } = options;
  const { assets = [] } = saved;
  await assertAllowed(
    { action: 'save', collection, slug, path, text, isNew, baseVersion, assets },
    window,
  );
  const result = await window.backend.persistEntry(
    saved,
    baseVersion === undefined ? options : { ...options, opened: baseVersion },
  );
  if (baseVersion !== undefined) window.savedTexts.set(baseVersion, text);
  recordShownText(window, path, text);
  return result;
}

async function changeStatus(
  window: EditorWindow,
  { collection, slug }: EntryName,
  status: string,
): Promise<unknown> {
  // A story may always become a draft again.
  if (status === 'pending_review' || status === 'pending_publish') {
    await assertAllowed({ action: 'change-status', collection, slug, status }, window);
  }
  return window.backend.updateUnpublishedEntryStatus(collection, slug, status);
}

async function publish(window: EditorWindow, { collection, slug }: EntryName): Promise<unknown> {
  await assertAllowed({ action: 'publish', collection, slug }, window);
  const result = await window.backend.publishUnpublishedEntry(collection, slug);
  forgetPublished();
  return result;
}

/** @throws Error with a message for the editor, if a guard refuses the attempt */
async function assertAllowed(attempt: Attempt, window: EditorWindow): Promise<void> {
  const refusal = await askGuards(attempt, window);
  if (refusal !== undefined) throw refusalError(refusal);
}

/** Records which text of a file the window shows now. */
function recordShownText(
  { shownVersions, savedTexts }: EditorWindow,
  path: string,
  text: string,
): void {
  savedTexts.delete(text);
  shownVersions.set(path, toBaseVersion(text));
}
