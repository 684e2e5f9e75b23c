import type { Leak } from '../../src/leak-scan/leak.ts';
import { scanFiles } from '../../src/leak-scan/scan-files.ts';
import {
  collectSecrets,
  type HeldBackSecrets,
} from '../../src/leak-scan/held-back/collect-secrets.ts';
import { noise } from './noise.ts';

/** A sentence of the held-back story. */
export const heldBackSentence =
  'We sat under the pear tree until the gate stopped squeaking, and she said café.';
/** The part of this sentence that tests plant in files. */
export const plantedText = 'until the gate stopped squeaking, and she said café';

/** The source of the held-back story. */
export const storySource = `---
title: Seven plums on a sill
people:
  - part: storyteller
    name: Ottoline
    consent:
      record: SOS-2026-733
recording:
  hostedAt: https://video.example.org/w/9xq
place: Quillmarsh
---

${heldBackSentence}
`;

/** The picture in the folder of the held-back story. */
export const storyPicture = await noise(1);

/** Collects the secrets of the held-back story, and of a removed story whose folder is deleted. */
export const secretsOfStory = (text = storySource): Promise<HeldBackSecrets> =>
  collectSecrets(
    [
      {
        name: 'k7m2qx',
        folder: 'family/k7m2qx',
        files: [
          { path: 'index.mdx', bytes: Buffer.from(text) },
          { path: 'at nan’s window.jpg', bytes: storyPicture },
        ],
      },
    ],
    ['q4n8vt'],
  );

const storySecrets = secretsOfStory();

/** Scans one file of an output. */
export async function findLeaks(
  path: string,
  content: string | Uint8Array,
  secrets = storySecrets,
): Promise<Leak[]> {
  const mayNameIds = (name: string) => name.startsWith('check/');
  return (await scanFiles([{ path, bytes: Buffer.from(content) }], await secrets, mayNameIds))
    .leaks;
}

/** Wraps HTML in a page. */
export const htmlPage = (inner: string) =>
  `<!doctype html><html lang="en-GB"><body>${inner}</body></html>`;
