import { deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { bodyHtml } from '../../src/story/body/body-html.ts';
import { parseBody } from '../../src/story/body/parse-body.ts';
import {
  findLeaks,
  htmlPage,
  secretsOfStory,
  storySource,
  heldBackSentence,
} from '../support/scan-one-file.ts';

/** Ways to pack or encode bytes. Each can be applied to the result of any other. */
const wraps = {
  gzip: (bytes: Buffer) => gzipSync(bytes),
  deflate: (bytes: Buffer) => deflateSync(bytes),
  zstandard: (bytes: Buffer) => zstdCompressSync(bytes),
  package: (bytes: Buffer) => Buffer.from(zipSync({ 'a.xml': bytes })),
  'package as it is': (bytes: Buffer) => Buffer.from(zipSync({ a: [bytes, { level: 0 }] })),
  json: (bytes: Buffer) => Buffer.from(JSON.stringify({ a: [bytes.toString('base64')] })),
  address: (bytes: Buffer) =>
    Buffer.from(`<a href="data:text/html;base64,${bytes.toString('base64')}">`),
  hexadecimal: (bytes: Buffer) => Buffer.from(`{"a":"${bytes.toString('hex')}"}`),
  behind: (bytes: Buffer) => Buffer.concat([Buffer.from([0, 255, 1, 7]), bytes]),
  before: (bytes: Buffer) => Buffer.concat([bytes, Buffer.from([0, 255, 1, 7])]),
} as const;

type Wrap = keyof typeof wraps;

/** A series of ways to pack or encode a text. */
interface Wrapping {
  /** Whether the text is encoded as UTF-16 instead of UTF-8. */
  isWide: boolean;
  /** The ways, in the order in which they are applied. */
  wrap: Wrap[];
}

/** Any series of up to four ways. */
export const anyWrapping: fc.Arbitrary<Wrapping> = fc.record({
  isWide: fc.boolean(),
  wrap: fc.array(fc.constantFrom(...(Object.keys(wraps) as Wrap[])), { maxLength: 4 }),
});

/** Asserts that a sentence of a held-back story is a leak, however it is wrapped. */
export async function assertWrappedTextIsFound({ isWide, wrap }: Wrapping): Promise<void> {
  const text = heldBackSentence.replace('é', 'e');
  const plain = Buffer.from(text, isWide ? 'utf16le' : 'utf8');
  const wrapped = wrap.reduce((bytes, each) => wraps[each](bytes), plain);
  if ((await findLeaks('a.bin', wrapped)).length === 0) throw new Error('The text was not found.');
}

const anyWord = fc.stringMatching(/^[a-z]{2,9}$/);
const anyMark = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  ' *',
  '* ',
  ' **',
  '** ',
  ', ',
  '\n',
  ' &amp; ',
  ' &#104;',
  ' — ',
  '’s ',
  '  \n',
);

/** Sentences with any mark-up. */
export const anyProse: fc.Arbitrary<string> = fc
  .array(fc.tuple(anyWord, anyMark), { minLength: 14, maxLength: 60 })
  .map((parts) => parts.flat().join(''));

/**
 * Asserts that the rendered text of a held-back story is a leak, whatever mark-up its source has.
 */
export async function assertRenderedTextIsFound(prose: string): Promise<void> {
  const { body } = parseBody(prose);
  if (!body) return;
  const html = htmlPage(bodyHtml(body, () => undefined));
  const secrets = await secretsOfStory(storySource.replace(heldBackSentence, () => prose));
  if ((await findLeaks('a.html', html, Promise.resolve(secrets))).length === 0) {
    throw new Error('The text was not found.');
  }
}
