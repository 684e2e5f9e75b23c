import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { largestUnpacked } from '../../../src/story/size-limits.ts';
import { noise } from '../../support/noise.ts';
import {
  plantedText,
  findLeaks,
  htmlPage,
  storyPicture,
  secretsOfStory,
  storySource,
  heldBackSentence,
} from '../../support/scan-one-file.ts';
import {
  encryptedZip,
  fontWithName,
  zipWithUnlistedMember,
  pdfWithSpacedLetters,
  pdfWithText,
  pdfWithEarlierVersion,
  addPngChunk,
  pdfWithPicture,
  addJpegThumbnail,
} from '../../support/crafted-files.ts';

type Plant = [string, string, () => Uint8Array | string | Promise<Uint8Array>];

const base64 = (bytes: string | Uint8Array) => Buffer.from(bytes).toString('base64');
const breakLines = (text: string, length: number, end: string) =>
  (text.match(new RegExp(`.{1,${String(length)}}`, 'g')) ?? []).join(end);
const mapCharacters = (text: string, change: (letter: string) => string) =>
  Array.from(text, change).join('');
const hex = (letter: string) => Buffer.from(letter).toString('hex');
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const utf32 = (text: string) =>
  Buffer.from(
    new Uint32Array(Array.from(text, (character) => character.codePointAt(0) ?? 0)).buffer,
  );
const lookAlikes: Record<string, string> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
  i: 'і',
  s: 'ѕ',
  u: 'υ',
};
const bold = (letter: string) =>
  /[a-z]/.test(letter) ? String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97) : letter;
const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;
const withTransparency = () => sharp(storyPicture).ensureAlpha(0.9).png().toBuffer();

const inText: Plant[] = [
  [
    'letters separated by spaces',
    'a.html',
    () => htmlPage(mapCharacters(plantedText, (character) => `${character} `)),
  ],
  [
    'every letter in a tag of its own',
    'a.html',
    () => htmlPage(mapCharacters(heldBackSentence, (character) => `<i>${character}</i>\n  `)),
  ],
  [
    'HTML entities nested five deep',
    'a.html',
    () => htmlPage(plantedText.replaceAll('t', '&amp;amp;amp;amp;amp;#116;')),
  ],
  [
    'text with invisible characters',
    'a.html',
    () =>
      htmlPage(mapCharacters(plantedText, (character) => `${character}\u2063\uFE0F\u034F\u061C`)),
  ],
  [
    'letters with combining marks',
    'a.html',
    () => htmlPage(mapCharacters(plantedText, (character) => `${character}\u0336\u0301`)),
  ],
  ['text without accents', 'a.html', () => htmlPage(plantedText.replace('é', 'e'))],
  [
    'letters of other alphabets that look the same',
    'a.html',
    () => htmlPage(mapCharacters(plantedText, (character) => lookAlikes[character] ?? character)),
  ],
  ['mathematical letters', 'a.html', () => htmlPage(mapCharacters(plantedText, bold))],
  ['ligatures', 'a.html', () => htmlPage(plantedText.replace('st', '\uFB06'))],
  [
    'reversed text shown from right to left',
    'a.html',
    () => htmlPage(`<bdo dir="rtl">${Array.from(plantedText).reverse().join('')}</bdo>`),
  ],
  [
    'several attributes',
    'a.html',
    () =>
      htmlPage(
        '<i data-a="until the" data-b="gate stopped" data-c="squeaking, and she" data-d="said café"></i>',
      ),
  ],
  [
    'JSON in an attribute',
    'a.html',
    () => htmlPage(`<i data-x="{&quot;a&quot;:&quot;${plantedText}&quot;}"></i>`),
  ],
  [
    'a document in an attribute',
    'a.html',
    () =>
      htmlPage(
        `<iframe srcdoc="&lt;p&gt;${plantedText.replace('gate', 'ga&lt;b&gt;te')}"></iframe>`,
      ),
  ],
  ['a comment with tags in it', 'a.html', () => htmlPage(`<!-- <p>${plantedText}</p> -->`)],
  ['CDATA of a feed with tags in it', 'feed.xml', () => `<a><![CDATA[<p>${plantedText}</p>]]></a>`],
  ['a tag that starts within another', 'a.html', () => htmlPage(`<a <p>${plantedText}</b>`)],
  ['an attribute without an end', 'a.html', () => htmlPage(`<a title="${plantedText}>`)],
  [
    'text with angle brackets that are no tags',
    'a.html',
    () => htmlPage(plantedText.replaceAll(' ', ' < > ')),
  ],
  [
    'text with backslashes that are no escapes',
    'a.html',
    () =>
      htmlPage(mapCharacters(plantedText, (character) => (character === 't' ? '\\t' : character))),
  ],
  [
    'quoted-printable',
    'a.vtt',
    () =>
      mapCharacters(plantedText, (character) =>
        character === 't'
          ? '=\r\nt'
          : Buffer.from(character).toString('hex').toUpperCase().replace(/../g, '=$&'),
      ),
  ],
  [
    'escapes of a style sheet',
    'a.css',
    () =>
      `i::after{content:"${mapCharacters(plantedText, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"}`,
  ],
  [
    'base64 after other characters',
    'a.html',
    () => htmlPage(`/_astro/x/${base64(heldBackSentence)}`),
  ],
  ['base64 in short lines', 'a.vtt', () => breakLines(base64(heldBackSentence), 20, '\n')],
  [
    'base64 for addresses',
    'a.html',
    () =>
      htmlPage(`?q=${base64(`${heldBackSentence}???`).replaceAll('+', '-').replaceAll('/', '_')}`),
  ],
  ['base64 of base64', 'a.json', () => JSON.stringify({ a: base64(base64(heldBackSentence)) })],
  ['base64 of UTF-16', 'a.json', () => JSON.stringify({ a: base64(utf16(heldBackSentence)) })],
  [
    'base64 of compressed text',
    'a.json',
    () => JSON.stringify({ a: base64(deflateSync(heldBackSentence)) }),
  ],
  [
    'base64 of a package',
    'a.json',
    () => JSON.stringify({ a: base64(zipSync({ a: strToU8(heldBackSentence) })) }),
  ],
  ['UTF-7', 'a.xml', () => `+${base64(utf16(heldBackSentence).swap16()).replaceAll('=', '')}-`],
  [
    'hexadecimal digits',
    'a.json',
    () => JSON.stringify({ a: Buffer.from(heldBackSentence).toString('hex') }),
  ],
  [
    'percent encoding of every byte',
    'a.html',
    () =>
      htmlPage(
        `?${mapCharacters(plantedText, (character) => hex(character).replace(/../g, '%$&'))}`,
      ),
  ],
  [
    'a list of character codes',
    'a.js',
    () => `x=String.fromCharCode(${[...Buffer.from(heldBackSentence)].join(', ')})`,
  ],
  ['a JSON list of bytes', 'a.json', () => JSON.stringify({ a: Buffer.from(heldBackSentence) })],
  [
    'the older percent encoding %u0041',
    'a.html',
    () =>
      htmlPage(
        mapCharacters(plantedText, (character) => `%u00${character.charCodeAt(0).toString(16)}`),
      ),
  ],
  [
    'captions of one word each',
    'a.vtt',
    () =>
      `WEBVTT\n\n${plantedText
        .split(' ')
        .map((word, at) => `00:0${at}.000 --> 00:0${at}.900\n<v A>${word}`)
        .join('\n\n')}`,
  ],
  [
    'paragraphs of one word each',
    'a.html',
    () =>
      htmlPage(
        plantedText
          .split(' ')
          .map((word) => `<p>${word}</p>`)
          .join('\n'),
      ),
  ],
  ['the names of nested folders', `${plantedText.replaceAll(' ', '/')}/a.txt`, () => 'Nothing.'],
  ['UTF-32', 'a.bin', () => utf32(heldBackSentence)],
  ['UTF-32 with the other byte order', 'a.bin', () => utf32(heldBackSentence).swap32()],
];

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

const inPictures: Plant[] = [
  [
    'tEXt',
    'a.png',
    async () =>
      addPngChunk(
        await sharp(await noise(2))
          .png()
          .toBuffer(),
        'tEXt',
        Buffer.from(`Comment\0${heldBackSentence}`),
      ),
  ],
  [
    'zTXt',
    'a.png',
    async () =>
      addPngChunk(
        await sharp(await noise(2))
          .png()
          .toBuffer(),
        'zTXt',
        Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(heldBackSentence)]),
      ),
  ],
  [
    'iTXt',
    'a.png',
    async () =>
      addPngChunk(
        await sharp(await noise(2))
          .png()
          .toBuffer(),
        'iTXt',
        Buffer.concat([Buffer.from('Comment\0\x01\0en\0\0'), deflateSync(heldBackSentence)]),
      ),
  ],
  [
    'private chunk',
    'a.png',
    async () =>
      addPngChunk(
        await sharp(await noise(2))
          .png()
          .toBuffer(),
        'prIv',
        deflateSync(heldBackSentence),
      ),
  ],
  [
    'XMP',
    'a.webp',
    async () =>
      sharp(await noise(2))
        .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><d>${plantedText}</d></x:xmpmeta>`)
        .webp()
        .toBuffer(),
  ],
  [
    'trailing bytes',
    'a.jpg',
    async () => Buffer.concat([await noise(2), gzipSync(heldBackSentence)]),
  ],
  [
    'trailing package',
    'a.jpg',
    async () => Buffer.concat([await noise(2), zipSync({ a: strToU8(heldBackSentence) })]),
  ],
];

const ofPictures: Plant[] = [
  ['in slides', 'a.pptx', () => zipSync({ 'ppt/media/image1.jpeg': storyPicture })],
  [
    'in a data URL of an SVG',
    'a.svg',
    async () =>
      Buffer.from(
        svg(
          `<image href="data:image/webp;base64,${base64(await sharp(storyPicture).resize(200).webp().toBuffer())}"/>`,
        ),
      ),
  ],
  [
    'in base64 with line breaks',
    'a.xml',
    async () =>
      Buffer.from(
        breakLines(base64(await sharp(storyPicture).resize(200).webp().toBuffer()), 76, '\r\n'),
      ),
  ],
  [
    'in a PDF',
    'a.pdf',
    () =>
      pdfWithText(
        'Nothing.',
        '6 0 obj <</Type/XObject/Subtype/Image/Filter/DCTDecode>> stream\n',
        storyPicture,
      ),
  ],
  ['in a PDF as compressed pixels', 'a.pdf', () => pdfWithPicture(storyPicture)],
  [
    'as a thumbnail of another picture',
    'a.jpg',
    async () =>
      addJpegThumbnail(await noise(2), await sharp(storyPicture).resize(160).jpeg().toBuffer()),
  ],
  [
    'after another picture',
    'a.jpg',
    async () => Buffer.concat([await noise(2), await sharp(storyPicture).webp().toBuffer()]),
  ],
  ['turned', 'a.webp', () => sharp(storyPicture).rotate(90).webp().toBuffer()],
  [
    'turned by its Exif orientation',
    'a.webp',
    async () =>
      sharp(await sharp(storyPicture).withMetadata({ orientation: 6 }).jpeg().toBuffer())
        .autoOrient()
        .webp()
        .toBuffer(),
  ],
  ['mirrored', 'a.webp', () => sharp(storyPicture).flop().webp().toBuffer()],
  ['with transparency', 'a.png', withTransparency],
  ['in grey', 'a.webp', () => sharp(storyPicture).greyscale().webp().toBuffer()],
  ['darker', 'a.webp', () => sharp(storyPicture).modulate({ brightness: 0.7 }).webp().toBuffer()],
];

test.each(inText)('text of a held-back story is found in %s', async (_, path, content) => {
  expect((await findLeaks(path, await content())).map(({ story }) => story)).toContain('k7m2qx');
});

test.each(inBytes)(
  'text of a held-back story is found, or the file cannot be opened: %s',
  async (_, path, content) => {
    expect(await findLeaks(path, await content())).not.toEqual([]);
  },
);

test.each(inPictures)('text is found in a picture: %s', async (_, path, content) => {
  expect((await findLeaks(path, await content())).map(({ story }) => story)).toContain('k7m2qx');
});

test.each(ofPictures)('a picture of a held-back story is found %s', async (_, path, content) => {
  expect((await findLeaks(path, await content())).map(({ story }) => story)).toContain('k7m2qx');
});

const sources: [string, string][] = [
  [
    'entities',
    storySource.replace(
      heldBackSentence,
      mapCharacters(heldBackSentence, (character) =>
        /[a-z]/.test(character) ? `&#${String(character.charCodeAt(0))};` : character,
      ),
    ),
  ],
  [
    'emphasis within words',
    storySource.replace(
      heldBackSentence,
      heldBackSentence.replaceAll('at', '*at*').replaceAll('e', '**e**'),
    ),
  ],
  [
    'a link',
    storySource.replace(
      heldBackSentence,
      heldBackSentence.replace('gate', '[gate](https://example.org/gate)'),
    ),
  ],
];

test.each(sources)('a rendered text is found even if its source has %s', async (_, text) => {
  const html = htmlPage(`<p>${heldBackSentence}</p>`);
  expect(await findLeaks('a.html', html, secretsOfStory(text))).not.toEqual([]);
});

const titles: [string, string][] = [
  ['in a folded YAML block', 'title: >-\n  Seven plums\n  on a sill'],
  ['quoted', '"title": "Seven pl\\u0075ms on a sill"'],
  ['in many short words', 'title: I am not on my own'],
];

test.each(titles)('a title is found even if it is written %s', async (_, title) => {
  const text = storySource.replace('title: Seven plums on a sill', title);
  const shown = title.includes('own') ? 'I am not on my own' : 'Seven plums on a sill';
  const html = htmlPage(`<h2>${shown}</h2>`);
  expect(await findLeaks('a.html', html, secretsOfStory(text))).not.toEqual([]);
});

test.each([
  ['the address of a place', 'index.html', htmlPage('<a href="/places/quillmarsh/">A place</a>')],
  ['the name of a file', 'photos/ottoline.txt', 'Nothing.'],
  ['a reference in a register', 'a.json', '{"ref":"sos/2026/733"}'],
  ['the address of a recording', 'a.html', htmlPage('<a href="https://video.example.org/w/9xq">')],
  ['the name of a file beside the story', 'photos/at-nans-window.txt', 'Nothing.'],
])('a name in %s is found', async (_, path, content) => {
  expect(await findLeaks(path, content)).not.toEqual([]);
});

/** Bytes that are larger than anything that is unpacked, divided by a number. */
const zeros = (parts: number) => Buffer.alloc(Math.ceil((largestUnpacked + 1) / parts));
/** Compressed files that are too large only together. */
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
