import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pictureUndecodable } from '../checks/pictures/picture-file.ts';
import type { Finding } from '../story/issue.ts';
import type { Settings } from '../story/schema/settings.ts';
import { readPlainFile } from './folder.ts';
import { largestFont, largestPicture } from '../story/limits.ts';
import { checkPicture, openPicture } from './picture.ts';

/** The files of an organisation's brand, as clean copies; what is broken or not given is not there. */
export interface Brand {
  logo?: Logo;
  /** Where the font for headings and quotations lies. */
  font?: string;
}

/** A logo as it is shown. */
export interface Logo {
  /** Where its copy lies. */
  file: string;
  /** In pixels. */
  width: number;
  height: number;
}

/** The largest a logo is kept, in pixels: three times its place in the head of a page. */
const logoFrame = { width: 660, height: 132 };

/**
 * Reads the logo and the font that lie beside `library.yaml`. A broken one means the library's own
 * and a finding; it never keeps a page back.
 *
 * @param cleanDir where clean copies go, named by hash; undefined where they are only checked
 */
export async function readBrand(
  contentDir: string,
  { logo, font }: Settings['brand'],
  cleanDir: string | undefined,
): Promise<{ brand: Brand; findings: Finding[] }> {
  const read: Part[] = await Promise.all([
    logo === undefined ? {} : readLogo(contentDir, logo, cleanDir),
    font === undefined ? {} : readFont(contentDir, font, cleanDir),
  ]);
  return {
    brand: Object.assign({}, ...read.map(({ brand }) => brand)) as Brand,
    findings: read.flatMap(({ finding }) =>
      finding ? { ...finding, severity: 'warning' as const } : [],
    ),
  };
}

interface Part {
  brand?: Brand;
  finding?: Finding;
}

async function readLogo(dir: string, name: string, cleanDir: string | undefined): Promise<Part> {
  const path = ['brand', 'logo'];
  const { bytes, finding } = await readPlainFile(dir, name, largestPicture);
  if (!bytes) return { finding: { ...finding, path } };
  const wrong = await checkPicture(name, bytes);
  if (wrong) return { finding: { ...wrong, path } };
  if (cleanDir === undefined) return {};
  const { picture, finding: unread } = openPicture(bytes);
  if (!picture) return { finding: { ...unread, path } };
  try {
    const { data, info } = await picture
      .autoOrient()
      .resize({ ...logoFrame, fit: 'inside', withoutEnlargement: true })
      .webp({ nearLossless: true })
      .toBuffer({ resolveWithObject: true });
    const file = await keep(cleanDir, data, 'webp');
    return { brand: { logo: { file, width: info.width, height: info.height } } };
  } catch {
    return { finding: { ...pictureUndecodable, path } };
  }
}

async function readFont(dir: string, name: string, cleanDir: string | undefined): Promise<Part> {
  const path = ['brand', 'font'];
  const { bytes, finding } = await readPlainFile(dir, name, largestFont);
  if (!bytes) return { finding: { ...finding, path } };
  if (bytes.toString('latin1', 0, 4) !== 'wOF2') return { finding: { ...notAFont, path } };
  return cleanDir === undefined ? {} : { brand: { font: await keep(cleanDir, bytes, 'woff2') } };
}

/** Writes a copy named by hash, so that nobody's file name is published. */
async function keep(dir: string, bytes: Buffer, ending: string): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  const file = join(dir, `${hash}.${ending}`);
  await mkdir(dir, { recursive: true });
  await writeFile(file, bytes);
  return file;
}

const notAFont: Finding = {
  rule: 'brand-font',
  severity: 'warning',
  message: 'The brand’s font is not a font in WOFF2, so headings keep the library’s own.',
  hint: 'Ask whoever looks after the brand for the font as WOFF2, with the licence to use it on the web.',
};
