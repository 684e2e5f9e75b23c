import { safeguarding } from '../../../src/story/schema/safeguarding.ts';
import { safeguardingWords } from '../../../src/words/questions-en-gb.ts';
import { writeDate } from '../../../src/words/dates.ts';
import type { RefusedNo } from '../../checklist/judged-draft.ts';
import type { SafeguardingDraft, StoryFacts } from './story-facts.ts';
import {
  optionsOf,
  type AnswerOption,
  type FormQuestion,
  type FormQuestions,
} from './form-question.ts';

const courtOptions = optionsOf(safeguarding.shape.courtProceedings.options, {
  none: { words: 'No' },
  concluded: {
    words: 'Yes, and it is over',
    hint: 'The law still protects the child. A lawyer has to say that the story may be told.',
  },
  'court-permission': { words: 'Yes, and the court has given permission for this story' },
  ongoing: {
    words: 'Yes, and it is still going on',
    hint: 'The story is not shown. Nobody’s consent can change that.',
  },
});

const outcomeOptions = optionsOf(safeguarding.shape.outcome.options, {
  clear: { words: 'Yes, this version may be told' },
  hold: {
    words: 'Not now: pause the story',
    hint: 'It comes down at the next build and stays down until you say yes. No reason is written here.',
  },
});

/**
 * Lists the noes that a review can weigh, the last one of each story. A hold is left out: a later
 * review ends it.
 */
function noesToWeigh({ noes }: Pick<StoryFacts, 'noes'>): RefusedNo[] {
  const weighed = noes.filter(({ by }) => by !== 'hold');
  const inOrder = weighed.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1));
  return [...new Map(inOrder.map((no) => [no.id, no])).values()];
}

function toNoOption({ id, on }: RefusedNo): AnswerOption {
  const day = on === undefined ? undefined : writeDate(on);
  return { value: id, words: safeguardingWords.weighedNoes.option(id, day) };
}

const questions: readonly FormQuestion<SafeguardingDraft>[] = [
  {
    type: 'choice',
    path: ['courtProceedings'],
    words: 'Has a family court been involved?',
    options: () => courtOptions,
  },
  {
    type: 'day',
    path: ['legalCheckOn'],
    words: 'When did a lawyer say that it may be told?',
    applies: ({ about }) => about.courtProceedings === 'concluded',
    max: ({ story }) => story.on,
  },
  {
    type: 'yes-no',
    path: ['otherRestriction'],
    words: 'Does any other order, or a ban on reporting, apply?',
    yes: { words: 'Yes', hint: 'The story is not shown while it applies.' },
    no: { words: 'No' },
  },
  {
    type: 'choice',
    path: ['outcome'],
    words: 'May the story be told?',
    options: () => outcomeOptions,
  },
  {
    type: 'text',
    path: ['reviewedBy'],
    words: 'Who has reviewed it?',
    hint: 'Write what they do. Never write a name.',
    maxLength: safeguarding.shape.reviewedBy.maxLength ?? undefined,
    suggest: ({ about }) =>
      about.reviewedBy === undefined
        ? [{ value: 'safeguarding lead', words: 'safeguarding lead' }]
        : [],
  },
  {
    type: 'version',
    path: ['fingerprint'],
    words: 'Which version was reviewed?',
    hint: 'When the words, the names or the pictures change, the story needs reviewing again.',
    button: 'I have reviewed this version',
    whenChanged: 'Have it reviewed again, or undo the change.',
    dayPath: ['reviewedOn'],
  },
  {
    type: 'day',
    path: ['reviewedOn'],
    words: 'When was it reviewed?',
    max: ({ story }) => story.on,
  },
  {
    type: 'several',
    path: ['weighedNoes'],
    words: safeguardingWords.weighedNoes.question,
    hint: safeguardingWords.weighedNoes.hint,
    optional: true,
    applies: ({ story }) => noesToWeigh(story).length > 0,
    options: ({ story }) => noesToWeigh(story).map(toNoOption),
  },
];

/** The questions of the safeguarding lead's review. */
export const safeguardingQuestions = questions as FormQuestions;
