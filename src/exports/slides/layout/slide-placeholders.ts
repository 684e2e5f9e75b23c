import type { SlideArea } from './slide-geometry.ts';

/** The size, font and position of the text in a placeholder. */
export interface TextStyle {
  /**
   * Sizes to try, in points, the largest first. A slide uses the largest in which its text fits.
   */
  sizes: readonly [number, ...number[]];
  font: 'major' | 'minor';
  colour: 'tx1' | 'accent1';
  anchor: 't' | 'ctr' | 'b';
  /** The space before a paragraph, in points. Default: 0. */
  before?: number;
}

/** A placeholder of a layout, which a slide fills. */
export interface Placeholder {
  type: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'pic';
  /**
   * The index that links a placeholder of a slide to the placeholder of its layout. A title has no
   * index, because programs look for a title without one.
   */
  idx?: number;
  name: string;
  /** The text that an empty placeholder shows. */
  prompt: string;
  area: SlideArea;
  text: TextStyle;
}

/** The roles of placeholders, in the order in which a screen reader reads them. */
export const placeholderRoles = ['title', 'text', 'more', 'picture', 'terms', 'code'] as const;

/** The role of a placeholder on a slide. */
export type PlaceholderRole = (typeof placeholderRoles)[number];

/** The text styles on which placeholders are based. */
export const textStyles = {
  heading: { sizes: [32, 28, 24, 20], font: 'major', colour: 'accent1', anchor: 'b' },
  large: {
    sizes: [44, 40, 36, 32, 28, 24, 20, 18, 16, 14],
    font: 'major',
    colour: 'tx1',
    anchor: 'ctr',
  },
  reading: {
    sizes: [28, 26, 24, 22, 20, 18, 16],
    font: 'major',
    colour: 'tx1',
    anchor: 't',
    before: 12,
  },
  small: { sizes: [12, 11, 10], font: 'minor', colour: 'tx1', anchor: 'ctr' },
} as const satisfies Record<string, TextStyle>;

/** Returns a placeholder for the title of a slide. */
export const titlePlaceholder = (
  area: SlideArea,
  text: TextStyle,
  type: 'title' | 'ctrTitle' = 'title',
): Placeholder => ({
  type,
  name: 'Title',
  prompt: 'Title',
  area,
  text,
});
/** Returns a placeholder for the text of a slide. */
export const textPlaceholder = (
  area: SlideArea,
  style: TextStyle,
  type: 'body' | 'subTitle' = 'body',
): Placeholder => ({
  type,
  idx: 1,
  name: 'Text',
  prompt: 'Text',
  area,
  text: style,
});
/** Returns a placeholder for the terms of the story. */
export const termsPlaceholder = (area: SlideArea): Placeholder => ({
  type: 'body',
  idx: 13,
  name: 'Terms',
  prompt: 'The terms of the story',
  area,
  text: textStyles.small,
});
/** Returns a placeholder for the QR code. */
export const codePlaceholder = (area: SlideArea): Placeholder => ({
  type: 'pic',
  idx: 14,
  name: 'QR code',
  prompt: 'QR code',
  area,
  text: { ...textStyles.small, sizes: [10] },
});
