import type { DueDate } from '../consent/find-due-dates.ts';
import type { Issue } from '../story/issue.ts';
import type { PlainDate } from '../story/plain-date.ts';
import type { Kind, Use } from '../story/vocabulary.ts';
import type { DeskRole } from './desk-roles.ts';

// What the server of the desk tells the first page of the desk.

/** Everything that the first page of the desk shows. */
export interface DeskHome {
  /** The library as it was last built; undefined until the first build has ended. */
  library?: HomeLibrary;
  /** Everything that is written and not published, the story that was saved last first. */
  drafts: HomeDraft[];
  /** The folders of the stories that somebody said no to and that the site still shows. */
  leaving: string[];
  /** What leads and editors write to each other about stories, and who acts next. */
  conversations: HomeConversation[];
}

/** What a lead and an editor write to each other about a story, as far as it is open. */
export interface HomeConversation {
  collection: string;
  slug: string;
  /** Who acts next; undefined if only the status of the draft says so. */
  next?: DeskRole;
  /** The last words about a note that is open; undefined if no note is open. */
  last?: { by: DeskRole; text: string };
}

/** The library as it was judged for one build. */
export interface HomeLibrary {
  /** The day of the build. */
  on: PlainDate;
  /** Every published story, whether it is shown or held back. */
  stories: HomeStory[];
  /** The recordings that still have to come down at a host. */
  takeDowns: DueDate[];
}

/** A published story. */
export interface HomeStory {
  kind: Kind;
  /** The name of the story's folder, which is its id if it is a valid id. */
  folder: string;
  /** Undefined if the story has no title that can be read. */
  title?: string;
  /**
   * The first day on which the story could be shown as it is now; undefined if it is held back. The
   * library does not record when it was published.
   */
  shownSince?: PlainDate;
  /** Every reason for which the story is held back; none if it is shown. */
  reasons: HomeReason[];
  due: HomeDueDate[];
  /** The codes of the receipts of everyone with a say, by which somebody may say no. */
  receipts: string[];
}

/** One reason for which a story is held back. */
export type HomeReason = Pick<Issue, 'severity' | 'message' | 'hint' | 'field'>;

/** A day on which something about a story ends or somebody is asked. */
export interface HomeDueDate extends Pick<DueDate, 'what' | 'on' | 'field'> {
  /** The description of the person whom the date is about. */
  who?: string;
  /** The use that ends. */
  use?: Use;
}

/** The statuses of a draft, in the order of the work. */
export const draftStatuses = ['draft', 'pending_review', 'pending_publish'] as const;
export type DraftStatus = (typeof draftStatuses)[number];

/** An entry of the library that is written and not published. */
export interface HomeDraft {
  collection: string;
  /** The path below the folder of the collection, without extension, as in `k7m2qx/index`. */
  slug: string;
  /** Undefined if the entry has no title that can be read. */
  title?: string;
  status: DraftStatus;
  /** The day on which it was last saved. */
  savedOn: PlainDate;
}
