import type { OpenUse } from '../../consent/gate.ts';
import type { Availability, RegisterStory } from '../../library/register/register-story.ts';
import { registerWords as words } from '../../words/register-en-gb.ts';
import { yesNoCell, type PeopleColumn } from './people-row.ts';
import { dayCell, type Cell } from './register-table.ts';

const titles = words.columns;
const storyColumn = (title: string, cell: (story: RegisterStory) => Cell): PeopleColumn => [
  title,
  ({ story }) => cell(story),
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
  storyColumn(
    titles.hostTakeDown,
    ({ hostTakeDown }) =>
      hostTakeDown && (dayCell(hostTakeDown.confirmedOn) ?? words.hostNotConfirmed),
  ),
  storyColumn(titles.publishFrom, ({ publishFrom }) => dayCell(publishFrom)),
  storyColumn(titles.reviewedOn, ({ safeguarding }) => dayCell(safeguarding.reviewedOn)),
  storyColumn(titles.outcome, ({ safeguarding }) => safeguarding.outcome),
  storyColumn(titles.court, ({ safeguarding }) => safeguarding.courtProceedings),
  storyColumn(titles.criminal, ({ safeguarding }) => safeguarding.criminalProceedings),
  storyColumn(titles.legalCheckOn, ({ safeguarding }) => dayCell(safeguarding.legalCheckOn)),
  storyColumn(titles.restriction, ({ safeguarding }) => yesNoCell(safeguarding.otherRestriction)),
  storyColumn(titles.notAskedWeighedOn, ({ safeguarding }) =>
    dayCell(safeguarding.notAskedWeighed?.on),
  ),
];

function writeState({ foundIn }: RegisterStory, { until }: Availability): string {
  if (until !== undefined) return words.shown;
  return foundIn === 'folder' ? words.heldBack : words.notInFolder[foundIn];
}

function writeUses(openUses: readonly OpenUse[]): string {
  return openUses.map(({ use, until }) => `${use} ${until}`).join('; ');
}
