import { inches, type Box } from './geometry.ts';

/** The size, letter and place of the text in a placeholder. */
export interface TextStyle {
  /** In points; where there are several, the largest in which the text fits. */
  sizes: readonly [number, ...number[]];
  font: 'major' | 'minor';
  colour: 'tx1' | 'accent1';
  anchor: 't' | 'ctr' | 'b';
  /** Space before a paragraph, in points. Default: none. */
  before?: number;
}

/** A placeholder of a layout, which a slide fills. */
export interface Placeholder {
  type: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'pic';
  /** What ties it to the slide's; a title has none, or it would not be found as one. */
  idx?: number;
  name: string;
  /** What stands there while it is empty. */
  prompt: string;
  box: Box;
  text: TextStyle;
}

/** A layout: its placeholders in the order in which they are read. */
export interface Layout {
  name: string;
  /** The sort of layout, where PowerPoint knows one. */
  type?: 'title' | 'obj';
  art: 'cover' | 'thread' | 'quote';
  placeholders: Partial<Record<Role, Placeholder>>;
}

/** What a placeholder is for. */
export type Role = 'title' | 'text' | 'more' | 'picture' | 'terms' | 'code';

const left = 0.75;
const full = 11.83;

const small: TextStyle = { sizes: [12, 11, 10], font: 'minor', colour: 'tx1', anchor: 'ctr' };
const reading: TextStyle = {
  sizes: [28, 26, 24, 22, 20, 18, 16],
  font: 'major',
  colour: 'tx1',
  anchor: 't',
  before: 12,
};
const headings: TextStyle = {
  sizes: [32, 28, 24, 20],
  font: 'major',
  colour: 'accent1',
  anchor: 'b',
};
const large: TextStyle = {
  sizes: [44, 40, 36, 32, 28, 24, 20, 18, 16, 14],
  font: 'major',
  colour: 'tx1',
  anchor: 'ctr',
};

const title = (box: Box, text: TextStyle, type: 'title' | 'ctrTitle' = 'title'): Placeholder => ({
  type,
  name: 'Title',
  prompt: 'Title',
  box,
  text,
});
const text = (box: Box, style: TextStyle, type: 'body' | 'subTitle' = 'body'): Placeholder => ({
  type,
  idx: 1,
  name: 'Text',
  prompt: 'Text',
  box,
  text: style,
});
const terms = (box: Box): Placeholder => ({
  type: 'body',
  idx: 13,
  name: 'Terms',
  prompt: 'The terms of the story',
  box,
  text: small,
});
const code = (box: Box): Placeholder => ({
  type: 'pic',
  idx: 14,
  name: 'QR code',
  prompt: 'QR code',
  box,
  text: { ...small, sizes: [10] },
});

/** The terms, and the code to check them by, stand in the same place on every slide. */
const foot = {
  terms: terms(inches(left, 6.42, 10.2, 0.8)),
  code: code(inches(11.18, 5.86, 1.4, 1.4)),
};
const heading = title(inches(left, 0.5, full, 0.85), headings);

/** The layouts of a deck, by their names in the code. */
export const layouts = {
  title: {
    name: 'Story title',
    type: 'title',
    art: 'cover',
    placeholders: {
      title: title(
        inches(left, 0.45, full, 1.4),
        { ...large, colour: 'accent1', anchor: 'b' },
        'ctrTitle',
      ),
      text: text(
        inches(left, 1.9, full, 0.7),
        { ...reading, sizes: [22, 20, 18, 16, 14, 12, 10], before: 0 },
        'subTitle',
      ),
      ...foot,
    },
  },
  titlePicture: {
    name: 'Story title with a picture',
    art: 'thread',
    placeholders: {
      title: title(
        inches(left, 0.6, 6.2, 3),
        { ...large, colour: 'accent1', anchor: 'b' },
        'ctrTitle',
      ),
      text: text(
        inches(left, 3.75, 6.2, 1.7),
        { ...reading, sizes: [22, 20, 18, 16, 14, 12, 10], before: 0 },
        'subTitle',
      ),
      picture: {
        type: 'pic',
        idx: 16,
        name: 'Picture',
        prompt: 'A picture of the story',
        box: inches(7.333, 0, 6, 5.7),
        text: small,
      },
      ...foot,
    },
  },
  text: {
    name: 'Text',
    type: 'obj',
    art: 'thread',
    placeholders: { title: heading, text: text(inches(left, 1.5, 10.9, 4.2), reading), ...foot },
  },
  quote: {
    name: 'Quotation',
    art: 'quote',
    placeholders: {
      title: title(inches(1.5, 0.55, 11.08, 0.7), { ...headings, sizes: [20, 18] }),
      text: text(inches(1.5, 1.4, 10.6, 4.2), large),
      ...foot,
    },
  },
  terms: {
    name: 'Terms',
    art: 'thread',
    placeholders: {
      title: heading,
      text: text(inches(left, 1.5, 7.5, 4.2), { ...reading, sizes: [24, 22, 20, 18, 16] }),
      terms: foot.terms,
      code: code(inches(8.98, 1.6, 3.6, 3.6)),
    },
  },
  one: {
    name: 'Story on one slide',
    art: 'quote',
    placeholders: {
      title: title(inches(1.5, 0.5, 11.08, 0.9), {
        ...headings,
        sizes: [28, 26, 24, 22, 20, 16, 14],
      }),
      text: text(inches(1.5, 1.45, 10.6, 3.1), {
        ...large,
        sizes: [40, 36, 32, 28, 24, 22, 20, 18, 16, 14, 12],
      }),
      more: {
        type: 'body',
        idx: 15,
        name: 'About the story',
        prompt: 'Who tells it, and what it speaks of',
        box: inches(1.5, 4.55, 10.6, 1.2),
        text: { ...reading, sizes: [18, 16, 14, 12, 11, 10], before: 2 },
      },
      ...foot,
    },
  },
} as const satisfies Record<string, Layout>;

export type LayoutName = keyof typeof layouts;
