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

/** Writes a valid story with one hostile part. */
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

const withBody = (text: (canary: string) => string): Write =>
  story(({ canary }) => ({ body: `${validBody}\n${canary}\n\n${text(canary)}\n` }));

const withYaml =
  (yaml: string): Write =>
  (dir, { id, canary }) =>
    putSource(dir, { id }, `---\nid: ${id}\ntitle: ${canary}\n${yaml}\n---\n\n${canary}\n`);

const withSource =
  (content: (marked: MarkedStory) => string | Uint8Array): Write =>
  async (dir, marked) => {
    await Promise.resolve();
    put(dir, `stories/young-person/${marked.id}/index.mdx`, content(marked));
  };

const withPicture = (
  bytes: (canary: string) => Uint8Array | Promise<Uint8Array>,
  ending = 'jpg',
): Write =>
  story(async ({ canary }) => ({
    files: { [`${canary}.${ending}`]: await bytes(canary) },
    change: (data) =>
      (data['image'] = { src: `./${canary}.${ending}`, alt: canary, shows: 'object' }),
  }));

const withRecording = (captions: string | Uint8Array, transcript: string | Uint8Array): Write =>
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
const thenChange =
  (write: Write, change: (folder: string, marked: MarkedStory) => void): Write =>
  async (dir, marked) => {
    await write(dir, marked);
    change(join(dir, 'stories/young-person', marked.id), marked);
  };

/** Writes a valid story into a folder with another name. */
const inFolder =
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
const validCaptions = 'WEBVTT\n\n00:00.000 --> 00:04.000\nShe came on a Tuesday.\n';
const plainPicture = () =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: '#0f5c5c' } });
const drawing = (inner: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inner}</svg>`);
const entityBomb = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "ha">${'abcdefgh'.replace(/./g, (name) => `<!ENTITY ${String.fromCharCode(name.charCodeAt(0) + 1)} "${`&${name};`.repeat(10)}">`)}]>`;

const ofDepth = [
  hostile(
    'a hundred nested lists',
    'knotted-text',
    withBody((canary) => `${'- '.repeat(100)}${canary}`),
  ),
  hostile(
    'nested lists on separate lines',
    'not-in-a-story',
    withBody((canary) =>
      Array.from({ length: 45 }, (_, depth) => `${'  '.repeat(depth)}- ${canary}`).join('\n'),
    ),
  ),
  hostile(
    'a thousand nested quotations',
    'knotted-text',
    withBody((canary) => `${'>'.repeat(1000)} ${canary}`),
  ),
  hostile(
    'nested emphasis',
    'not-in-a-story',
    withBody((canary) => nested('*a **b ', canary, ' c** d*', 40)),
  ),
  hostile(
    'a hundred nested components',
    'not-in-a-story',
    withBody((canary) => nested('<Moment>\n\n', canary, '\n\n</Moment>', 100)),
  ),
  hostile(
    'ten thousand brackets',
    'knotted-text',
    withBody((canary) => `${'['.repeat(10_000)}${canary}`),
  ),
  hostile(
    'nested links',
    'knotted-text',
    withBody((canary) => `${'[a]('.repeat(5000)}${canary}`),
  ),
  hostile(
    'twenty thousand braces',
    'broken-mdx',
    withBody((canary) => `${'{ '.repeat(20_000)}${canary}`),
  ),
  hostile(
    'braces over many lines',
    'broken-mdx',
    withBody((canary) => `${'{\n'.repeat(2000)}${canary}`),
  ),
  hostile(
    'a thousand components without an end',
    'broken-mdx',
    withBody((canary) => `${'<Moment>\n\n'.repeat(1000)}${canary}`),
  ),
  hostile(
    'nested tags',
    'broken-mdx',
    withBody((canary) => `${'<a '.repeat(15_000)}${canary}`),
  ),
  hostile(
    'eight thousand attributes',
    'broken-mdx',
    withBody((canary) => `<Quote ${'by="a" '.repeat(8000)} ${canary}`),
  ),
  hostile(
    'three hundred runs of backticks of different lengths',
    'knotted-text',
    withBody((canary) => `${backticks} ${canary}`),
  ),
  hostile(
    'eight hundred link definitions',
    'not-in-a-story',
    withBody((canary) => `[${canary}]: https://example.org\n`.repeat(800)),
  ),
  hostile(
    'nine hundred imports',
    'not-in-a-story',
    withBody((canary) =>
      Array.from({ length: 900 }, (_, at) => `import a${String(at)} from "${canary}"`).join('\n'),
    ),
  ),
  hostile('nested fields', 'unreadable-yaml', withYaml(`a: ${nested('{a: ', '1', '}', 8000)}`)),
  hostile(
    'nested flow lists in the fields',
    'unreadable-yaml',
    withYaml(`a: ${'['.repeat(30_000)}`),
  ),
  hostile(
    'nested block lists in the fields',
    'unknown-field',
    withYaml(`a:\n  ${'- '.repeat(400)}b`),
  ),
  hostile('nested keys', 'unreadable-yaml', withYaml('? '.repeat(3000))),
  hostile('twenty thousand anchors', 'unreadable-yaml', withYaml('&a '.repeat(20_000))),
  hostile(
    'six thousand fields',
    'unknown-field',
    withYaml(Array.from({ length: 6000 }, (_, at) => `f${String(at)}:`).join(' 1\n') + ' 1'),
  ),
  hostile('the same field nine thousand times', 'unreadable-yaml', withYaml('a: 1\n'.repeat(9000))),
  hostile(
    'an alias that expands to many long strings',
    'unreadable-yaml',
    withYaml(`a: &a ${'x'.repeat(9000)}\nb: [${'*a, '.repeat(9000)}*a]`),
  ),
];

const ofSize = [
  hostile(
    'fourteen thousand emphases',
    'knotted-text',
    withBody((canary) => `${canary} ${'_a_ '.repeat(14_000)}`),
  ),
  hostile(
    'eighteen thousand paragraphs',
    'knotted-text',
    withBody((canary) => `${canary}\n\n${'a\n\n'.repeat(18_000)}`),
  ),
  hostile(
    'a word of sixty thousand letters',
    'knotted-text',
    withBody((canary) => `${canary}${'a'.repeat(60_000)}`),
  ),
  hostile(
    'a long file',
    'file-too-large',
    withSource(({ canary }) => `---\ntitle: ${canary}\n---\n\n${'words '.repeat(12_000)}`),
  ),
  hostile(
    'a file of a gigabyte',
    'file-too-large',
    thenChange(
      withSource(() => ''),
      (folder) => truncateSync(join(folder, 'index.mdx'), 2 ** 30),
    ),
  ),
  hostile(
    'a picture of three gigabytes',
    'file-too-large',
    thenChange(
      withPicture(() => Buffer.from('x')),
      (folder, { canary }) => truncateSync(join(folder, `${canary}.jpg`), 3 * 2 ** 30),
    ),
  ),
  hostile(
    'a title that is too long',
    'invalid-field',
    story(({ canary }) => ({ change: (data) => (data['title'] = canary.repeat(4000)) })),
  ),
  hostile(
    'a transcript that is too long',
    'file-too-large',
    withRecording(validCaptions, 'She came. '.repeat(9000)),
  ),
];

const ofSigns = [
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

const ofPictures = [
  hostile(
    'a small file that decompresses to a huge picture',
    'picture-pixels',
    withPicture(() => blackPng(30_000, 30_000), 'png'),
  ),
  hostile(
    'a picture whose header has a huge size',
    'picture-undecodable',
    withPicture(() => blackPng(2 ** 31 - 1, 2 ** 31 - 1, Buffer.alloc(9)), 'png'),
  ),
  hostile(
    'a picture whose colour profile is a decompression bomb',
    'picture-undecodable',
    withPicture(
      async () =>
        addPngChunk(
          (await plainPicture().png().toBuffer()).subarray(0, 200),
          'iCCP',
          Buffer.concat([Buffer.from('x\0\0'), deflateSync(Buffer.alloc(60_000_000))]),
        ),
      'png',
    ),
  ),
  hostile(
    'a page named as a picture',
    'picture-undecodable',
    withPicture((canary) => Buffer.from(`<!doctype html><script>${canary}</script>`)),
  ),
  hostile(
    'a program named as a picture',
    'picture-undecodable',
    withPicture((canary) => Buffer.from(`\x7fELF${canary}`)),
  ),
  hostile(
    'an SVG named as a picture',
    'picture-format',
    withPicture((canary) => drawing(`<script>${canary}</script>`)),
  ),
  hostile(
    'an SVG that reads files',
    'picture-format',
    withPicture(() => drawing('<image href="file:///etc/passwd" width="9" height="9"/>')),
  ),
  hostile(
    'an SVG with entities that expand',
    'picture-format',
    withPicture(() =>
      Buffer.from(`${entityBomb}<svg xmlns="http://www.w3.org/2000/svg"><text>&i;</text></svg>`),
    ),
  ),
  hostile(
    'a ZIP package named as a picture',
    'picture-undecodable',
    withPicture((canary) => zipSync({ [canary]: strToU8(canary) })),
  ),
  hostile(
    'a ZIP package of decompression bombs',
    'picture-undecodable',
    withPicture(() =>
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
    withPicture(async () => gzipSync(await noise(1))),
  ),
  hostile(
    'a GIF picture',
    'picture-format',
    withPicture(() => plainPicture().gif().toBuffer()),
  ),
  hostile(
    'a picture that is also a script',
    'picture-format',
    withPicture((canary) => Buffer.from(`GIF89a=1;alert("${canary}")//`)),
  ),
  hostile(
    'a TIFF picture',
    'picture-format',
    withPicture(() => plainPicture().tiff().toBuffer()),
  ),
  hostile(
    'a PDF that contains a picture',
    'picture-format',
    withPicture(async () => Buffer.concat([Buffer.from('%PDF-1.4\n'), await noise(1)])),
  ),
  hostile(
    'a picture whose format does not match its name',
    'picture-ending',
    withPicture(() => plainPicture().png().toBuffer()),
  ),
  hostile(
    'half a picture',
    'picture-undecodable',
    withPicture(async () => (await noise(1)).subarray(0, 4000)),
  ),
  hostile(
    'an empty picture file',
    'picture-undecodable',
    withPicture(() => Buffer.alloc(0)),
  ),
  hostile(
    'a picture that can only be decoded as a whole',
    'picture-pixels',
    withPicture(
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
    'a link in place of the story’s file',
    'symbolic-link',
    thenChange(
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
    thenChange(
      story(() => ({})),
      (folder) => {
        symlinkSync('../k7m2qx/index.mdx', join(folder, 'other.mdx'));
      },
    ),
  ),
  hostile(
    'a link to the root of the file system',
    'symbolic-link',
    thenChange(
      story(() => ({})),
      (folder) => {
        symlinkSync('/', join(folder, 'all'));
      },
    ),
  ),
  hostile(
    'a link to itself',
    'symbolic-link',
    thenChange(
      story(() => ({})),
      (folder) => {
        symlinkSync('self', join(folder, 'self'));
      },
    ),
  ),
  hostile(
    'a link whose target does not exist',
    'symbolic-link',
    thenChange(
      story(() => ({})),
      (folder) => {
        symlinkSync('nowhere', join(folder, 'gone.jpg'));
      },
    ),
  ),
  hostile('a folder in place of the story’s file', 'file-missing', (dir, { id }) =>
    Promise.resolve(
      mkdirSync(join(dir, 'stories/young-person', id, 'index.mdx'), { recursive: true }),
    ),
  ),
  hostile('a pipe in place of the story’s file', 'file-missing', (dir, { id, canary }) => {
    put(dir, `stories/young-person/${id}/${canary}.txt`, canary);
    return Promise.resolve(
      execFileSync('mkfifo', [join(dir, 'stories/young-person', id, 'index.mdx')]),
    );
  }),
  hostile(
    'a folder in place of the picture',
    'file-missing',
    thenChange(
      withPicture(() => Buffer.from('x')),
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
  ].map((name) =>
    hostile(`the name ${JSON.stringify(name)}`, 'id-invalid', inFolder(name, 'family')),
  ),
  hostile('the id of the valid story in capitals', 'id-invalid', inFolder('K7M2QX')),
  hostile(
    'the same id in the folder of another kind',
    'id-twice',
    thenChange(
      story(() => ({})),
      (folder, { id }) => {
        cpSync(folder, join(folder, '../../family', id), { recursive: true });
      },
    ),
  ),
  hostile('an unknown kind', 'unknown-kind', inFolder('kind22', '__proto__')),
  hostile('a kind in capitals', 'unknown-kind', inFolder('kind33', 'Family')),
  hostile(
    'an id that is a path to another folder',
    'invalid-field',
    story(() => ({ change: (data) => (data['id'] = '../../check/k7m2qx') })),
  ),
];

const ofRecordings = [
  hostile(
    'captions with a script',
    'captions-markup',
    withRecording('WEBVTT\n\n00:00.000 --> 00:04.000\n<script>alert(1)</script>\n', 'She came.\n'),
  ),
  hostile(
    'captions with a link that runs code',
    'captions-markup',
    withRecording(
      'WEBVTT\n\n00:00.000 --> 00:04.000\n<a href="javascript:alert(1)">She</a> came.\n',
      'She came.\n',
    ),
  ),
  hostile(
    'a transcript with a script',
    'unknown-component',
    withRecording(validCaptions, 'She came.\n\n<script>alert(1)</script>\n'),
  ),
  hostile(
    'a transcript with code',
    'not-in-a-story',
    withRecording(validCaptions, 'She came. {process.env.HOME}\n'),
  ),
  hostile(
    'a transcript with a right-to-left override',
    'hidden-sign',
    withRecording(validCaptions, 'She \u202Eemac.\n'),
  ),
  hostile(
    'captions that are not text',
    'file-unreadable',
    withRecording(Buffer.from([0xff, 0xfe, 0x80]), 'She came.\n'),
  ),
  hostile(
    'captions that are a link',
    'symbolic-link',
    thenChange(withRecording(validCaptions, 'She came.\n'), (folder) => {
      rmSync(join(folder, 'words.vtt'));
      symlinkSync('/etc/passwd', join(folder, 'words.vtt'));
    }),
  ),
];

/** The hostile stories that code makes: huge, binary, deeply nested, linked or strangely named. */
export const hostileFiles: readonly HeldBackCase[] = [
  ...ofDepth,
  ...ofSize,
  ...ofSigns,
  ...ofPictures,
  ...ofLinks,
  ...ofNames,
  ...ofRecordings,
];
