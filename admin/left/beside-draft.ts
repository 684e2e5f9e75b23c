import { filesNamed, type FileNamed } from '../../src/story/beside.ts';
import { pictureFormat, pictureUndecodable, tooLarge } from '../../src/story/file-findings.ts';
import type { Finding } from '../../src/story/issue.ts';
import { largestPicture, largestText, mostPixels } from '../../src/story/limits.ts';
import { answersOf, textOf, type Draft, type FileContent } from './read-draft.ts';

/**
 * Every file a draft names. Its text is read only where it may hold a picture: this happens where
 * somebody types, and not in the worker.
 */
export function filesOf(data: Draft['data']): FileNamed[] {
  const { body } = data;
  const mayShow = typeof body === 'string' && /!\[|<Figure/.test(body);
  return filesNamed(answersOf(data), (mayShow ? textOf(data).body : undefined) ?? []);
}

/** Where the bytes of a file beside a draft are to be had; undefined while that is not known. */
export type AddressOf = (src: string) => string | undefined;

const seen = new Map<string, Promise<FileContent | undefined>>();

/**
 * Looks at every file a draft names. Each address is fetched once: what an editor chooses anew
 * has a new one.
 *
 * @returns undefined while one of them is still on its way
 */
export async function filesBeside(
  { data }: Pick<Draft, 'data'>,
  addressOf: AddressOf,
): Promise<Draft['files'] | undefined> {
  const named = filesOf(data).map((file) => ({ file, at: addressOf(file.src) }));
  if (named.some(({ at }) => at === undefined)) return undefined;
  const read = await Promise.all(
    named.map(async ({ file, at = '' }) => [file.src, await readOnce(at, file)] as const),
  );
  return new Map(read.flatMap(([src, content]) => (content ? [[src, content] as const] : [])));
}

function readOnce(address: string, { is }: FileNamed): Promise<FileContent | undefined> {
  const key = `${is} ${address}`;
  const reading =
    seen.get(key) ?? fetchBytes(address).then((bytes) => bytes && contentOf(bytes, is));
  seen.set(key, reading);
  return reading;
}

/** A file that cannot be had is not there. */
async function fetchBytes(address: string): Promise<Blob | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.blob() : undefined;
  } catch {
    return undefined;
  }
}

/** What the fingerprint and the build's rules need to know of a file. */
export async function contentOf(bytes: Blob, is: FileNamed['is']): Promise<FileContent> {
  if (is === 'captions' || is === 'transcript') {
    return bytes.size > largestText
      ? { finding: tooLarge(largestText) }
      : { words: await bytes.text() };
  }
  if (is === 'picture' && bytes.size > largestPicture) return { finding: tooLarge(largestPicture) };
  const sha256 = await hashOf(bytes);
  const finding = is === 'picture' ? await checkPicture(bytes) : undefined;
  return { sha256, ...(finding ? { finding } : {}) };
}

async function hashOf(bytes: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** How pictures of the kinds the library takes begin; what their names say does not count. */
const beginnings = [
  /^\xFF\xD8\xFF/,
  /^\x89PNG\r\n/,
  /^RIFF.{4}WEBP/s,
  /^.{4}ftyp(?:avif|avis|mif1)/s,
];

async function checkPicture(bytes: Blob): Promise<Finding | undefined> {
  const first = new Uint8Array(await bytes.slice(0, 16).arrayBuffer());
  if (!beginnings.some((beginning) => beginning.test(String.fromCharCode(...first)))) {
    return pictureFormat;
  }
  try {
    const { width, height } = await createImageBitmap(bytes);
    return width * height > mostPixels ? pictureUndecodable : undefined;
  } catch {
    return pictureUndecodable;
  }
}
