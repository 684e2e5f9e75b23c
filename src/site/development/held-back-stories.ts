import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublicStory } from '../../library/public-story.ts';
import { writeAtomically } from '../../runtime/write-files.ts';
import type { PagePicture } from '../../story/body/body-html.ts';
import type { Issue } from '../../story/issue.ts';

/** A held-back story as `npm run dev` shows it, with the reasons. A build never writes one. */
export interface HeldBackStory {
  /** The last part of the address of its page. */
  id: string;
  /** The path of its folder in the content folder. */
  folder: string;
  /** The story itself, if it could be read. */
  story?: PublicStory;
  /** The pictures of the story, as data addresses. The keys are their names in the story. */
  pictures: Record<string, PagePicture>;
  issues: Issue[];
}

/** The environment variable with the key. The key is new at each start, and no file contains it. */
export const heldBackKeyVariable = 'LIBRARY_HELD_BACK_KEY';

const fileName = 'held-back.sealed';

/**
 * Writes the held-back stories into the handoff of `npm run dev`, encrypted. If the run is killed,
 * its files stay, but nobody has the key any more.
 */
export function writeHeldBackStories(
  folder: string,
  stories: readonly HeldBackStory[],
  key: string,
): void {
  mkdirSync(folder, { recursive: true });
  writeAtomically(join(folder, fileName), sealText(JSON.stringify(stories), key));
}

/** Reads the held-back stories. Only the handoff of `npm run dev` has any. */
export function readHeldBackStories(folder: string): HeldBackStory[] {
  const key = process.env[heldBackKeyVariable] ?? '';
  return JSON.parse(unsealText(readFileSync(join(folder, fileName)), key)) as HeldBackStory[];
}

const cipher = 'aes-128-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts a text, so that nobody can read the file without the key.
 *
 * @param key a secret of `newSecret`
 */
export function sealText(text: string, key: string): Uint8Array {
  const nonce = randomBytes(nonceBytes);
  const encryption = createCipheriv(cipher, Buffer.from(key, 'hex'), nonce);
  const encrypted = Buffer.concat([encryption.update(text, 'utf8'), encryption.final()]);
  return Buffer.concat([nonce, encryption.getAuthTag(), encrypted]);
}

/**
 * Decrypts a text.
 *
 * @throws Error if the key is wrong, or somebody has changed the bytes
 */
export function unsealText(sealed: Uint8Array, key: string): string {
  const nonce = sealed.subarray(0, nonceBytes);
  const tag = sealed.subarray(nonceBytes, nonceBytes + tagBytes);
  const options = { authTagLength: tagBytes };
  const decryption = createDecipheriv(cipher, Buffer.from(key, 'hex'), nonce, options);
  decryption.setAuthTag(tag);
  const encrypted = sealed.subarray(nonceBytes + tagBytes);
  return Buffer.concat([decryption.update(encrypted), decryption.final()]).toString('utf8');
}
