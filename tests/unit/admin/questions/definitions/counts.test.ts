import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choosePart,
  partChoices,
  type PartChoice,
} from '../../../../../admin/questions/definitions/part.ts';
import { personQuestions } from '../../../../../admin/questions/definitions/person.ts';
import { principleQuestions } from '../../../../../admin/questions/definitions/principles.ts';
import type { Group, StoryFacts } from '../../../../../admin/questions/definitions/drafts.ts';
import type { Questions } from '../../../../../admin/questions/definitions/question.ts';
import { safeguardingQuestions } from '../../../../../admin/questions/definitions/safeguarding.ts';
import { answerAll, openSheet, type Answer } from '../../../../../admin/questions/definitions/sheet.ts';
import { answerTheRest, asked } from '../../../../support/answer-questions.ts';
import { storyFacts } from '../../../../support/story-facts.ts';
import { shippedHouse } from '../../../../support/shipped-house.ts';

const house = await shippedHouse();

/** What somebody sees of a group of questions once all are answered: each question, in its words. */
function seen(written: Group, questions: Questions, story: StoryFacts): string[] {
  return asked(written, questions, story).map(
    ({ question }) => `${question.words}${question.optional ? ' (can be left out)' : ''}`,
  );
}

/** Answers everything about a person of a part; what is given is answered first. */
function person(
  part: PartChoice['value'],
  story: StoryFacts,
  given: readonly Answer[] = [],
): string[] {
  const choice = partChoices.find(({ value }) => value === part)!;
  const begun = choosePart(openSheet({}), personQuestions, choice, story);
  const started = answerAll(begun, personQuestions, given, story);
  const [written] = fc.sample(
    fc.gen().map((draw) => answerTheRest(draw, started, personQuestions, story).written),
    { numRuns: 1, seed: 1 },
  );
  return ['Who are they in this story?', ...seen(written!, personQuestions, story)];
}

const safeguarding = (story: StoryFacts) =>
  seen({ courtProceedings: 'none' }, safeguardingQuestions, story);
const principles = (story: StoryFacts) => seen({}, principleQuestions(story, {}), story);

describe('a first story told by a professional of their own work', () => {
  const story = storyFacts({ kind: 'professional', house });

  it('asks the teller few questions', () => {
    const questions = person('teller-at-work', story, [{ path: ['naming'], value: 'own-name' }]);
    expect(questions).toMatchInlineSnapshot(`
      [
        "Who are they in this story?",
        "What should they be called?",
        "Which name does the page show?",
        "How does the page describe them?",
        "When did they agree that the story may be written?",
        "Who asked them?",
        "How is their yes kept?",
        "Where does it stand in your register?",
        "Which version did they approve?",
        "When did they approve it?",
        "How did they read it?",
        "What do they say yes to?",
        "When do we ask whether they are still happy with it?",
        "What is the last day it may be shown?",
        "May it be shown before 7 days have passed? (can be left out)",
      ]
    `);
    expect(questions.length).toMatchInlineSnapshot(`15`);
  });

  it('asks this much in all', () => {
    expect({
      person: person('teller-at-work', story, [{ path: ['naming'], value: 'own-name' }]).length,
      safeguarding: safeguarding(story).length,
      principles: principles(story).length,
      publishFrom: 1,
    }).toMatchInlineSnapshot(`
      {
        "person": 15,
        "principles": 8,
        "publishFrom": 1,
        "safeguarding": 6,
      }
    `);
  });
});

describe('a family’s story with one parent and one child', () => {
  const story = storyFacts({ kind: 'family', house });
  const parent = person('teller', story, [
    { path: ['ageBand'], value: 'adult' },
    { path: ['naming'], value: 'pseudonym' },
  ]);
  const child = person('in-the-story', story, [
    { path: ['ageBand'], value: 'under-13' },
    { path: ['naming'], value: 'pseudonym' },
    { path: ['consent', 'route'], value: 'parental' },
  ]);

  it('asks of the parent', () =>
    expect(parent).toMatchInlineSnapshot(`
    [
      "Who are they in this story?",
      "How old are they?",
      "What should they be called?",
      "Which name does the page show?",
      "How does the page describe them?",
      "When did they agree that the story may be written?",
      "Who asked them?",
      "How is their yes kept?",
      "Where does it stand in your register?",
      "Which version did they approve?",
      "When did they approve it?",
      "How did they read it?",
      "Who was with them?",
      "What do they say yes to?",
      "When do we ask whether they are still happy with it?",
      "What is the last day it may be shown?",
      "May it be shown before 7 days have passed? (can be left out)",
    ]
  `));

  it('asks of the child what the parent was not asked', () => {
    expect(child.filter((words) => !parent.includes(words))).toMatchInlineSnapshot(`
      [
        "Who decides?",
        "Who has parental responsibility, and says yes?",
        "What does the child say?",
        "When was the child asked?",
        "When do they turn 16 or 18, or leave care? (can be left out)",
      ]
    `);
  });

  it('asks this much in all', () => {
    expect({
      parent: parent.length,
      child: child.length,
      safeguarding: safeguarding(story).length,
      principles: principles(story).length,
      publishFrom: 1,
    }).toMatchInlineSnapshot(`
      {
        "child": 22,
        "parent": 17,
        "principles": 8,
        "publishFrom": 1,
        "safeguarding": 6,
      }
    `);
  });
});

describe('somebody who is only mentioned', () => {
  it('is asked about in three questions', () => {
    expect(person('mentioned', storyFacts())).toMatchInlineSnapshot(`
      [
        "Who are they in this story?",
        "How does the page describe them?",
        "Do they know that they are mentioned?",
      ]
    `);
  });
});
