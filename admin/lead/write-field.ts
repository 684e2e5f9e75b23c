import { isSameData, toFieldGroup, type FieldGroup } from '../../src/story/plain-data.ts';
import type { FormQuestions } from '../questions/definitions/form-question.ts';
import { personQuestions } from '../questions/definitions/person-questions.ts';
import { pictureQuestions } from '../questions/definitions/picture-questions.ts';
import { safeguardingQuestions } from '../questions/definitions/safeguarding-questions.ts';
import type { StoryFacts } from '../questions/definitions/story-facts.ts';
import { writeAnswer, writeFormField } from './write-answer.ts';

/**
 * Writes a value of a story in words.
 *
 * @param path the path of the value in the story, as in `people.0.consent.route`
 * @param within the person whom the value is about, or else the whole front matter
 */
export type WriteField = (path: string, value: unknown, within: FieldGroup) => string;

const groups: Readonly<Record<string, FormQuestions>> = {
  safeguarding: safeguardingQuestions,
  image: pictureQuestions,
};

/** Makes the function that writes the values of a story as its form would write them. */
export function fieldWriter(story: StoryFacts): WriteField {
  return (path, value, within) => {
    const [first = '', ...rest] = path.split('.');
    const isPerson = first === 'people';
    const keys = isPerson ? rest.slice(1) : rest;
    const about = isPerson ? within : toFieldGroup(within[first]);
    const questions = isPerson ? personQuestions : (groups[first] ?? []);
    const question = questions.find((each) => isSameData(each.path, keys));
    return question ? writeAnswer(question, value, { about, story }) : writeFormField(path, value);
  };
}
