import type { PlainDate } from '../../src/story/plain-date.ts';
import type { ContentSource } from '../checklist/content-source.ts';
import type { PlainRefusal, Refusal } from '../checklist/refusal.ts';
import type { BaseVersion } from './base-version.ts';
import type { DraftBackend } from './saved-story.ts';

/** Decap's name of an entry: its collection, and its path below the collection's folder. */
export interface EntryName {
  collection: string;
  slug: string;
}

/** A file saved together with an entry, such as a picture. */
export interface SavedAsset {
  path: string;
  /** The bytes of the file, if it was chosen since the last save. */
  fileObj?: Blob;
}

/** An editor's attempt to save an entry. */
export interface SaveAttempt extends EntryName {
  action: 'save';
  path: string;
  text: string;
  isNew: boolean;
  /** Undefined for a new entry. */
  baseVersion: BaseVersion | undefined;
  assets: readonly SavedAsset[];
}

/** An editor's attempt to send a draft for review, or to mark it as ready. */
export interface StatusAttempt extends EntryName {
  action: 'change-status';
  status: 'pending_review' | 'pending_publish';
}

/** An editor's attempt to publish a draft. */
export interface PublishAttempt extends EntryName {
  action: 'publish';
}

/** The entry that the window's address leads to. */
export interface FormAddress {
  collection: string;
  /** Undefined for the form of a new entry. */
  slug: string | undefined;
}

/** Anything that guards decide about, wherever on the desk an editor does it. */
export type Attempt = SaveAttempt | StatusAttempt | PublishAttempt;

/** What guards read to decide about an attempt. */
export interface GuardContext {
  /** The backend without guards. A file read through it does not count as shown to the editor. */
  backend: DraftBackend;
  content: ContentSource;
  /** The version of each file that the editor's window shows, by path. */
  shownVersions: ReadonlyMap<string, BaseVersion>;
  /** The entry that the window's address leads to; undefined if it leads to no form. */
  readAddress: () => FormAddress | undefined;
  today: () => PlainDate;
}

/**
 * Decides whether an attempt is refused.
 *
 * @returns the refusal; `conflict` if somebody else has changed the file meanwhile; `other-address`
 *   if the window's address leads to another entry; undefined if the guard does not refuse the
 *   attempt
 */
export type Guard = (
  attempt: Attempt,
  context: GuardContext,
) => Promise<Refusal | PlainRefusal | undefined>;
