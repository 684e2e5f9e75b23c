import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FieldChange } from '../../../../../admin/questions/definitions/answer-path.ts';
import type { PartChoice } from '../../../../../admin/questions/definitions/part-choices.ts';
import { principleQuestions } from '../../../../../admin/questions/definitions/principle-questions.ts';
import type { Kind } from '../../../../../src/story/vocabulary.ts';
import { readShippedContext } from '../../../../support/shipped-context.ts';
import { storyFacts } from '../../../../support/story-facts.ts';
import { visitStory, type VisitedPerson } from '../../../../support/visit-story.ts';

const context = await readShippedContext();

const given = (part: PartChoice['value'], ...answers: readonly FieldChange[]): VisitedPerson => ({
  part,
  answers,
});
const age = (value: string): FieldChange => ({ path: ['ageBand'], value });
const years = (value: number): FieldChange => ({
  path: ['consent', 'release', 'ageOnRelease'],
  value,
});
const naming = (value: string): FieldChange => ({ path: ['naming'], value });
const mother = given('teller', age('adult'), naming('pseudonym'));
const child = given('in-the-story', years(8));
const professional = given('teller-at-work', naming('own-name'));

/** The kind of story and the people of each case. */
const cases: Record<string, [Kind, readonly VisitedPerson[]]> = {
  'A mother with three children': ['family', [mother, child, child, child]],
  'A professional alone': ['professional', [professional]],
  'A team of six': ['professional', Array.from({ length: 6 }, () => professional)],
  'A young person of 16': ['young-person', [given('teller', years(16))]],
};

const visit = ([kind, people]: [Kind, readonly VisitedPerson[]]) =>
  visitStory(people, storyFacts({ kind, context }));

/** Counts the answers: about people, in the review, on principles, and the first day. */
function countAnswers(story: [Kind, readonly VisitedPerson[]]) {
  const { people, safeguarding, principles, publishing } = visit(story);
  const aboutPeople = people.flat().length;
  return {
    people: aboutPeople,
    total: aboutPeople + safeguarding.length + principles.length + publishing.length,
  };
}

describe('the number of answers that a story needs', () => {
  const docs = readFileSync('docs/decisions/12-questions-instead-of-fields.md', 'utf8');

  it('is what the documentation says, before and after answers were proposed and shared', () => {
    const counts = Object.entries(cases).map(
      ([name, story]) => [name, countAnswers(story)] as const,
    );
    expect(Object.fromEntries(counts)).toMatchInlineSnapshot(`
      {
        "A mother with three children": {
          "people": 31,
          "total": 39,
        },
        "A professional alone": {
          "people": 7,
          "total": 13,
        },
        "A team of six": {
          "people": 32,
          "total": 38,
        },
        "A young person of 16": {
          "people": 7,
          "total": 15,
        },
      }
    `);
    for (const [name, { people, total }] of counts) {
      const row = docs.split('\n').find((line) => line.startsWith(`| ${name} `)) ?? '';
      const cells = row.split('|').map((cell) => cell.trim());
      expect(cells.slice(-3, -1), name).toEqual([String(people), String(total)]);
    }
  });
});

describe('the form for a professional who tells of their own work', () => {
  it('asks few questions about the teller', () => {
    expect(visit(['professional', [professional]]).people[0]).toMatchInlineSnapshot(`
      [
        "Who are they in this story?",
        "They said yes today, 23 November 2026, on a signed form, to a participation worker",
        "What should they be called?",
        "Which name does the page show?",
        "How does the page describe them?",
        "Which version did they approve?",
        "What do they say yes to?",
      ]
    `);
  });

  it('asks a colleague only for what is their own', () => {
    expect(visit(['professional', [professional, professional]]).people[1]).toMatchInlineSnapshot(`
      [
        "Who are they in this story?",
        "What should they be called?",
        "Which name does the page show?",
        "How does the page describe them?",
        "They have approved this version too, as …",
      ]
    `);
  });

  it('asks for four principles, and for eight once a family is in the story', () => {
    expect(visit(['professional', [professional]]).principles).toHaveLength(4);
    const people = [
      { part: 'storyteller' as const, consent: { route: 'staff' as const } },
      { part: 'in-the-story' as const, ageBand: 'under-10' as const },
    ];
    const story = storyFacts({ kind: 'professional', people, context });
    expect(principleQuestions(story, {})).toHaveLength(8);
  });
});

describe('the form for a family’s story with one parent and one child', () => {
  const [parent = [], son = []] = visit(['family', [mother, child]]).people;

  it('asks these questions about the parent', () =>
    expect(parent).toMatchInlineSnapshot(`
      [
        "They said yes today, 23 November 2026, on a signed form, to a participation worker",
        "How old are they?",
        "What should they be called?",
        "Which name does the page show?",
        "How does the page describe them?",
        "Which version did they approve?",
        "What do they say yes to?",
      ]
    `));

  it('asks further questions about the child', () => {
    expect(son.filter((words) => !parent.includes(words))).toMatchInlineSnapshot(`
      [
        "Who are they in this story?",
        "If they are under 18, how old in whole years?",
        "Is the child looked after, fostered, or part of a court case?",
        "Who has parental responsibility, and says yes?",
        "What does the child say?",
        "What does the other parent think?",
      ]
    `);
  });
});

describe('the form for a young person of 16', () => {
  it('asks for the month in which they turn 18', () => {
    const [words = []] = visit(cases['A young person of 16']!).people;
    expect(words.at(-1)).toBe('When do they turn 16 or 18, or leave care?');
  });
});

describe('the form for somebody who is only mentioned', () => {
  it.each([
    ['not-identifiable', 3],
    ['died', 3],
    ['not-asked', 4],
    ['agreed', 5],
  ])('asks about %s with %i questions', (position, count) => {
    const person = given('mentioned', { path: ['position'], value: position });
    expect(visit(['family', [person]]).people[0]).toHaveLength(count);
  });
});
