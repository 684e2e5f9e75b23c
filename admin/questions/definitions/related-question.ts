import {
  confirmedFields,
  type ConfirmedField,
} from '../../../src/story/description/confirmed-fields.ts';
import { isEnglish } from '../../../src/story/languages.ts';
import { relatedQuestionWords as words } from '../../../src/words/person-questions-en-gb.ts';
import type { FormQuestion } from './form-question.ts';
import type { PersonFacts } from './person-facts.ts';
import { positionOf } from './position-questions.ts';
import type { PersonDraft } from './story-facts.ts';

/**
 * Whether somebody has to confirm in a closed field what a description says, because the story is in
 * a language that the library does not read. A description in another language in an English story
 * is found when the story is checked.
 */
export function hasToConfirm(field: ConfirmedField, { about, story }: PersonFacts): boolean {
  return (
    !isEnglish(story.language ?? 'en-GB') && confirmedFields(about, story.people).includes(field)
  );
}

/** The question whether a person is a relative or carer of somebody in the story. */
export const relatedQuestion: FormQuestion<PersonDraft> = {
  type: 'yes-no',
  path: ['related'],
  ...words,
  optional: (facts) => !hasToConfirm('related', facts),
  isRare: true,
  applies: (facts) => positionOf(facts) !== 'died',
};
