import type { PlainDate } from '../../src/story/plain-date.ts';
import type { ContentSource } from '../checklist/content-source.ts';
import type { Refusal } from '../checklist/refusal.ts';
import type { BaseVersion } from './base-version.ts';
import type { DraftBackend } from './saved-story.ts';

/** An entry, by Decap's names: its collection, and its path below the collection's folder. */
export interface EntryName {
  collection: string;
  slug: string;
}

/** A file saved together with an entry, such as a picture. */
export interface SavedAsset {
  path: string;
  /** Its bytes, where it was chosen since the last save. */
  fileObj?: Blob;
}

/** An editor is about to save an entry. */
export interface SaveAttempt extends EntryName {
  action: 'save';
  path: string;
  text: string;
  /** Undefined for a new entry. */
  baseVersion: BaseVersion | undefined;
  assets: readonly SavedAsset[];
}

/** An editor is about to send a draft for review, or to mark it as ready. */
export interface StatusAttempt extends EntryName {
  action: 'change-status';
  status: 'pending_review' | 'pending_publish';
}

/** An editor is about to publish a draft. */
export interface PublishAttempt extends EntryName {
  action: 'publish';
}

/** What an editor is about to do, at whatever place of the desk. */
export type Attempt = SaveAttempt | StatusAttempt | PublishAttempt;

/** What guards read to decide. */
export interface GuardContext {
  /** The backend itself. What guards read through it does not count as shown to the editor. */
  backend: DraftBackend;
  content: ContentSource;
  /** What the editor's window shows of each file, by path. */
  shownVersions: ReadonlyMap<string, BaseVersion>;
  today: () => PlainDate;
}

/**
 * Decides whether an attempt may go on.
 *
 * @returns why not: `conflict` where somebody else changed the file meanwhile; undefined where
 *   this guard has no objection
 */
export type Guard = (
  attempt: Attempt,
  context: GuardContext,
) => Promise<Refusal | 'conflict' | undefined>;
