import type { Asked, Severity } from '../../src/story/issue.ts';
import type { PlainDate } from '../../src/story/plain-date.ts';
import type { Audience, Use } from '../../src/story/vocabulary.ts';

/** One thing to do or to know of, at one place of the form. */
export interface LeftItem {
  /** The rule's permanent name. */
  rule: string;
  /** `error` has to be done; `warning` is worth a look; `info` says that someone said no, or a date does. */
  severity: Severity;
  /**
   * Where it is: keys and places in lists joined by full stops, as in `people.0.consent.release.on`;
   * `body` for the text, and nothing at all for the story as a whole.
   */
  path: string;
  /** What happened and why, in the words of the form. */
  message: string;
  /** What to do about it. */
  hint: string;
  /** What it asks about, where it is a question that can be answered beside it. */
  asks?: Asked;
}

/** One step of the work, with what is left to do in it. */
export interface LeftStep {
  id: string;
  title: string;
  /** Whether anything in it has been answered. */
  isBegun: boolean;
  items: LeftItem[];
}

/** A use that the story may be put to in one audience's library, and its days. */
export interface OpenDays {
  audience: Audience;
  use: Use;
  from: PlainDate;
  /** The last day. */
  until: PlainDate;
}

/** What the library says of a draft as it is now. */
export interface JudgedDraft {
  /** Every step, in the order in which the work is done, also those with nothing left. */
  steps: LeftStep[];
  /**
   * Why it may not even be saved: it needs a title and someone's agreement to tell, and may hold
   * nothing that leads straight to a person.
   */
  beginnings: LeftItem[];
  /** The fingerprint of the draft as it is; undefined where it cannot be taken yet. */
  fingerprint: string | undefined;
  /** Where the story will appear once it is published; empty while it would appear nowhere. */
  open: OpenDays[];
}

/** What is said of one place of the form, and of everything inside it. */
export function itemsAt(judged: JudgedDraft | undefined, path: string): LeftItem[] {
  const items = (judged?.steps ?? []).flatMap((step) => step.items);
  return items.filter((item) => item.path === path || item.path.startsWith(`${path}.`));
}
