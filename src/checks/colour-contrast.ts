/** In each colour scheme, the paper colour that gives text the least contrast. */
export const paperColours = { light: '#f1e8dc', dark: '#272123' } as const;

/** The contrast ratio that text needs. Source: WCAG 2.2, 1.4.6. */
const minimumContrast = 7;

/** An organisation's colour for links and headings, in the light and the dark scheme. */
export interface AccentColours {
  light: string;
  dark: string;
  /** Whether the colour had to be darkened to be readable on light paper. */
  isChanged: boolean;
}

/** Darkens or lightens an organisation's colour until text in that colour is readable on paper. */
export function toAccentColours(colour: string): AccentColours {
  const light = toReadableShade(colour, paperColours.light, '#000000');
  const dark = toReadableShade(colour, paperColours.dark, '#ffffff');
  return { light, dark, isChanged: light !== colour };
}

function toReadableShade(colour: string, paper: string, towards: string): string {
  const shares = Array.from({ length: 21 }, (_, step) => step / 20);
  const shades = shares.map((share) => (share === 0 ? colour : mixColours(colour, towards, share)));
  return shades.find((shade) => contrastRatio(shade, paper) >= minimumContrast) ?? towards;
}

/** The contrast ratio of two colours, from 1 to 21, as WCAG 2.2 defines it. */
export function contrastRatio(first: string, second: string): number {
  const [lighter = 0, darker = 0] = [relativeLuminance(first), relativeLuminance(second)].toSorted(
    (a, b) => b - a,
  );
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance of a colour in the form `#rrggbb`, from 0 to 1, as WCAG 2.2 defines it. */
function relativeLuminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Mixes two colours in the form `#rrggbb`; `share` is the weight of the second, from 0 to 1. */
export function mixColours(from: string, to: string, share: number): string {
  const channel = (colour: string, index: number) =>
    Number.parseInt(colour.slice(1 + 2 * index, 3 + 2 * index), 16);
  const mixed = [0, 1, 2].map((index) =>
    Math.round(channel(from, index) * (1 - share) + channel(to, index) * share),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
