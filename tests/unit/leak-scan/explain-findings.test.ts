import { gzipSync } from 'node:zlib';
import { encode } from 'cborg';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { collectSecrets } from '../../../src/leak-scan/held-back/collect-secrets.ts';
import { explainByPublicTexts, readPackageTexts } from '../../../src/leak-scan/public-texts.ts';
import { scanFiles } from '../../../src/leak-scan/scan-files.ts';
import { fontWithName } from '../../support/crafted-files.ts';
import { noise } from '../../support/noise.ts';

/** Scans one file for the title of a held-back story, as in an output that was rebuilt without it. */
async function findTitle(title: string, path: string, bytes: Uint8Array): Promise<number> {
  const source = Buffer.from(`---\ntitle: ${title}\n---\n\nNobody knows.\n`);
  const files = [{ path: 'index.mdx', bytes: source }];
  const secrets = await collectSecrets([{ name: 'k7m2qx', folder: 'family/k7m2qx', files }], []);
  const file = { path, bytes: Buffer.from(bytes) };
  const packageTexts = await readPackageTexts([file]);
  const isExplained = explainByPublicTexts([], [], undefined, packageTexts);
  const { leaks, explained } = await scanFiles([file], secrets, () => false, isExplained);
  expect(leaks.length + explained.length).toBeGreaterThan(0);
  return leaks.length;
}

const inPixels = async (text: string) =>
  Buffer.concat([await noise(1), Buffer.from(`\0${text}\0`)]);
const packed = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) });

test.each(['Jo', 'Mo', 'Ty', 'Robin', 'I do'])(
  'a title as short as %s is in pixels by chance',
  async (title) => expect(await findTitle(title, 'a.jpg', await inPixels(title))).toBe(0),
);

test('a longer title in the bytes of a picture is a leak', async () => {
  expect(await findTitle('Ottoline', 'a.jpg', await inPixels('Ottoline'))).toBe(1);
});

test('a short title in a text is a leak', async () => {
  expect(await findTitle('Jo', 'a.html', Buffer.from('<p>and Jo came</p>'))).toBe(1);
  expect(await findTitle('Jo', 'a.docx', packed('<w:t>and Jo came</w:t>'))).toBe(1);
});

test.each([
  ['Val', 'a.docx', packed('<w:pStyle w:val="4"/>')],
  ['Security', '_headers', Buffer.from('/*\n  Content-Security-Policy: none')],
  ['Gmt', 'feed.xml', Buffer.from('<pubDate>Mon, 23 Nov 2026 00:00:00 GMT</pubDate>')],
])('the title %s is explained by the words of a format', async (title, path, bytes) => {
  expect(await findTitle(title, path, bytes)).toBe(0);
});

const searchFile = (data: unknown) =>
  gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encode(data)]));

test('a name may be the stem of a word in the search index, and nowhere else in the search', async () => {
  const stems = searchFile(['marri', 'rob']);
  const filter = searchFile(['place', 'Rob']);
  expect(await findTitle('Rob', 'pagefind/index/en_1.pf_index', stems)).toBe(0);
  expect(await findTitle('Rob', 'pagefind/filter/en_1.pf_filter', filter)).toBe(1);
});

const licence = 'This typeface may be bundled, embedded and sold with any program';

test.each([
  ['a font', '_astro/a.woff2', 0, fontWithName(licence)],
  ['a program of the search', 'pagefind/pagefind.js', 0, Buffer.from(`throw '${licence}'`)],
  ['a page', 'index.html', 1, Buffer.from(`<p>${licence}</p>`)],
  ['a script of our own', '_astro/a.js', 1, Buffer.from(`say('${licence}')`)],
])(
  'a sentence of %s is a leak only if no other project wrote it',
  async (_, path, leaks, bytes) => {
    expect(await findTitle(licence, path, bytes)).toBe(leaks);
  },
);
