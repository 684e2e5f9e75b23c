import { mentioned } from '../../../src/story/schema/person.ts';
import {
  fieldsByPosition,
  mayHaveAtPosition,
  type MentionField,
} from '../../../src/story/rules/mentioned-people-complete.ts';
import { positions } from '../../../src/story/vocabulary.ts';
import { mentionedQuestionWords as words } from '../../../src/words/person-questions-en-gb.ts';
import { parseDay, type PersonDraft } from './story-facts.ts';
import { optionsOf, type FormQuestion } from './form-question.ts';
import type { PersonFacts } from './person-facts.ts';
import { suggestToday } from './suggestions.ts';

const positionOptions = optionsOf(mentioned.shape.position.options, words.positions);
const reasonOptions = optionsOf(mentioned.shape.because.unwrap().options, words.reasons);

/** Whether a mentioned person has said no. */
const saidNo = ({ withdrawnOn, objectedOn }: PersonDraft) =>
  withdrawnOn !== undefined || objectedOn !== undefined;

/**
 * Returns the positions to choose from. After a no, only the positions remain that may have such a
 * no, so that the no is not lost.
 */
function positionsOf({ about }: PersonFacts) {
  const noes = (['withdrawnOn', 'objectedOn'] as const).filter((field) => about[field]);
  return positionOptions.filter(({ value }) =>
    noes.every((field) => mayHaveAtPosition(field, value)),
  );
}

/** Makes a condition that is true if the position of a mentioned person needs a field. */
const isNeededAtPosition = (field: MentionField) => (facts: PersonFacts) => {
  const position = positionOf(facts);
  return position !== undefined && fieldsByPosition[position].includes(field);
};

/** Returns the position of a mentioned person; undefined for any other person. */
export function positionOf({ about }: PersonFacts) {
  return about.part === 'mentioned'
    ? positions.find((position) => position === about.position)
    : undefined;
}

/** The questions about the position of a mentioned person, and the fields that it needs. */
export const positionQuestions: readonly FormQuestion<PersonDraft>[] = [
  {
    type: 'choice',
    path: ['position'],
    ...words.position,
    hint: ({ about }) => (saidNo(about) ? words.positionAfterNo : words.position.hint),
    applies: ({ about }) => about.part === 'mentioned',
    options: positionsOf,
  },
  {
    type: 'choice',
    path: ['because'],
    ...words.because,
    applies: isNeededAtPosition('because'),
    options: () => reasonOptions,
  },
  {
    type: 'lines',
    path: ['records'],
    ...words.records,
    applies: isNeededAtPosition('records'),
  },
  {
    type: 'day',
    path: ['agreedOn'],
    ...words.agreedOn,
    applies: isNeededAtPosition('agreedOn'),
    max: ({ story }) => story.on,
    suggest: suggestToday,
  },
  {
    type: 'day',
    path: ['objectionWeighed', 'on'],
    ...words.objectionWeighed,
    // A button records the objection itself, so no question asks for it.
    applies: (facts) => {
      const position = positionOf(facts);
      return (
        position !== undefined &&
        mayHaveAtPosition('objectionWeighed', position) &&
        facts.about.objectedOn !== undefined
      );
    },
    min: ({ about }) => parseDay(about.objectedOn),
    max: ({ story }) => story.on,
    suggest: suggestToday,
  },
];
