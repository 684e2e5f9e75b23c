import canonicalize from 'canonicalize';
import { findPictures, type Body } from '../body/body-tree.ts';
import { toFieldGroup, type FieldGroup } from '../plain-data.ts';
import { writeFingerprintCode } from './fingerprint-code.ts';
import { asList, normalisePart, omitUndefined } from './normalise-parts.ts';

/**
 * SHA-256 of each file beside the story, in lower-case hexadecimal, by its name (`./cover.jpg`).
 */
export type FileHashes = ReadonlyMap<string, string>;

/** What a fingerprint is computed from: the storyteller's words, naming and pictures. */
export interface FingerprintParts {
  /** The front matter as plain data, valid or not, so that a draft has a fingerprint too. */
  data: unknown;
  body: Body;
  /** The hash of each picture and recording. */
  files: FileHashes;
  /** The words of the captions. Default: none. */
  captions?: string | undefined;
  /** The words of the transcript. Default: none. */
  transcript?: string | undefined;
}

/**
 * Computes the fingerprint of a story: SHA-256 of the RFC 8785 JSON of its parts, as a short code.
 * The code is the same in Node and in a browser. `docs/fingerprint.md` has test vectors.
 */
export async function computeFingerprint(parts: FingerprintParts): Promise<string> {
  return await digestParts(fingerprintSource(parts));
}

/** Computes the code of a value: SHA-256 of its RFC 8785 JSON. */
export async function digestParts(source: unknown): Promise<string> {
  const json = canonicalize(source) ?? '';
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(json));
  return writeFingerprintCode(new Uint8Array(digest));
}

/**
 * Makes the JSON that a fingerprint is computed from. Missing parts are left out. Text is in NFC,
 * trimmed, with white space collapsed. Questions, alternative texts, themes, notes and evidence are
 * the library's own words; `words-fingerprint.ts` covers them.
 */
export function fingerprintSource({ data, body, files, captions, transcript }: FingerprintParts) {
  const front = toFieldGroup(data);
  return omitUndefined({
    v: 1,
    title: normalisePart(front['title']),
    summary: normalisePart(front['summary']),
    people: asList(front['people']).map(toFieldGroup).filter(isDecider).map(namingOf),
    place: normalisePart(front['place']),
    pullQuote: normalisePart(front['pullQuote']),
    inBrief: normalisePart(front['inBrief']),
    body: withoutAltTexts(body),
    pictures: pictureHashes(toFieldGroup(front['image']), body, files),
    recording: recordingParts(toFieldGroup(front['recording']), files),
    captions: normalisePart(captions),
    transcript: normalisePart(transcript),
  });
}

function isDecider(person: FieldGroup): boolean {
  return person['part'] === 'storyteller' || person['part'] === 'in-the-story';
}

function namingOf(person: FieldGroup) {
  return omitUndefined({
    part: normalisePart(person['part']),
    naming: normalisePart(person['naming']),
    name: normalisePart(person['name']),
    description: normalisePart(person['description']),
  });
}

/**
 * Leaves out alternative texts, which are the library's own words. The hash and `shows` of each
 * picture are in `pictures`.
 */
function withoutAltTexts(blocks: Body): unknown[] {
  return blocks.map((block) => {
    if (block.type === 'Figure')
      return { type: block.type, children: withoutAltTexts(block.children) };
    if (block.type === 'list') return { ...block, items: block.items.map(withoutAltTexts) };
    if (block.type === 'paragraph' || block.type === 'heading') return block;
    return { ...block, children: withoutAltTexts(block.children) };
  });
}

function pictureHashes(image: FieldGroup, body: Body, files: FileHashes) {
  const cover =
    typeof image['src'] === 'string' ? [{ src: image['src'], shows: image['shows'] }] : [];
  const pictures = [...cover, ...findPictures(body)].map(({ src, shows }) =>
    omitUndefined({ sha256: files.get(src), shows: normalisePart(shows) }),
  );
  return pictures.length > 0 ? pictures : undefined;
}

function recordingParts(data: FieldGroup, files: FileHashes) {
  const src = data['src'];
  const parts = omitUndefined({
    sha256: typeof src === 'string' ? files.get(src) : undefined,
    hostedAt: normalisePart(data['hostedAt']),
    shows: normalisePart(data['shows']),
  });
  return Object.keys(parts).length > 0 ? parts : undefined;
}
