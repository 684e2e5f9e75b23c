import type { DeskHome, HomeDueDate, HomeStory } from '../../src/checks/desk-home.ts';
import { describeOverdue } from '../../src/consent/find-due-dates.ts';
import { addDays, type PlainDate } from '../../src/story/plain-date.ts';
import { writeDate } from '../../src/words/dates.ts';
import { homeWords } from '../../src/words/home-en-gb.ts';
import { vocabularyWords } from '../../src/words/vocabulary-en-gb.ts';
import { storyHref } from './home-addresses.ts';
import { nameOfStory, kindOfStory } from './home-names.ts';

/** One line of the first page, which leads to an entry at the desk. */
export interface HomeEntry {
  /** The address in the desk; undefined if the story is deleted and has none. */
  href?: string;
  title: string;
  /** What the entry is, such as “Family story”. */
  kind: string;
  /** What stands below the title, sentence by sentence. */
  lines: string[];
  /** The day that the entry is about. */
  day?: PlainDate;
}

/** How many days the page looks ahead and back. */
const homeDays = 60;

/** Lists the stories that are held back, those with a fault that somebody can put right first. */
export function listHeldBack({ library }: DeskHome): HomeEntry[] {
  return (library?.stories ?? [])
    .filter(({ shownSince }) => shownSince === undefined)
    .toSorted((a, b) => Number(hasFault(b)) - Number(hasFault(a)) || compareTitles(a, b))
    .map(heldBackEntry);
}

function hasFault({ reasons }: HomeStory): boolean {
  return reasons.some(({ severity }) => severity === 'error');
}

function heldBackEntry(story: HomeStory): HomeEntry {
  // A no decides, whatever else is wrong.
  const first = story.reasons.find(({ severity }) => severity === 'info') ?? story.reasons[0];
  const { reasons } = homeWords;
  const more = reasons.more(story.reasons.length - 1);
  return {
    ...storyEntry(story, first?.field),
    lines: first
      ? [
          first.severity === 'info' ? first.message : reasons.fault(first.message),
          first.hint,
          ...(more === '' ? [] : [more]),
        ]
      : [],
  };
}

/** Lists what ends or is due within sixty days, and what is overdue, the earliest first. */
export function listDue(home: DeskHome): HomeEntry[] {
  const { library } = home;
  const limit = library && addDays(library.on, homeDays);
  return dueEntries(home, ({ on }) => limit !== undefined && on <= limit);
}

/** Lists the due dates that a condition chooses, the earliest first. */
export function dueEntries(
  { library }: DeskHome,
  isChosen: (due: HomeDueDate) => boolean,
): HomeEntry[] {
  return (library?.stories ?? [])
    .flatMap((story) => groupDueDates(story.due.filter(isChosen)).map((due) => ({ story, due })))
    .toSorted((a, b) => compareTexts(a.due.on, b.due.on) || compareTitles(a.story, b.story))
    .map(({ story, due }) => ({
      ...storyEntry(story, due.field),
      day: due.on,
      lines: dueLines(due, library?.on ?? ''),
    }));
}

/** The same date for several people of one story. */
interface DueForPeople extends Omit<HomeDueDate, 'who'> {
  people: string[];
}

/** Groups the due dates of one story, so that what is due for several people is one entry. */
function groupDueDates(due: readonly HomeDueDate[]): DueForPeople[] {
  const groups = Map.groupBy(due, ({ what, on, use }) => [what, on, use].join(' '));
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? { ...first, people: [first, ...others].flatMap(({ who }) => who ?? []) } : [],
  );
}

function dueLines({ what, on, use, people }: DueForPeople, today: PlainDate): string[] {
  const { due } = homeWords;
  const overdue = describeOverdue({ what, on }, today);
  const task = use === undefined ? due.what[what] : due.useEnds(vocabularyWords.uses[use]);
  return [
    due.about(task, people),
    ...(overdue === undefined ? [] : [overdue === 'heldBack' ? due.overdueHeldBack : due.overdue]),
  ];
}

/** Lists the noes that have not reached everything yet. */
export function listLeaving({ library, leaving }: DeskHome): HomeEntry[] {
  const storyIn = new Map(library?.stories.map((story) => [story.folder, story]));
  return [
    ...leaving
      .flatMap((folder) => storyIn.get(folder) ?? [])
      .map((story) => ({ ...storyEntry(story), lines: [homeWords.leaving.story] })),
    ...(library?.takeDowns ?? []).map(({ id, on }) => {
      const story = storyIn.get(id);
      const named = story ? storyEntry(story, 'recording') : { title: id, kind: '' };
      return { ...named, lines: [homeWords.leaving.takeDown(writeDate(on))] };
    }),
  ];
}

/** Lists the stories that are new on the site as they are now, the newest first. */
export function listLately({ library }: DeskHome): HomeEntry[] {
  const first = library && addDays(library.on, -homeDays);
  return (library?.stories ?? [])
    .flatMap((story) => (story.shownSince === undefined ? [] : [{ story, on: story.shownSince }]))
    .filter(({ on }) => first !== undefined && on >= first)
    .toSorted((a, b) => compareTexts(b.on, a.on) || compareTitles(a.story, b.story))
    .map(({ story, on }) => ({
      ...storyEntry(story),
      lines: [homeWords.latelySince(writeDate(on))],
    }));
}

function storyEntry(story: HomeStory, field?: string): Omit<HomeEntry, 'lines'> {
  return {
    href: storyHref(story, field),
    title: nameOfStory(story),
    kind: kindOfStory(story),
  };
}

function compareTitles(a: HomeStory, b: HomeStory): number {
  return nameOfStory(a).localeCompare(nameOfStory(b), 'en-GB');
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
