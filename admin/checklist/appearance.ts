import type { PlainDate } from '../../src/story/plain-date.ts';
import { audienceUse, type Use } from '../../src/story/vocabulary.ts';
import { writeDate, writeList } from '../../src/words/dates.ts';
import { words } from '../../src/words/index.ts';
import type { OpenDays } from './judged-draft.ts';

/** Where the story will be found, and when. */
export interface Appearance {
  where: string;
  when: string;
  /** What else it may be used for there, by the last day of each. */
  also: string[];
}

/** Where a story will appear once it is published; libraries that are alike are told together. */
export function appearances(open: readonly OpenDays[], on: PlainDate): Appearance[] {
  const alike = new Map<string, { uses: Use[]; when: string; also: string[] }>();
  for (const { audience, use, from, until } of open.filter(isLibrary)) {
    const when = `${from > on ? `from ${writeDate(from)}` : 'as soon as it is published'}, until ${writeDate(until)}`;
    const also = byLastDay(
      open.filter((other) => other.audience === audience && !isLibraryUse(other.use)),
    );
    const key = [when, ...also].join('\n');
    alike.set(key, { uses: [...(alike.get(key)?.uses ?? []), use], when, also });
  }
  return [...alike.values()].map(({ uses, when, also }) => ({
    where: capital(writeList(uses.map((use) => words.uses[use]))),
    when,
    also,
  }));
}

/** Uses told together that end on the same day. */
function byLastDay(open: readonly OpenDays[]): string[] {
  const days = [...new Set(open.map(({ until }) => until))].toSorted();
  return days.map((day) => {
    const uses = open.filter(({ until }) => until === day).map(({ use }) => words.uses[use]);
    return `Until ${writeDate(day)} also ${writeList(uses)}.`;
  });
}

/** The use that opens an audience's whole library. */
function isLibrary({ audience, use }: OpenDays): boolean {
  return use === audienceUse[audience];
}

/** A library of its own is told as one, and not as a use of the other. */
function isLibraryUse(use: Use): boolean {
  return Object.values<Use>(audienceUse).includes(use);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
