import type { DueKind } from '../../consent/due.ts';
import type { OpenUse } from '../../consent/gate.ts';
import type { HeldPerson, HeldStory } from '../../consent/held.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import type { ConsentForm, Removal } from '../../story/schema/lists.ts';
import type { Settings } from '../../story/schema/settings.ts';
import type { Audience, Kind, Use } from '../../story/vocabulary.ts';

/** The consent register as of one day. Of stories it holds closed words, dates and references alone. */
export interface Register {
  on: PlainDate;
  settings: Settings;
  /** Consent forms by version. */
  forms: ReadonlyMap<string, ConsentForm>;
  /** Every story ever held, by id. */
  stories: RegisterStory[];
}

/** What is left of a story: its folder; a no that was recorded; or its id in the history alone. */
export type Kept = 'folder' | 'removal' | 'history';

/** One story in the register. */
export interface RegisterStory {
  /** Its id; empty where its folder's name is no valid one, since such a name may tell anything. */
  id: string;
  kept: Kept;
  kind?: Kind;
  /** Whether it is one of the shipped examples. */
  isExample: boolean;
  /** The first day it may be shown. */
  publishFrom?: PlainDate;
  /** The recorded no, where there is one. */
  removal?: Removal | 'unreadable';
  safeguarding: HeldStory['safeguarding'];
  people: HeldPerson[];
  standing: Record<Audience, Standing>;
  /** What is to be asked or ends, the earliest first. */
  due: RegisterDue[];
}

/** How a story stands in one audience's library that day. */
export interface Standing {
  /** The last day it may be there; undefined where it is not there. */
  until?: PlainDate;
  /** Every use open that day, and its last day; none where it is not there. */
  uses: OpenUse[];
  /** The names of the rules that hold it back, each once. */
  because: string[];
}

/** One day on which somebody is to be asked, or something ends. */
export interface RegisterDue {
  what: DueKind;
  on: PlainDate;
  /** Whom it is about, by their place in the story, from 1; undefined where it is the whole story. */
  person?: number;
  /** The use that ends. */
  use?: Use;
}
