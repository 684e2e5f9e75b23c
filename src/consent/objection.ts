import { findDeciders } from '../story/schema/person.ts';
import type { FrontMatter } from '../story/schema/front-matter.ts';
import type { PlainDate } from '../story/plain-date.ts';
import type { Use } from '../story/vocabulary.ts';

/** A no to a story. It counts for every story with nearly the same words. */
export interface Objection {
  /** The id of the story that the no was said to. */
  id: string;
  /** How the no is recorded. */
  by: 'removal' | 'withdrawal' | 'hold';
  /** The day of the no, or of the review that held the story; `undefined` if it cannot be read. */
  on: PlainDate | undefined;
  /** The uses that are refused. Default: every use. */
  uses?: readonly Use[] | undefined;
  /**
   * The register references of everyone who may have said the no: the person who withdrew, or
   * everyone with a say in a removed story. Empty if they are not known.
   */
  records: readonly string[];
}

/** Whether a no refuses at least one of some uses. */
export function refusesAnyOf({ uses }: Pick<Objection, 'uses'>, some: readonly Use[]): boolean {
  return uses?.some((use) => some.includes(use)) ?? true;
}

/**
 * Whether later releases or a later review in a story with nearly the same words answer a no. The
 * person who withdrew answers their withdrawal, and everyone answers a removal. If one of them has
 * no say in the story, everyone who has one answers, and the review has to name the other story.
 */
export function isAnswered(
  { id, by, on, records }: Objection,
  { people, safeguarding }: FrontMatter,
): boolean {
  if (on === undefined) return false;
  if (by === 'hold') return safeguarding.outcome === 'clear' && safeguarding.reviewedOn > on;
  const consents = findDeciders(people).map(({ person }) => person.consent);
  const isLater = ({ release }: (typeof consents)[number]) => release.on > on;
  const refusers = consents.filter(({ record }) => records.includes(record));
  const isEveryRefuserHere = records.length > 0 && refusers.length === new Set(records).size;
  if (by === 'withdrawal' && isEveryRefuserHere) return refusers.every(isLater);
  const isWeighed =
    isEveryRefuserHere ||
    (safeguarding.reviewedOn > on && (safeguarding.weighedNoes ?? []).includes(id));
  return consents.length > 0 && consents.every(isLater) && isWeighed;
}
