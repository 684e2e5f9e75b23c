import { getAtPath, type AnswerPath } from './answer-path.ts';
import { pickCharacter, type RandomBytes } from './random-characters.ts';
import type { FieldGroup } from '../../../src/story/plain-data.ts';

/** The path of the reference under which a register keeps a person's yes. */
export const recordPath: AnswerPath = ['consent', 'record'];

/** Letters and digits that look different in handwriting. Without vowels, they spell no word. */
const characters = 'BCDFGHJKMNPQRTVWXY346789';
const madeRecord = new RegExp(`^R(?:-[${characters}]{4}){2}$`);

/**
 * Makes a reference for a register, as in `R-7KXM-Q4WT`. The reference is random, so that it says
 * nothing about the person, and so that two desks are very unlikely to make the same reference.
 */
export function makeRecord(random: RandomBytes): string {
  const fourCharacters = () =>
    Array.from({ length: 4 }, () => pickCharacter(characters, random)).join('');
  return `R-${fourCharacters()}-${fourCharacters()}`;
}

/** Whether a person's reference has the form of the references that the desk makes. */
export function hasMadeRecord(person: FieldGroup): boolean {
  const record = getAtPath(person, recordPath);
  return typeof record === 'string' && madeRecord.test(record);
}
