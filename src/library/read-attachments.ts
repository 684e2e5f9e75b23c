import { createHash } from 'node:crypto';
import {
  combineAttachments,
  findAttachments,
  type Attachments,
  type Attachment,
  type LoadedAttachment,
} from '../story/attachments.ts';
import { readPlainFile, readTextFile } from '../runtime/plain-files.ts';
import {
  largestPicture,
  largestPictures,
  largestRecording,
  largestText,
} from '../story/size-limits.ts';
import { checkPicture } from './open-picture.ts';
import type { StorySource } from './read-story.ts';

/** The attachments of a story, with the bytes of its pictures. */
export interface StoryAttachments extends Attachments {
  /** The bytes of each picture, by the name of the picture in the story. */
  pictures: ReadonlyMap<string, Buffer>;
}

/** The attachments of a story whose files are not read. */
export const noAttachments: StoryAttachments = {
  transcript: undefined,
  captions: undefined,
  fingerprint: undefined,
  wordsFingerprint: undefined,
  findings: [],
  pictures: new Map(),
};

/**
 * Reads a story's pictures, recording, captions and transcript, and computes the fingerprint. Each
 * picture is decoded in full as a check.
 */
export async function readAttachments({
  folder,
  data,
  written,
  isOverBudget,
}: StorySource): Promise<StoryAttachments> {
  if (isOverBudget) return noAttachments;
  const pictures = new Map<string, Buffer>();
  const files: LoadedAttachment[] = [];
  let bytesLeft = largestPictures;
  for (const attachment of findAttachments(data, written)) {
    const { bytes, ...file } = await readAttachment(folder.path, attachment, bytesLeft);
    if (bytes && attachment.kind === 'picture') {
      pictures.set(attachment.src, bytes);
      bytesLeft -= bytes.length;
    }
    files.push(file);
  }
  return { ...(await combineAttachments(data, written?.body, files)), pictures };
}

/** @param bytesLeft how many bytes the story's pictures may still have */
async function readAttachment(
  folder: string,
  attachment: Attachment,
  bytesLeft: number,
): Promise<LoadedAttachment & { bytes?: Buffer }> {
  const name = attachment.src.slice(2);
  if (attachment.kind === 'captions' || attachment.kind === 'transcript') {
    const { text, finding } = await readTextFile(folder, name, largestText);
    return { ...attachment, ...(text === undefined ? { finding } : { words: text }) };
  }
  const isPicture = attachment.kind === 'picture';
  const maximum = isPicture ? Math.min(largestPicture, bytesLeft) : largestRecording;
  const { bytes, finding } = await readPlainFile(folder, name, maximum);
  if (!bytes) return { ...attachment, finding };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const problem = isPicture ? await checkPicture(name, bytes) : undefined;
  return { ...attachment, bytes, sha256, ...(problem ? { finding: problem } : {}) };
}
