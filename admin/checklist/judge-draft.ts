import type { CheckedStory } from '../../src/checks/judge-story.ts';
import { identifiers } from '../../src/checks/identifiers/check-identifiers.ts';
import type { Issue } from '../../src/story/issue.ts';
import type { PlainDate } from '../../src/story/plain-date.ts';
import { deskWords } from '../../src/words/desk-en-gb.ts';
import { unreadableField } from '../files/entry-file-format.ts';
import { findWorkStep, workSteps, type StepId } from '../form/work-steps.ts';
import { readStoryFacts } from '../questions/definitions/read-story-facts.ts';
import type { PersonDraft } from '../questions/definitions/story-facts.ts';
import { prepareDraft } from './prepare-draft.ts';
import { checkDraftBasics } from './draft-basics.ts';
import { findEarlyIssues } from './early-issues.ts';
import type { DeskJudgingContext } from './desk-context.ts';
import { labelsFor } from './label-of.ts';
import { toChecklistItem, type LabelOf } from './checklist-item.ts';
import type { JudgedDraft, ChecklistItem, RefusedNo } from './judged-draft.ts';
import { judgeForAudiences } from './judge-for-audiences.ts';
import { draftAnswers, type Draft } from './draft.ts';
import { countOpenQuestions } from './unanswered-items.ts';

/**
 * Judges a draft with the build's own code. The judgement says what is left to do in each step, and
 * where the story will appear once it is complete. The function runs on a page, in a worker or in
 * Node. It never throws because of what somebody wrote.
 *
 * @param on today
 */
export async function judgeDraft(
  draft: Draft,
  context: DeskJudgingContext,
  on: PlainDate,
): Promise<JudgedDraft> {
  const unreadable = draft.data[unreadableField];
  if (typeof unreadable === 'string') return judgeUnreadable(unreadable);
  const story = await prepareDraft(draft, context);
  const { issues, open, isComplete } = judgeForAudiences(story, context, on);
  const early = isComplete ? [] : findEarlyIssues(story, context, on);
  const basics = checkDraftBasics(draft, on);
  const data = draftAnswers(draft.data);
  const facts = readStoryFacts(
    { ...data, body: draft.data['body'] },
    { collection: draft.kind, on, context, noes: findNoes(story) },
  );
  const found = toUniqueItems([...issues, ...early], labelsFor(context), facts.people);
  const items = askForAgreement(countOpenQuestions(found, data, facts), basics);
  const begun = new Set(listAnsweredPaths(story.data).map(findWorkStep));
  return {
    steps: workSteps.map(({ id, title }) => ({
      id,
      title,
      isBegun: begun.has(id),
      items: items.filter((item) => stepOfItem(item) === id),
    })),
    saveBlockers: [...basics, ...items.filter(isIdentifier)],
    fingerprint: story.fingerprint,
    wordsFingerprint: story.wordsFingerprint,
    open,
    noes: facts.noes.slice(),
  };
}

/** Finds the noes that a review can weigh: to nearly the same words, and to translations of them. */
function findNoes({ objections = [], translationNoes = [] }: CheckedStory): RefusedNo[] {
  return [...objections, ...translationNoes].map(({ id, by, on }) => ({ id, by, on }));
}

/** Judges a story whose file the form cannot show. The only item is the reason. */
function judgeUnreadable(reason: string): JudgedDraft {
  const item: ChecklistItem = {
    rule: 'unreadable',
    severity: 'error',
    path: '',
    message: reason,
    hint: deskWords.file.notSaved,
  };
  const steps = workSteps.map(({ id, title }) => ({
    id,
    title,
    isBegun: false,
    items: id === findWorkStep('') ? [item] : [],
  }));
  return {
    steps,
    saveBlockers: [item],
    fingerprint: undefined,
    wordsFingerprint: undefined,
    open: [],
    noes: [],
  };
}

/**
 * Asks first for a missing agreement to tell, unless an item asks for its day already. The item
 * that asks for people is left out, because a story without people lacks the agreement too.
 */
function askForAgreement(
  items: readonly ChecklistItem[],
  basics: readonly ChecklistItem[],
): ChecklistItem[] {
  const isAsked = items.some(({ path }) => /^people\.\d+\.consent(?:\.agreedToTell)?$/.test(path));
  return [
    ...basics.filter(({ rule }) => rule === 'agreement-missing' && !isAsked),
    ...items.filter(({ rule, path }) => rule !== 'missing-field' || path !== 'people'),
  ];
}

/** Whether an item is about an identifier, which may not be saved. */
function isIdentifier({ rule, severity }: ChecklistItem): boolean {
  return severity === 'error' && identifiers.some((identifier) => identifier.rule === rule);
}

function stepOfItem({ rule, path }: ChecklistItem): StepId {
  return rule === 'agreement-missing' ? 'agreement' : findWorkStep(path);
}

/** Lists the paths of all answers. */
function listAnsweredPaths(value: unknown, path = ''): string[] {
  return typeof value !== 'object' || value === null
    ? [path]
    : Object.entries(value).flatMap(([key, inner]) =>
        listAnsweredPaths(inner, path === '' ? key : `${path}.${key}`),
      );
}

/** Removes duplicate items, and each missing group of questions that has items of its own. */
function toUniqueItems(
  issues: readonly Issue[],
  label: LabelOf,
  people: readonly PersonDraft[],
): ChecklistItem[] {
  const all = issues.map((issue) => toChecklistItem(issue, label, people));
  const hasItemsInside = ({ rule, path }: ChecklistItem) =>
    rule === 'missing-field' && all.some((other) => other.path.startsWith(`${path}.`));
  const key = ({ rule, path, message }: ChecklistItem) => [rule, path, message].join('\0');
  return [
    ...new Map(
      all.filter((item) => !hasItemsInside(item)).map((item) => [key(item), item]),
    ).values(),
  ];
}
