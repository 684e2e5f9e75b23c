import { Feed } from 'feed';
import { escapeHtml } from '../../story/body/html.ts';
import type { Publishable } from '../../library/publishable.ts';
import type { Settings } from '../../story/schema/settings.ts';
import { writeDate, writeList } from '../../words/dates.ts';
import type { Words } from '../../words/index.ts';

/** What a feed needs to know beside the stories. */
export interface FeedContext {
  words: Words;
  settings: Settings;
  /** Turns a path of the site into a whole address. */
  address: (path: string) => string;
}

/** The most stories a feed holds: the newest. */
export const mostInFeed = 50;

/** The library's feed, as RSS or JSON Feed: titles, summaries, and the terms each story comes with. */
export function writeFeed(
  stories: readonly Publishable[],
  format: 'rss' | 'json',
  { words, settings, address }: FeedContext,
): string {
  const newest = newestFirst(stories).slice(0, mostInFeed);
  const feed = new Feed({
    title: settings.name,
    description: settings.words.welcome ?? words.homePage.welcome,
    id: address('/'),
    link: address('/'),
    language: words.lang,
    copyright: words.feed.copyright,
    updated: instant(newest[0]?.publishFrom ?? '1970-01-01'),
    generator: settings.name,
    feedLinks: { rss: address('/feed.xml'), json: address('/feed.json') },
  });
  // Readers take what stands in RSS for HTML, and what stands in JSON Feed for text.
  const text = (words: string) => (format === 'rss' ? escapeHtml(words) : words);
  for (const story of newest) {
    const link = address(`/stories/${story.id}/`);
    const terms = termsOf(story, words);
    feed.addItem({
      title: text(story.title),
      id: link,
      link,
      description: text(`${story.summary} ${terms}`),
      date: instant(story.publishFrom),
      // JSON Feed has room for what is not in its standard; RSS says it in words above.
      ...(format === 'json' ? { extensions: [termsFor(story, address)] } : {}),
    });
  }
  return format === 'rss' ? feed.rss2() : feed.json1();
}

/** Newest first; stories of the same day in the order of their ids. */
export function newestFirst<T extends Pick<Publishable, 'id' | 'publishFrom'>>(
  stories: readonly T[],
): T[] {
  return stories.toSorted((a, b) => compare(b.publishFrom, a.publishFrom) || compare(a.id, b.id));
}

/** By the letters themselves: a language's own order would differ from machine to machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function termsOf({ uses, until }: Publishable, words: Words): string {
  return words.feed.terms(writeList(uses.map(({ use }) => words.uses[use])), writeDate(until));
}

/** The terms as data: each use and its last day, and where to ask whether they still hold. */
function termsFor({ id, until, uses }: Publishable, address: FeedContext['address']) {
  return { name: '_terms', objects: { until, uses, check: address(`/check/${id}/`) } };
}

function instant(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
