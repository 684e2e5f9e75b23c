import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { put, putSource, putStory, type StoryToPut } from './content-folder.ts';
import type { HeldBackCase, MarkedStory } from './held-back-cases.ts';
import { noise } from './noise.ts';
import { newFolder } from './run.ts';
import { validBody, type Typed } from './valid-story.ts';
import { blackPng, addPngChunk } from './crafted-files.ts';

/** The hostile part of a story: its body, its front matter, or other files in its folder. */
type Part = Omit<StoryToPut, 'id'>;
type Write = HeldBackCase['write'];

function hostile(description: string, rule: string, write: Write): HeldBackCase {
  return { description, rule, write };
}

/** A valid story with one hostile part. */
function story(part: (marked: MarkedStory) => Part | Promise<Part>): Write {
  return async (contentDir, marked) => {
    const { change, ...rest } = await part(marked);
    await putStory(contentDir, {
      id: marked.id,
      body: `${validBody}\n${marked.canary} stood by the door.\n`,
      change: (data) => {
        data['title'] = `About ${marked.canary}`;
        change?.(data);
      },
      ...rest,
    });
  };
}

const body = (text: (canary: string) => string): Write =>
  story(({ canary }) => ({ body: `${validBody}\n${canary}\n\n${text(canary)}\n` }));

const front =
  (yaml: string): Write =>
  (dir, { id, canary }) =>
    putSource(dir, { id }, `---\nid: ${id}\ntitle: ${canary}\n${yaml}\n---\n\n${canary}\n`);

const file =
  (content: (marked: MarkedStory) => string | Uint8Array): Write =>
  async (dir, marked) => {
    await Promise.resolve();
    put(dir, `stories/young-person/${marked.id}/index.mdx`, content(marked));
  };

const cover = (
  bytes: (canary: string) => Uint8Array | Promise<Uint8Array>,
  ending = 'jpg',
): Write =>
  story(async ({ canary }) => ({
    files: { [`${canary}.${ending}`]: await bytes(canary) },
    change: (data) =>
      (data['image'] = { src: `./${canary}.${ending}`, alt: canary, shows: 'object' }),
  }));

const recording = (captions: string | Uint8Array, transcript: string | Uint8Array): Write =>
  story(() => ({
    files: { 'words.vtt': captions, 'words.md': transcript },
    change: (data: Typed) =>
      (data['recording'] = {
        hostedAt: 'https://video.example.org/1',
        captions: './words.vtt',
        transcript: './words.md',
        shows: 'neither',
      }),
  }));

/** Writes a story, and then changes its folder. */
const then =
  (write: Write, act: (folder: string, marked: MarkedStory) => void): Write =>
  async (dir, marked) => {
    await write(dir, marked);
    act(join(dir, 'stories/young-person', marked.id), marked);
  };

/** Writes a valid story into a folder with another name. */
const named =
  (name: string, kind = 'young-person'): Write =>
  async (dir, marked) => {
    const elsewhere = newFolder();
    await story(() => ({}))(elsewhere, marked);
    cpSync(join(elsewhere, 'stories/young-person', marked.id), join(dir, 'stories', kind, name), {
      recursive: true,
    });
    rmSync(elsewhere, { recursive: true });
  };

/** Nests a text a number of times. */
const nested = (open: string, inner: string, close: string, times: number) =>
  open.repeat(times) + inner + close.repeat(times);
const backticks = Array.from({ length: 300 }, (_, at) => '`'.repeat(at + 1)).join(' ');
const words = 'WEBVTT\n\n00:00.000 --> 00:04.000\nShe came on a Tuesday.\n';
const whole = () =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: '#0f5c5c' } });
const drawing = (inner: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inner}</svg>`);
const laughs = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "ha">${'abcdefgh'.replace(/./g, (name) => `<!ENTITY ${String.fromCharCode(name.charCodeAt(0) + 1)} "${`&${name};`.repeat(10)}">`)}]>`;

const ofDepth = [
  hostile(
    'a hundred lists within each other',
    'knotted-text',
    body((canary) => `${'- '.repeat(100)}${canary}`),
  ),
  hostile(
    'lists within lists, line by line',
    'not-in-a-story',
    body((canary) =>
      Array.from({ length: 45 }, (_, depth) => `${'  '.repeat(depth)}- ${canary}`).join('\n'),
    ),
  ),
  hostile(
    'a thousand quotations within each other',
    'knotted-text',
    body((canary) => `${'>'.repeat(1000)} ${canary}`),
  ),
  hostile(
    'emphasis within emphasis',
    'not-in-a-story',
    body((canary) => nested('*a **b ', canary, ' c** d*', 40)),
  ),
  hostile(
    'a hundred components within each other',
    'not-in-a-story',
    body((canary) => nested('<Moment>\n\n', canary, '\n\n</Moment>', 100)),
  ),
  hostile(
    'ten thousand brackets',
    'knotted-text',
    body((canary) => `${'['.repeat(10_000)}${canary}`),
  ),
  hostile(
    'links within links within links',
    'knotted-text',
    body((canary) => `${'[a]('.repeat(5000)}${canary}`),
  ),
  hostile(
    'twenty thousand braces',
    'broken-mdx',
    body((canary) => `${'{ '.repeat(20_000)}${canary}`),
  ),
  hostile(
    'braces over many lines',
    'broken-mdx',
    body((canary) => `${'{\n'.repeat(2000)}${canary}`),
  ),
  hostile(
    'components that never close',
    'broken-mdx',
    body((canary) => `${'<Moment>\n\n'.repeat(1000)}${canary}`),
  ),
  hostile(
    'tags within tags',
    'broken-mdx',
    body((canary) => `${'<a '.repeat(15_000)}${canary}`),
  ),
  hostile(
    'attributes without end',
    'broken-mdx',
    body((canary) => `<Quote ${'by="a" '.repeat(8000)} ${canary}`),
  ),
  hostile(
    'runs of signs, each longer than the last',
    'knotted-text',
    body((canary) => `${backticks} ${canary}`),
  ),
  hostile(
    'definitions without end',
    'not-in-a-story',
    body((canary) => `[${canary}]: https://example.org\n`.repeat(800)),
  ),
  hostile(
    'imports without end',
    'not-in-a-story',
    body((canary) =>
      Array.from({ length: 900 }, (_, at) => `import a${String(at)} from "${canary}"`).join('\n'),
    ),
  ),
  hostile('fields within fields', 'unreadable-yaml', front(`a: ${nested('{a: ', '1', '}', 8000)}`)),
  hostile('lists within lists in the fields', 'unreadable-yaml', front(`a: ${'['.repeat(30_000)}`)),
  hostile(
    'lists within lists in the fields, line by line',
    'unknown-field',
    front(`a:\n  ${'- '.repeat(400)}b`),
  ),
  hostile('keys of keys', 'unreadable-yaml', front('? '.repeat(3000))),
  hostile('twenty thousand anchors', 'unreadable-yaml', front('&a '.repeat(20_000))),
  hostile(
    'six thousand fields',
    'unknown-field',
    front(Array.from({ length: 6000 }, (_, at) => `f${String(at)}:`).join(' 1\n') + ' 1'),
  ),
  hostile('the same field nine thousand times', 'unreadable-yaml', front('a: 1\n'.repeat(9000))),
  hostile(
    'a bomb of strings',
    'unreadable-yaml',
    front(`a: &a ${'x'.repeat(9000)}\nb: [${'*a, '.repeat(9000)}*a]`),
  ),
];

const ofSize = [
  hostile(
    'twenty thousand emphases',
    'knotted-text',
    body((canary) => `${canary} ${'_a_ '.repeat(14_000)}`),
  ),
  hostile(
    'twenty thousand paragraphs',
    'knotted-text',
    body((canary) => `${canary}\n\n${'a\n\n'.repeat(18_000)}`),
  ),
  hostile(
    'one word without end',
    'knotted-text',
    body((canary) => `${canary}${'a'.repeat(60_000)}`),
  ),
  hostile(
    'a long file',
    'file-too-large',
    file(({ canary }) => `---\ntitle: ${canary}\n---\n\n${'words '.repeat(12_000)}`),
  ),
  hostile(
    'a file of a gigabyte',
    'file-too-large',
    then(
      file(() => ''),
      (folder) => truncateSync(join(folder, 'index.mdx'), 2 ** 30),
    ),
  ),
  hostile(
    'a picture of three gigabytes',
    'file-too-large',
    then(
      cover(() => Buffer.from('x')),
      (folder, { canary }) => truncateSync(join(folder, `${canary}.jpg`), 3 * 2 ** 30),
    ),
  ),
  hostile(
    'a title without end',
    'invalid-field',
    story(({ canary }) => ({ change: (data) => (data['title'] = canary.repeat(4000)) })),
  ),
  hostile(
    'a transcript without end',
    'file-too-large',
    recording(words, 'She came. '.repeat(9000)),
  ),
];

const ofSigns = [
  hostile(
    'two bytes a letter',
    'file-unreadable',
    file(({ canary }) => Buffer.from(`\uFEFF---\ntitle: ${canary}\n---\n\n${canary}`, 'utf16le')),
  ),
  hostile(
    'half a letter',
    'file-unreadable',
    file(({ canary }) =>
      Buffer.concat([Buffer.from(`---\ntitle: ${canary}\n---\n\n`), Buffer.from([0xc3])]),
    ),
  ),
  hostile(
    'a letter longer than it need be',
    'file-unreadable',
    file(({ canary }) => Buffer.concat([Buffer.from(canary), Buffer.from([0xc0, 0x80])])),
  ),
  hostile(
    'half a pair',
    'file-unreadable',
    file(({ canary }) => Buffer.concat([Buffer.from(canary), Buffer.from([0xed, 0xa0, 0x80])])),
  ),
  hostile(
    'nothing but zeros',
    'front-matter-missing',
    file(() => Buffer.alloc(3000)),
  ),
  hostile('a zero among the fields', 'invalid-field', front('summary: "a\0b"')),
  hostile(
    'words turned around',
    'hidden-sign',
    body((canary) => `${canary} \u202Esdrawkcab`),
  ),
  hostile(
    'words turned around by a number',
    'hidden-sign',
    body((canary) => `${canary} &#x202E;sdrawkcab`),
  ),
  hostile(
    'words set apart',
    'hidden-sign',
    body((canary) => `${canary} \u2067trapa\u2069`),
  ),
  hostile(
    'a space of no width',
    'hidden-sign',
    body((canary) => `${canary} She\u200Bcame.`),
  ),
  hostile(
    'a sign for terminals',
    'hidden-sign',
    body((canary) => `${canary} \u001B[31mred`),
  ),
  hostile(
    'a mark in the middle',
    'hidden-sign',
    body((canary) => `${canary} \uFEFF`),
  ),
  hostile(
    'a plus that is not shown',
    'hidden-sign',
    body((canary) => `${canary} a\u2064b`),
  ),
  hostile(
    'a line that ends the file early',
    'hidden-sign',
    body((canary) => `a\u0085---\u001A${canary}`),
  ),
];

const ofPictures = [
  hostile(
    'a small picture that unfolds to a huge one',
    'picture-pixels',
    cover(() => blackPng(30_000, 30_000), 'png'),
  ),
  hostile(
    'a picture that says it is huge',
    'picture-undecodable',
    cover(() => blackPng(2 ** 31 - 1, 2 ** 31 - 1, Buffer.alloc(9)), 'png'),
  ),
  hostile(
    'a picture with a profile that unfolds',
    'picture-undecodable',
    cover(
      async () =>
        addPngChunk(
          (await whole().png().toBuffer()).subarray(0, 200),
          'iCCP',
          Buffer.concat([Buffer.from('x\0\0'), deflateSync(Buffer.alloc(60_000_000))]),
        ),
      'png',
    ),
  ),
  hostile(
    'a page named as a picture',
    'picture-undecodable',
    cover((canary) => Buffer.from(`<!doctype html><script>${canary}</script>`)),
  ),
  hostile(
    'a program named as a picture',
    'picture-undecodable',
    cover((canary) => Buffer.from(`\x7fELF${canary}`)),
  ),
  hostile(
    'a drawing named as a picture',
    'picture-format',
    cover((canary) => drawing(`<script>${canary}</script>`)),
  ),
  hostile(
    'a drawing that reads files',
    'picture-format',
    cover(() => drawing('<image href="file:///etc/passwd" width="9" height="9"/>')),
  ),
  hostile(
    'a drawing that unfolds',
    'picture-format',
    cover(() =>
      Buffer.from(`${laughs}<svg xmlns="http://www.w3.org/2000/svg"><text>&i;</text></svg>`),
    ),
  ),
  hostile(
    'a package named as a picture',
    'picture-undecodable',
    cover((canary) => zipSync({ [canary]: strToU8(canary) })),
  ),
  hostile(
    'a package of packages that unfold',
    'picture-undecodable',
    cover(() =>
      zipSync(
        Object.fromEntries(
          Array.from({ length: 16 }, (_, at) => [
            `${String(at)}.zip`,
            zipSync({ a: new Uint8Array(20_000_000) }),
          ]),
        ),
      ),
    ),
  ),
  hostile(
    'a compressed picture',
    'picture-undecodable',
    cover(async () => gzipSync(await noise(1))),
  ),
  hostile(
    'a picture that moves',
    'picture-format',
    cover(() => whole().gif().toBuffer()),
  ),
  hostile(
    'a picture that is a script too',
    'picture-format',
    cover((canary) => Buffer.from(`GIF89a=1;alert("${canary}")//`)),
  ),
  hostile(
    'a picture for printers',
    'picture-format',
    cover(() => whole().tiff().toBuffer()),
  ),
  hostile(
    'a document with a picture in it',
    'picture-format',
    cover(async () => Buffer.concat([Buffer.from('%PDF-1.4\n'), await noise(1)])),
  ),
  hostile(
    'a picture of another kind than its name says',
    'picture-ending',
    cover(() => whole().png().toBuffer()),
  ),
  hostile(
    'half a picture',
    'picture-undecodable',
    cover(async () => (await noise(1)).subarray(0, 4000)),
  ),
  hostile(
    'a picture with nothing in it',
    'picture-undecodable',
    cover(() => Buffer.alloc(0)),
  ),
  hostile(
    'a picture that has to be unfolded whole',
    'picture-pixels',
    cover(
      () =>
        sharp({ create: { width: 5000, height: 5000, channels: 3, background: '#fff' } })
          .webp({ effort: 0 })
          .toBuffer(),
      'webp',
    ),
  ),
];

const ofLinks = [
  hostile(
    'a link for the story',
    'symbolic-link',
    then(
      story(() => ({})),
      (folder) => {
        rmSync(join(folder, 'index.mdx'));
        symlinkSync('/etc/passwd', join(folder, 'index.mdx'));
      },
    ),
  ),
  hostile(
    'a link to a file of another story',
    'symbolic-link',
    then(
      story(() => ({})),
      (folder) => {
        symlinkSync('../k7m2qx/index.mdx', join(folder, 'other.mdx'));
      },
    ),
  ),
  hostile(
    'a link to the whole machine',
    'symbolic-link',
    then(
      story(() => ({})),
      (folder) => {
        symlinkSync('/', join(folder, 'all'));
      },
    ),
  ),
  hostile(
    'a link to itself',
    'symbolic-link',
    then(
      story(() => ({})),
      (folder) => {
        symlinkSync('self', join(folder, 'self'));
      },
    ),
  ),
  hostile(
    'a link that leads nowhere',
    'symbolic-link',
    then(
      story(() => ({})),
      (folder) => {
        symlinkSync('nowhere', join(folder, 'gone.jpg'));
      },
    ),
  ),
  hostile('a folder for the story’s file', 'file-missing', (dir, { id }) =>
    Promise.resolve(
      mkdirSync(join(dir, 'stories/young-person', id, 'index.mdx'), { recursive: true }),
    ),
  ),
  hostile('a pipe for the story’s file', 'file-missing', (dir, { id, canary }) => {
    put(dir, `stories/young-person/${id}/${canary}.txt`, canary);
    return Promise.resolve(
      execFileSync('mkfifo', [join(dir, 'stories/young-person', id, 'index.mdx')]),
    );
  }),
  hostile(
    'a folder for the picture',
    'file-missing',
    then(
      cover(() => Buffer.from('x')),
      (folder, { canary }) => {
        rmSync(join(folder, `${canary}.jpg`));
        mkdirSync(join(folder, `${canary}.jpg`));
      },
    ),
  ),
];

const ofNames = [
  ...[
    'CHECK',
    'check',
    'index',
    'con',
    'aux.2',
    '404',
    '%2e%2e',
    '-rf22x',
    '$(id)2x',
    '__proto__',
    'constructor',
    'k7m2qx ',
    'k7m2qx.',
    'k7m2q\u0445',
    '\uFF4B7m2qx',
    'k7m2q\u202Ex',
    'k7m2qx\n',
    "';--2x",
    `k2${'x'.repeat(200)}`,
  ].map((name) => hostile(`the name ${JSON.stringify(name)}`, 'id-invalid', named(name, 'family'))),
  hostile('the name of the good one in capitals', 'id-invalid', named('K7M2QX')),
  hostile(
    'the name of another, among another kind’s',
    'id-twice',
    then(
      story(() => ({})),
      (folder, { id }) => {
        cpSync(folder, join(folder, '../../family', id), { recursive: true });
      },
    ),
  ),
  hostile('a kind that is none', 'unknown-kind', named('kind22', '__proto__')),
  hostile('a kind in capitals', 'unknown-kind', named('kind33', 'Family')),
  hostile(
    'an id that climbs',
    'invalid-field',
    story(() => ({ change: (data) => (data['id'] = '../../check/k7m2qx') })),
  ),
];

const ofRecordings = [
  hostile(
    'captions with a script',
    'captions-markup',
    recording('WEBVTT\n\n00:00.000 --> 00:04.000\n<script>alert(1)</script>\n', 'She came.\n'),
  ),
  hostile(
    'captions with an address that runs',
    'captions-markup',
    recording(
      'WEBVTT\n\n00:00.000 --> 00:04.000\n<a href="javascript:alert(1)">She</a> came.\n',
      'She came.\n',
    ),
  ),
  hostile(
    'a transcript with a script',
    'unknown-component',
    recording(words, 'She came.\n\n<script>alert(1)</script>\n'),
  ),
  hostile(
    'a transcript with code',
    'not-in-a-story',
    recording(words, 'She came. {process.env.HOME}\n'),
  ),
  hostile('a transcript turned around', 'hidden-sign', recording(words, 'She \u202Eemac.\n')),
  hostile(
    'captions that are no text',
    'file-unreadable',
    recording(Buffer.from([0xff, 0xfe, 0x80]), 'She came.\n'),
  ),
  hostile(
    'captions that are a link',
    'symbolic-link',
    then(recording(words, 'She came.\n'), (folder) => {
      rmSync(join(folder, 'words.vtt'));
      symlinkSync('/etc/passwd', join(folder, 'words.vtt'));
    }),
  ),
];

/** The hostile stories that are made by code: huge, binary, deeply nested, linked or with unusual names. */
export const hostileFiles: readonly HeldBackCase[] = [
  ...ofDepth,
  ...ofSize,
  ...ofSigns,
  ...ofPictures,
  ...ofLinks,
  ...ofNames,
  ...ofRecordings,
];
