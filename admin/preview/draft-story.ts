import type { articleHtml } from '../../src/exports/article/article.ts';
import { minutesOf } from '../../src/story/body/plain-text.ts';
import type { Body } from '../../src/story/body/tree.ts';
import {
  contentNotes,
  namings,
  parts,
  pictureShows,
  type Kind,
} from '../../src/story/vocabulary.ts';

/** A story as the article renderer takes it. */
export type ArticleStory = Parameters<typeof articleHtml>[0];
type Use = ArticleStory['uses'][number];
type ShownPerson = ArticleStory['people'][number];
type Group = Record<string, unknown>;

/**
 * A draft as its page would have it: what is missing is left out or said to be missing, and what
 * cannot be read is passed over. Nothing is shown that the page would not show.
 *
 * @param front the front matter, blank answers left out
 * @param uses what it may be used for once it is published
 */
export function draftStory(
  kind: Kind,
  front: Group,
  body: Body,
  uses: readonly Use[],
): ArticleStory {
  return {
    id: text(front['id']) ?? '…',
    kind,
    title: text(front['title']) ?? 'This story has no title yet',
    summary: text(front['summary']) ?? '',
    people: list(front['people']).map(group).flatMap(shownPerson),
    themes: list(front['themes']).flatMap((theme) => text(theme) ?? []),
    contentNotes: list(front['contentNotes']).flatMap((note) => oneOf(contentNotes, note) ?? []),
    evidence: list(front['evidence']).map(group).flatMap(shownEvidence),
    principles: answers(group(front['principles'])),
    publishFrom: text(front['publishFrom']) ?? '',
    example: front['example'] === true,
    ...optional('place', text(front['place'])),
    ...optional('pullQuote', text(front['pullQuote'])),
    ...optional('discussion', questions(front['discussion'])),
    ...optional('image', shownImage(group(front['image']))),
    body,
    minutes: minutesOf(body),
    uses: [...uses],
    until: '',
    pictures: {},
  };
}

/** Whoever is only mentioned is a circle of the cover, and nothing more. */
function shownPerson(person: Group): ShownPerson[] {
  const part = oneOf(parts, person['part']);
  if (!part) return [];
  const description = text(person['description']) ?? 'somebody who is not described yet';
  if (part === 'mentioned') return [{ part, description }];
  const naming = oneOf(namings, person['naming']);
  const name = naming === 'anonymous' ? undefined : text(person['name']);
  return [{ part, description, ...optional('naming', naming), ...optional('name', name) }];
}

function shownEvidence(each: Group): ArticleStory['evidence'] {
  const [figure, says, source] = [each['figure'], each['says'], each['source']].map(text);
  if (figure === undefined || says === undefined || source === undefined) return [];
  const url = text(each['url']);
  return [{ figure, says, source, ...optional('url', url && URL.canParse(url) ? url : undefined) }];
}

function shownImage(image: Group): ArticleStory['image'] {
  const src = text(image['src']);
  const shows = oneOf(pictureShows, image['shows']) ?? 'illustration';
  return src === undefined ? undefined : { src, alt: text(image['alt']) ?? '', shows };
}

function questions(value: unknown): string[] | undefined {
  const asked = list(value).flatMap((question) => text(question) ?? []);
  return asked.length > 0 ? asked : undefined;
}

function answers(given: Group): ArticleStory['principles'] {
  return Object.fromEntries(
    Object.entries(given).filter(
      (entry): entry is [string, string | boolean] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'boolean',
    ),
  );
}

function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);
}

function oneOf<Word extends string>(known: readonly Word[], value: unknown): Word | undefined {
  return known.find((word) => word === value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function group(value: unknown): Group {
  return typeof value === 'object' && value !== null ? (value as Group) : {};
}
