import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { libraryPreviewSvg, previewSvg } from '../exports/share/preview.ts';
import { readFont } from '../exports/share/lettering.ts';
import { openFor, outputPath } from '../library/outputs.ts';
import type { Publishable } from '../library/publishable.ts';
import type { Settings } from '../story/schema/settings.ts';
import type { Words } from '../words/index.ts';
import type { Made } from './made.ts';

/** Changes when the drawing or what turns it into pixels does, so that older pictures are made anew. */
const recipe = `preview 1, sharp ${sharp.versions.sharp ?? ''}, librsvg ${sharp.versions.rsvg ?? ''}`;

/** How many are drawn at a time. */
const atOnce = 8;

/**
 * Writes the pictures that shared links show: one for each story that may be on social media, and
 * the library's own for everything else.
 */
export async function writePreviews(
  stories: readonly Publishable[],
  settings: Settings,
  output: string,
  made: Made,
  words: Words,
): Promise<void> {
  const font = readFont(readFileSync(fontFile));
  const shared = stories.filter((story) => openFor(story, 'preview'));
  const drawings = [
    { path: 'preview.png', draw: () => libraryPreviewSvg(settings, font) },
    ...shared.map((story) => ({
      path: outputPath(story, 'preview').slice(1),
      draw: () => previewSvg(story, font, settings.name, words),
    })),
  ];
  for (let from = 0; from < drawings.length; from += atOnce) {
    await Promise.all(
      drawings.slice(from, from + atOnce).map(async ({ path, draw }) => {
        const svg = draw();
        const picture = await made.get(`${recipe}\n${svg}`, () => png(svg));
        mkdirSync(dirname(join(output, path)), { recursive: true });
        writeFileSync(join(output, path), picture);
      }),
    );
  }
}

/** The font of headings, in a form whose outlines can be read. */
const fontFile = createRequire(import.meta.url).resolve(
  '@fontsource/fraunces/files/fraunces-latin-500-normal.woff',
);

function png(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).png().toBuffer();
}
