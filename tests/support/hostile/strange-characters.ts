import type { HeldBackCase } from '../held-back-cases.ts';
import { hostile, story, withBody, withYaml, withSource } from './hostile-story.ts';

/** Stories with characters that cannot be decoded, cannot be seen, or change how others appear. */
export const strangeCharacters: readonly HeldBackCase[] = [
  hostile(
    'a file in UTF-16',
    'file-unreadable',
    withSource(({ canary }) =>
      Buffer.from(`\uFEFF---\ntitle: ${canary}\n---\n\n${canary}`, 'utf16le'),
    ),
  ),
  hostile(
    'half a UTF-8 character',
    'file-unreadable',
    withSource(({ canary }) =>
      Buffer.concat([Buffer.from(`---\ntitle: ${canary}\n---\n\n`), Buffer.from([0xc3])]),
    ),
  ),
  hostile(
    'an overlong UTF-8 character',
    'file-unreadable',
    withSource(({ canary }) => Buffer.concat([Buffer.from(canary), Buffer.from([0xc0, 0x80])])),
  ),
  hostile(
    'half a surrogate pair',
    'file-unreadable',
    withSource(({ canary }) =>
      Buffer.concat([Buffer.from(canary), Buffer.from([0xed, 0xa0, 0x80])]),
    ),
  ),
  hostile(
    'a file of NUL characters',
    'front-matter-missing',
    withSource(() => Buffer.alloc(3000)),
  ),
  hostile('a NUL character in a field', 'invalid-field', withYaml('summary: "a\0b"')),
  hostile(
    'a control character in the answer to a principle',
    'invalid-field',
    story(({ canary }) => ({
      change: (data) =>
        (data['principles'] = { voice: `${canary} told it\u0001 in her own words.`, truth: true }),
    })),
  ),
  hostile(
    'a control character in the address of evidence',
    'invalid-field',
    story(({ canary }) => ({
      change: (data) =>
        (data['evidence'] = [
          { figure: '8', says: canary, source: canary, url: 'https://example.org/a\u0001b' },
        ]),
    })),
  ),
  hostile(
    'a place that no address can have',
    'invalid-field',
    story(() => ({ change: (data) => (data['place'] = '\u037A') })),
  ),
  hostile(
    'a right-to-left override',
    'hidden-sign',
    withBody((canary) => `${canary} \u202Esdrawkcab`),
  ),
  hostile(
    'a right-to-left override as a character reference',
    'hidden-sign',
    withBody((canary) => `${canary} &#x202E;sdrawkcab`),
  ),
  hostile(
    'a right-to-left isolate',
    'hidden-sign',
    withBody((canary) => `${canary} \u2067trapa\u2069`),
  ),
  hostile(
    'a zero-width space',
    'hidden-sign',
    withBody((canary) => `${canary} She\u200Bcame.`),
  ),
  hostile(
    'a terminal escape sequence',
    'hidden-sign',
    withBody((canary) => `${canary} \u001B[31mred`),
  ),
  hostile(
    'a byte order mark within the text',
    'hidden-sign',
    withBody((canary) => `${canary} \uFEFF`),
  ),
  hostile(
    'an invisible plus sign',
    'hidden-sign',
    withBody((canary) => `${canary} a\u2064b`),
  ),
  hostile(
    'characters that other programs read as the end of the file',
    'hidden-sign',
    withBody((canary) => `a\u0085---\u001A${canary}`),
  ),
];
