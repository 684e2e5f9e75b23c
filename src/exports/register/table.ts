import { decides, type HeldPerson } from '../../consent/held.ts';
import type { Register, RegisterStory, Standing } from '../../library/register/entry.ts';
import { addDays, type PlainDate } from '../../story/plain-date.ts';
import { audiences } from '../../story/vocabulary.ts';
import { writeDate } from '../../words/dates.ts';
import { registerWords as words } from '../../words/register-en-gb.ts';
import { textOf } from './cell.ts';
import { factsOf, lastDay } from './sheets.ts';
import { wrap } from './wrap.ts';

/** How many days ahead the overview looks. */
const soon = 60;

/** The register for a terminal of 80 columns: what is due, then a line for each story and person. */
export function writeTable(register: Register): string {
  const { on, stories } = register;
  const { table } = words;
  return [
    words.title(writeDate(on)),
    counts(stories),
    '',
    ...dueLines(register),
    '',
    row([table.story, table.publicUntil, table.staffUntil]),
    row([`  ${table.person}`, table.record, table.released, table.ends]),
    ...stories.flatMap((story) => ['', ...storyLines(story)]),
    '',
    words.more,
  ].join('\n');
}

/** All that is held of the stories in a register, a line for each fact. */
export function writeDetails(register: Register): string {
  const groups = factsOf(register).map((facts) =>
    facts.map(([title, cell]) => [title, textOf(cell)] as const).filter(([, text]) => text !== ''),
  );
  const widest = Math.max(...groups.flat().map(([title]) => title.length)) + 2;
  const told = groups
    .filter((facts) => facts.length > 0)
    .map((facts) => facts.flatMap(([title, text]) => wrap(title.padEnd(widest), text)).join('\n'));
  return [words.title(writeDate(register.on)), ...told].join('\n\n');
}

function counts(stories: readonly RegisterStory[]): string {
  const shown = (story: RegisterStory) =>
    audiences.filter((audience) => story.standing[audience].until !== undefined);
  const there = stories.filter(({ kept }) => kept === 'folder');
  const facts = [
    words.count.held(stories.length),
    ...audiences.map((audience) =>
      words.count.in(audience, stories.filter((story) => shown(story).includes(audience)).length),
    ),
    words.count.heldBack(there.filter((story) => shown(story).length === 0).length),
    words.count.gone(stories.length - there.length),
  ];
  return wrap('', `${facts.join(', ')}.`).join('\n');
}

function dueLines({ stories, on }: Register): string[] {
  const last = addDays(on, soon);
  const lines = stories
    .flatMap(({ id, due }) => due.map((each) => ({ id, ...each })))
    .filter((due) => due.on <= last)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .flatMap(({ id, what, on: day, person, use }) => {
      const whom = person === undefined ? '' : words.calendar.person(person);
      const late = day < on ? ` (${words.overdue})` : '';
      return wrap(`  ${day}  `, `${id}${whom}: ${words.due[what]}${use ? ` (${use})` : ''}${late}`);
    });
  return lines.length === 0 ? [words.nothingDue] : [words.dueSoon, ...lines];
}

function storyLines(story: RegisterStory): string[] {
  const { id, kept, standing, people } = story;
  const states = audiences.map((audience) => stateOf(story, standing[audience]));
  const because = audiences.map((audience) => standing[audience].because.join(', '));
  const [both, other] = because;
  const reasons =
    both === other
      ? wrap('  ', both ?? '')
      : audiences.flatMap((audience, place) =>
          wrap(`  ${words.audiences[audience]}: `, because[place] ?? ''),
        );
  return [
    row([id === '' ? words.noId : id, ...states]),
    ...(kept === 'folder' ? reasons : []),
    ...people.filter(decides).flatMap(personLine),
  ];
}

function stateOf({ kept }: RegisterStory, { until }: Standing): string {
  return until ?? (kept === 'folder' ? words.heldBack : words.gone[kept]);
}

function personLine({ number, part, consent }: HeldPerson): string[] {
  const { record = '–', release, withdrawnOn } = consent;
  const who = `  ${number} ${part ? words.parts[part] : words.unreadable}`;
  const end = withdrawnOn === undefined ? lastDay(undefined, release.expiresOn) : words.withdrawn;
  const rest: (PlainDate | undefined)[] = [release.on, end];
  const isLong = record.length > places[1] - 2;
  const facts = rest.map((each) => each ?? '–');
  return isLong ? [row([who, record]), row(['', '', ...facts])] : [row([who, record, ...facts])];
}

/** How wide the columns are. */
const places = [22, 22, 14, 14] as const;

function row(cells: readonly string[]): string {
  return cells
    .map((cell, place) => cell.padEnd(places[place] ?? 0))
    .join('')
    .trimEnd();
}
