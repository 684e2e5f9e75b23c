import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../runtime/paths.ts';
import { explainFindings } from './explain-findings.ts';
import { listFiles, listNames, openFile, type FileOnDisk } from './file-inventory.ts';
import { readSourceTexts } from './held-back/source-texts.ts';
import type { IsExplained } from './leak.ts';
import { unpackFile } from './unpack/unpack-file.ts';

/**
 * Lists the files that contain the library's own texts. These are its lists and forms, the
 * interface words and its own pages. Hidden files are left out, because the library never reads
 * them: git's own files, for example, quote every story.
 */
export function listLibraryTexts(contentDir: string): FileOnDisk[] {
  const names = listNames(contentDir).filter(
    (name) => !name.startsWith('.') && !foldersAboutStories.includes(name),
  );
  return [
    ...names.flatMap((name) => listContentFiles(contentDir, name)),
    ...listFiles(join(root, 'src/words')),
    ...listFiles(join(root, 'src/pages/about')),
  ];
}

/**
 * The folders of the content that are about single stories. A prompt of a pack may quote a story, so
 * the text of a pack never explains a match.
 */
const foldersAboutStories = ['stories', 'removals', 'packs', 'told'];

/** Lists a file of the content folder, or all files of a folder in the content folder. */
function listContentFiles(contentDir: string, name: string): FileOnDisk[] {
  const place = join(contentDir, name);
  return lstatSync(place).isFile() ? [openFile(name, place)] : listFiles(place);
}

/**
 * Reads the texts of all components and style sheets, which contain the names of classes and
 * attributes.
 */
export function readMarkupTexts(): string[] {
  const files = listFiles(join(root, 'src')).filter(({ path }) => /\.(?:css|astro)$/.test(path));
  return files.flatMap((file) => readSourceTexts(file).texts);
}

/** The rooms of the code that write files of an output. */
const writingRooms = ['exports', 'site', 'scripts', 'pages', 'layouts'];

/**
 * Reads the code that writes files of an output, without its comments. It has the words of formats,
 * such as `val` in a Word file and `Security` in a header, and some of them are also names.
 */
function readWritingCode(): string[] {
  return writingRooms
    .flatMap((room) => listFiles(join(root, 'src', room)))
    .filter(({ path }) => path.endsWith('.ts'))
    .map(({ bytes }) => bytes.toString().replace(comment, ''));
}

/** A comment that is the only thing on its lines. */
const comment = /^[ \t]*(?:\/\*[^]*?\*\/|\/\/.*)$/gm;

/**
 * Texts in the pages, feeds and sitemaps of any library: parts of dates, the words of the formats,
 * and addresses of standards.
 */
export const commonTexts: readonly string[] = [
  ...dateParts('month', 12),
  ...dateParts('weekday', 7),
  'GMT rss channel item guid isPermaLink pubDate lastBuildDate CDATA urlset sitemapindex loc',
  'http://www.w3.org/2005/Atom http://www.w3.org/1999/xhtml http://purl.org/rss/1.0/modules/content',
  'http://www.sitemaps.org/schemas/sitemap/0.9 http://www.google.com/schemas/sitemap-news/0.9',
  'http://www.google.com/schemas/sitemap-image/1.1 http://www.google.com/schemas/sitemap-video/1.1',
];

function dateParts(part: 'month' | 'weekday', count: number): string[] {
  return ['long', 'short'].flatMap((length) => {
    const format = new Intl.DateTimeFormat('en-GB', { [part]: length, timeZone: 'UTC' });
    return Array.from({ length: count }, (_, index) =>
      format.format(part === 'month' ? Date.UTC(2026, index, 1) : Date.UTC(2026, 0, index + 1)),
    );
  });
}

/**
 * Creates a test that tells whether any public text explains a match.
 *
 * @param publicFiles the stories that are shown, and the library's own texts
 * @param addresses the paths of the output, and the address of the site
 * @param deskFolder the bundle of the desk, if the output has one
 * @param packageTexts from `readPackageTexts`. Default: none
 */
export function explainByPublicTexts(
  publicFiles: readonly FileOnDisk[],
  addresses: readonly string[],
  deskFolder: string | undefined,
  packageTexts: readonly string[] = [],
): IsExplained {
  const programs = deskFolder === undefined ? [] : listFiles(deskFolder);
  const publicTexts = [
    ...publicFiles.flatMap((file) => readSourceTexts(file).texts),
    ...readMarkupTexts(),
    ...readWritingCode(),
    ...programs.flatMap((file) => readSourceTexts(file).texts),
    ...commonTexts,
    ...addresses,
  ];
  return explainFindings(publicTexts, packageTexts);
}

/** The files of an output that other projects wrote: the programs of the search, and fonts. */
const packageFile = /^pagefind\/[^/]+\.(?:js|css|pagefind)$|^(?:_astro|brand)\/[^/]+\.woff2$/;

/**
 * Reads the texts of programs and fonts in an output. Anyone can read them elsewhere, such as the
 * licence in a font, and anyone can write them into a draft.
 */
export async function readPackageTexts(output: readonly FileOnDisk[]): Promise<string[]> {
  const texts: string[] = [];
  for (const { path, bytes } of output.filter((file) => packageFile.test(file.path))) {
    const unpacked = await unpackFile(path, bytes).catch(() => ({ texts: [] }));
    texts.push(...unpacked.texts.flatMap(({ decodings }) => decodings.at(-1) ?? []));
  }
  return texts;
}
