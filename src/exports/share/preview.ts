import type { Publishable } from '../../library/publishable.ts';
import type { Settings } from '../../story/schema/settings.ts';
import type { Words } from '../../words/index.ts';
import { coverSvg, type Drawn } from '../cover/cover.ts';
import { frames } from '../cover/frame.ts';
import { palettes } from '../cover/palette.ts';
import { previewSize } from './preview-size.ts';
import { lettering, type Font } from './lettering.ts';

/** What of a story the picture of a shared link tells. */
export type Shared = Drawn & Pick<Publishable, 'title' | 'pullQuote'>;

const edge = 72;
const width = previewSize.width - 2 * edge;
const quoteSizes = Array.from({ length: 14 }, (_, step) => 68 - step * 3);
const smallSizes = [30, 26, 22];

/**
 * The picture that a shared link to a story shows, as SVG without a single font in it: its kind, its
 * quote, and the cover drawn for it. Never its own picture, so never a face or a place.
 */
export function previewSvg(story: Shared, font: Font, name: string, words: Words): string {
  const said = story.pullQuote === undefined ? story.title : `“${story.pullQuote}”`;
  return draw(story, font, `${words.kind[story.kind]} · ${name}`, said);
}

/** The library's own picture, for pages that show no story and stories that are not to be shared. */
export function libraryPreviewSvg(
  { name, organisation }: Pick<Settings, 'name' | 'organisation'>,
  font: Font,
): string {
  return draw(neutral, font, organisation, name);
}

/** A cover that is nobody's: its id is no story's. */
const neutral: Drawn = {
  id: 'library',
  kind: 'family',
  themes: [],
  people: Array.from({ length: 5 }, () => ({ part: 'mentioned' as const, description: '' })),
};

function draw(drawn: Drawn, font: Font, small: string, large: string): string {
  const { paper, deep, thread } = palettes[drawn.kind];
  const { width: wide, height: high } = previewSize;
  const label = lettering(font, small, { x: edge, y: 44, width, height: 50 }, smallSizes);
  const text = lettering(font, large, { x: edge, y: 104, width, height: 215 }, quoteSizes);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(wide)}" height="${String(high)}">`,
    `<path d="M0 0H${String(wide)}V${String(high)}H0Z" fill="${paper}"/>`,
    `<svg y="${String(high - frames.share.height)}" width="${String(wide)}" height="${String(frames.share.height)}">${coverSvg(drawn, 'share')}</svg>`,
    ...(label === undefined ? [] : [`<path d="${label}" fill="${deep}"/>`]),
    ...(text === undefined ? [] : [`<path d="${text}" fill="${thread}"/>`]),
    '</svg>',
  ].join('');
}
