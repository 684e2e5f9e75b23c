import { identifiers } from '../../src/checks/identifiers/index.ts';
import type { Issue } from '../../src/story/issue.ts';
import type { PlainDate } from '../../src/story/plain-date.ts';
import { stepOf, steps, type StepId } from '../form/steps.ts';
import { asRead } from './as-read.ts';
import { beginningsOf } from './beginnings.ts';
import { earlyIssues } from './early.ts';
import type { DeskHouse } from './desk-house.ts';
import type { LabelOf } from './in-words.ts';
import { labelOf } from './label-of.ts';
import { leftItem } from './left-item.ts';
import type { JudgedDraft, LeftItem } from './judged-draft.ts';
import { openingOf } from './opening.ts';
import type { Draft } from './read-draft.ts';

/**
 * Judges a draft by the build's own code: what is left to do, step by step, and where the story
 * will appear once nothing is. Runs in a browser, a worker or Node, and never throws for what
 * somebody wrote.
 *
 * @param on today
 */
export async function judgeDraft(
  draft: Draft,
  house: DeskHouse,
  on: PlainDate,
): Promise<JudgedDraft> {
  const story = await asRead(draft, house);
  const { issues, open, isWhole } = openingOf(story, house, on);
  const early = isWhole ? [] : earlyIssues(story, house, on);
  const beginnings = beginningsOf(draft, on);
  const items = withAgreement(itemsOf([...issues, ...early], labelIn(house)), beginnings);
  const begun = new Set(answeredPlaces(story.data).map(stepOf));
  return {
    steps: steps.map(({ id, title }) => ({
      id,
      title,
      isBegun: begun.has(id),
      items: items.filter((item) => stepIn(item) === id),
    })),
    beginnings: [...beginnings, ...items.filter(isIdentifier)],
    fingerprint: story.fingerprint,
    open,
  };
}

/**
 * The agreement to tell comes before everything else, so it is asked for by itself while there is
 * no place to write it down, and not with the people.
 */
function withAgreement(items: readonly LeftItem[], beginnings: readonly LeftItem[]): LeftItem[] {
  const isAsked = items.some(({ path }) => /^people\.\d+\.consent(?:\.agreedToTell)?$/.test(path));
  return [
    ...beginnings.filter(({ rule }) => rule === 'agreement-missing' && !isAsked),
    ...items.filter(({ rule, path }) => rule !== 'missing-field' || path !== 'people'),
  ];
}

/** What may not even be saved. */
function isIdentifier({ rule, severity }: LeftItem): boolean {
  return severity === 'error' && identifiers.some((identifier) => identifier.rule === rule);
}

function stepIn({ rule, path }: LeftItem): StepId {
  return rule === 'agreement-missing' ? 'agreement' : stepOf(path);
}

/** A guiding principle is called what the library calls it. */
function labelIn({ principles }: DeskHouse): LabelOf {
  return (path) => {
    const [, id] = /^principles\.(.+)$/.exec(path) ?? [];
    const principle = id === undefined ? undefined : principles.get(id);
    const name = principle === 'unreadable' ? undefined : (principle?.name ?? principle?.question);
    return name ?? labelOf(path);
  };
}

/** The place of every answer that was given. */
function answeredPlaces(value: unknown, path = ''): string[] {
  return typeof value !== 'object' || value === null
    ? [path]
    : Object.entries(value).flatMap(([key, inner]) =>
        answeredPlaces(inner, path === '' ? key : `${path}.${key}`),
      );
}

/** Each thing once; and a group of questions gives way to what is said of the questions in it. */
function itemsOf(issues: readonly Issue[], called: LabelOf): LeftItem[] {
  const all = issues.map((issue) => leftItem(issue, called));
  const isSaidInside = ({ rule, path }: LeftItem) =>
    rule === 'missing-field' && all.some((other) => other.path.startsWith(`${path}.`));
  const key = ({ rule, path, message }: LeftItem) => [rule, path, message].join('\0');
  return [
    ...new Map(all.filter((item) => !isSaidInside(item)).map((item) => [key(item), item])).values(),
  ];
}
