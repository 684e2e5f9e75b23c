import type { DueKind } from '../../consent/find-due-dates.ts';
import type { OpenUse } from '../../consent/gate.ts';
import type { HostTakeDown } from '../../consent/host-take-down.ts';
import type { RecordedPerson } from '../../consent/recorded-consent.ts';
import type { RecordedStory } from '../../consent/recorded-story.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import type { ConsentForm, Removal } from '../../story/schema/list-entries.ts';
import type { Settings } from '../../story/schema/settings.ts';
import type { Audience, Kind, Use } from '../../story/vocabulary.ts';

/**
 * The consent register for one day. The register contains only words from closed lists, dates and
 * references of the stories.
 */
export interface Register {
  on: PlainDate;
  settings: Settings;
  /** Consent forms by version. */
  forms: ReadonlyMap<string, ConsentForm>;
  /** Every story that the library has or had, sorted by id. */
  stories: RegisterStory[];
}

/** The place where a story is found: in a folder, only in a removal, or only in the history. */
export type RegisterSource = 'folder' | 'removal' | 'history';

/** One story in the register. */
export interface RegisterStory {
  /**
   * The id; empty if the folder's name is not a valid id, because such a name may contain private
   * words.
   */
  id: string;
  foundIn: RegisterSource;
  kind?: Kind;
  /** Whether the story is one of the shipped examples. */
  isExample: boolean;
  /** Whether search engines may list the story’s page. */
  isFindable: boolean;
  /** The first day on which the story may be shown. */
  publishFrom?: PlainDate;
  /** The recorded removal, if there is one. */
  removal?: Removal | 'unreadable';
  /** The recording that is still at a host although somebody has said no. */
  hostTakeDown?: HostTakeDown;
  safeguarding: RecordedStory['safeguarding'];
  people: RecordedPerson[];
  availability: Record<Audience, Availability>;
  /** The days on which somebody is asked or something ends, the earliest first. */
  due: RegisterDueDate[];
}

/** Whether a story is in one audience's library on the day of the register. */
export interface Availability {
  /** The last day on which the story may be in the library; undefined if it is not there. */
  until?: PlainDate;
  /** Every use that is open, with its last day; none if the story is not in the library. */
  uses: OpenUse[];
  /** The names of the rules that hold the story back, each once. */
  heldBackBy: string[];
}

/** One day on which somebody is asked, or something ends. */
export interface RegisterDueDate {
  what: DueKind;
  on: PlainDate;
  /** The position of the person in the story, from 1; undefined for a date of the whole story. */
  person?: number;
  /** The use that ends. */
  use?: Use;
}
