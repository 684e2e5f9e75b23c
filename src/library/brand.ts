import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pictureUndecodable } from '../checks/pictures/picture-file.ts';
import type { Finding } from '../story/issue.ts';
import type { Settings } from '../story/schema/settings.ts';
import { readPlainFile } from '../runtime/plain-files.ts';
import { largestFont, largestFontTables, largestPicture } from '../story/size-limits.ts';
import { isWholeFont } from './font-tables.ts';
import { checkPicture, openPicture } from './open-picture.ts';

/**
 * The clean copies of the files of an organisation's brand. A path is undefined if the file is
 * broken or missing.
 */
export interface Brand {
  logo?: Logo;
  /** The path of the font for headings and quotations. */
  font?: string;
}

/** A logo as pages show it. */
export interface Logo {
  /** The path of the clean copy. */
  file: string;
  /** Width and height in pixels. */
  width: number;
  height: number;
}

/** The largest size of a logo, in pixels: three times its space in the header of a page. */
const logoFrame = { width: 660, height: 132 };

/**
 * Reads the logo and the font beside `library.yaml`. If a file is broken, warns and uses the
 * library's own. A broken file never prevents a page.
 *
 * @param cleanDir where clean copies are written, named by hash; undefined to check the files only
 */
export async function readBrand(
  contentDir: string,
  { logo, font }: Settings['brand'],
  cleanDir: string | undefined,
): Promise<{ brand: Brand; findings: Finding[] }> {
  const parts: BrandPart[] = await Promise.all([
    logo === undefined ? {} : readLogo(contentDir, logo, cleanDir),
    font === undefined ? {} : readFont(contentDir, font, cleanDir),
  ]);
  return {
    brand: Object.assign({}, ...parts.map(({ brand }) => brand)) as Brand,
    findings: parts.flatMap(({ finding }) =>
      finding ? { ...finding, severity: 'warning' as const } : [],
    ),
  };
}

interface BrandPart {
  brand?: Brand;
  finding?: Finding;
}

async function readLogo(
  dir: string,
  name: string,
  cleanDir: string | undefined,
): Promise<BrandPart> {
  const path = ['brand', 'logo'];
  const { bytes, finding } = await readPlainFile(dir, name, largestPicture);
  if (!bytes) return { finding: { ...finding, path } };
  const problem = await checkPicture(name, bytes);
  if (problem) return { finding: { ...problem, path } };
  if (cleanDir === undefined) return {};
  const { picture, finding: unreadable } = openPicture(bytes);
  if (!picture) return { finding: { ...unreadable, path } };
  try {
    const { data, info } = await picture
      .autoOrient()
      .resize({ ...logoFrame, fit: 'inside', withoutEnlargement: true })
      .webp({ nearLossless: true })
      .toBuffer({ resolveWithObject: true });
    const file = await writeCopy(cleanDir, data, 'webp');
    return { brand: { logo: { file, width: info.width, height: info.height } } };
  } catch {
    return { finding: { ...pictureUndecodable, path } };
  }
}

async function readFont(
  dir: string,
  name: string,
  cleanDir: string | undefined,
): Promise<BrandPart> {
  const path = ['brand', 'font'];
  const { bytes, finding } = await readPlainFile(dir, name, largestFont);
  if (!bytes) return { finding: { ...finding, path } };
  if (!isWholeFont(bytes, largestFontTables)) return { finding: { ...notAFont, path } };
  return cleanDir === undefined
    ? {}
    : { brand: { font: await writeCopy(cleanDir, bytes, 'woff2') } };
}

/** Writes a copy named by its hash, so that the name of the original is not published. */
async function writeCopy(dir: string, bytes: Buffer, ending: string): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  const file = join(dir, `${hash}.${ending}`);
  await mkdir(dir, { recursive: true });
  await writeFile(file, bytes);
  return file;
}

const notAFont: Finding = {
  rule: 'brand-font',
  severity: 'warning',
  message:
    'The brand’s font is not a WOFF2 font, or not a whole one, so headings use the library’s own.',
  hint: 'Ask the people who manage your brand for the font as WOFF2, with the licence to use it on the web.',
};
