import type { Body } from '../body/tree.ts';
import { picturesIn } from '../body/tree.ts';

/** SHA-256 of a file beside the story, in lower-case hexadecimal, by its name (`./cover.jpg`). */
export type FileHashes = ReadonlyMap<string, string>;

/** What a fingerprint is taken of: the storyteller's words, naming and pictures. */
export interface FingerprintParts {
  /** The front matter as it was read; it need not be valid, so that a draft has a fingerprint too. */
  data: unknown;
  body: Body;
  /** The hash of each picture and recording. */
  files: FileHashes;
  /** The words of the captions, if there are any. */
  captions?: string | undefined;
  /** The words of the transcript, if there is one. */
  transcript?: string | undefined;
}

/**
 * The JSON a fingerprint is taken of. Absent things are left out; text is NFC with white space
 * collapsed and trimmed. Questions, alt texts, themes, notes and evidence are the library's own
 * words and stand outside.
 */
export function fingerprintSource({ data, body, files, captions, transcript }: FingerprintParts) {
  const front = asRecord(data);
  return leaveOut({
    v: 1,
    title: plainText(front['title']),
    summary: plainText(front['summary']),
    people: asList(front['people']).map(asRecord).filter(decides).map(namedAs),
    place: plainText(front['place']),
    pullQuote: plainText(front['pullQuote']),
    inBrief: plainText(front['inBrief']),
    body: withoutAlt(body),
    pictures: pictures(asRecord(front['image']), body, files),
    recording: recording(asRecord(front['recording']), files),
    captions: plainText(captions),
    transcript: plainText(transcript),
  });
}

function decides(person: Record<string, unknown>): boolean {
  return person['part'] === 'storyteller' || person['part'] === 'in-the-story';
}

function namedAs(person: Record<string, unknown>) {
  return leaveOut({
    part: plainText(person['part']),
    naming: plainText(person['naming']),
    name: plainText(person['name']),
    description: plainText(person['description']),
  });
}

/** Alt texts are the library's own words; a picture's file and `shows` stand in `pictures`. */
function withoutAlt(blocks: Body): unknown[] {
  return blocks.map((block) => {
    if (block.type === 'Figure') return { type: block.type, children: withoutAlt(block.children) };
    if (block.type === 'list') return { ...block, items: block.items.map(withoutAlt) };
    if (block.type === 'paragraph' || block.type === 'heading') return block;
    return { ...block, children: withoutAlt(block.children) };
  });
}

function pictures(image: Record<string, unknown>, body: Body, files: FileHashes) {
  const cover =
    typeof image['src'] === 'string' ? [{ src: image['src'], shows: image['shows'] }] : [];
  const all = [...cover, ...picturesIn(body)].map(({ src, shows }) =>
    leaveOut({ sha256: files.get(src), shows: plainText(shows) }),
  );
  return all.length > 0 ? all : undefined;
}

function recording(told: Record<string, unknown>, files: FileHashes) {
  const src = told['src'];
  const parts = leaveOut({
    sha256: typeof src === 'string' ? files.get(src) : undefined,
    hostedAt: plainText(told['hostedAt']),
    shows: plainText(told['shows']),
  });
  return Object.keys(parts).length > 0 ? parts : undefined;
}

/** Blank text is missing text, as it is everywhere else. */
function plainText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  // Half a character, which YAML can write and RFC 8785 refuses, is what a page shows for it: �.
  return value.toWellFormed().normalize('NFC').replace(/\s+/g, ' ').trim() || undefined;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function leaveOut<T extends Record<string, unknown>>(parts: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}
