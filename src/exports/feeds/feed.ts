import { Feed } from 'feed';
import { escapeHtml, languageHtml } from '../../story/body/body-html.ts';
import type { PublicStory } from '../../library/public-story.ts';
import type { Settings } from '../../story/schema/settings.ts';
import { writeDate, writeList } from '../../words/dates.ts';
import type { SiteWords } from '../../words/index.ts';
import { withoutForbiddenCharacters } from '../ooxml/xml-elements.ts';

/** The data of a feed, except the stories. */
export interface FeedContext {
  words: SiteWords;
  settings: Settings;
  /** Turns a path of the site into a whole address. */
  address: (path: string) => string;
}

/** The maximum number of stories in a feed. A feed contains the newest stories. */
export const maxFeedStories = 50;

/**
 * Writes the library's feed as RSS or JSON Feed: titles, summaries, and the terms of each story.
 */
export function writeFeed(
  stories: readonly PublicStory[],
  format: 'rss' | 'json',
  { words, settings, address }: FeedContext,
): string {
  const newest = sortNewestFirst(stories).slice(0, maxFeedStories);
  const feed = new Feed({
    title: settings.name,
    description: settings.words.welcome ?? words.homePage.welcome,
    id: address('/'),
    link: address('/'),
    language: words.lang,
    copyright: words.feed.copyright,
    updated: toMidnight(newest[0]?.publishFrom ?? '1970-01-01'),
    generator: settings.name,
    feedLinks: { rss: address('/feed.xml'), json: address('/feed.json') },
  });
  for (const story of newest) {
    const link = address(`/stories/${story.id}/`);
    feed.addItem({
      // Feed readers treat a title in RSS as HTML, and a title in JSON Feed as plain text.
      title: format === 'rss' ? escapeHtml(story.title) : story.title,
      id: link,
      link,
      // `feed` writes the description as HTML in both formats.
      description: itemHtml(story, words),
      date: toMidnight(story.publishFrom),
      // JSON Feed allows extensions. In RSS only the description states the terms.
      ...(format === 'json' ? { extensions: [termsExtension(story, address)] } : {}),
    });
  }
  return format === 'rss'
    ? withoutForbiddenCharacters(feed.rss2())
    : addLanguages(feed.json1(), newest);
}

/** The parts of a story that an item shows. */
type ItemStory = Pick<PublicStory, 'summary' | 'uses' | 'until'> &
  Partial<Pick<PublicStory, 'language' | 'contentNotes'>>;

/**
 * Writes an item as HTML: the summary in the language of the story, then the content notes and the
 * terms. Readers see the notes before they follow the link, as on a card.
 */
function itemHtml(story: ItemStory, words: SiteWords): string {
  const { summary, language, contentNotes = [] } = story;
  const notes = contentNotes.map((note) => words.contentNotes[note]);
  const about = [
    ...(notes.length > 0 ? [words.feed.speaksOf(writeList(notes))] : []),
    writeTerms(story, words),
  ].join(' ');
  return withoutForbiddenCharacters(
    `<p${languageHtml(language)}>${escapeHtml(summary)}</p> <p>${escapeHtml(about)}</p>`,
  );
}

/** Sorts stories by day, the newest first. Stories of the same day are sorted by id. */
export function sortNewestFirst<T extends Pick<PublicStory, 'id' | 'publishFrom'>>(
  stories: readonly T[],
): T[] {
  return stories.toSorted(
    (a, b) => compareText(b.publishFrom, a.publishFrom) || compareText(a.id, b.id),
  );
}

/**
 * Compares texts by code units, because the alphabetical order of a language may differ between
 * machines.
 */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function writeTerms({ uses, until }: ItemStory, words: SiteWords): string {
  return words.feed.terms(writeList(uses.map(({ use }) => words.uses[use])), writeDate(until));
}

/** Returns the terms as data: each use with its last day, and the address of the check page. */
function termsExtension({ id, until, uses }: PublicStory, address: FeedContext['address']) {
  return { name: '_terms', objects: { until, uses, check: address(`/check/${id}/`) } };
}

/** Adds the language of each story to a JSON Feed. `feed` has no room for it. */
function addLanguages(json: string, stories: readonly PublicStory[]): string {
  if (stories.every(({ language }) => language === undefined)) return json;
  const feed = JSON.parse(json) as { items: object[] };
  const items = feed.items.map((item, place) => ({ ...item, language: stories[place]?.language }));
  return JSON.stringify({ ...feed, items }, null, 4);
}

function toMidnight(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
