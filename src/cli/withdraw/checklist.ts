import { nextWeekday, type PlainDate } from '../../story/plain-date.ts';
import type { Use } from '../../story/vocabulary.ts';
import { writeList } from '../../words/dates.ts';
import { words } from '../../words/index.ts';

/** One thing to be done by hand. */
interface Task {
  what: string;
  /** The uses it has to do with: nothing to do where none of them is taken away. None for any no. */
  for?: readonly Use[];
}

/** What nobody can wait for. */
const atOnce: readonly Task[] = [
  { what: 'Publish: push or merge it where the site is built from, and see that a build has run.' },
  { what: 'Empty the caches of whatever serves the site (CDN, proxy).' },
  { what: 'Look at {page} and {check}: neither may {left}.' },
  { what: 'Close or change drafts of it in the desk, so that nobody works on it unknowing.' },
];

/** What the storyteller and those with copies are owed within a working day. */
const byTomorrow: readonly Task[] = [
  { what: 'Tell the storyteller that it is done, in the way they like best, and ask for nothing.' },
  // Without social media no search engine lists it.
  {
    what: 'Ask search engines to drop the page (Google: Removals; Bing: Content Removal).',
    for: ['website', 'social-media'],
  },
  { what: 'Ask web archives to take it out (info@archive.org).', for: ['website'] },
  { what: 'Ask partners who embed it to take it off their pages.', for: ['partner-sites'] },
  { what: 'Delete posts that show it or lead to it.', for: ['social-media'] },
  { what: 'Ask whoever has it in a deck to take it out.', for: ['presentation'] },
  { what: 'Ask whoever has it in a report to take it out of the next edition.', for: ['report'] },
  {
    what: 'Take it out of packs and courses, and ask whoever downloaded one to load it anew.',
    for: ['recruitment', 'induction', 'learning'],
  },
];

const history =
  'Where nobody may read it there either: take it out of the repository’s history and backups.';

/** Where a person looks whether it worked. */
export interface WhereToLook {
  page: string;
  check: string;
}

/**
 * What remains to be done by hand after a no, and by when.
 *
 * @param on the day of the no
 * @param uses the uses it speaks of; none for the whole story
 */
export function checklist(on: PlainDate, uses: readonly Use[], look: WhereToLook): string[] {
  const weekday = nextWeekday(on);
  const left =
    uses.length === 0
      ? 'show anything of the story'
      : `say any more that it may be used ${writeList(uses.map((use) => words.uses[use]))}`;
  const known: Record<string, string> = { ...look, left };
  const tasks = (list: readonly Task[]) =>
    list
      .filter(
        (task) => !task.for || uses.length === 0 || task.for.some((use) => uses.includes(use)),
      )
      .map(
        ({ what }) => `  [ ] ${what.replace(/\{(\w+)\}/g, (_, name: string) => known[name] ?? '')}`,
      );
  return [
    `Today, ${spoken(on)}:`,
    ...tasks(atOnce),
    `By ${spoken(weekday)}, the next working day (bank holidays are not known here):`,
    ...tasks(byTomorrow),
    ...(uses.length === 0 ? ['After that:', `  [ ] ${history}`] : []),
  ];
}

const weekdays = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });

/** A day with its weekday: Monday 23 November 2026. */
export function spoken(date: PlainDate): string {
  return weekdays.format(new Date(`${date}T00:00:00Z`));
}
