import { createHash } from 'node:crypto';
import {
  besideOf,
  filesNamed,
  type Beside,
  type FileNamed,
  type FileRead,
} from '../story/beside.ts';
import { readPlainFile, readText } from './folder.ts';
import { largestPicture, largestPictures, largestRecording, largestText } from '../story/limits.ts';
import { checkPicture } from './picture.ts';
import type { StoryRead } from './read-story.ts';

/** What lies beside a story's file, with its pictures. */
export interface BesideRead extends Beside {
  /** The bytes of each picture, by the name the story gives it. */
  pictures: ReadonlyMap<string, Buffer>;
}

/** Reads a story's pictures, recording, captions and transcript, and takes the fingerprint. Each picture is decoded in full. */
export async function readBeside({ folder, data, written }: StoryRead): Promise<BesideRead> {
  const pictures = new Map<string, Buffer>();
  const files: FileRead[] = [];
  let room = largestPictures;
  for (const named of filesNamed(data, written)) {
    const { bytes, ...file } = await readNamed(folder.path, named, room);
    if (bytes && named.is === 'picture') {
      pictures.set(named.src, bytes);
      room -= bytes.length;
    }
    files.push(file);
  }
  return { ...(await besideOf(data, written?.body, files)), pictures };
}

/** @param room how many bytes the story's pictures may still take */
async function readNamed(
  folder: string,
  named: FileNamed,
  room: number,
): Promise<FileRead & { bytes?: Buffer }> {
  const name = named.src.slice(2);
  if (named.is === 'captions' || named.is === 'transcript') {
    const { text, finding } = await readText(folder, name, largestText);
    return { ...named, ...(text === undefined ? { finding } : { words: text }) };
  }
  const most = named.is === 'picture' ? Math.min(largestPicture, room) : largestRecording;
  const { bytes, finding } = await readPlainFile(folder, name, most);
  if (!bytes) return { ...named, finding };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const wrong = named.is === 'picture' ? await checkPicture(name, bytes) : undefined;
  return { ...named, bytes, sha256, ...(wrong ? { finding: wrong } : {}) };
}
