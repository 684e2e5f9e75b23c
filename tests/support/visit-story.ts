import {
  setAnswers,
  createAnswerDraft,
  type AnswerDraft,
} from '../../admin/questions/definitions/answer-draft.ts';
import { getAtPath, type FieldChange } from '../../admin/questions/definitions/answer-path.ts';
import {
  answersTogether,
  wordsOf,
  type FormQuestion,
  type FormQuestions,
} from '../../admin/questions/definitions/form-question.ts';
import {
  setPart,
  partChoices,
  partOfFirstPerson,
  type PartChoice,
} from '../../admin/questions/definitions/part-choices.ts';
import {
  personQuestions,
  personSections,
} from '../../admin/questions/definitions/person-questions.ts';
import { principleQuestions } from '../../admin/questions/definitions/principle-questions.ts';
import { safeguardingQuestions } from '../../admin/questions/definitions/safeguarding-questions.ts';
import {
  copiedAnswers,
  findEarlierPerson,
  siblingAnswers,
} from '../../admin/questions/definitions/copied-answers.ts';
import {
  proposedPublishDay,
  publishFromQuestion,
} from '../../admin/questions/definitions/publish-from-question.ts';
import { sharedApproval } from '../../admin/questions/definitions/shared-approval.ts';
import type { StoryFacts } from '../../admin/questions/definitions/story-facts.ts';
import {
  unansweredQuestions,
  visibleQuestions,
  type VisibleQuestion,
} from '../../admin/questions/definitions/visible-questions.ts';
import type { FieldGroup } from '../../src/story/plain-data.ts';
import { addDays } from '../../src/story/plain-date.ts';
import { ownFingerprint, ownWordsFingerprint } from './valid-story.ts';

/** Somebody in a story, with the answers that the case is about. */
export interface VisitedPerson {
  part: PartChoice['value'];
  answers: readonly FieldChange[];
}

/** What an editor was asked. */
export interface AskedWords {
  /** The words of each question that needed an answer, person by person. */
  people: string[][];
  safeguarding: string[];
  principles: string[];
  /** The first day of publication, unless the form has written it. */
  publishing: string[];
}

/**
 * Goes through a story as an editor does: answers each open question in order, presses what the
 * form offers, and leaves out what may be left out. Each press and each answer counts once.
 */
export function visitStory(people: readonly VisitedPerson[], begun: StoryFacts): AskedWords {
  let story = begun;
  const asked: string[][] = [];
  for (const [index, person] of people.entries()) {
    const visited = visitPerson(person, index, story);
    asked.push(visited.words);
    story = {
      ...story,
      people: [...story.people, visited.answers],
      // Each reference is made anew.
      newRecord: `R-BBBB-BBB${'CDFGHJ'.charAt(index)}`,
    };
  }
  return {
    people: asked,
    safeguarding: visitGroup(safeguardingQuestions, story),
    principles: visitGroup(principleQuestions(story, {}), story),
    publishing: proposedPublishDay(story) === undefined ? [publishFromQuestion.words] : [],
  };
}

function visitPerson(
  { part, answers }: VisitedPerson,
  index: number,
  story: StoryFacts,
): { words: string[]; answers: FieldGroup } {
  const choice = partChoices.find(({ value }) => value === part);
  if (!choice) throw new Error(`There is no part "${part}".`);
  const begun = setPart(createAnswerDraft({}), personQuestions, choice, story);
  const isTakenFromKind = index === 0 && partOfFirstPerson(story.kind)?.value === part;
  const words = isTakenFromKind ? [] : ['Who are they in this story?'];
  // “Add this person, asked on the same visit as …” adds and copies in one press.
  let draft = setAnswers(begun, personQuestions, copyFor(begun, index, story), story);
  for (;;) {
    const visible = visibleQuestions(draft.answers, personQuestions, story);
    const isGiven = ({ question }: VisibleQuestion) =>
      answers.some(({ path }) => path.join('.') === question.path.join('.'));
    const open = unansweredQuestions(visible);
    // One of two questions that answer each other has to be answered.
    const next = visible.find(
      (each) =>
        open.includes(each) ||
        (each.value === undefined && each.isAnsweredElsewhere && isGiven(each)),
    );
    if (!next) return { words, answers: draft.answers };
    const { question } = next;
    const approval = question.type === 'version' ? approvalFor(draft, index, story) : [];
    if (approval.length > 0) {
      words.push('They have approved this version too, as …');
      draft = setAnswers(draft, personQuestions, approval, story);
      continue;
    }
    const siblings = siblingsFor(question, draft, index, story);
    if (siblings.length > 0) {
      words.push('They are a brother or sister of …');
      draft = setAnswers(draft, personQuestions, siblings, story);
      continue;
    }
    const facts = { about: draft.answers, story };
    const together = answersTogether(question, facts);
    words.push(together?.words ?? wordsOf(question, facts));
    if (together) {
      draft = setAnswers(draft, personQuestions, together.changes, story);
      continue;
    }
    const chosen = answers.filter(({ path }) => path.join('.') === question.path.join('.'));
    const changes = chosen.length > 0 ? chosen : usualAnswer(question, draft.answers, story);
    draft = setAnswers(draft, personQuestions, changes, story);
    const copied = question.type === 'version' ? copyFor(draft, index, story) : [];
    if (copied.length > 0) words.push('The same as …');
    draft = setAnswers(draft, personQuestions, copied, story);
  }
}

/** Returns the answers that the form offers to copy from somebody earlier. */
function copyFor(draft: AnswerDraft, index: number, story: StoryFacts): readonly FieldChange[] {
  const from = findEarlierPerson(story.people, draft.answers, index);
  if (!from) return [];
  return personSections.flatMap((section) =>
    copiedAnswers(section, draft.answers, from.person, story),
  );
}

/** Returns the answers of the button “They are a brother or sister of …”. */
function siblingsFor(
  question: FormQuestion,
  draft: AnswerDraft,
  index: number,
  story: StoryFacts,
): readonly FieldChange[] {
  const from = findEarlierPerson(story.people, draft.answers, index);
  const facts = { about: draft.answers, from: from?.person ?? {}, story };
  const section = personSections.find(({ questions }) => questions.includes(question));
  return section && from ? siblingAnswers(section, personQuestions, facts) : [];
}

/** Returns the answers of the button that copies an earlier person's approval of the version. */
function approvalFor(draft: AnswerDraft, index: number, story: StoryFacts): readonly FieldChange[] {
  const from = findEarlierPerson(story.people, draft.answers, index);
  const facts = { current: ownFingerprint, story };
  return personSections
    .filter(({ isLater }) => isLater)
    .flatMap((section) => (from ? sharedApproval(section, draft.answers, from.person, facts) : []));
}

function visitGroup(questions: FormQuestions, story: StoryFacts): string[] {
  let draft = createAnswerDraft({});
  const words: string[] = [];
  for (;;) {
    const [next] = unansweredQuestions(visibleQuestions(draft.answers, questions, story));
    if (!next) return words;
    const together = answersTogether(next.question, { about: draft.answers, story });
    words.push(together?.words ?? next.question.words);
    const changes = together?.changes ?? usualAnswer(next.question, draft.answers, story);
    draft = setAnswers(draft, questions, changes, story);
  }
}

/** Returns the button that answers most. */
function fullestButton(
  { buttons }: Extract<FormQuestion, { type: 'version' }>,
  facts: { about: FieldGroup; story: StoryFacts },
) {
  return buttons
    .filter(({ applies }) => applies?.(facts) !== false)
    .toSorted((a, b) => (b.changes?.length ?? 0) - (a.changes?.length ?? 0))[0];
}

/** Returns a usual answer, with everything that a button writes beside it. */
function usualAnswer(
  question: FormQuestion,
  about: FieldGroup,
  story: StoryFacts,
): readonly FieldChange[] {
  const { path } = question;
  const facts = { about, story };
  switch (question.type) {
    case 'choice':
      return [{ path, value: question.options(facts)[0]?.value }];
    case 'several':
      return [{ path, value: question.options(facts).map(({ value }) => value) }];
    case 'yes-no':
      return [{ path, value: false }];
    case 'confirm':
      return [{ path, value: true }];
    case 'text':
      return [
        { path, value: path.at(-1) === 'record' ? 'SOS-2026-014' : `a ${String(path.at(-1))}` },
      ];
    case 'number':
      return [{ path, value: question.max(facts) }];
    case 'lines':
      return [{ path, value: ['sister'] }];
    case 'day':
      return [
        {
          path,
          value:
            question.suggest?.(facts).at(-1)?.value ??
            question.max?.(facts) ??
            addDays(story.on, 7),
        },
      ];
    case 'uses':
      return [{ path, value: [{ use: 'website' }, { use: 'staff-library' }] }];
    case 'version':
      return [
        { path, value: ownFingerprint },
        ...(question.alsoSets
          ? [{ path: question.alsoSets.path, value: ownWordsFingerprint }]
          : []),
        ...(fullestButton(question, facts)?.changes ?? []),
        ...(getAtPath(about, question.dayPath) === undefined
          ? [{ path: question.dayPath, value: story.on }]
          : []),
      ];
  }
}
