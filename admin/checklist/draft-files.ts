import { findAttachments, type Attachment } from '../../src/story/attachments.ts';
import {
  checkPictureFile,
  pictureUndecodable,
  checkPixelCount,
} from '../../src/checks/pictures/picture-file.ts';
import { fileTooLarge } from '../../src/story/file-findings.ts';
import type { Finding } from '../../src/story/issue.ts';
import { largestPicture, largestText } from '../../src/story/size-limits.ts';
import { draftAnswers, parseDraftBody, type Draft, type FileContent } from './draft.ts';

/**
 * Lists the files that a draft names. The function runs on the page while somebody types, so it
 * parses the text only if the text may contain a picture.
 */
export function listDraftFiles(data: Draft['data']): Attachment[] {
  const { body } = data;
  const mayHavePictures = typeof body === 'string' && /!\[|<Figure/.test(body);
  return findAttachments(draftAnswers(data), mayHavePictures ? parseDraftBody(data) : undefined);
}

/** Finds the address of a file that a draft names; undefined while the address is not known. */
export type FindAddress = (src: string) => string | undefined;

const filesRead = new Map<string, Promise<FileContent | undefined>>();

/**
 * Reads every file that a draft names. Each address is fetched once, because a newly chosen file
 * has a new address.
 *
 * @returns undefined while one of the files has not arrived
 */
export async function readDraftFiles(
  { data }: Pick<Draft, 'data'>,
  findAddress: FindAddress,
): Promise<Draft['files'] | undefined> {
  const files = listDraftFiles(data).map((file) => ({ file, address: findAddress(file.src) }));
  if (files.some(({ address }) => address === undefined)) return undefined;
  const contents = await Promise.all(
    files.map(async ({ file, address = '' }) => [file.src, await readOnce(address, file)] as const),
  );
  return new Map(contents.flatMap(([src, content]) => (content ? [[src, content] as const] : [])));
}

function readOnce(address: string, file: Attachment): Promise<FileContent | undefined> {
  const key = `${file.kind} ${address}`;
  const reading =
    filesRead.get(key) ?? fetchBytes(address).then((bytes) => bytes && inspectFile(bytes, file));
  filesRead.set(key, reading);
  return reading;
}

/** Fetches a file; undefined if it cannot be fetched, which counts as missing. */
async function fetchBytes(address: string): Promise<Blob | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.blob() : undefined;
  } catch {
    return undefined;
  }
}

/** Reads from a file what the fingerprint and the build's rules need. */
export async function inspectFile(
  bytes: Blob,
  { kind, src }: Pick<Attachment, 'kind' | 'src'>,
): Promise<FileContent> {
  if (kind === 'captions' || kind === 'transcript') {
    return bytes.size > largestText
      ? { finding: fileTooLarge(largestText) }
      : { words: await bytes.text() };
  }
  if (kind === 'picture' && bytes.size > largestPicture)
    return { finding: fileTooLarge(largestPicture) };
  const sha256 = await hashOf(bytes);
  const finding = kind === 'picture' ? await checkPicture(src, bytes) : undefined;
  return { sha256, ...(finding ? { finding } : {}) };
}

async function hashOf(bytes: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** How many bytes at the start of a file show its format. */
const headerBytes = 4096;

async function checkPicture(name: string, bytes: Blob): Promise<Finding | undefined> {
  const start = new Uint8Array(await bytes.slice(0, headerBytes).arrayBuffer());
  const finding = checkPictureFile(name, start);
  if (finding) return finding;
  try {
    const { width, height } = await createImageBitmap(bytes);
    return checkPixelCount(start, width * height);
  } catch {
    return pictureUndecodable;
  }
}
