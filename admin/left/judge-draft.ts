import type { Issue } from '../../src/story/issue.ts';
import type { PlainDate } from '../../src/story/plain-date.ts';
import { beginningsOf } from './beginnings.ts';
import { earlyIssues } from './early.ts';
import type { DeskHouse } from './desk-house.ts';
import { inWords, nameAsWords, type LabelOf } from './in-words.ts';
import type { JudgedDraft, LeftItem } from './judged-draft.ts';
import { openingOf } from './opening.ts';
import { asRead, type Draft } from './read-draft.ts';
import { stepIds, stepOf } from './step-of.ts';

/**
 * Judges a draft by the build's own code: what is left to do, step by step, and where the story
 * will appear once nothing is. Runs in a browser, a worker or Node, and never throws for what
 * somebody wrote.
 *
 * @param on today
 * @param labelOf how the form calls a question
 */
export async function judgeDraft(
  draft: Draft,
  house: DeskHouse,
  on: PlainDate,
  labelOf: LabelOf = nameAsWords,
): Promise<JudgedDraft> {
  const story = await asRead(draft, house);
  const { issues, open, isWhole } = openingOf(story, house, on);
  const early = isWhole ? [] : earlyIssues(story, house, on);
  const items = itemsOf([...issues, ...early], labelIn(house, labelOf));
  const begun = new Set(answeredPlaces(story.data).map(stepOf));
  return {
    steps: stepIds.map((id) => ({
      id,
      title: id,
      isBegun: begun.has(id),
      items: items.filter(({ path }) => stepOf(path) === id),
    })),
    beginnings: beginningsOf(draft, on, labelOf),
    fingerprint: story.fingerprint,
    open,
  };
}

/** A guiding principle is called what the library calls it. */
function labelIn({ principles }: DeskHouse, labelOf: LabelOf): LabelOf {
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
function itemsOf(issues: readonly Issue[], labelOf: LabelOf): LeftItem[] {
  const all = issues.map((issue) => itemOf(issue, labelOf));
  const isSaidInside = ({ rule, path }: LeftItem) =>
    rule === 'missing-field' && all.some((other) => other.path.startsWith(`${path}.`));
  const key = ({ rule, path, message }: LeftItem) => [rule, path, message].join('\0');
  return [
    ...new Map(all.filter((item) => !isSaidInside(item)).map((item) => [key(item), item])).values(),
  ];
}

function itemOf(issue: Issue, labelOf: LabelOf): LeftItem {
  const { rule, severity, field = '' } = issue;
  const path = field.replaceAll(/\[(\d+)\]/g, '.$1');
  return { rule, severity, path, ...inWords(issue, path, labelOf) };
}
