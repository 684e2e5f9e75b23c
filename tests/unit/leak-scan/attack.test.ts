import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { noise } from '../../support/noise.ts';
import {
  canary,
  leaksOf,
  page,
  picture,
  secretsOfOne,
  source,
  told,
} from '../../support/plant.ts';
import {
  encrypted,
  fontSaying,
  hidden,
  kerned,
  pdfOf,
  revised,
  withChunk,
  withPicture,
  withThumbnail,
} from '../../support/wrappings.ts';

type Plant = [string, string, () => Uint8Array | string | Promise<Uint8Array>];

const base64 = (bytes: string | Uint8Array) => Buffer.from(bytes).toString('base64');
const lines = (text: string, length: number, end: string) =>
  (text.match(new RegExp(`.{1,${String(length)}}`, 'g')) ?? []).join(end);
const each = (text: string, change: (letter: string) => string) =>
  Array.from(text, change).join('');
const hex = (letter: string) => Buffer.from(letter).toString('hex');
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const utf32 = (text: string) =>
  Buffer.from(new Uint32Array(Array.from(text, (sign) => sign.codePointAt(0) ?? 0)).buffer);
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
const alpha = () => sharp(picture).ensureAlpha(0.9).png().toBuffer();

const inText: Plant[] = [
  ['letters set apart', 'a.html', () => page(each(canary, (sign) => `${sign} `))],
  [
    'every letter in a tag of its own',
    'a.html',
    () => page(each(told, (sign) => `<i>${sign}</i>\n  `)),
  ],
  [
    'entities of entities of entities',
    'a.html',
    () => page(canary.replaceAll('t', '&amp;amp;amp;amp;amp;#116;')),
  ],
  [
    'signs that nobody sees',
    'a.html',
    () => page(each(canary, (sign) => `${sign}\u2063\uFE0F\u034F\u061C`)),
  ],
  ['marks on every letter', 'a.html', () => page(each(canary, (sign) => `${sign}\u0336\u0301`))],
  ['no accents', 'a.html', () => page(canary.replace('é', 'e'))],
  [
    'letters of other alphabets that look the same',
    'a.html',
    () => page(each(canary, (sign) => lookAlikes[sign] ?? sign)),
  ],
  ['letters of mathematics', 'a.html', () => page(each(canary, bold))],
  ['ligatures', 'a.html', () => page(canary.replace('st', '\uFB06'))],
  [
    'words turned around and shown the right way',
    'a.html',
    () => page(`<bdo dir="rtl">${Array.from(canary).reverse().join('')}</bdo>`),
  ],
  [
    'several attributes',
    'a.html',
    () =>
      page(
        '<i data-a="until the" data-b="gate stopped" data-c="squeaking, and she" data-d="said café"></i>',
      ),
  ],
  [
    'data in an attribute',
    'a.html',
    () => page(`<i data-x="{&quot;a&quot;:&quot;${canary}&quot;}"></i>`),
  ],
  [
    'a document in an attribute',
    'a.html',
    () => page(`<iframe srcdoc="&lt;p&gt;${canary.replace('gate', 'ga&lt;b&gt;te')}"></iframe>`),
  ],
  ['a comment with tags in it', 'a.html', () => page(`<!-- <p>${canary}</p> -->`)],
  ['data of a feed with tags in it', 'feed.xml', () => `<a><![CDATA[<p>${canary}</p>]]></a>`],
  ['a tag that another begins in', 'a.html', () => page(`<a <p>${canary}</b>`)],
  ['an attribute that has no end', 'a.html', () => page(`<a title="${canary}>`)],
  ['signs that are no tags', 'a.html', () => page(canary.replaceAll(' ', ' < > '))],
  [
    'signs that are no escapes',
    'a.html',
    () => page(each(canary, (sign) => (sign === 't' ? '\\t' : sign))),
  ],
  [
    'quoted printable',
    'a.vtt',
    () =>
      each(canary, (sign) =>
        sign === 't'
          ? '=\r\nt'
          : Buffer.from(sign).toString('hex').toUpperCase().replace(/../g, '=$&'),
      ),
  ],
  [
    'escapes of a style sheet',
    'a.css',
    () => `i::after{content:"${each(canary, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"}`,
  ],
  ['base 64 after other signs', 'a.html', () => page(`/_astro/x/${base64(told)}`)],
  ['base 64 in short lines', 'a.vtt', () => lines(base64(told), 20, '\n')],
  [
    'base 64 for addresses',
    'a.html',
    () => page(`?q=${base64(`${told}???`).replaceAll('+', '-').replaceAll('/', '_')}`),
  ],
  ['base 64 of base 64', 'a.json', () => JSON.stringify({ a: base64(base64(told)) })],
  ['base 64 of two bytes a letter', 'a.json', () => JSON.stringify({ a: base64(utf16(told)) })],
  [
    'base 64 of something compressed',
    'a.json',
    () => JSON.stringify({ a: base64(deflateSync(told)) }),
  ],
  [
    'base 64 of a package',
    'a.json',
    () => JSON.stringify({ a: base64(zipSync({ a: strToU8(told) })) }),
  ],
  ['seven bits a letter', 'a.xml', () => `+${base64(utf16(told).swap16()).replaceAll('=', '')}-`],
  ['hexadecimal', 'a.json', () => JSON.stringify({ a: Buffer.from(told).toString('hex') })],
  [
    'hexadecimal with percent signs',
    'a.html',
    () => page(`?${each(canary, (sign) => hex(sign).replace(/../g, '%$&'))}`),
  ],
  ['numbers', 'a.js', () => `x=String.fromCharCode(${[...Buffer.from(told)].join(', ')})`],
  ['bytes as data', 'a.json', () => JSON.stringify({ a: Buffer.from(told) })],
  [
    'percent signs of older scripts',
    'a.html',
    () => page(each(canary, (sign) => `%u00${sign.charCodeAt(0).toString(16)}`)),
  ],
  [
    'a word a caption',
    'a.vtt',
    () =>
      `WEBVTT\n\n${canary
        .split(' ')
        .map((word, at) => `00:0${at}.000 --> 00:0${at}.900\n<v A>${word}`)
        .join('\n\n')}`,
  ],
  [
    'a word a paragraph',
    'a.html',
    () =>
      page(
        canary
          .split(' ')
          .map((word) => `<p>${word}</p>`)
          .join('\n'),
      ),
  ],
  ['folders within folders', `${canary.replaceAll(' ', '/')}/a.txt`, () => 'Nothing.'],
  ['four bytes a letter', 'a.bin', () => utf32(told)],
  ['four bytes a letter, the other way', 'a.bin', () => utf32(told).swap32()],
];

const swapped: Plant[] = [
  [
    'the notes of gzip',
    'a.gz',
    () => {
      const g = gzipSync('Nothing.');
      g[3] = 16;
      return Buffer.concat([
        g.subarray(0, 10),
        Buffer.from(`${told.replace('é', 'e')}\0`),
        g.subarray(10),
      ]);
    },
  ],
  ['a second part of gzip', 'a.gz', () => Buffer.concat([gzipSync('Nothing.'), gzipSync(told)])],
  ['what follows gzip', 'a.gz', () => Buffer.concat([gzipSync('Nothing.'), Buffer.from(told)])],
  [
    'what follows gzip, compressed',
    'a.gz',
    () => Buffer.concat([gzipSync('Nothing.'), Buffer.from('..'), deflateSync(told)]),
  ],
  ['brotli under another name', 'a.bin', () => brotliCompressSync(told)],
  ['deflate without a head', 'a.bin', () => deflateRawSync(told)],
  ['zstandard', 'a.bin', () => zstdCompressSync(told)],
  [
    'gzip behind and before something else',
    'a.bin',
    () => Buffer.concat([Buffer.from([0]), gzipSync(told), Buffer.from([1])]),
  ],
  [
    'zstandard behind and before something else',
    'a.bin',
    () => Buffer.concat([Buffer.from([0, 255, 1]), zstdCompressSync(told), Buffer.from([0, 255])]),
  ],
  [
    'what stands before a package',
    'a.zip',
    () => Buffer.concat([Buffer.from(told), zipSync({ a: strToU8('Nothing.') })]),
  ],
  [
    'what stands before a package, compressed',
    'a.zip',
    () => Buffer.concat([gzipSync(told), zipSync({ a: strToU8('Nothing.') })]),
  ],
  [
    'what follows a package',
    'a.zip',
    () => Buffer.concat([zipSync({ a: strToU8('Nothing.') }), Buffer.from(told)]),
  ],
  [
    'the comment on a package',
    'a.zip',
    () => zipSync({ a: [strToU8('Nothing.'), { comment: told }] }),
  ],
  [
    'a member that the list of a package leaves out',
    'a.zip',
    () => hidden({ a: 'Nothing.', b: told }, 'b'),
  ],
  ['a member as it is', 'a.zip', () => zipSync({ a: [strToU8(told), { level: 0 }] })],
  [
    'wrapping in wrapping in wrapping',
    'a.zip',
    () => zipSync({ a: gzipSync(zipSync({ b: deflateSync(base64(told)) })) }),
  ],
  [
    'runs of a document, set apart',
    'a.docx',
    () =>
      zipSync({
        'word/document.xml': strToU8(
          each(told, (sign) => `<w:r>\n  <w:t xml:space="preserve">${sign}</w:t>\n</w:r>\n`),
        ),
      }),
  ],
  [
    'data of slides',
    'a.pptx',
    () => zipSync({ 'customXml/item1.xml': strToU8(`<x a="${canary}"/>`) }),
  ],
  ['an earlier state of a PDF', 'a.pdf', () => revised(canary.replace('é', 'e'), 'Nothing.')],
  ['a PDF with letters set by hand', 'a.pdf', () => kerned(canary.replace('é', 'e'))],
  [
    'the title of a PDF',
    'a.pdf',
    () =>
      pdfOf('Nothing.', `6 0 obj <</Title <FEFF${utf16(told).swap16().toString('hex')}>>> endobj`),
  ],
  [
    'a note in a PDF',
    'a.pdf',
    () =>
      pdfOf(
        'Nothing.',
        `6 0 obj <</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(${canary.replace('é', 'e')})>> endobj`,
      ),
  ],
  [
    'a file in a PDF',
    'a.pdf',
    () =>
      pdfOf(
        'Nothing.',
        '6 0 obj <</Type/EmbeddedFile/Filter/FlateDecode>> stream\n',
        deflateSync(told),
      ),
  ],
  ['letters of a font', 'a.woff2', () => fontSaying(told)],
  [
    'a program',
    'a.wasm',
    () => Buffer.concat([Buffer.from('\0asm\x01\0\0\0', 'latin1'), Buffer.from(told)]),
  ],
];

const inPictures: Plant[] = [
  [
    'tEXt',
    'a.png',
    async () =>
      withChunk(
        await sharp(await noise(2))
          .png()
          .toBuffer(),
        'tEXt',
        Buffer.from(`Comment\0${told}`),
      ),
  ],
  [
    'zTXt',
    'a.png',
    async () =>
      withChunk(
        await sharp(await noise(2))
          .png()
          .toBuffer(),
        'zTXt',
        Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(told)]),
      ),
  ],
  [
    'iTXt',
    'a.png',
    async () =>
      withChunk(
        await sharp(await noise(2))
          .png()
          .toBuffer(),
        'iTXt',
        Buffer.concat([Buffer.from('Comment\0\x01\0en\0\0'), deflateSync(told)]),
      ),
  ],
  [
    'a chunk of its own',
    'a.png',
    async () =>
      withChunk(
        await sharp(await noise(2))
          .png()
          .toBuffer(),
        'prIv',
        deflateSync(told),
      ),
  ],
  [
    'XMP of WebP',
    'a.webp',
    async () =>
      sharp(await noise(2))
        .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><d>${canary}</d></x:xmpmeta>`)
        .webp()
        .toBuffer(),
  ],
  ['what follows a picture', 'a.jpg', async () => Buffer.concat([await noise(2), gzipSync(told)])],
  [
    'a package behind a picture',
    'a.jpg',
    async () => Buffer.concat([await noise(2), zipSync({ a: strToU8(told) })]),
  ],
];

const ofPictures: Plant[] = [
  ['in slides', 'a.pptx', () => zipSync({ 'ppt/media/image1.jpeg': picture })],
  [
    'in data of a drawing',
    'a.svg',
    async () =>
      Buffer.from(
        svg(
          `<image href="data:image/webp;base64,${base64(await sharp(picture).resize(200).webp().toBuffer())}"/>`,
        ),
      ),
  ],
  [
    'in data in lines',
    'a.xml',
    async () =>
      Buffer.from(lines(base64(await sharp(picture).resize(200).webp().toBuffer()), 76, '\r\n')),
  ],
  [
    'in a PDF',
    'a.pdf',
    () =>
      pdfOf(
        'Nothing.',
        '6 0 obj <</Type/XObject/Subtype/Image/Filter/DCTDecode>> stream\n',
        picture,
      ),
  ],
  ['in a PDF, in its own way', 'a.pdf', () => withPicture(picture)],
  [
    'small, within another',
    'a.jpg',
    async () => withThumbnail(await noise(2), await sharp(picture).resize(160).jpeg().toBuffer()),
  ],
  [
    'behind another',
    'a.jpg',
    async () => Buffer.concat([await noise(2), await sharp(picture).webp().toBuffer()]),
  ],
  ['turned', 'a.webp', () => sharp(picture).rotate(90).webp().toBuffer()],
  [
    'turned by what it says of itself',
    'a.webp',
    async () =>
      sharp(await sharp(picture).withMetadata({ orientation: 6 }).jpeg().toBuffer())
        .autoOrient()
        .webp()
        .toBuffer(),
  ],
  ['in a mirror', 'a.webp', () => sharp(picture).flop().webp().toBuffer()],
  ['with glass', 'a.png', alpha],
  ['without colour', 'a.webp', () => sharp(picture).greyscale().webp().toBuffer()],
  ['darker', 'a.webp', () => sharp(picture).modulate({ brightness: 0.7 }).webp().toBuffer()],
];

describe.each(inText)('text of a story held back in %s', (_, path, content) => {
  test('is found', async () =>
    expect((await leaksOf(path, await content())).map(({ story }) => story)).toContain('k7m2qx'));
});

describe.each(swapped)('text of a story held back in %s', (_, path, content) => {
  test('is found, or the file cannot be opened', async () =>
    expect(await leaksOf(path, await content())).not.toEqual([]));
});

describe.each(inPictures)('text of a story held back in a picture’s %s', (_, path, content) => {
  test('is found', async () =>
    expect((await leaksOf(path, await content())).map(({ story }) => story)).toContain('k7m2qx'));
});

describe.each(ofPictures)('a picture of a story held back, %s', (_, path, content) => {
  test('is found', async () =>
    expect((await leaksOf(path, await content())).map(({ story }) => story)).toContain('k7m2qx'));
});

const written: [string, string][] = [
  [
    'entities',
    source.replace(
      told,
      each(told, (sign) => (/[a-z]/.test(sign) ? `&#${String(sign.charCodeAt(0))};` : sign)),
    ),
  ],
  [
    'emphasis within words',
    source.replace(told, told.replaceAll('at', '*at*').replaceAll('e', '**e**')),
  ],
  ['a link', source.replace(told, told.replace('gate', '[gate](https://example.org/gate)'))],
];

describe.each(written)('a story held back that is written with %s', (_, text) => {
  test('is found as it reads', async () =>
    expect(await leaksOf('a.html', page(`<p>${told}</p>`), secretsOfOne(text))).not.toEqual([]));
});

const titles: [string, string][] = [
  ['folded', 'title: >-\n  Seven plums\n  on a sill'],
  ['quoted', '"title": "Seven pl\\u0075ms on a sill"'],
  ['of many short words', 'title: I am not on my own'],
];

describe.each(titles)('a title that is %s', (_, title) => {
  test('is found', async () => {
    const text = source.replace('title: Seven plums on a sill', title);
    const shown = title.includes('own') ? 'I am not on my own' : 'Seven plums on a sill';
    expect(await leaksOf('a.html', page(`<h2>${shown}</h2>`), secretsOfOne(text))).not.toEqual([]);
  });
});

test.each([
  ['the address of a place', 'index.html', page('<a href="/places/quillmarsh/">A place</a>')],
  ['the name of a file', 'photos/ottoline.txt', 'Nothing.'],
  ['a reference in a register', 'a.json', '{"ref":"sos/2026/733"}'],
  ['the address of a recording', 'a.html', page('<a href="https://video.example.org/w/9xq">')],
  ['the name of a file beside the story', 'photos/at-nans-window.txt', 'Nothing.'],
])('a name in %s is found', async (_, path, content) => {
  expect(await leaksOf(path, content)).not.toEqual([]);
});

test.each([
  ['a package with a lock', 'a.zip', () => encrypted(told)],
  ['a package in a way we cannot open', 'a.7z', () => Buffer.from('377abcaf271c0004', 'hex')],
  ['xz', 'a.bin', () => Buffer.from('fd377a585a000004', 'hex')],
  ['bzip2', 'a.bin', () => Buffer.from('BZh91AY&SY')],
  ['a page that is no text', 'a.html', () => Buffer.from('<p>\0\x01</p>')],
  ['a page in two bytes a letter', 'a.html', () => utf16(page('Nothing.'))],
])('%s is told of, since nobody can vouch for it', async (_, path, content) => {
  expect(await leaksOf(path, content())).toContainEqual({ place: path, what: 'unopened' });
});
