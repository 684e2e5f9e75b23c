import type { Finding, Issue, FindingPlace } from '../story/issue.ts';
import type { PlainDate } from '../story/plain-date.ts';
import type { ConsentForm, Principle, Removal } from '../story/schema/list-entries.ts';
import type { FrontMatter } from '../story/schema/front-matter.ts';
import type { Kind, Use } from '../story/vocabulary.ts';
import type { Objection } from './objection.ts';

/** What the gate judges consent by, besides the story. */
export interface ConsentContext {
  /** Consent forms by version. A form that cannot be read is left out. */
  forms: ReadonlyMap<string, ConsentForm>;
  /** Guiding principles by id. For an `unreadable` principle, any complete answer counts. */
  principles: ReadonlyMap<string, Principle | 'unreadable'>;
  /** How long a safeguarding review lasts, in months. */
  recheckMonths: number;
}

/** A story as the gate sees it. */
export interface StoryAtGate {
  place: FindingPlace;
  kind: Kind;
  front: FrontMatter;
  /** The fingerprint of the files as they are now, not the one that was approved. */
  fingerprint: string;
  /** The fingerprint of everything else that readers see, of the files as they are now. */
  wordsFingerprint: string;
  /** The removal, if one is recorded; `unreadable` if its file cannot be read. */
  removal?: Removal | 'unreadable' | undefined;
  /** The noes to other stories with nearly the same words. Default: none. */
  objections?: readonly Objection[] | undefined;
  /** The noes to translations of the story, which are advice. Default: none. */
  translationNoes?: readonly Objection[] | undefined;
  context: ConsentContext;
}

/** Whether a story may be put to a use on a day. */
export interface GateQuestion {
  story: StoryAtGate;
  use: Use;
  on: PlainDate;
}

/** The result of one rule. The rule refuses if there is a reason. */
export interface RuleResult {
  /** Every reason to refuse; empty if the rule allows the use. */
  because: Finding[];
  /** The last day that the rule allows. Default: the rule sets no last day. */
  until?: PlainDate | undefined;
}

/** One rule of the gate. A rule uses no clock, no files and no other rule. */
export type GateRule = (question: GateQuestion) => RuleResult;

/** The gate's result. */
export type Verdict =
  | { allowed: true; /** The last day allowed. */ until: PlainDate }
  | { allowed: false; /** Every reason, not only the first. */ because: Issue[] };

/** The result of a rule that has no reason to refuse. */
export const noObjection: RuleResult = { because: [] };
