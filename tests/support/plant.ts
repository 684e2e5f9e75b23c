import { scan, type Leak } from '../../src/leak-scan/scan.ts';
import { secretsOf, type Secrets } from '../../src/leak-scan/secrets.ts';
import { noise } from './noise.ts';

/** A sentence of a story held back. */
export const told =
  'We sat under the pear tree until the gate stopped squeaking, and she said café.';
/** The part of it that is planted. */
export const canary = 'until the gate stopped squeaking, and she said café';

/** The story's file. */
export const source = `---
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

${told}
`;

/** The picture that lies beside it. */
export const picture = await noise(1);

/** What must not be found of this story, and of one that was deleted. */
export const secretsOfOne = (text = source): Promise<Secrets> =>
  secretsOf(
    [
      {
        name: 'k7m2qx',
        folder: 'family/k7m2qx',
        files: [
          { path: 'index.mdx', bytes: Buffer.from(text) },
          { path: 'at nan’s window.jpg', bytes: picture },
        ],
      },
    ],
    ['q4n8vt'],
  );

const known = secretsOfOne();

/** What is found in one file of an output. */
export async function leaksOf(
  path: string,
  content: string | Uint8Array,
  secrets = known,
): Promise<Leak[]> {
  const mayNameIds = (name: string) => name.startsWith('check/');
  return (await scan([{ path, bytes: Buffer.from(content) }], await secrets, mayNameIds)).leaks;
}

/** A page of HTML. */
export const page = (inner: string) =>
  `<!doctype html><html lang="en-GB"><body>${inner}</body></html>`;
