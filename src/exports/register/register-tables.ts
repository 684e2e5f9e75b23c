import type { Register, RegisterStory } from '../../library/register/register-story.ts';
import type { RecordedPerson } from '../../consent/recorded-consent.ts';
import { audiences } from '../../story/vocabulary.ts';
import { registerWords as words } from '../../words/register-en-gb.ts';
import { findAppearances } from './find-appearances.ts';
import type { PeopleColumn, PeopleRow } from './people-row.ts';
import { personColumns } from './person-columns.ts';
import { dayCell, type Cell, type RegisterTable } from './register-table.ts';
import { storyColumns } from './story-columns.ts';

/** Returns the whole register as tables: people and their consent, open uses, and what is due. */
export function toRegisterTables(register: Register): RegisterTable[] {
  return [toPeopleTable(register), toOpenUsesTable(register), toDueTable(register)];
}

/** Returns a table with a row for each person of each story. A story without people has one row. */
export function toPeopleTable(register: Register): RegisterTable {
  const columns = [...storyColumns, ...personColumns];
  const rows = listRows(register)
    .flat()
    .map((row) => columns.map(([, cell]) => cell(row)));
  return { name: words.tableNames.people, columnTitles: columns.map(([title]) => title), rows };
}

/** Returns a table with every open use in each library, and the last day of the use. */
export function toOpenUsesTable({ stories }: Register): RegisterTable {
  const { story, audience, usedFor, until } = words.columns;
  const rows = stories.flatMap(({ id, availability }) =>
    audiences.flatMap((each) =>
      availability[each].uses.map((open) => [id, each, open.use, dayCell(open.until)]),
    ),
  );
  return { name: words.tableNames.uses, columnTitles: [story, audience, usedFor, until], rows };
}

/**
 * Returns a table with everything that is due: reviews, days to ask again and last days, the
 * earliest first.
 */
function toDueTable({ stories }: Register): RegisterTable {
  const {
    day,
    what,
    usedFor,
    story: storyTitle,
    person: personTitle,
    part,
    record,
  } = words.columns;
  const rows = stories
    .flatMap((story) => story.due.map((due) => ({ story, due })))
    .toSorted((a, b) => (a.due.on < b.due.on ? -1 : a.due.on > b.due.on ? 1 : 0))
    .map(({ story, due }): Cell[] => {
      const person = story.people.find(({ number }) => number === due.person);
      return [
        dayCell(due.on),
        words.due[due.what],
        due.use,
        story.id,
        due.person,
        person?.part && words.parts[person.part],
        person?.consent.record,
      ];
    });
  const columnTitles = [day, what, usedFor, storyTitle, personTitle, part, record];
  return { name: words.tableNames.due, columnTitles, rows };
}

/** The title of a column, and the cell of one row in it. */
export type Fact = [title: string, cell: Cell];

/**
 * Lists everything that the register contains: the facts of each story, then the facts of each
 * person in it.
 */
export function listFacts(register: Register): Fact[][] {
  const toFacts = (columns: readonly PeopleColumn[], row: PeopleRow) =>
    columns.map(([title, cell]): Fact => [title, cell(row)]);
  return listRows(register).flatMap((rows) => [
    ...rows.slice(0, 1).map((row) => toFacts(storyColumns, row)),
    ...rows.map((row) => toFacts(personColumns, row)),
  ]);
}

/** Lists the rows of each story. */
function listRows(register: Register): PeopleRow[][] {
  const appearances = findAppearances(register);
  return register.stories.map((story) => {
    const appearsIn = appearances.get(story)?.join(' ') ?? '';
    return peopleOrNobody(story).map((person) => ({ story, person, appearsIn }));
  });
}

function peopleOrNobody({ people }: RegisterStory): (RecordedPerson | undefined)[] {
  return people.length === 0 ? [undefined] : people;
}
