import { toFieldGroup, type FieldGroup } from '../../src/story/plain-data.ts';
import { checklistWords } from '../../src/words/checklist-en-gb.ts';
import { getAtPath } from '../questions/definitions/answer-path.ts';
import { wordsOf, type FormQuestions } from '../questions/definitions/form-question.ts';
import { personQuestions } from '../questions/definitions/person-questions.ts';
import { safeguardingQuestions } from '../questions/definitions/safeguarding-questions.ts';
import type { StoryFacts } from '../questions/definitions/story-facts.ts';
import {
  unansweredQuestions,
  visibleQuestions,
  type VisibleQuestion,
} from '../questions/definitions/visible-questions.ts';
import type { ChecklistItem } from './judged-draft.ts';
import { namePerson } from './name-person.ts';

/** A group of questions of the form, as it is on the screen. */
interface AskedGroup {
  /** The path of the group in the story. */
  path: string;
  about: FieldGroup;
  /** Every question that the group can have. */
  questions: FormQuestions;
  visible: readonly VisibleQuestion[];
  open: readonly VisibleQuestion[];
}

/**
 * Replaces each item that says that an answer is missing with the open questions of the form. The
 * checklist then counts exactly the questions that the form shows without an answer. A missing group
 * counts as several questions. A question that is not on the screen yet is not counted.
 */
export function countOpenQuestions(
  items: readonly ChecklistItem[],
  data: FieldGroup,
  facts: StoryFacts,
): ChecklistItem[] {
  const groups = askedGroups(data, facts);
  const errors = items.filter(({ severity }) => severity === 'error');
  return [
    ...groups.flatMap((group) => group.open.map((each) => openItem(each, group, facts, errors))),
    ...items.filter((item) => !groups.some((group) => isReplaced(item, group))),
  ];
}

function askedGroups(data: FieldGroup, facts: StoryFacts): AskedGroup[] {
  const people = facts.people.flatMap((about, index) =>
    about.part === undefined
      ? []
      : [
          {
            path: `people.${String(index)}`,
            about: toFieldGroup(about),
            questions: personQuestions,
          },
        ],
  );
  const review = { about: toFieldGroup(data['safeguarding']), questions: safeguardingQuestions };
  return [...people, { path: 'safeguarding', ...review }].map((group) => {
    const visible = visibleQuestions(group.about, group.questions, facts);
    return { ...group, visible, open: unansweredQuestions(visible) };
  });
}

/**
 * Makes the item of an open question. The item of a rule that needs this very answer stays as it
 * is, because it says why. If a rule needs the whole group, the new item has the rule and the hint
 * from there and the words of the question.
 */
function openItem(
  { question }: VisibleQuestion,
  group: AskedGroup,
  story: StoryFacts,
  errors: readonly ChecklistItem[],
): ChecklistItem {
  const path = `${group.path}.${question.path.join('.')}`;
  const needing = errors.filter(({ rule }) => rule !== 'missing-field');
  const exact = needing.find((item) => item.path === path);
  if (exact) return exact;
  const { rule, hint } = needing.find((item) => isMissingGroupAround(item, path, group)) ?? {
    ...{ rule: 'missing-field', hint: '' },
  };
  const message = checklistWords.notAnswered(wordsOf(question, { about: group.about, story }));
  return { rule, severity: 'error', path, message: namePerson(message, path, story.people), hint };
}

/** Whether an item says that a whole group is missing, and the answer at a path belongs to it. */
function isMissingGroupAround(item: ChecklistItem, path: string, group: AskedGroup): boolean {
  return path.startsWith(`${item.path}.`) && isReplaced(item, group);
}

/**
 * Whether open questions replace an item. The item then says that an answer is missing, and the
 * form asks for this answer, or will ask once earlier questions are answered.
 */
function isReplaced({ path, rule, severity }: ChecklistItem, group: AskedGroup): boolean {
  if (severity !== 'error' || group.open.length === 0) return false;
  if (path !== group.path && !path.startsWith(`${group.path}.`)) return false;
  const keys = path.slice(group.path.length + 1);
  if (getAtPath(group.about, keys === '' ? [] : keys.split('.')) !== undefined) {
    return keys === '' && Object.keys(group.about).length === 0;
  }
  const isAbout = (question: { path: readonly string[] }) =>
    isRelated(question.path.join('.'), keys);
  if (group.open.some(({ question }) => isAbout(question))) return true;
  return group.visible.some(({ question }) => isAbout(question))
    ? rule === 'missing-field'
    : group.questions.some(isAbout);
}

/** Whether the paths are the same, or one of them lies within the other. */
function isRelated(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}
