import { toFieldGroup, type FieldGroup } from '../../story/plain-data.ts';
import type { PublicPerson, PublicStory } from '../../library/public-story.ts';
import { readingMinutes } from '../../story/body/body-text.ts';
import type { Body } from '../../story/body/body-tree.ts';
import { otherLanguage } from '../../story/languages.ts';
import { languageTag } from '../../story/schema/fields.ts';
import {
  contentNotes,
  namings,
  parts,
  pictureShows,
  privatePrinciple,
  type Kind,
} from '../../story/vocabulary.ts';
import { previewWords } from '../../words/preview-en-gb.ts';

type Use = PublicStory['uses'][number];

/**
 * Makes the story for the article from a draft. Missing answers are left out or marked as missing,
 * and unreadable answers are left out. The preview never shows what the page would not show.
 *
 * @param front the front matter without blank answers
 * @param uses the uses that are allowed once the story is published
 */
export function toPreviewStory(
  kind: Kind,
  front: FieldGroup,
  body: Body,
  uses: readonly Use[],
): PublicStory {
  return {
    id: readText(front['id']) ?? '…',
    kind,
    audience: 'public',
    title: readText(front['title']) ?? previewWords.untitled,
    summary: readText(front['summary']) ?? '',
    people: readList(front['people']).map(toFieldGroup).flatMap(toPerson),
    themes: readList(front['themes']).flatMap((theme) => readText(theme) ?? []),
    contentNotes: readList(front['contentNotes']).flatMap(
      (note) => readWord(contentNotes, note) ?? [],
    ),
    evidence: readList(front['evidence']).map(toFieldGroup).flatMap(toEvidence),
    principles: toAnswers(toFieldGroup(front['principles'])),
    publishFrom: readText(front['publishFrom']) ?? '',
    findable: front['findable'] !== false,
    example: front['example'] === true,
    ...ifDefined('language', readLanguage(front['language'])),
    ...ifDefined('place', readText(front['place'])),
    ...ifDefined('pullQuote', readText(front['pullQuote'])),
    ...ifDefined('discussion', toQuestions(front['discussion'])),
    ...ifDefined('image', toImage(toFieldGroup(front['image']))),
    body,
    minutes: readingMinutes(body),
    uses: [...uses],
    until: '',
    pictures: {},
  };
}

/** Reads a person. The cover shows a mentioned person as a circle, so their name is left out. */
function toPerson(person: FieldGroup): PublicPerson[] {
  const part = readWord(parts, person['part']);
  if (!part) return [];
  const description = readText(person['description']) ?? previewWords.undescribed;
  if (part === 'mentioned') return [{ part, description }];
  const naming = readWord(namings, person['naming']);
  const name = naming === 'anonymous' ? undefined : readText(person['name']);
  return [{ part, description, ...ifDefined('naming', naming), ...ifDefined('name', name) }];
}

function toEvidence(each: FieldGroup): PublicStory['evidence'] {
  const [figure, says, source] = [each['figure'], each['says'], each['source']].map(readText);
  if (figure === undefined || says === undefined || source === undefined) return [];
  const url = readText(each['url']);
  return [
    { figure, says, source, ...ifDefined('url', url && URL.canParse(url) ? url : undefined) },
  ];
}

function toImage(image: FieldGroup): PublicStory['image'] {
  const src = readText(image['src']);
  const shows = readWord(pictureShows, image['shows']) ?? 'illustration';
  return src === undefined ? undefined : { src, alt: readText(image['alt']) ?? '', shows };
}

/** Reads the language of the words; undefined if it is English or cannot be read. */
function readLanguage(value: unknown): string | undefined {
  const { data } = languageTag.safeParse(value);
  return otherLanguage(data);
}

function toQuestions(value: unknown): string[] | undefined {
  const questions = readList(value).flatMap((question) => readText(question) ?? []);
  return questions.length > 0 ? questions : undefined;
}

/** Reads the answers to guiding principles, except the one that readers never see. */
function toAnswers(principles: FieldGroup): PublicStory['principles'] {
  return Object.fromEntries(
    Object.entries(principles).filter(
      (entry): entry is [string, string | boolean] =>
        entry[0] !== privatePrinciple &&
        (typeof entry[1] === 'string' || typeof entry[1] === 'boolean'),
    ),
  );
}

function ifDefined<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);
}

function readWord<Word extends string>(
  vocabulary: readonly Word[],
  value: unknown,
): Word | undefined {
  return vocabulary.find((word) => word === value);
}

function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function readList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
