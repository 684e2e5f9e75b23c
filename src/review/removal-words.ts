import { findConsentsInSource, recordReferences } from '../consent/find-consents.ts';
import { hashKey } from '../runtime/hash-keys.ts';
import { saltOf, writeSketch } from '../story/sketch/salted-sketch.ts';
import { fingerprintCode } from '../story/schema/fields.ts';
import { isText, toFieldGroup } from '../story/plain-data.ts';
import { parseFrontMatter } from '../story/source/parse-front-matter.ts';
import { parseRemoval } from '../story/source/parse-removal.ts';
import { bodySource } from '../story/source/body-source.ts';
import { kinds } from '../story/vocabulary.ts';
import type { ContentVersions } from './content-versions.ts';

/**
 * Derives the salt of a library's first sketch from the text that it sketches. Nobody can compute
 * it without the text, and it can carry nothing that somebody wrote.
 */
export function deriveSalt(text: string): string {
  return hashKey('salt', text).slice(0, 11);
}

/**
 * Finds the words of a removal that come from the story before the change: its sketches, the
 * references of its people, its reviewed fingerprint, and its original if it is a translation.
 * Nothing else is in the result, because a removal that nobody reads must not contain any other
 * words.
 *
 * @param source the text of the removal's file
 * @param salts the salts of the removals before the change
 */
export function findWordsOfStory(
  id: string,
  source: string,
  salts: readonly string[],
  { before }: ContentVersions,
): string[] {
  const { removal } = parseRemoval(`${id}.yaml`, source);
  if (!removal) return [];
  const stories = kinds.flatMap((kind) => before(`stories/${kind}/${id}/index.mdx`) ?? []);
  const bodies = stories.map(bodySource);
  const allowedSalts = [...salts, ...bodies.map(deriveSalt)];
  const isComputed = (sketch: string) =>
    allowedSalts.includes(saltOf(sketch)) &&
    bodies.some((body) => writeSketch(body, saltOf(sketch)) === sketch);
  const references = stories.flatMap((story) => recordReferences(findConsentsInSource(story)));
  const reviewed = stories.map((story) => reviewedFingerprint(parseFrontMatter(story)));
  const originals = stories.map((story) => toFieldGroup(parseFrontMatter(story))['translationOf']);
  const { fingerprint, sketches = [], records = [], translationOf } = removal;
  return [
    ...sketches.filter(isComputed),
    ...records.filter((record) => references.includes(record)),
    ...(fingerprint !== undefined && reviewed.includes(fingerprint) ? [fingerprint] : []),
    ...(translationOf !== undefined && originals.includes(translationOf) ? [translationOf] : []),
  ];
}

/**
 * Finds the fingerprint that the safeguarding lead reviewed: that of the words which were shown.
 *
 * @param data the front matter as plain data
 */
export function reviewedFingerprint(data: unknown): string | undefined {
  const { fingerprint } = toFieldGroup(toFieldGroup(data)['safeguarding']);
  return isText(fingerprint) && fingerprintCode.safeParse(fingerprint).success
    ? fingerprint
    : undefined;
}
