import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { put, putStory } from './content-folder.ts';
import type { Typed } from './valid-story.ts';
import { addPngChunks } from './crafted-files.ts';

/**
 * A word in files of the content folder that belong to no story. The output must not contain this
 * word.
 */
export const unrelatedSecret = 'Zqstraycanary';

/**
 * Writes files that do not belong in a content folder: code and settings of other programs, broken
 * lists, decompression bombs and symbolic links. A build must not run, follow or publish any of
 * them.
 */
export function putUnrelatedFiles(contentDir: string): void {
  const code = `throw new Error(${JSON.stringify(unrelatedSecret)});\n`;
  const files: Record<string, string | Uint8Array> = {
    'package.json': `{"name": "${unrelatedSecret}", "type": "commonjs", "scripts": {"postinstall": "exit 1"}}`,
    '.env': `SITE_URL=https://${unrelatedSecret}.example/\n`,
    '.npmrc': `registry=https://${unrelatedSecret}.example/\n`,
    'astro.config.mjs': code,
    'vite.config.ts': code,
    'tsconfig.json': `{"extends": "./${unrelatedSecret}"}`,
    'node_modules/astro/index.js': code,
    'pages/evil.astro': `---\n${code}---\n${unrelatedSecret}`,
    'public/evil.html': unrelatedSecret,
    'stories/_headers': unrelatedSecret,
    'stories/index.mdx': unrelatedSecret,
    'stories/family/.hidden2x/index.mdx': unrelatedSecret,
    'stories/family/note.txt': unrelatedSecret,
    'themes/bomb.yaml': `a: &a [${unrelatedSecret}]\nb: &b [*a, *a]\nname: *b\n`,
    'themes/evil.js': code,
    'themes/prototype-.yaml': `name: ${unrelatedSecret}\n`,
    'themes/__proto__.yaml': `name: ${unrelatedSecret}\n`,
    'themes/long.yaml': `name: ${unrelatedSecret.repeat(9000)}\n`,
    'practice-models/tagged.yaml': `name: !!js/function "${unrelatedSecret}"\n`,
    'consent-forms/code.mdx': `---\nfrom: 2026-01-01\ncovers: []\n---\n\nimport ${unrelatedSecret} from "fs"\n\n{${unrelatedSecret}}\n`,
    'language/bytes.yaml': Buffer.from([0xff, 0xfe, 0x80]),
    'film.mp4': '',
    'deep.zip': zipSync({
      'a.zip': zipSync({ 'b.zip': zipSync({ a: new Uint8Array(30_000_000) }) }),
      b: strToU8(unrelatedSecret),
    }),
    [`${'deep/'.repeat(200)}file.txt`]: unrelatedSecret,
  };
  for (const [path, content] of Object.entries(files)) put(contentDir, path, content);
  truncateSync(join(contentDir, 'film.mp4'), 3 * 2 ** 30);
  symlinkSync('/', join(contentDir, 'everything'));
  symlinkSync('..', join(contentDir, 'stories/family/around'));
  symlinkSync('/etc/passwd', join(contentDir, 'themes/users.yaml'));
  mkdirSync(join(contentDir, 'principles/folder.md'), { recursive: true });
}

/**
 * Writes a valid story with unusual content. Its theme and place are named like parts of
 * JavaScript, its picture has hidden data, its captions have a note, and its folder has other
 * files. The output shows the story and none of its hidden content.
 */
export async function putOddStory(contentDir: string, id: string): Promise<void> {
  put(contentDir, 'themes/constructor.yaml', 'name: Constructors\n');
  const texts = Buffer.concat([Buffer.from('x\0\0'), deflateSync(Buffer.alloc(4_000_000, 65))]);
  const picture = await sharp({
    create: { width: 600, height: 400, channels: 3, background: '#7a3e5c' },
  })
    .withExif({
      IFD0: { Artist: unrelatedSecret, ImageDescription: `<script>${unrelatedSecret}</script>` },
    })
    .png()
    .toBuffer();
  await putStory(contentDir, {
    id,
    files: {
      'cover.png': Buffer.concat([
        addPngChunks(
          picture,
          'zTXt',
          Array.from({ length: 200 }, () => texts),
        ),
        zipSync({ [unrelatedSecret]: strToU8(unrelatedSecret) }),
        Buffer.from(`<script>alert("${unrelatedSecret}")</script>`),
      ]),
      'words.vtt': `WEBVTT\n\nNOTE ${unrelatedSecret}\n\n00:00.000 --> 00:04.000\nShe came on a Tuesday.\n`,
      'words.md': 'She came on a Tuesday.\n',
      'index.html': `<script>${unrelatedSecret}</script>`,
      '.htaccess': `Redirect / https://${unrelatedSecret}.example/`,
      'notes/private.txt': unrelatedSecret,
    },
    change: (data: Typed) => {
      data['themes'] = ['constructor', 'edge-of-care'];
      data['place'] = 'Constructor';
      data['image'] = { src: './cover.png', alt: 'A wall', shows: 'object' };
      data['recording'] = {
        hostedAt: 'https://video.example.org/1?a="><script>',
        captions: './words.vtt',
        transcript: './words.md',
        shows: 'neither',
      };
    },
  });
  symlinkSync('/etc', join(contentDir, 'stories/young-person', id, 'notes/everything'));
}
