import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { HeldBackCase } from '../held-back-cases.ts';
import {
  hostile,
  story,
  withBody,
  withSource,
  withPicture,
  withRecording,
  thenChange,
  validCaptions,
} from './hostile-story.ts';

/** Stories with more text, or with larger files, than a story may have. */
export const longFiles: readonly HeldBackCase[] = [
  hostile(
    'fourteen thousand emphases',
    'knotted-text',
    withBody((canary) => `${canary} ${'_a_ '.repeat(14_000)}`),
  ),
  hostile(
    'eighteen thousand paragraphs',
    'knotted-text',
    withBody((canary) => `${canary}\n\n${'a\n\n'.repeat(18_000)}`),
  ),
  hostile(
    'a word of sixty thousand letters',
    'knotted-text',
    withBody((canary) => `${canary}${'a'.repeat(60_000)}`),
  ),
  hostile(
    'a long file',
    'file-too-large',
    withSource(({ canary }) => `---\ntitle: ${canary}\n---\n\n${'words '.repeat(12_000)}`),
  ),
  hostile(
    'a file of a gigabyte',
    'file-too-large',
    thenChange(
      withSource(() => ''),
      (folder) => truncateSync(join(folder, 'index.mdx'), 2 ** 30),
    ),
  ),
  hostile(
    'a picture of three gigabytes',
    'file-too-large',
    thenChange(
      withPicture(() => Buffer.from('x')),
      (folder, { canary }) => truncateSync(join(folder, `${canary}.jpg`), 3 * 2 ** 30),
    ),
  ),
  hostile(
    'a title that is too long',
    'invalid-field',
    story(({ canary }) => ({ change: (data) => (data['title'] = canary.repeat(4000)) })),
  ),
  hostile(
    'a transcript that is too long',
    'file-too-large',
    withRecording(validCaptions, 'She came. '.repeat(9000)),
  ),
];
