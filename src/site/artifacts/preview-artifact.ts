import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { readFont, type Font } from '../../exports/share/text-outlines.ts';
import {
  libraryPreviewSvg,
  storyPreviewSvg,
  type SharePreviewSubject,
} from '../../exports/share/share-preview.ts';
import { findOpenUse, outputPath } from '../../library/story-outputs.ts';
import type { PublicStory } from '../../library/public-story.ts';
import type { Settings } from '../../story/schema/settings.ts';
import type { Audience } from '../../story/vocabulary.ts';
import { words } from '../../words/index.ts';

/** Everything that decides the picture of a shared link, as plain data. */
export interface PreviewInput {
  /** Default: the library's own picture. */
  story?: SharePreviewSubject;
  settings: Pick<Settings, 'name' | 'organisation'>;
}

/** A picture of a shared link that belongs in the output. */
export interface PreviewRequest {
  /** The path in the output. */
  path: string;
  maker: 'preview';
  input: PreviewInput;
}

/**
 * Requests the pictures that shared links show. Each story that may be on social media has a
 * picture. All other pages share the library's own picture. The staff library has no such pictures,
 * because only staff can open its links.
 */
export function requestPreviews(
  stories: readonly PublicStory[],
  { name, organisation }: Settings,
  audience: Audience,
): PreviewRequest[] {
  if (audience === 'staff') return [];
  const settings = { name, organisation };
  return [
    { path: 'preview.png', maker: 'preview', input: { settings } },
    ...stories
      .filter((story) => findOpenUse(story, 'preview'))
      .map((story): PreviewRequest => {
        const { id, kind, themes, people, title, pullQuote } = story;
        const subject = { id, kind, themes, people, title, ...(pullQuote && { pullQuote }) };
        return {
          path: outputPath(story, 'preview').slice(1),
          maker: 'preview',
          input: { story: subject, settings },
        };
      }),
  ];
}

/** Draws one picture as a PNG file. */
export function makePreview({ story, settings }: PreviewInput): Promise<Uint8Array> {
  const svg = story
    ? storyPreviewSvg(story, headingFont(), settings.name, words)
    : libraryPreviewSvg(settings, headingFont());
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/**
 * Returns the font of headings, in a format whose outlines can be read. Reads the font only once.
 */
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
