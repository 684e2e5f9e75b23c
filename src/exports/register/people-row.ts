import type { RecordedPerson } from '../../consent/recorded-consent.ts';
import type { RegisterStory } from '../../library/register/register-story.ts';
import { registerWords as words } from '../../words/register-en-gb.ts';
import type { Cell } from './register-table.ts';

/** What a row of the table of people is made from. */
export interface PeopleRow {
  story: RegisterStory;
  /** Undefined if the story has no people. */
  person: RecordedPerson | undefined;
  /** Where the story appears, separated by spaces. */
  appearsIn: string;
}

/** A column of the table of people. */
export type PeopleColumn = [title: string, cell: (row: PeopleRow) => Cell];

/** Returns a cell for a yes or a no; an empty cell if neither was said. */
export function yesNoCell(value: boolean | undefined): Cell {
  if (value === undefined) return undefined;
  return value ? words.yes : words.no;
}
