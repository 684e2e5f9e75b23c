import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldChange } from '../../../../../admin/questions/definitions/answer-path.ts';
import {
  setPart,
  partChoices,
  type PartChoice,
} from '../../../../../admin/questions/definitions/part-choices.ts';
import { personQuestions } from '../../../../../admin/questions/definitions/person-questions.ts';
import { principleQuestions } from '../../../../../admin/questions/definitions/principle-questions.ts';
import type { FieldGroup } from '../../../../../src/story/plain-data.ts';
import type { StoryFacts } from '../../../../../admin/questions/definitions/story-facts.ts';
import type { FormQuestions } from '../../../../../admin/questions/definitions/form-question.ts';
import { safeguardingQuestions } from '../../../../../admin/questions/definitions/safeguarding-questions.ts';
import {
  setAnswers,
  createAnswerDraft,
} from '../../../../../admin/questions/definitions/answer-draft.ts';
import { answerTheRest, unsettledQuestions } from '../../../../support/answer-questions.ts';
import { storyFacts } from '../../../../support/story-facts.ts';
import { readShippedContext } from '../../../../support/shipped-context.ts';

const context = await readShippedContext();

/** Lists the words of every visible question of a group. */
function questionWords(answers: FieldGroup, questions: FormQuestions, story: StoryFacts): string[] {
  return unsettledQuestions(answers, questions, story).map(
    ({ question }) => `${question.words}${question.optional ? ' (optional)' : ''}`,
  );
}

/** Lists the visible questions about a person once all are answered, the given answers first. */
function person(
  part: PartChoice['value'],
  story: StoryFacts,
  given: readonly FieldChange[] = [],
): string[] {
  const choice = partChoices.find(({ value }) => value === part)!;
  const begun = setPart(createAnswerDraft({}), personQuestions, choice, story);
  const started = setAnswers(begun, personQuestions, given, story);
  const [answers] = fc.sample(
    fc.gen().map((draw) => answerTheRest(draw, started, personQuestions, story).answers),
    { numRuns: 1, seed: 1 },
  );
  return ['Who are they in this story?', ...questionWords(answers!, personQuestions, story)];
}

const safeguarding = (story: StoryFacts) =>
  questionWords({ courtProceedings: 'none' }, safeguardingQuestions, story);
const principles = (story: StoryFacts) => questionWords({}, principleQuestions(story, {}), story);

describe('the form for a professional who tells of their own work', () => {
  const story = storyFacts({ kind: 'professional', context });

  it('asks few questions about the teller', () => {
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
        "What is its reference in your register?",
        "Which version did they approve?",
        "When did they approve it?",
        "How did they read it?",
        "What do they say yes to?",
        "When do we ask whether they are still happy with it?",
        "What is the last day it may be shown?",
        "May it be shown before 7 days have passed? (optional)",
      ]
    `);
    expect(questions.length).toMatchInlineSnapshot(`15`);
  });

  it('asks this number of questions in total', () => {
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

describe('the form for a family’s story with one parent and one child', () => {
  const story = storyFacts({ kind: 'family', context });
  const parent = person('teller', story, [
    { path: ['ageBand'], value: 'adult' },
    { path: ['naming'], value: 'pseudonym' },
  ]);
  const child = person('in-the-story', story, [
    { path: ['ageBand'], value: 'under-13' },
    { path: ['naming'], value: 'pseudonym' },
    { path: ['consent', 'route'], value: 'parental' },
  ]);

  it('asks these questions about the parent', () =>
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
      "What is its reference in your register?",
      "Which version did they approve?",
      "When did they approve it?",
      "How did they read it?",
      "Who was with them?",
      "What do they say yes to?",
      "When do we ask whether they are still happy with it?",
      "What is the last day it may be shown?",
      "May it be shown before 7 days have passed? (optional)",
    ]
  `));

  it('asks further questions about the child', () => {
    expect(child.filter((words) => !parent.includes(words))).toMatchInlineSnapshot(`
      [
        "Who decides?",
        "Who has parental responsibility, and says yes?",
        "What does the child say?",
        "When was the child asked?",
        "When do they turn 16 or 18, or leave care? (optional)",
      ]
    `);
  });

  it('asks this number of questions in total', () => {
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

describe('the form for somebody who is only mentioned', () => {
  it('asks three questions', () => {
    expect(person('mentioned', storyFacts())).toMatchInlineSnapshot(`
      [
        "Who are they in this story?",
        "How does the page describe them?",
        "Do they know that they are mentioned?",
      ]
    `);
  });
});
