import type { OpenUse } from '../../consent/gate.ts';
import { decides, type HeldPerson } from '../../consent/held.ts';
import type {
  Register,
  RegisterDue,
  RegisterStory,
  Standing,
} from '../../library/register/entry.ts';
import { earliest, type PlainDate } from '../../story/plain-date.ts';
import { audiences, uses, type Use } from '../../story/vocabulary.ts';
import { registerWords as words } from '../../words/register-en-gb.ts';
import { appearancesIn } from './appearances.ts';
import { day, type Cell, type Sheet } from './cell.ts';

/** The whole register as tables: the people and their consent, what is open today, what is due. */
export function sheetsOf(register: Register): Sheet[] {
  return [peopleSheet(register), usesSheet(register), dueSheet(register)];
}

/** A row for each person of each story, and one for each story of which nobody is known. */
export function peopleSheet(register: Register): Sheet {
  const columns = [...storyColumns, ...personColumns];
  const rows = rowsOf(register).flatMap((rows) =>
    rows.map((row) => columns.map(([, cell]) => cell(row))),
  );
  return { name: words.sheets.people, titles: columns.map(([title]) => title), rows };
}

/** A title, and what stands under it. */
export type Fact = [title: string, cell: Cell];

/** All that is held of each story, as facts of the story and then of each person in it. */
export function factsOf(register: Register): Fact[][] {
  return rowsOf(register).flatMap((rows) => {
    const [first] = rows;
    const facts = (columns: readonly Column[], row: Row) =>
      columns.map(([title, cell]): Fact => [title, cell(row)]);
    return [
      ...(first ? [facts(storyColumns, first)] : []),
      ...rows.map((row) => facts(personColumns, row)),
    ];
  });
}

/** For each story, what its rows are made of. */
function rowsOf(register: Register): Row[][] {
  const appears = appearancesIn(register);
  return register.stories.map((story) => {
    const places = appears(story).join(' ');
    return peopleOf(story).map((person) => ({ story, person, places }));
  });
}

/** Every use open that day in each library, with its last day. */
export function usesSheet({ stories }: Register): Sheet {
  const { story: title, audience, usedFor, until } = words.columns;
  const rows = stories.flatMap(({ id, standing }) =>
    audiences.flatMap((each) =>
      standing[each].uses.map((open) => [id, each, open.use, day(open.until)]),
    ),
  );
  return { name: words.sheets.uses, titles: [title, audience, usedFor, until], rows };
}

/** What is to be asked or ends, the earliest first. */
export function dueSheet({ stories }: Register): Sheet {
  const { day: on, what, usedFor, story: title, person, part, record } = words.columns;
  const rows = stories
    .flatMap((story) => story.due.map((due) => ({ story, due })))
    .toSorted((a, b) => (a.due.on < b.due.on ? -1 : a.due.on > b.due.on ? 1 : 0))
    .map(({ story, due }): Cell[] => {
      const about = story.people.find(({ number }) => number === due.person);
      return [
        day(due.on),
        words.due[due.what],
        due.use,
        story.id,
        due.person,
        about?.part && words.parts[about.part],
        about?.consent.record,
      ];
    });
  const titles = [on, what, usedFor, title, person, part, record];
  return { name: words.sheets.due, titles, rows };
}

/** What a row of the table of people is made of. */
interface Row {
  story: RegisterStory;
  person: HeldPerson | undefined;
  /** Where the story appears, as words. */
  places: string;
}

function peopleOf({ people }: RegisterStory): (HeldPerson | undefined)[] {
  return people.length === 0 ? [undefined] : people;
}

type Column = [title: string, cell: (row: Row) => Cell];

const titles = words.columns;
const ofStory = (title: string, cell: (story: RegisterStory) => Cell): Column => [
  title,
  ({ story }) => cell(story),
];
const ofPerson = (title: string, cell: (person: HeldPerson) => Cell): Column => [
  title,
  ({ person }) => person && cell(person),
];

const storyColumns: readonly Column[] = [
  ofStory(titles.story, ({ id }) => id),
  ofStory(titles.kept, ({ kept }) => words.kept[kept]),
  ofStory(titles.kind, ({ kind }) => kind),
  ofStory(titles.example, ({ isExample }) => (isExample ? words.yes : undefined)),
  ofStory(titles.publicState, (story) => stateOf(story, story.standing.public)),
  ofStory(titles.publicUntil, ({ standing }) => day(standing.public.until)),
  ofStory(titles.publicBecause, ({ standing }) => standing.public.because.join(' ')),
  ofStory(titles.publicUses, ({ standing }) => listUses(standing.public.uses)),
  ofStory(titles.staffState, (story) => stateOf(story, story.standing.staff)),
  ofStory(titles.staffUntil, ({ standing }) => day(standing.staff.until)),
  ofStory(titles.staffBecause, ({ standing }) => standing.staff.because.join(' ')),
  ofStory(titles.staffUses, ({ standing }) => listUses(standing.staff.uses)),
  [titles.appears, ({ places }) => places],
  ofStory(titles.removedOn, ({ removal }) =>
    removal === 'unreadable' ? words.unreadable : day(removal?.removedOn),
  ),
  ofStory(titles.removedUses, ({ removal }) => {
    if (removal === undefined || removal === 'unreadable') return undefined;
    return removal.uses?.join(' ') ?? words.wholeStory;
  }),
  ofStory(titles.publishFrom, ({ publishFrom }) => day(publishFrom)),
  ofStory(titles.reviewedOn, ({ safeguarding }) => day(safeguarding.reviewedOn)),
  ofStory(titles.outcome, ({ safeguarding }) => safeguarding.outcome),
  ofStory(titles.court, ({ safeguarding }) => safeguarding.courtProceedings),
  ofStory(titles.legalCheckOn, ({ safeguarding }) => day(safeguarding.legalCheckOn)),
  ofStory(titles.restriction, ({ safeguarding: { otherRestriction } }) =>
    otherRestriction === undefined ? undefined : otherRestriction ? words.yes : words.no,
  ),
];

const personColumns: readonly Column[] = [
  ofPerson(titles.person, ({ number }) => number),
  ofPerson(titles.part, ({ part }) => (part ? words.parts[part] : words.unreadable)),
  ofPerson(titles.position, ({ position }) => position),
  ofPerson(titles.ageBand, ({ ageBand }) => ageBand),
  ofPerson(titles.naming, ({ naming }) => naming),
  ofPerson(titles.record, ({ consent }) => consent.record),
  ofPerson(titles.form, ({ consent }) => consent.form),
  ofPerson(titles.route, ({ consent }) => consent.route),
  ofPerson(titles.holder, ({ consent }) => consent.holder),
  ofPerson(titles.competenceOn, ({ consent }) => day(consent.competenceOn)),
  ofPerson(titles.childAskedOn, ({ consent }) => day(consent.childsView?.on)),
  ofPerson(titles.childsView, ({ consent }) => consent.childsView?.view),
  ofPerson(titles.method, ({ consent }) => consent.method),
  ofPerson(titles.agreedToTell, ({ consent }) => day(consent.agreedToTell)),
  ofPerson(titles.released, ({ consent }) => day(consent.release.on)),
  ofPerson(titles.how, ({ consent }) => consent.release.how),
  ofPerson(titles.version, ({ consent }) => consent.release.fingerprint),
  ofPerson(titles.recognisableBy, ({ consent }) => consent.release.recognisableBy.join(' ')),
  ...uses.map((use) => ofPerson(titles.use(use), (person) => endOf(person, use))),
  ofPerson(titles.reviewOn, ({ consent }) => day(consent.release.reviewOn)),
  ofPerson(titles.expiresOn, ({ consent }) => day(consent.release.expiresOn)),
  ofPerson(titles.askAgainOn, ({ consent }) => day(consent.askAgainOn)),
  ofPerson(titles.withdrawnOn, ({ consent }) => day(consent.withdrawnOn)),
  [titles.nextDue, (row) => day(earliest(dueFor(row).map(({ on }) => on)))],
  [titles.due, (row) => dueFor(row).map(writeDue).join('; ')],
];

function stateOf({ kept }: RegisterStory, { until }: Standing): string {
  if (until !== undefined) return words.shown;
  return kept === 'folder' ? words.heldBack : words.gone[kept];
}

function listUses(open: readonly OpenUse[]): string {
  return open.map(({ use, until }) => `${use} ${until}`).join('; ');
}

/** The last day of a person's own yes to a use, whatever stands against it. */
export function endOf(person: HeldPerson, use: Use): Cell {
  if (!decides(person)) return undefined;
  const { release } = person.consent;
  const allowed = release.uses.find((each) => each.use === use);
  if (!allowed) return undefined;
  return day(lastDay(allowed.until, release.expiresOn)) ?? words.yes;
}

/** The last day of a use that a release allows. */
export function lastDay(
  until: PlainDate | undefined,
  expiresOn: PlainDate | undefined,
): PlainDate | undefined {
  return earliest([until, expiresOn]);
}

/** What is due for a person; for the story as a whole it stands with the first of them. */
function dueFor({ story, person }: Row): RegisterDue[] {
  const isFirst = person === undefined || person === story.people[0];
  return story.due.filter((due) =>
    due.person === undefined ? isFirst : due.person === person?.number,
  );
}

function writeDue({ what, on, use }: RegisterDue): string {
  return `${on} ${words.due[what]}${use ? ` (${use})` : ''}`;
}
