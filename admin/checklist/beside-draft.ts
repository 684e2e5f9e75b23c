import { filesNamed, type FileNamed } from '../../src/story/beside.ts';
import {
  pictureFile,
  pictureUndecodable,
  picturePixels,
} from '../../src/checks/pictures/picture-file.ts';
import { tooLarge } from '../../src/story/file-findings.ts';
import type { Finding } from '../../src/story/issue.ts';
import { largestPicture, largestText } from '../../src/story/limits.ts';
import { answersOf, textOf, type Draft, type FileContent } from './read-draft.ts';

/**
 * Every file a draft names. Its text is read only where it may hold a picture: this happens where
 * somebody types, and not in the worker.
 */
export function filesOf(data: Draft['data']): FileNamed[] {
  const { body } = data;
  const mayShow = typeof body === 'string' && /!\[|<Figure/.test(body);
  return filesNamed(answersOf(data), mayShow ? textOf(data) : undefined);
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

function readOnce(address: string, named: FileNamed): Promise<FileContent | undefined> {
  const key = `${named.is} ${address}`;
  const reading =
    seen.get(key) ?? fetchBytes(address).then((bytes) => bytes && contentOf(bytes, named));
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
export async function contentOf(
  bytes: Blob,
  { is, src }: Pick<FileNamed, 'is' | 'src'>,
): Promise<FileContent> {
  if (is === 'captions' || is === 'transcript') {
    return bytes.size > largestText
      ? { finding: tooLarge(largestText) }
      : { words: await bytes.text() };
  }
  if (is === 'picture' && bytes.size > largestPicture) return { finding: tooLarge(largestPicture) };
  const sha256 = await hashOf(bytes);
  const finding = is === 'picture' ? await checkPicture(src, bytes) : undefined;
  return { sha256, ...(finding ? { finding } : {}) };
}

async function hashOf(bytes: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** As many of a file’s first bytes as tell what it is. */
const beginning = 4096;

async function checkPicture(name: string, bytes: Blob): Promise<Finding | undefined> {
  const start = new Uint8Array(await bytes.slice(0, beginning).arrayBuffer());
  const wrong = pictureFile(name, start);
  if (wrong) return wrong;
  try {
    const { width, height } = await createImageBitmap(bytes);
    return picturePixels(start, width * height);
  } catch {
    return pictureUndecodable;
  }
}
