import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { largestUnpacked } from '../../../src/story/size-limits.ts';
import { base64, mapCharacters, utf16, type Plant } from '../../support/encodings.ts';
import { plantedText, findLeaks, htmlPage, heldBackSentence } from '../../support/scan-one-file.ts';
import {
  encryptedZip,
  fontWithName,
  zipWithUnlistedMember,
  pdfWithSpacedLetters,
  pdfWithText,
  pdfWithEarlierVersion,
} from '../../support/crafted-files.ts';

const inBytes: Plant[] = [
  [
    'the comment of gzip',
    'a.gz',
    () => {
      const g = gzipSync('Nothing.');
      g[3] = 16;
      return Buffer.concat([
        g.subarray(0, 10),
        Buffer.from(`${heldBackSentence.replace('é', 'e')}\0`),
        g.subarray(10),
      ]);
    },
  ],
  [
    'a second member of gzip',
    'a.gz',
    () => Buffer.concat([gzipSync('Nothing.'), gzipSync(heldBackSentence)]),
  ],
  [
    'bytes after gzip',
    'a.gz',
    () => Buffer.concat([gzipSync('Nothing.'), Buffer.from(heldBackSentence)]),
  ],
  [
    'compressed bytes after gzip',
    'a.gz',
    () => Buffer.concat([gzipSync('Nothing.'), Buffer.from('..'), deflateSync(heldBackSentence)]),
  ],
  ['brotli with another file extension', 'a.bin', () => brotliCompressSync(heldBackSentence)],
  ['raw deflate', 'a.bin', () => deflateRawSync(heldBackSentence)],
  ['Zstandard', 'a.bin', () => zstdCompressSync(heldBackSentence)],
  [
    'gzip between other bytes',
    'a.bin',
    () => Buffer.concat([Buffer.from([0]), gzipSync(heldBackSentence), Buffer.from([1])]),
  ],
  [
    'Zstandard between other bytes',
    'a.bin',
    () =>
      Buffer.concat([
        Buffer.from([0, 255, 1]),
        zstdCompressSync(heldBackSentence),
        Buffer.from([0, 255]),
      ]),
  ],
  [
    'bytes before a package',
    'a.zip',
    () => Buffer.concat([Buffer.from(heldBackSentence), zipSync({ a: strToU8('Nothing.') })]),
  ],
  [
    'compressed bytes before a package',
    'a.zip',
    () => Buffer.concat([gzipSync(heldBackSentence), zipSync({ a: strToU8('Nothing.') })]),
  ],
  [
    'bytes after a package',
    'a.zip',
    () => Buffer.concat([zipSync({ a: strToU8('Nothing.') }), Buffer.from(heldBackSentence)]),
  ],
  [
    'the comment of a package',
    'a.zip',
    () => zipSync({ a: [strToU8('Nothing.'), { comment: heldBackSentence }] }),
  ],
  [
    'a member that the directory of a package leaves out',
    'a.zip',
    () => zipWithUnlistedMember({ a: 'Nothing.', b: heldBackSentence }, 'b'),
  ],
  [
    'an uncompressed member of a package',
    'a.zip',
    () => zipSync({ a: [strToU8(heldBackSentence), { level: 0 }] }),
  ],
  [
    'four nested layers',
    'a.zip',
    () => zipSync({ a: gzipSync(zipSync({ b: deflateSync(base64(heldBackSentence)) })) }),
  ],
  [
    'a document with one run for each letter',
    'a.docx',
    () =>
      zipSync({
        'word/document.xml': strToU8(
          mapCharacters(
            heldBackSentence,
            (character) => `<w:r>\n  <w:t xml:space="preserve">${character}</w:t>\n</w:r>\n`,
          ),
        ),
      }),
  ],
  [
    'custom XML of slides',
    'a.pptx',
    () => zipSync({ 'customXml/item1.xml': strToU8(`<x a="${plantedText}"/>`) }),
  ],
  [
    'an earlier version of a PDF',
    'a.pdf',
    () => pdfWithEarlierVersion(plantedText.replace('é', 'e'), 'Nothing.'),
  ],
  [
    'a PDF with every letter placed by itself',
    'a.pdf',
    () => pdfWithSpacedLetters(plantedText.replace('é', 'e')),
  ],
  [
    'the title of a PDF',
    'a.pdf',
    () =>
      pdfWithText(
        'Nothing.',
        `6 0 obj <</Title <FEFF${utf16(heldBackSentence).swap16().toString('hex')}>>> endobj`,
      ),
  ],
  [
    'an annotation in a PDF',
    'a.pdf',
    () =>
      pdfWithText(
        'Nothing.',
        `6 0 obj <</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(${plantedText.replace('é', 'e')})>> endobj`,
      ),
  ],
  [
    'an embedded file of a PDF',
    'a.pdf',
    () =>
      pdfWithText(
        'Nothing.',
        '6 0 obj <</Type/EmbeddedFile/Filter/FlateDecode>> stream\n',
        deflateSync(heldBackSentence),
      ),
  ],
  ['the name table of a font', 'a.woff2', () => fontWithName(heldBackSentence)],
  [
    'a WebAssembly program',
    'a.wasm',
    () => Buffer.concat([Buffer.from('\0asm\x01\0\0\0', 'latin1'), Buffer.from(heldBackSentence)]),
  ],
];

test.each(inBytes)(
  'text of a held-back story is found, or the file cannot be opened: %s',
  async (_, path, content) => {
    expect(await findLeaks(path, await content())).not.toEqual([]);
  },
);

/** Bytes that are larger than anything that is unpacked, divided by a number. */
const zeros = (parts: number) => Buffer.alloc(Math.ceil((largestUnpacked + 1) / parts));
/** Compressed files that are within the limit one by one, but not together. */
const bombs = (count: number) =>
  Array.from({ length: count }, () =>
    Buffer.concat([Buffer.from('end of the last one'), gzipSync(zeros(count - 1))]),
  );
const packageOf = (members: readonly Uint8Array[]) =>
  zipSync(Object.fromEntries(members.map((member, index) => [`${String(index)}.bin`, member])));

test.each([
  ['an encrypted package', 'a.zip', () => encryptedZip(heldBackSentence)],
  ['a 7-Zip package', 'a.7z', () => Buffer.from('377abcaf271c0004', 'hex')],
  ['xz', 'a.bin', () => Buffer.from('fd377a585a000004', 'hex')],
  ['bzip2', 'a.bin', () => Buffer.from('BZh91AY&SY')],
  ['a page with control characters', 'a.html', () => Buffer.from('<p>\0\x01</p>')],
  ['a file that becomes very large when it is unpacked', 'a.gz', () => gzipSync(zeros(1))],
  ['many files that are large together', 'a.bin', () => Buffer.concat(bombs(5))],
  ['a package of files that are large together', 'a.zip', () => packageOf(bombs(5))],
  ['a page in UTF-16', 'a.html', () => utf16(htmlPage('Nothing.'))],
])('a file that cannot be opened is a leak: %s', async (_, path, content) => {
  expect(await findLeaks(path, content())).toContainEqual({ place: path, kind: 'unopened' });
});
