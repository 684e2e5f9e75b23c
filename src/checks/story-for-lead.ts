import type { PlainDate } from '../story/plain-date.ts';
import type { DraftStatus } from './desk-home.ts';
import type { StoryChange } from './story-changes.ts';
import type { StoryNotes } from './story-notes.ts';
import type { VersionDeed } from './version-deeds.ts';

/** A story as the desk names it: the name of its collection, and its path there without extension. */
export interface StoryKey {
  collection: string;
  slug: string;
}

/** What the desk's server tells the lead's page about a story, beside the story itself. */
export interface StoryForLead extends StoryNotes {
  /** The status of the draft; undefined if the story has no draft. */
  status?: DraftStatus;
  /** The version that was reviewed last; undefined if nobody has reviewed the story. */
  reviewed?: ReviewedVersion;
  /** What was done with the story, the latest first. */
  history: StoryEvent[];
}

/** The version of a story that was saved with the last review. */
export interface ReviewedVersion {
  on: PlainDate;
  /** The text of the story's file. */
  text: string;
  /** The files beside it that differ now, by their names. */
  files: ChangedStoryFile[];
}

/** Whom to ring after a no to a story: a line for each who noted that they used it. */
export interface PeopleToRing {
  ring: string[];
}

/** The saved version that has a code; undefined if none of the story has it. */
export interface FoundVersion {
  version?: ReviewedVersion;
}

/** A file beside a story that was changed since a version of it. */
export interface ChangedStoryFile {
  name: string;
  change: 'added' | 'changed' | 'removed';
}

/** Something that was done with a story. */
export interface StoryEvent {
  on: PlainDate;
  /** The author, as git records them. */
  who: string;
  /** What the author did, in one or several words of the desk. */
  did: readonly (VersionDeed | MoveDeed | NoteDeed)[];
}

/** A move of the draft. */
export type MoveDeed = Extract<StoryChange, { type: 'move' }>['to'];
/** What was done with a note. */
export type NoteDeed = Exclude<StoryChange['type'], 'move'>;
