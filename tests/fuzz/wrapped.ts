import { deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { bodyHtml } from '../../src/story/body/html.ts';
import { parseBody } from '../../src/story/body/parse.ts';
import { leaksOf, page, secretsOfOne, source, told } from '../support/plant.ts';

/** Ways to write a text so that nobody reads it at a glance, each over any other. */
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

/** Some of them, one around the other. */
interface Wrapping {
  /** Whether the text has two bytes a letter. */
  isWide: boolean;
  wrap: Wrap[];
}

/** Any wrapping. */
export const anyWrapping: fc.Arbitrary<Wrapping> = fc.record({
  isWide: fc.boolean(),
  wrap: fc.array(fc.constantFrom(...(Object.keys(wraps) as Wrap[])), { maxLength: 4 }),
});

/** The sentence of a story held back is found in whatever it is wrapped in, or the file is not vouched for. */
export async function isFoundWrapped({ isWide, wrap }: Wrapping): Promise<void> {
  const text = told.replace('é', 'e');
  const plain = Buffer.from(text, isWide ? 'utf16le' : 'utf8');
  const wrapped = wrap.reduce((bytes, each) => wraps[each](bytes), plain);
  if ((await leaksOf('a.bin', wrapped)).length === 0) throw new Error('It was not found.');
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

/** Sentences, marked up in any way. */
export const anyProse: fc.Arbitrary<string> = fc
  .array(fc.tuple(anyWord, anyMark), { minLength: 14, maxLength: 60 })
  .map((parts) => parts.flat().join(''));

/** A text of a story held back is found once it is rendered, however it was written. */
export async function isFoundRendered(prose: string): Promise<void> {
  const { body } = parseBody(prose);
  if (!body) return;
  const html = page(bodyHtml(body, () => undefined));
  const secrets = await secretsOfOne(source.replace(told, () => prose));
  if ((await leaksOf('a.html', html, Promise.resolve(secrets))).length === 0) {
    throw new Error('It was not found.');
  }
}
