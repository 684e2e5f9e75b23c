import { consent } from '../../../src/story/schema/consent.ts';
import { writeDate } from '../../../src/words/dates.ts';
import { agreementWords as words } from '../../../src/words/person-questions-en-gb.ts';
import type { PersonDraft } from './story-facts.ts';
import { decisionQuestions } from './decision-questions.ts';
import { hasMadeRecord } from './new-record.ts';
import { needsOwnConsent, type PersonFacts } from './person-facts.ts';
import { optionsOf, type AnswerOption, type FormQuestion } from './form-question.ts';

/** Returns the consent forms in use, newest first. */
function consentFormOptions({ story }: PersonFacts): readonly AnswerOption[] {
  return [...(story.context?.forms ?? [])]
    .filter(([, form]) => form.from <= story.on)
    .toSorted(([, a], [, b]) => (a.from < b.from ? 1 : -1))
    .map(([value, { from }]) => ({ value, words: `${value}, in use since ${writeDate(from)}` }));
}

const methodOptions = optionsOf(consent.shape.method.options, {
  signed: { words: 'A signed form' },
  recorded: { words: 'A recording' },
  witnessed: { words: 'They said it, and a witness wrote it down' },
});

/** The questions about how the first yes was given, and where the record of it is kept. */
export const agreementQuestions: readonly FormQuestion<PersonDraft>[] = [
  ...decisionQuestions,
  {
    type: 'choice',
    path: ['consent', 'method'],
    words: 'How is their yes kept?',
    applies: needsOwnConsent,
    options: () => methodOptions,
  },
  {
    type: 'choice',
    path: ['consent', 'form'],
    words: 'Which consent form did they read, or hear?',
    applies: needsOwnConsent,
    options: consentFormOptions,
  },
  {
    type: 'text',
    path: ['consent', 'record'],
    words: 'What is its reference in your register?',
    hint: ({ about }) => (hasMadeRecord(about) ? words.madeRecord : words.record),
    applies: needsOwnConsent,
  },
];
