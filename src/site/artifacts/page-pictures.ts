import { basename, extname } from 'node:path';
import sharp from 'sharp';
import type { PublicStory } from '../../library/public-story.ts';
import type { PagePicture } from '../../story/body/body-html.ts';

/** The widths at which a page offers a picture, in pixels. A browser chooses one of them. */
const offeredWidths = [480, 800, 1200, 1600];
const largestWidth = offeredWidths.at(-1) ?? 0;

/** The width of a picture on a page, as a `sizes` attribute. */
const pageSizes = '(min-width: 80rem) 76rem, 100vw';

/** One size of a story's picture in the output. */
export interface PictureFile {
  /** The path in the output. */
  path: string;
  /** The width in pixels. */
  width: number;
}

/** Lists the files of a picture, smallest first. No file is wider than the picture. */
export async function pictureFiles(file: string): Promise<PictureFile[]> {
  const { width } = await sharp(file).metadata();
  return filesOfWidth(file, width);
}

function filesOfWidth(file: string, width: number): PictureFile[] {
  const widest = Math.min(width, largestWidth);
  const widths = [...offeredWidths.filter((offered) => offered < widest), widest];
  const name = basename(file, extname(file));
  return widths.map((each) => ({ path: `_astro/${name}.${String(each)}.webp`, width: each }));
}

/**
 * Returns the pictures of a story as its page shows them, by their names in the story.
 *
 * @param href returns the address of a path on the site
 */
export async function pagePictures(
  { pictures }: PublicStory,
  href: (path: string) => string,
): Promise<Record<string, PagePicture>> {
  const entries = Object.entries(pictures).map(
    async ([src, file]) => [src, await pagePicture(file, href)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

async function pagePicture(file: string, href: (path: string) => string): Promise<PagePicture> {
  const { width, height } = await sharp(file).metadata();
  const files = filesOfWidth(file, width).map(({ path, width }) => ({
    address: href(`/${path}`),
    width,
  }));
  return {
    src: files.at(-1)?.address ?? '',
    ...(files.length > 1 && {
      srcset: files.map(({ address, width }) => `${address} ${String(width)}w`).join(', '),
      sizes: pageSizes,
    }),
    width,
    height,
  };
}
