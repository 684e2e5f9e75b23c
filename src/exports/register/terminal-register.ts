import { describeOverdue } from '../../consent/find-due-dates.ts';
import { isPossibleDecider, type RecordedPerson } from '../../consent/recorded-consent.ts';
import type {
  Availability,
  Register,
  RegisterStory,
} from '../../library/register/register-story.ts';
import { addDays } from '../../story/plain-date.ts';
import { audiences } from '../../story/vocabulary.ts';
import { writeDate } from '../../words/dates.ts';
import { registerWords as words } from '../../words/register-en-gb.ts';
import { cellText } from './register-table.ts';
import { listFacts } from './register-tables.ts';

/** The width of a terminal, in columns. */
const terminalWidth = 80;

/** The number of days ahead for which the table lists what is due. */
const daysAhead = 60;

/** Writes the register for a terminal: what is due, then a line for each story and person. */
export function writeTerminalTable(register: Register): string {
  const { on, stories } = register;
  const { table } = words;
  return [
    words.title(writeDate(on)),
    countStories(stories),
    '',
    ...dueLines(register),
    '',
    writeLine([table.story, table.publicUntil, table.staffUntil]),
    writeLine([`  ${table.person}`, table.record, table.released, table.ends]),
    ...stories.flatMap((story) => ['', ...storyLines(story)]),
    '',
    words.more,
  ].join('\n');
}

/** Writes all facts of the register's stories for a terminal, one line for each fact. */
export function writeTerminalDetails(register: Register): string {
  const groups = listFacts(register).map((facts) =>
    facts
      .map(([title, cell]) => [title, cellText(cell)] as const)
      .filter(([, text]) => text !== ''),
  );
  const titleWidth = Math.max(...groups.flat().map(([title]) => title.length)) + 2;
  const written = groups
    .filter((facts) => facts.length > 0)
    .map((facts) =>
      facts.flatMap(([title, text]) => wrapText(title.padEnd(titleWidth), text)).join('\n'),
    );
  return [words.title(writeDate(register.on)), ...written].join('\n\n');
}

function countStories(stories: readonly RegisterStory[]): string {
  const libraries = (story: RegisterStory) =>
    audiences.filter((audience) => story.availability[audience].until !== undefined);
  const inFolders = stories.filter(({ foundIn }) => foundIn === 'folder');
  const counts = [
    words.count.stories(stories.length),
    ...audiences.map((audience) =>
      words.count.in(
        audience,
        stories.filter((story) => libraries(story).includes(audience)).length,
      ),
    ),
    words.count.heldBack(inFolders.filter((story) => libraries(story).length === 0).length),
    words.count.notInFolder(stories.length - inFolders.length),
  ];
  return wrapText('', `${counts.join(', ')}.`).join('\n');
}

function dueLines({ stories, on }: Register): string[] {
  const lastDay = addDays(on, daysAhead);
  const lines = stories
    .flatMap(({ id, due }) => due.map((each) => ({ id, ...each })))
    .filter((due) => due.on <= lastDay)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .flatMap(({ id, what, on: day, person, use }) => {
      const personText = person === undefined ? '' : words.calendar.person(person);
      const usedFor = use ? ` (${use})` : '';
      const overdue = describeOverdue({ what, on: day }, on);
      const late = overdue === undefined ? '' : ` (${words.overdue[overdue]})`;
      return wrapText(`  ${day}  `, `${id}${personText}: ${words.due[what]}${usedFor}${late}`);
    });
  return lines.length === 0 ? [words.nothingDue] : [words.dueSoon, ...lines];
}

function storyLines(story: RegisterStory): string[] {
  const { id, foundIn, availability, people } = story;
  const states = audiences.map((audience) => writeUntil(story, availability[audience]));
  return [
    writeLine([id === '' ? words.noId : id, ...states]),
    ...(foundIn === 'folder' ? reasonLines(story) : []),
    ...people.filter(isPossibleDecider).flatMap(personLines),
  ];
}

/**
 * Writes the rules that hold a story back. Writes them once if they are the same in both libraries,
 * and otherwise for each library.
 */
function reasonLines({ availability }: RegisterStory): string[] {
  const reasons = audiences.map((audience) => availability[audience].heldBackBy.join(', '));
  const [first = '', second] = reasons;
  if (first === second) return wrapText('  ', first);
  return audiences.flatMap((audience, place) =>
    wrapText(`  ${words.audiences[audience]}: `, reasons[place] ?? ''),
  );
}

function writeUntil({ foundIn }: RegisterStory, { until }: Availability): string {
  return until ?? (foundIn === 'folder' ? words.heldBack : words.notInFolder[foundIn]);
}

function personLines({ number, part, consent }: RecordedPerson): string[] {
  const { record = '–', release, withdrawnOn } = consent;
  const name = `  ${number} ${part ? words.parts[part] : words.unreadable}`;
  const ends = withdrawnOn === undefined ? release.expiresOn : words.withdrawn;
  const days = [release.on ?? '–', ends ?? '–'];
  const isLong = record.length > columnWidths[1] - 2;
  return isLong
    ? [writeLine([name, record]), writeLine(['', '', ...days])]
    : [writeLine([name, record, ...days])];
}

const columnWidths = [22, 22, 14, 14] as const;

function writeLine(cells: readonly string[]): string {
  return cells
    .map((cell, place) => cell.padEnd(columnWidths[place] ?? 0))
    .join('')
    .trimEnd();
}

/**
 * Wraps a text at the width of a terminal. Lines after the first are indented by the width of the
 * heading.
 *
 * @returns no lines if the text is empty
 */
export function wrapText(heading: string, text: string): string[] {
  if (text === '') return [];
  const room = terminalWidth - heading.length;
  const lines = text.split(' ').reduce<string[]>((soFar, word) => {
    const last = soFar.at(-1);
    if (last === undefined || last.length + 1 + word.length > room) return [...soFar, word];
    return [...soFar.slice(0, -1), `${last} ${word}`];
  }, []);
  return lines.map((line, place) => (place === 0 ? heading : ' '.repeat(heading.length)) + line);
}
