import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { toInputText, type PersonDraft } from './story-facts.ts';

/** Refers to a person by number and description, as in “person 2 (her son)”. Never by name. */
export function referTo(person: Pick<PersonDraft, 'description'>, index: number): string {
  return questionsWords.person.reference(index + 1, toInputText(person.description));
}
