import {
  codePlaceholder,
  termsPlaceholder,
  textPlaceholder,
  textStyles,
  titlePlaceholder,
  type Placeholder,
  type PlaceholderRole,
} from './slide-placeholders.ts';
import { areaInInches } from './slide-geometry.ts';

/** A layout of slides. */
export interface SlideLayout {
  name: string;
  /** PowerPoint's own type of the layout. Default: none. */
  type?: 'title' | 'obj';
  /**
   * The drawing behind the slide: the cover, the thread at the foot, or the thread at the side.
   */
  drawing: 'cover' | 'thread' | 'side';
  placeholders: Partial<Record<PlaceholderRole, Placeholder>>;
}

const left = 0.75;
const fullWidth = 11.83;
const { heading, large, reading, small } = textStyles;

/** The terms and the QR code have the same place on every slide. */
const foot = {
  terms: termsPlaceholder(areaInInches(left, 6.42, 10.2, 0.8)),
  code: codePlaceholder(areaInInches(11.23, 6.02, 1.35, 1.35)),
};
const plainTitle = titlePlaceholder(areaInInches(left, 0.5, fullWidth, 0.85), heading);

/** The layouts that a deck may use. A deck contains only the layouts of its slides. */
export const slideLayouts = {
  title: {
    name: 'Story title',
    type: 'title',
    drawing: 'cover',
    placeholders: {
      title: titlePlaceholder(
        areaInInches(left, 0.45, fullWidth, 1.4),
        { ...large, colour: 'accent1', anchor: 'b' },
        'ctrTitle',
      ),
      text: textPlaceholder(
        areaInInches(left, 1.9, fullWidth, 0.7),
        { ...reading, sizes: [22, 20, 18, 16, 14, 12, 10, 8], before: 0 },
        'subTitle',
      ),
      ...foot,
    },
  },
  titlePicture: {
    name: 'Story title with a picture',
    drawing: 'thread',
    placeholders: {
      title: titlePlaceholder(
        areaInInches(left, 0.6, 6.2, 3),
        { ...large, colour: 'accent1', anchor: 'b' },
        'ctrTitle',
      ),
      text: textPlaceholder(
        areaInInches(left, 3.75, 6.2, 1.7),
        { ...reading, sizes: [22, 20, 18, 16, 14, 12, 10, 8], before: 0 },
        'subTitle',
      ),
      picture: {
        type: 'pic',
        idx: 16,
        name: 'Picture',
        prompt: 'A picture of the story',
        area: areaInInches(7.333, 0, 6, 5.7),
        text: small,
      },
      ...foot,
    },
  },
  text: {
    name: 'Text',
    type: 'obj',
    drawing: 'thread',
    placeholders: {
      title: plainTitle,
      text: textPlaceholder(areaInInches(left, 1.5, 10.9, 4.2), reading),
      ...foot,
    },
  },
  ownWords: {
    name: 'Words of the story',
    drawing: 'side',
    placeholders: {
      title: titlePlaceholder(areaInInches(1.5, 0.55, 11.08, 0.7), { ...heading, sizes: [20, 18] }),
      text: textPlaceholder(areaInInches(1.5, 1.4, 10.6, 4.2), { ...large, before: 12 }),
      ...foot,
    },
  },
  terms: {
    name: 'Terms',
    drawing: 'thread',
    placeholders: {
      title: plainTitle,
      text: textPlaceholder(areaInInches(left, 1.5, 7.5, 4.2), {
        ...reading,
        sizes: [24, 22, 20, 18, 16],
      }),
      terms: foot.terms,
      code: codePlaceholder(areaInInches(8.98, 1.6, 3.6, 3.6)),
    },
  },
  story: {
    name: 'Story on one slide',
    drawing: 'side',
    placeholders: {
      title: titlePlaceholder(areaInInches(1.5, 0.5, 11.08, 0.9), {
        ...heading,
        sizes: [28, 26, 24, 22, 20, 16, 14],
      }),
      text: textPlaceholder(areaInInches(1.5, 1.45, 10.6, 3.1), {
        ...large,
        sizes: [40, 36, 32, 28, 24, 22, 20, 18, 16, 14, 12],
      }),
      more: {
        type: 'body',
        idx: 15,
        name: 'About the story',
        prompt: 'Who tells it, and what it speaks of',
        area: areaInInches(1.5, 4.55, 10.6, 1.2),
        text: { ...reading, sizes: [18, 16, 14, 12, 11, 10, 8], before: 2 },
      },
      ...foot,
    },
  },
} as const satisfies Record<string, SlideLayout>;

/** The key of a layout in `slideLayouts`. */
export type SlideLayoutName = keyof typeof slideLayouts;
