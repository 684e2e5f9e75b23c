import { addDays, type PlainDate } from '../../../src/story/plain-date.ts';
import type { Use } from '../../../src/story/vocabulary.ts';

/*
 * The account of what people really said about the stories of a model library. The files of the
 * library may say something else. The tests compare the account with what the library shows. The
 * account shares no code with the gate or the review.
 */

/** Something that somebody really said or decided about the words of a story. */
export type Fact = {
  /** The number of the words that it is about. Every copy and version of a story has the same number. */
  words: number;
  on: PlainDate;
  /** The file that records it, or the folder. If a merge drops the item, it drops the fact too. */
  item: string;
} & (YesFact | NoFact | PauseFact | ReviewFact);

interface YesFact {
  is: 'yes';
  person: number;
  /** The version that the person read. */
  version: string;
  /** The last day of each use. */
  uses: Readonly<Partial<Record<Use, PlainDate>>>;
  /** Whether the form and the answers to the principles were complete on that day. */
  isInformed: boolean;
  /** Whether the person asked not to wait before it is shown. */
  isWaived: boolean;
}

interface NoFact {
  is: 'no';
  /** Who said it. Default: everyone. */
  person?: number;
  /** The uses that it is for. Default: all. */
  uses?: readonly Use[];
  /** The last day on which the use is still allowed. Default: none, because a no works at once. */
  lastDay?: PlainDate;
}

interface PauseFact {
  is: 'pause';
}

interface ReviewFact {
  is: 'review';
  /** The version that was reviewed. */
  version: string;
  /** The last day of the review. */
  lastDay: PlainDate;
}

/** Words that a library shows for a use on a day. */
export interface ShownWords {
  words: number;
  version: string;
  use: Use;
  /** The day on which they are shown. */
  day: PlainDate;
}

type FactOf<K extends Fact['is']> = Extract<Fact, { is: K }>;

/** Whether a fact is an unanswered no or pause that forbids something that is shown. */
export function isAgainst(fact: Fact, account: readonly Fact[], shown: ShownWords): boolean {
  if (fact.words !== shown.words) return false;
  const facts = account.filter(({ words }) => words === shown.words);
  if (fact.is === 'pause') return !ofKind(facts, 'review').some(({ on }) => on > fact.on);
  return fact.is === 'no' && isAbout(fact, shown) && !isAnswered(fact, ofKind(facts, 'yes'));
}

/** Whether the person who said no, or everyone, has said yes on a later day. */
function isAnswered({ person, on }: FactOf<'no'>, yeses: readonly FactOf<'yes'>[]): boolean {
  return yeses
    .map((yes) => yes.person)
    .filter((each) => person === undefined || each === person)
    .every((each) => yeses.some((yes) => yes.person === each && yes.on > on));
}

/** Lists the reasons why something must not be shown. The list is empty if everyone agreed to it. */
export function findReasonsAgainst(account: readonly Fact[], shown: ShownWords): string[] {
  const facts = account.filter(({ words }) => words === shown.words);
  const yeses = ofKind(facts, 'yes');
  const reviews = ofKind(facts, 'review');
  const people = [...new Set(yeses.map(({ person }) => person))];
  const lastYesOf = (person: number) => latestOf(yeses.filter((yes) => yes.person === person));
  return [
    ...facts
      .filter((fact) => isAgainst(fact, facts, shown))
      .map((fact) => `${fact.is} on ${fact.on}`),
    ...people.flatMap((person) => checkYes(person, lastYesOf(person), yeses, shown)),
    ...people
      .filter((person) => !hasWaited(person, facts, shown))
      .map((person) => `${person} may still change their mind`),
    ...checkReview(reviews, shown),
    ...(people.length === 0 ? ['nobody was asked'] : []),
  ];
}

function isAbout(
  { uses, lastDay }: NoFact,
  { use, day }: Pick<ShownWords, 'use' | 'day'>,
): boolean {
  return (uses === undefined || uses.includes(use)) && (lastDay === undefined || day > lastDay);
}

function checkYes(
  person: number,
  last: FactOf<'yes'> | undefined,
  yeses: readonly FactOf<'yes'>[],
  { use, day, version }: ShownWords,
): string[] {
  const lastDay = last?.uses[use];
  const hasRead = yeses.some((yes) => yes.person === person && yes.version === version);
  return [
    ...(lastDay === undefined || lastDay < day ? [`no yes to ${use} from ${person}`] : []),
    ...(last?.isInformed === false ? [`${person} was not told enough`] : []),
    ...(hasRead ? [] : [`${person} has not read this version`]),
  ];
}

/**
 * Whether a person had a week to change their mind about a use of this version: after the yes that
 * counts, or after an earlier one that it continued without a gap and without a no.
 */
function hasWaited(
  person: number,
  facts: readonly Fact[],
  { use, day, version }: ShownWords,
): boolean {
  const yeses = ofKind(facts, 'yes').filter((yes) => yes.person === person);
  const lastDay = latestOf(yeses)?.on ?? day;
  const noes = ofKind(facts, 'no').filter((no) => no.person === undefined || no.person === person);
  return yeses.some(({ on, uses, isWaived, version: read }) => {
    const end = uses[use];
    const isContinued =
      on === lastDay ||
      (end !== undefined &&
        end >= lastDay &&
        !noes.some((no) => no.on >= on && isAbout(no, { use, day: lastDay })));
    return (
      read === version && end !== undefined && isContinued && (isWaived || addDays(on, 7) <= day)
    );
  });
}

function checkReview(reviews: readonly FactOf<'review'>[], { version, day }: ShownWords): string[] {
  const lastDay = latestOf(reviews)?.lastDay;
  return [
    ...(reviews.some((review) => review.version === version) ? [] : ['not reviewed']),
    ...(lastDay === undefined || lastDay < day ? ['the review has lapsed'] : []),
  ];
}

function ofKind<K extends Fact['is']>(facts: readonly Fact[], kind: K): FactOf<K>[] {
  return facts.filter((fact): fact is FactOf<K> => fact.is === kind);
}

function latestOf<T extends { on: PlainDate }>(facts: readonly T[]): T | undefined {
  return facts.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1);
}
