import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { encode } from 'cborg';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { scanFiles } from '../../../src/leak-scan/scan-files.ts';
import {
  removeSharedContent,
  collectSecrets,
} from '../../../src/leak-scan/held-back/collect-secrets.ts';
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
import { utf16, type Plant } from '../../support/encodings.ts';
import { pdfWithText } from '../../support/crafted-files.ts';

const withText = (metadata: Record<string, string>) =>
  noise(2).then((bytes) => sharp(bytes).withExif({ IFD0: metadata }).jpeg().toBuffer());

/** The planted text in every kind of file and every encoding that an output can have. */
const plants: Plant[] = [
  ['a page', 'a.html', () => htmlPage(`<p>${plantedText}</p>`)],
  [
    'a page, within a word broken by tags',
    'a.html',
    () => htmlPage(plantedText.replace('gate', 'g<b>at</b>e')),
  ],
  [
    'a page, across two blocks',
    'a.html',
    () => htmlPage(`<p>${plantedText.replace('stopped', '</p><p>stopped')}`),
  ],
  ['an attribute', 'a.html', () => htmlPage(`<img alt="${plantedText}">`)],
  ['a comment', 'a.html', () => htmlPage(`<!-- ${plantedText} -->`)],
  ['capitals', 'a.html', () => htmlPage(plantedText.toUpperCase())],
  [
    'text with invisible characters',
    'a.html',
    () => htmlPage(plantedText.replaceAll('e', 'e\u200B\u00AD')),
  ],
  ['full-width letters', 'a.html', () => htmlPage(plantedText.replace('gate', 'ｇａｔｅ'))],
  [
    'HTML entities',
    'a.html',
    () => htmlPage(plantedText.replaceAll('t', '&#116;').replaceAll('s', '&#x73;')),
  ],
  [
    'HTML entities of entities',
    'a.html',
    () => htmlPage(plantedText.replaceAll('t', '&amp;#116;')),
  ],
  ['percent encoding', 'a.xml', () => `<loc>/?q=${encodeURIComponent(plantedText)}</loc>`],
  ['JSON', 'a.json', () => JSON.stringify({ content: `…\n${plantedText}` })],
  [
    'escapes of a script',
    'a.js',
    () => `let a="${plantedText.replaceAll('t', '\\u0074').replaceAll('s', '\\x73')}"`,
  ],
  ['a style sheet', 'a.css', () => `/* ${plantedText} */`],
  ['a source map', 'a.js.map', () => JSON.stringify({ sourcesContent: [plantedText] })],
  ['a feed', 'feed.xml', () => `<item><![CDATA[${plantedText}]]></item>`],
  ['captions', 'a.vtt', () => `WEBVTT\n\n00:00.000 --> 00:04.000\n${plantedText}`],
  [
    'base64',
    'a.html',
    () =>
      htmlPage(
        `<img src="data:text/plain;base64,${Buffer.from(heldBackSentence).toString('base64')}">`,
      ),
  ],
  ['UTF-16', 'a.bin', () => utf16(heldBackSentence)],
  [
    'UTF-16 with the other alignment',
    'a.bin',
    () => Buffer.concat([Buffer.from([0]), utf16(heldBackSentence)]),
  ],
  ['gzip', 'a.gz', () => gzipSync(heldBackSentence)],
  ['brotli', 'a.html.br', () => brotliCompressSync(heldBackSentence)],
  ['deflate', 'a.bin', () => deflateSync(heldBackSentence)],
  [
    'a fragment of the search index',
    'pagefind/fragment/en_1.pf_fragment',
    () =>
      gzipSync(
        `pagefind_dcd${JSON.stringify({ url: '/stories/a22222/', content: heldBackSentence })}`,
      ),
  ],
  [
    'a filter of the search index',
    'pagefind/filter/en_1.pf_filter',
    () =>
      gzipSync(
        Buffer.concat([Buffer.from('pagefind_dcd'), encode(['place', [['Quillmarsh', [1]]]])]),
      ),
  ],
  [
    'the words of the search index',
    'pagefind/index/en_1.pf_index',
    () => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encode([['ottoline', []]])])),
  ],
  [
    'slides',
    'slides.pptx',
    () => zipSync({ 'ppt/slides/slide1.xml': strToU8(`<a:t>${plantedText}</a:t>`) }),
  ],
  [
    'speaker notes of slides',
    'slides.pptx',
    () => zipSync({ 'ppt/notesSlides/notesSlide1.xml': strToU8(`<a:t>${plantedText}</a:t>`) }),
  ],
  [
    'a document within a package',
    'scorm.zip',
    () =>
      zipSync({ 'a.docx': zipSync({ 'word/document.xml': strToU8(`<w:t>${plantedText}</w:t>`) }) }),
  ],
  [
    'the name of a file in a package',
    'scorm.zip',
    () => zipSync({ 'seven plums on a sill.txt': strToU8('Nothing.') }),
  ],
  ['a handout', 'handout.pdf', () => pdfWithText('until the gate stopped squeaking, and she said')],
  ['the metadata of a picture', 'a.jpg', () => withText({ ImageDescription: heldBackSentence })],
  [
    'an SVG',
    'a.svg',
    () => `<svg xmlns="http://www.w3.org/2000/svg"><title>${plantedText}</title></svg>`,
  ],
  ['a title of a few words', 'a.html', () => htmlPage('<h1>Seven plums on a sill</h1>')],
  [
    'the name of a file',
    'covers/seven plums on a sill.svg',
    () => '<svg xmlns="http://www.w3.org/2000/svg"/>',
  ],
  ['a name', 'a.html', () => htmlPage('<p>Told by Ottoline’s friends.</p>')],
  ['a place', 'a.html', () => htmlPage('<a href="/places/quillmarsh/">Quillmarsh</a>')],
  ['an id', 'sitemap-0.xml', () => '<loc>https://a.example/stories/k7m2qx/</loc>'],
  [
    'an address with the id of a deleted story',
    'a.html',
    () => htmlPage('<a href="/stories/q4n8vt/">'),
  ],
  [
    'an id in the name of a file',
    'covers/k7m2qx.svg',
    () => '<svg xmlns="http://www.w3.org/2000/svg"/>',
  ],
  ['a file with its picture unchanged', 'a.jpg', () => storyPicture],
  [
    'a file with its picture, smaller and in another format',
    'a.webp',
    () => sharp(storyPicture).resize(120).webp({ quality: 60 }).toBuffer(),
  ],
];

test.each(plants)('content of a held-back story is found in %s', async (_, path, content) => {
  const leaks = await findLeaks(path, await content());
  expect(leaks).not.toEqual([]);
  expect(['k7m2qx', 'q4n8vt']).toContain(leaks[0]?.story);
});

test('a leak names the file, the place in the file and the story, and never quotes the text', async () => {
  const inside = zipSync({ 'ppt/slides/slide1.xml': strToU8(`<a:t>${plantedText}</a:t>`) });
  expect(await findLeaks('stories/a22222/slides.pptx', inside)).toEqual([
    { place: 'stories/a22222/slides.pptx › ppt/slides/slide1.xml', story: 'k7m2qx', kind: 'words' },
  ]);
});

test('a file under check/ may contain the ids of held-back stories, but no other secret', async () => {
  expect(await findLeaks('check/k7m2qx/index.html', htmlPage('k7m2qx'))).toEqual([]);
  expect(
    await findLeaks('check/k7m2qx/index.html', htmlPage(`k7m2qx ${plantedText}`)),
  ).toHaveLength(1);
});

describe('markup that is the same in two files', () => {
  const pageWithAlt = (alt: string) =>
    htmlPage(`<img class="cover wide" alt="${alt}"><p>Nothing.</p>`);
  const leaksIn = async (...files: [string, string][]) =>
    (
      await scanFiles(
        files.map(([path, text]) => ({ path, bytes: Buffer.from(text) })),
        await secretsOfStory(),
        (path) => path.startsWith('check/'),
      )
    ).leaks;

  test('does not hide a leak in the attributes of the second file', async () => {
    const leaks = await leaksIn(
      ['a.html', pageWithAlt('A gate')],
      ['b.html', pageWithAlt(plantedText)],
    );
    expect(leaks).toEqual([{ place: 'b.html', story: 'k7m2qx', kind: 'words' }]);
  });

  test('is a leak in both files when it contains text of a held-back story', async () => {
    const leaks = await leaksIn(
      ['a.html', pageWithAlt(plantedText)],
      ['b.html', pageWithAlt(plantedText)],
    );
    expect(leaks.map(({ place }) => place)).toEqual(['a.html', 'b.html']);
  });

  test('is a leak in the second file when only the first may contain ids', async () => {
    const leaks = await leaksIn(
      ['check/a.html', pageWithAlt('k7m2qx')],
      ['b.html', pageWithAlt('k7m2qx')],
    );
    expect(leaks).toEqual([{ place: 'b.html', story: 'k7m2qx', kind: 'id' }]);
  });

  test('is a leak in the second file when only the first is a program', async () => {
    const leaks = await leaksIn(
      ['pagefind/a.js', pageWithAlt('Ottoline')],
      ['b.html', pageWithAlt('Ottoline')],
    );
    expect(leaks).toEqual([{ place: 'b.html', story: 'k7m2qx', kind: 'name' }]);
  });
});

test('ordinary words of a held-back story are not a leak', async () => {
  expect(
    await findLeaks('a.html', htmlPage('<p>We sat by the gate, and she said the tree.</p>')),
  ).toEqual([]);
  expect(await findLeaks('a.js', 'let ottoline = place')).toEqual([]);
  expect(await findLeaks('admin/assets/desk-1.js', 'case "Ottoline":')).toEqual([]);
  expect(
    await findLeaks(
      'a.webp',
      await sharp(await noise(3))
        .webp()
        .toBuffer(),
    ),
  ).toEqual([]);
});

test('content that a public file contains too is not a leak', async () => {
  const secrets = await collectSecrets(
    [
      {
        name: 'k7m2qx',
        folder: '',
        files: [{ path: 'index.mdx', bytes: Buffer.from(storySource) }],
      },
    ],
    [],
  );
  await removeSharedContent(secrets, [
    { path: 'index.mdx', bytes: Buffer.from(`${heldBackSentence} Ottoline.`) },
  ]);
  const bytes = Buffer.from(htmlPage(`<p>${plantedText}</p><p>Ottoline</p>`));
  expect((await scanFiles([{ path: 'a.html', bytes }], secrets, () => false)).leaks).toEqual([]);
});

test('a file that cannot be opened is a leak', async () => {
  const broken = gzipSync('a story').subarray(0, 14);
  expect(await findLeaks('a.gz', broken)).toEqual([{ place: 'a.gz', kind: 'unopened' }]);
});
