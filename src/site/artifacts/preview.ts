import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { readFont, type Font } from '../../exports/share/lettering.ts';
import { libraryPreviewSvg, previewSvg, type Shared } from '../../exports/share/preview.ts';
import { openFor, outputPath } from '../../library/outputs.ts';
import type { Publishable } from '../../library/publishable.ts';
import type { Settings } from '../../story/schema/settings.ts';
import type { Audience } from '../../story/vocabulary.ts';
import { words } from '../../words/index.ts';
import type { Wanted } from './wanted.ts';

/** All that the picture of a shared link is made of. */
export interface PreviewInput {
  /** Default: the library's own picture. */
  story?: Shared;
  settings: Pick<Settings, 'name' | 'organisation'>;
}

/**
 * The pictures that shared links show: one for each story that may be on social media, and the
 * library's own for everything else. Nobody shares what only staff can open.
 */
export function wantedPreviews(
  stories: readonly Publishable[],
  { name, organisation }: Settings,
  audience: Audience,
): Wanted<'preview'>[] {
  if (audience === 'staff') return [];
  const settings = { name, organisation };
  return [
    { path: 'preview.png', maker: 'preview', input: { settings } },
    ...stories
      .filter((story) => openFor(story, 'preview'))
      .map((story): Wanted<'preview'> => {
        const { id, kind, themes, people, title, pullQuote } = story;
        const shared = { id, kind, themes, people, title, ...(pullQuote && { pullQuote }) };
        return {
          path: outputPath(story, 'preview').slice(1),
          maker: 'preview',
          input: { story: shared, settings },
        };
      }),
  ];
}

/** Draws one picture. */
export function makePreview({ story, settings }: PreviewInput): Promise<Uint8Array> {
  const svg = story
    ? previewSvg(story, headingFont(), settings.name, words)
    : libraryPreviewSvg(settings, headingFont());
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** The font of headings, in a form whose outlines can be read; opened once. */
function headingFont(): Font {
  return (font ??= readFont(
    readFileSync(
      createRequire(import.meta.url).resolve(
        '@fontsource/fraunces/files/fraunces-latin-500-normal.woff',
      ),
    ),
  ));
}
let font: Font | undefined;
