import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { encode } from 'cborg';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { scan } from '../../../src/leak-scan/scan.ts';
import { forgetShared, secretsOf } from '../../../src/leak-scan/secrets.ts';
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
import { pdfOf } from '../../support/wrappings.ts';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');

const withText = (metadata: Record<string, string>) =>
  noise(2).then((bytes) => sharp(bytes).withExif({ IFD0: metadata }).jpeg().toBuffer());

/** The canary, in every kind of file and every way of writing that an output has or may have. */
const plants: [string, string, () => Uint8Array | string | Promise<Uint8Array>][] = [
  ['a page', 'a.html', () => page(`<p>${canary}</p>`)],
  ['a page, broken up by tags', 'a.html', () => page(canary.replace('gate', 'g<b>at</b>e'))],
  [
    'a page, from block to block',
    'a.html',
    () => page(`<p>${canary.replace('stopped', '</p><p>stopped')}`),
  ],
  ['an attribute', 'a.html', () => page(`<img alt="${canary}">`)],
  ['a comment', 'a.html', () => page(`<!-- ${canary} -->`)],
  ['capitals and other apostrophes', 'a.html', () => page(canary.toUpperCase())],
  ['signs that nobody sees', 'a.html', () => page(canary.replaceAll('e', 'e\u200B\u00AD'))],
  ['full width letters', 'a.html', () => page(canary.replace('gate', 'ｇａｔｅ'))],
  ['entities', 'a.html', () => page(canary.replaceAll('t', '&#116;').replaceAll('s', '&#x73;'))],
  ['entities of entities', 'a.html', () => page(canary.replaceAll('t', '&amp;#116;'))],
  ['percent signs', 'a.xml', () => `<loc>/?q=${encodeURIComponent(canary)}</loc>`],
  ['data', 'a.json', () => JSON.stringify({ content: `…\n${canary}` })],
  [
    'escapes of a script',
    'a.js',
    () => `let a="${canary.replaceAll('t', '\\u0074').replaceAll('s', '\\x73')}"`,
  ],
  ['a style sheet', 'a.css', () => `/* ${canary} */`],
  ['a source map', 'a.js.map', () => JSON.stringify({ sourcesContent: [canary] })],
  ['a feed', 'feed.xml', () => `<item><![CDATA[${canary}]]></item>`],
  ['captions', 'a.vtt', () => `WEBVTT\n\n00:00.000 --> 00:04.000\n${canary}`],
  [
    'base 64',
    'a.html',
    () => page(`<img src="data:text/plain;base64,${Buffer.from(told).toString('base64')}">`),
  ],
  ['two bytes a letter', 'a.bin', () => utf16(told)],
  [
    'two bytes a letter, the other way',
    'a.bin',
    () => Buffer.concat([Buffer.from([0]), utf16(told)]),
  ],
  ['gzip', 'a.gz', () => gzipSync(told)],
  ['brotli', 'a.html.br', () => brotliCompressSync(told)],
  ['deflate', 'a.bin', () => deflateSync(told)],
  [
    'a fragment of the search',
    'pagefind/fragment/en_1.pf_fragment',
    () => gzipSync(`pagefind_dcd${JSON.stringify({ url: '/stories/a22222/', content: told })}`),
  ],
  [
    'a filter of the search',
    'pagefind/filter/en_1.pf_filter',
    () =>
      gzipSync(
        Buffer.concat([Buffer.from('pagefind_dcd'), encode(['place', [['Quillmarsh', [1]]]])]),
      ),
  ],
  [
    'the words of the search',
    'pagefind/index/en_1.pf_index',
    () => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encode([['ottoline', []]])])),
  ],
  [
    'slides',
    'slides.pptx',
    () => zipSync({ 'ppt/slides/slide1.xml': strToU8(`<a:t>${canary}</a:t>`) }),
  ],
  [
    'notes of slides',
    'slides.pptx',
    () => zipSync({ 'ppt/notesSlides/notesSlide1.xml': strToU8(`<a:t>${canary}</a:t>`) }),
  ],
  [
    'a document within a package',
    'scorm.zip',
    () => zipSync({ 'a.docx': zipSync({ 'word/document.xml': strToU8(`<w:t>${canary}</w:t>`) }) }),
  ],
  [
    'the name of a file in a package',
    'scorm.zip',
    () => zipSync({ 'seven plums on a sill.txt': strToU8('Nothing.') }),
  ],
  ['a handout', 'handout.pdf', () => pdfOf('until the gate stopped squeaking, and she said')],
  ['what a picture says of itself', 'a.jpg', () => withText({ ImageDescription: told })],
  [
    'a drawing',
    'a.svg',
    () => `<svg xmlns="http://www.w3.org/2000/svg"><title>${canary}</title></svg>`,
  ],
  ['a title of a few words', 'a.html', () => page('<h1>Seven plums on a sill</h1>')],
  [
    'the name of a file',
    'covers/seven plums on a sill.svg',
    () => '<svg xmlns="http://www.w3.org/2000/svg"/>',
  ],
  ['a name', 'a.html', () => page('<p>Told by Ottoline’s friends.</p>')],
  ['a place', 'a.html', () => page('<a href="/places/quillmarsh/">Quillmarsh</a>')],
  ['an id', 'sitemap-0.xml', () => '<loc>https://a.example/stories/k7m2qx/</loc>'],
  ['an id of a story that was deleted', 'a.html', () => page('<a href="/stories/q4n8vt/">')],
  [
    'an id in the name of a file',
    'covers/k7m2qx.svg',
    () => '<svg xmlns="http://www.w3.org/2000/svg"/>',
  ],
  ['the picture as it was', 'a.jpg', () => picture],
  [
    'the picture, smaller and in another format',
    'a.webp',
    () => sharp(picture).resize(120).webp({ quality: 60 }).toBuffer(),
  ],
];

describe.each(plants)('something of a story held back in %s', (_, path, content) => {
  test('is found', async () => {
    const leaks = await leaksOf(path, await content());
    expect(leaks).not.toEqual([]);
    expect(['k7m2qx', 'q4n8vt']).toContain(leaks[0]?.story);
  });
});

test('what is found is told by file, way and story, and never repeated', async () => {
  const inside = zipSync({ 'ppt/slides/slide1.xml': strToU8(`<a:t>${canary}</a:t>`) });
  expect(await leaksOf('stories/a22222/slides.pptx', inside)).toEqual([
    { place: 'stories/a22222/slides.pptx › ppt/slides/slide1.xml', story: 'k7m2qx', what: 'words' },
  ]);
});

test('ids may stand where copies are checked, and nothing else of the story may', async () => {
  expect(await leaksOf('check/k7m2qx/index.html', page('k7m2qx'))).toEqual([]);
  expect(await leaksOf('check/k7m2qx/index.html', page(`k7m2qx ${canary}`))).toHaveLength(1);
});

describe('markup that was looked through in one file', () => {
  const lines = (alt: string) => page(`<img class="cover wide" alt="${alt}"><p>Nothing.</p>`);
  const leaksIn = async (...files: [string, string][]) =>
    (
      await scan(
        files.map(([path, text]) => ({ path, bytes: Buffer.from(text) })),
        await secretsOfOne(),
        (path) => path.startsWith('check/'),
      )
    ).leaks;

  test('hides nothing that another says in the same tags', async () => {
    const leaks = await leaksIn(['a.html', lines('A gate')], ['b.html', lines(canary)]);
    expect(leaks).toEqual([{ place: 'b.html', story: 'k7m2qx', what: 'words' }]);
  });

  test('is told of in the next too, where it says something of a story', async () => {
    const leaks = await leaksIn(['a.html', lines(canary)], ['b.html', lines(canary)]);
    expect(leaks.map(({ place }) => place)).toEqual(['a.html', 'b.html']);
  });

  test('may name an id only where ids may stand', async () => {
    const leaks = await leaksIn(['check/a.html', lines('k7m2qx')], ['b.html', lines('k7m2qx')]);
    expect(leaks).toEqual([{ place: 'b.html', story: 'k7m2qx', what: 'id' }]);
  });

  test('may hold a name only where programs are', async () => {
    const leaks = await leaksIn(
      ['pagefind/a.js', lines('Ottoline')],
      ['b.html', lines('Ottoline')],
    );
    expect(leaks).toEqual([{ place: 'b.html', story: 'k7m2qx', what: 'name' }]);
  });
});

test('words that a story may use too do not alarm', async () => {
  expect(
    await leaksOf('a.html', page('<p>We sat by the gate, and she said the tree.</p>')),
  ).toEqual([]);
  expect(await leaksOf('a.js', 'let ottoline = place')).toEqual([]);
  expect(await leaksOf('admin/assets/desk-1.js', 'case "Ottoline":')).toEqual([]);
  expect(
    await leaksOf(
      'a.webp',
      await sharp(await noise(3))
        .webp()
        .toBuffer(),
    ),
  ).toEqual([]);
});

test('what a story that may be shown says itself does not alarm', async () => {
  const known = await secretsOf(
    [{ name: 'k7m2qx', folder: '', files: [{ path: 'index.mdx', bytes: Buffer.from(source) }] }],
    [],
  );
  await forgetShared(known, [{ path: 'index.mdx', bytes: Buffer.from(`${told} Ottoline.`) }]);
  const bytes = Buffer.from(page(`<p>${canary}</p><p>Ottoline</p>`));
  expect((await scan([{ path: 'a.html', bytes }], known, () => false)).leaks).toEqual([]);
});

test('a file that cannot be opened is told of, since nobody can vouch for it', async () => {
  const broken = gzipSync('a story').subarray(0, 14);
  expect(await leaksOf('a.gz', broken)).toEqual([{ place: 'a.gz', what: 'unopened' }]);
});
