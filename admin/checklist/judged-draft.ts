import type { Objection } from '../../src/consent/objection.ts';
import type { AskedWord, Severity } from '../../src/story/issue.ts';
import type { PlainDate } from '../../src/story/plain-date.ts';
import type { Audience, Use } from '../../src/story/vocabulary.ts';

/** One thing to do or to know, at one place of the form. */
export interface ChecklistItem {
  /** The rule's permanent name. */
  rule: string;
  /**
   * `error`: has to be done. `warning`: advice. `info`: a removal, a withdrawal or a date holds the
   * story back.
   */
  severity: Severity;
  /**
   * The path of the question: keys and list positions joined by full stops, as in
   * `people.0.consent.release.on`; `body` for the text; empty for the story as a whole.
   */
  path: string;
  /** What happened and why, in the words of the form. */
  message: string;
  /** What to do. */
  hint: string;
  /** The word that the item asks about, if the question can be answered in the checklist. */
  asks?: AskedWord;
}

/** One step of the work, with its open items. */
export interface ChecklistStep {
  id: string;
  title: string;
  /** Whether any question of the step has an answer. */
  isBegun: boolean;
  items: ChecklistItem[];
}

/** A use that the story may be put to in one audience's library, with its first and last day. */
export interface OpenPeriod {
  audience: Audience;
  use: Use;
  from: PlainDate;
  /** The last allowed day. */
  until: PlainDate;
}

/** The judgement of a draft as it is now. */
export interface JudgedDraft {
  /** Every step in the order of the work, including those without open items. */
  steps: ChecklistStep[];
  /**
   * Why the draft may not be saved yet. A draft needs a title and somebody's agreement to tell, and
   * may contain nothing that leads straight to a person.
   */
  saveBlockers: ChecklistItem[];
  /** The fingerprint of the draft; undefined if it cannot be computed yet. */
  fingerprint: string | undefined;
  /**
   * The fingerprint of everything else that readers see; undefined if it cannot be computed yet.
   */
  wordsFingerprint: string | undefined;
  /** The uses that the story will be open for once it is published. */
  open: OpenPeriod[];
  /** The noes that were said to nearly the same words, or to translations, answered or not. */
  noes: RefusedNo[];
}

/** A no to nearly the same words: the other story's id, and how and when it was said. */
export type RefusedNo = Pick<Objection, 'id' | 'by' | 'on'>;

/** Lists the items about one path of the form, and about all paths below it. */
export function itemsAt(judged: JudgedDraft | undefined, path: string): ChecklistItem[] {
  const items = (judged?.steps ?? []).flatMap((step) => step.items);
  return items.filter((item) => item.path === path || item.path.startsWith(`${path}.`));
}
