import type { Finding, Issue, Place } from '../story/issue.ts';
import type { PlainDate } from '../story/plain-date.ts';
import type { ConsentForm, Principle, Removal } from '../story/schema/lists.ts';
import type { FrontMatter } from '../story/schema/story.ts';
import type { Kind, Use } from '../story/vocabulary.ts';

/** What the library holds that stories are judged by. */
export interface HouseRules {
  /** Consent forms by version. One that cannot be read is not there. */
  forms: ReadonlyMap<string, ConsentForm>;
  /** Guiding principles by id; `unreadable` where the file cannot be read, and any full answer counts. */
  principles: ReadonlyMap<string, Principle | 'unreadable'>;
  /** How many months a safeguarding review lasts. */
  recheckMonths: number;
}

/** A story as the gate sees it. */
export interface StoryAtGate {
  place: Place;
  kind: Kind;
  front: FrontMatter;
  /** The fingerprint of what lies in the folder now, not the one that was approved. */
  fingerprint: string;
  /** The recorded no, where there is one; `unreadable` where its file cannot be read. */
  removal?: Removal | 'unreadable' | undefined;
  house: HouseRules;
}

/** May this story be put to this use on this day? */
export interface Question {
  story: StoryAtGate;
  use: Use;
  on: PlainDate;
}

/** What one rule says: every reason to refuse, or the last day it allows. */
export interface Answer {
  because: Finding[];
  /** The last day this rule allows, where it knows of one. */
  until?: PlainDate | undefined;
}

/** One rule of the gate. Knows no clock, no files, and no other rule. */
export type Rule = (question: Question) => Answer;

/** What the gate says. */
export type Verdict =
  | { allowed: true; /** The last day allowed. */ until: PlainDate }
  | { allowed: false; /** Every reason, not the first. */ because: Issue[] };

/** A rule's answer when nothing speaks against it. */
export const nothingAgainst: Answer = { because: [] };

/** A refusal because something is wrong. */
export function error(rule: string, path: Finding['path'], message: string, hint: string): Finding {
  return { rule, severity: 'error', message, hint, ...(path ? { path } : {}) };
}

/** A refusal because someone said so, or a date says so. */
export function said(rule: string, path: Finding['path'], message: string, hint: string): Finding {
  return { ...error(rule, path, message, hint), severity: 'info' };
}
