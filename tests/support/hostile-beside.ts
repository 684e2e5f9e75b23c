import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { put, putStory } from './content-folder.ts';
import type { Typed } from './valid-story.ts';
import { withChunks } from './wrappings.ts';

/** Words that lie all over a content folder, where no story is, and must be nowhere in the output. */
export const straySecret = 'Zqstraycanary';

/**
 * What else may lie about in a content folder: files that are code or settings elsewhere, broken
 * lists, bombs, links. None of it is a story; none of it may be read as more than it is.
 */
export function putStrays(contentDir: string): void {
  const code = `throw new Error(${JSON.stringify(straySecret)});\n`;
  const files: Record<string, string | Uint8Array> = {
    'package.json': `{"name": "${straySecret}", "type": "commonjs", "scripts": {"postinstall": "exit 1"}}`,
    '.env': `SITE_URL=https://${straySecret}.example/\n`,
    '.npmrc': `registry=https://${straySecret}.example/\n`,
    'astro.config.mjs': code,
    'vite.config.ts': code,
    'tsconfig.json': `{"extends": "./${straySecret}"}`,
    'node_modules/astro/index.js': code,
    'pages/evil.astro': `---\n${code}---\n${straySecret}`,
    'public/evil.html': straySecret,
    'stories/_headers': straySecret,
    'stories/index.mdx': straySecret,
    'stories/family/.hidden2x/index.mdx': straySecret,
    'stories/family/note.txt': straySecret,
    'themes/bomb.yaml': `a: &a [${straySecret}]\nb: &b [*a, *a]\nname: *b\n`,
    'themes/evil.js': code,
    'themes/prototype-.yaml': `name: ${straySecret}\n`,
    'themes/__proto__.yaml': `name: ${straySecret}\n`,
    'themes/long.yaml': `name: ${straySecret.repeat(9000)}\n`,
    'practice-models/tagged.yaml': `name: !!js/function "${straySecret}"\n`,
    'consent-forms/code.mdx': `---\nfrom: 2026-01-01\ncovers: []\n---\n\nimport ${straySecret} from "fs"\n\n{${straySecret}}\n`,
    'language/bytes.yaml': Buffer.from([0xff, 0xfe, 0x80]),
    'film.mp4': '',
    'deep.zip': zipSync({
      'a.zip': zipSync({ 'b.zip': zipSync({ a: new Uint8Array(30_000_000) }) }),
      b: strToU8(straySecret),
    }),
    [`${'deep/'.repeat(200)}file.txt`]: straySecret,
  };
  for (const [path, content] of Object.entries(files)) put(contentDir, path, content);
  truncateSync(join(contentDir, 'film.mp4'), 3 * 2 ** 30);
  symlinkSync('/', join(contentDir, 'everything'));
  symlinkSync('..', join(contentDir, 'stories/family/around'));
  symlinkSync('/etc/passwd', join(contentDir, 'themes/users.yaml'));
  mkdirSync(join(contentDir, 'principles/folder.md'), { recursive: true });
}

/**
 * A story that may be shown, although everything about it that can be odd is: its theme and place
 * are named like parts of JavaScript, its picture carries more than a picture, its captions hold a
 * note, and other files lie beside it. Of these it must show nothing.
 */
export async function putOddStory(contentDir: string, id: string): Promise<void> {
  put(contentDir, 'themes/constructor.yaml', 'name: Constructors\n');
  const texts = Buffer.concat([Buffer.from('x\0\0'), deflateSync(Buffer.alloc(4_000_000, 65))]);
  const picture = await sharp({
    create: { width: 600, height: 400, channels: 3, background: '#7a3e5c' },
  })
    .withExif({
      IFD0: { Artist: straySecret, ImageDescription: `<script>${straySecret}</script>` },
    })
    .png()
    .toBuffer();
  await putStory(contentDir, {
    id,
    files: {
      'cover.png': Buffer.concat([
        withChunks(
          picture,
          'zTXt',
          Array.from({ length: 200 }, () => texts),
        ),
        zipSync({ [straySecret]: strToU8(straySecret) }),
        Buffer.from(`<script>alert("${straySecret}")</script>`),
      ]),
      'words.vtt': `WEBVTT\n\nNOTE ${straySecret}\n\n00:00.000 --> 00:04.000\nShe came on a Tuesday.\n`,
      'words.md': 'She came on a Tuesday.\n',
      'index.html': `<script>${straySecret}</script>`,
      '.htaccess': `Redirect / https://${straySecret}.example/`,
      'notes/private.txt': straySecret,
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
