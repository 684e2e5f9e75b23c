import { getAtPath, type AnswerPath } from './answer-path.ts';
import { pickCharacter, type RandomBytes } from './random-characters.ts';
import type { FieldGroup } from '../../../src/story/plain-data.ts';

/** The path of the reference of a person's yes in the register. */
export const recordPath: AnswerPath = ['consent', 'record'];

/** Letters and digits that no hand confuses. Without vowels no reference is a word. */
const characters = 'BCDFGHJKMNPQRTVWXY346789';
const shape = /^R-[BCDFGHJKMNPQRTVWXY346789]{4}-[BCDFGHJKMNPQRTVWXY346789]{4}$/;

/**
 * Makes a reference for a register, as in `R-7KXM-Q4WT`. It is random, so that it says nothing about
 * the person, and two desks never make the same one.
 */
export function makeRecord(random: RandomBytes): string {
  const four = () => Array.from({ length: 4 }, () => pickCharacter(characters, random)).join('');
  return `R-${four()}-${four()}`;
}

/** Whether a person has a reference that the desk has made, and not one of their register's own. */
export function hasMadeRecord(person: FieldGroup): boolean {
  const record = getAtPath(person, recordPath);
  return typeof record === 'string' && shape.test(record);
}
