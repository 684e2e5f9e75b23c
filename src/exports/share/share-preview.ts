import type { PublicStory } from '../../library/public-story.ts';
import type { Settings } from '../../story/schema/settings.ts';
import type { SiteWords } from '../../words/index.ts';
import { putInQuotationMarks } from '../../words/quotation-marks.ts';
import { coverSvg, type CoverSubject } from '../cover/cover-svg.ts';
import { coverFrames } from '../cover/cover-frames.ts';
import { palettes } from '../cover/palettes.ts';
import { previewSize } from './preview-size.ts';
import { outlineText, type Font } from './text-outlines.ts';

/** The parts of a story that its preview picture shows. */
export type SharePreviewSubject = CoverSubject &
  Pick<PublicStory, 'title' | 'pullQuote' | 'language'>;

const margin = 72;
const textWidth = previewSize.width - 2 * margin;
const quoteSizes = Array.from({ length: 14 }, (_, step) => 68 - step * 3);
const smallSizes = [30, 26, 22];

/**
 * Draws the preview picture of a shared link to a story, as SVG without fonts: its kind, its
 * quotation or title, and its drawn cover. The preview never contains the story's own picture,
 * which may show a face or a place.
 */
export function storyPreviewSvg(
  story: SharePreviewSubject,
  font: Font,
  name: string,
  words: SiteWords,
): string {
  const text =
    story.pullQuote === undefined
      ? story.title
      : putInQuotationMarks(story.pullQuote, story.language);
  return drawPreview(story, font, `${words.kind[story.kind]} · ${name}`, text);
}

/**
 * Draws the library's own preview picture, for pages without a story and stories that may not be
 * shared.
 */
export function libraryPreviewSvg(
  { name, organisation }: Pick<Settings, 'name' | 'organisation'>,
  font: Font,
): string {
  return drawPreview(librarySubject, font, organisation, name);
}

/** The subject of a cover that belongs to no story. */
const librarySubject: CoverSubject = {
  id: 'library',
  kind: 'family',
  themes: [],
  people: Array.from({ length: 5 }, () => ({ part: 'mentioned' as const, description: '' })),
};

function drawPreview(
  subject: CoverSubject,
  font: Font,
  smallText: string,
  largeText: string,
): string {
  const { paper, deep, thread } = palettes[subject.kind];
  const { width: pictureWidth, height: pictureHeight } = previewSize;
  const smallOutline = outlineText(
    font,
    smallText,
    { x: margin, y: 44, width: textWidth, height: 50 },
    smallSizes,
  );
  const largeOutline = outlineText(
    font,
    largeText,
    { x: margin, y: 104, width: textWidth, height: 215 },
    quoteSizes,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(pictureWidth)}" height="${String(pictureHeight)}">`,
    `<path d="M0 0H${String(pictureWidth)}V${String(pictureHeight)}H0Z" fill="${paper}"/>`,
    `<svg y="${String(pictureHeight - coverFrames.share.height)}" width="${String(pictureWidth)}" height="${String(coverFrames.share.height)}">${coverSvg(subject, 'share')}</svg>`,
    ...(smallOutline === undefined ? [] : [`<path d="${smallOutline}" fill="${deep}"/>`]),
    ...(largeOutline === undefined ? [] : [`<path d="${largeOutline}" fill="${thread}"/>`]),
    '</svg>',
  ].join('');
}
