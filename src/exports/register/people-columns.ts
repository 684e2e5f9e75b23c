import type { OpenUse } from '../../consent/gate.ts';
import { isPossibleDecider, type RecordedPerson } from '../../consent/recorded-consent.ts';
import type {
  Availability,
  RegisterDueDate,
  RegisterStory,
} from '../../library/register/register-story.ts';
import { earliest } from '../../story/plain-date.ts';
import { uses, type Use } from '../../story/vocabulary.ts';
import { registerWords as words } from '../../words/register-en-gb.ts';
import { dayCell, type Cell } from './register-table.ts';

/** The data of a row in the table of people. */
export interface PeopleRow {
  story: RegisterStory;
  /** Undefined if the story has no people. */
  person: RecordedPerson | undefined;
  /** The places where the story appears, separated by spaces. */
  appearsIn: string;
}

/** A column of the table of people. */
export type PeopleColumn = [title: string, cell: (row: PeopleRow) => Cell];

const titles = words.columns;
const storyColumn = (title: string, cell: (story: RegisterStory) => Cell): PeopleColumn => [
  title,
  ({ story }) => cell(story),
];
const personColumn = (title: string, cell: (person: RecordedPerson) => Cell): PeopleColumn => [
  title,
  ({ person }) => person && cell(person),
];

/** The columns about a story. */
export const storyColumns: readonly PeopleColumn[] = [
  storyColumn(titles.story, ({ id }) => id),
  storyColumn(titles.foundIn, ({ foundIn }) => words.storyFoundIn[foundIn]),
  storyColumn(titles.kind, ({ kind }) => kind),
  storyColumn(titles.example, ({ isExample }) => (isExample ? words.yes : undefined)),
  storyColumn(titles.publicState, (story) => writeState(story, story.availability.public)),
  storyColumn(titles.publicUntil, ({ availability }) => dayCell(availability.public.until)),
  storyColumn(titles.publicBecause, ({ availability }) => availability.public.heldBackBy.join(' ')),
  storyColumn(titles.publicUses, ({ availability }) => writeUses(availability.public.uses)),
  storyColumn(titles.staffState, (story) => writeState(story, story.availability.staff)),
  storyColumn(titles.staffUntil, ({ availability }) => dayCell(availability.staff.until)),
  storyColumn(titles.staffBecause, ({ availability }) => availability.staff.heldBackBy.join(' ')),
  storyColumn(titles.staffUses, ({ availability }) => writeUses(availability.staff.uses)),
  [titles.appears, ({ appearsIn }) => appearsIn],
  storyColumn(titles.removedOn, ({ removal }) =>
    removal === 'unreadable' ? words.unreadable : dayCell(removal?.removedOn),
  ),
  storyColumn(titles.removedUses, ({ removal }) => {
    if (removal === undefined || removal === 'unreadable') return undefined;
    return removal.uses?.join(' ') ?? words.wholeStory;
  }),
  storyColumn(titles.publishFrom, ({ publishFrom }) => dayCell(publishFrom)),
  storyColumn(titles.reviewedOn, ({ safeguarding }) => dayCell(safeguarding.reviewedOn)),
  storyColumn(titles.outcome, ({ safeguarding }) => safeguarding.outcome),
  storyColumn(titles.court, ({ safeguarding }) => safeguarding.courtProceedings),
  storyColumn(titles.legalCheckOn, ({ safeguarding }) => dayCell(safeguarding.legalCheckOn)),
  storyColumn(titles.restriction, ({ safeguarding: { otherRestriction } }) =>
    otherRestriction === undefined ? undefined : otherRestriction ? words.yes : words.no,
  ),
];

/** The columns about a person in a story. */
export const personColumns: readonly PeopleColumn[] = [
  personColumn(titles.person, ({ number }) => number),
  personColumn(titles.part, ({ part }) => (part ? words.parts[part] : words.unreadable)),
  personColumn(titles.position, ({ position }) => position),
  personColumn(titles.ageBand, ({ ageBand }) => ageBand),
  personColumn(titles.naming, ({ naming }) => naming),
  personColumn(titles.record, ({ consent }) => consent.record),
  personColumn(titles.form, ({ consent }) => consent.form),
  personColumn(titles.route, ({ consent }) => consent.route),
  personColumn(titles.holder, ({ consent }) => consent.holder),
  personColumn(titles.competenceOn, ({ consent }) => dayCell(consent.competenceOn)),
  personColumn(titles.childAskedOn, ({ consent }) => dayCell(consent.childsView?.on)),
  personColumn(titles.childsView, ({ consent }) => consent.childsView?.view),
  personColumn(titles.method, ({ consent }) => consent.method),
  personColumn(titles.agreedToTell, ({ consent }) => dayCell(consent.agreedToTell)),
  personColumn(titles.released, ({ consent }) => dayCell(consent.release.on)),
  personColumn(titles.how, ({ consent }) => consent.release.how),
  personColumn(titles.version, ({ consent }) => consent.release.fingerprint),
  personColumn(titles.recognisableBy, ({ consent }) => consent.release.recognisableBy.join(' ')),
  ...uses.map((use) => personColumn(titles.use(use), (person) => agreedUntil(person, use))),
  personColumn(titles.reviewOn, ({ consent }) => dayCell(consent.release.reviewOn)),
  personColumn(titles.expiresOn, ({ consent }) => dayCell(consent.release.expiresOn)),
  personColumn(titles.askAgainOn, ({ consent }) => dayCell(consent.askAgainOn)),
  personColumn(titles.withdrawnOn, ({ consent }) => dayCell(consent.withdrawnOn)),
  [titles.nextDue, (row) => dayCell(earliest(dueForRow(row).map(({ on }) => on)))],
  [titles.due, (row) => dueForRow(row).map(writeDue).join('; ')],
];

function writeState({ foundIn }: RegisterStory, { until }: Availability): string {
  if (until !== undefined) return words.shown;
  return foundIn === 'folder' ? words.heldBack : words.notInFolder[foundIn];
}

function writeUses(openUses: readonly OpenUse[]): string {
  return openUses.map(({ use, until }) => `${use} ${until}`).join('; ');
}

/**
 * Returns the last day on which a person's release allows a use, or `words.yes` if the release has
 * no last day. The use may still be closed for another reason.
 */
function agreedUntil(person: RecordedPerson, use: Use): Cell {
  if (!isPossibleDecider(person)) return undefined;
  const { release } = person.consent;
  const allowed = release.uses.find((each) => each.use === use);
  if (!allowed) return undefined;
  return dayCell(earliest([allowed.until, release.expiresOn])) ?? words.yes;
}

/**
 * Lists what is due for the person of a row. The first row of a story also lists what is due for
 * the whole story.
 */
function dueForRow({ story, person }: PeopleRow): RegisterDueDate[] {
  const isFirst = person === undefined || person === story.people[0];
  return story.due.filter((due) =>
    due.person === undefined ? isFirst : due.person === person?.number,
  );
}

function writeDue({ what, on, use }: RegisterDueDate): string {
  return `${on} ${words.due[what]}${use ? ` (${use})` : ''}`;
}
