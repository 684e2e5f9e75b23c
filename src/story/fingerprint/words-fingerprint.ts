import { findPictures, type Body } from '../body/body-tree.ts';
import { toFieldGroup, type FieldGroup } from '../plain-data.ts';
import { privatePrinciple } from '../vocabulary.ts';
import { digestParts } from './compute-fingerprint.ts';
import { asList, normalisePart, omitUndefined } from './normalise-parts.ts';

/** What a words fingerprint is computed from. */
export interface WordsParts {
  /** The front matter as plain data, valid or not, so that a draft has a fingerprint too. */
  data: unknown;
  body: Body;
}

/**
 * Computes the second fingerprint of a story, which covers everything else that readers see. The
 * safeguarding lead reviews both. `docs/words-fingerprint.md` has test vectors.
 */
export async function computeWordsFingerprint(parts: WordsParts): Promise<string> {
  return await digestParts(wordsFingerprintSource(parts));
}

/**
 * Makes the JSON that the words fingerprint is computed from. Missing parts are left out, and text
 * is normalised as for the first fingerprint. Dates and uses are not included, because they are not
 * words.
 */
export function wordsFingerprintSource({ data, body }: WordsParts) {
  const front = toFieldGroup(data);
  const image = toFieldGroup(front['image']);
  return omitUndefined({
    v: 1,
    mentioned: someOf(asList(front['people']).map(toFieldGroup).flatMap(mentionedWords)),
    practiceModel: normalisePart(front['practiceModel']),
    themes: texts(front['themes']),
    contentNotes: texts(front['contentNotes']),
    discussion: texts(front['discussion']),
    evidence: someOf(asList(front['evidence']).map(toFieldGroup).map(evidenceWords)),
    principles: principleWords(toFieldGroup(front['principles'])),
    image: someFields({ alt: image['alt'], credit: image['credit'] }),
    figures: someOf(findPictures(body).map(({ alt }) => normalisePart(alt) ?? '')),
    language: normalisePart(front['language']),
    translationOf: normalisePart(front['translationOf']),
  });
}

function mentionedWords(person: FieldGroup): string[] {
  if (person['part'] !== 'mentioned') return [];
  return [normalisePart(person['description']) ?? ''];
}

function evidenceWords(entry: FieldGroup) {
  const { figure, says, source, url } = entry;
  return someFields({ figure, says, source, url }) ?? {};
}

/** The answers to guiding principles, except the private one. `false` and `true` count as such. */
function principleWords(answers: FieldGroup) {
  const entries = Object.entries(answers).flatMap(([id, answer]) => {
    if (id === privatePrinciple) return [];
    const words = typeof answer === 'boolean' ? answer : normalisePart(answer);
    return words === undefined ? [] : [[id, words] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function texts(value: unknown): string[] | undefined {
  return someOf(asList(value).flatMap((entry) => normalisePart(entry) ?? []));
}

function someFields(fields: FieldGroup) {
  const parts = omitUndefined(
    Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, normalisePart(value)])),
  );
  return Object.keys(parts).length > 0 ? parts : undefined;
}

/** A list; undefined if it is empty. */
function someOf<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}
