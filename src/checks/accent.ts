import { contrast } from './contrast.ts';
import { mix } from './mix.ts';

/** The deeper of the two papers in light and in dark, which text has the least contrast with. */
export const papers = { light: '#f1e8dc', dark: '#272123' } as const;

/** The contrast that text needs. Source: WCAG 2.2, 1.4.6. */
export const leastContrast = 7;

/** An organisation's colour as links and headings wear it, in light and in dark. */
export interface Accent {
  light: string;
  dark: string;
  /** Whether the colour had to be darkened to be read on light paper. */
  isChanged: boolean;
}

/** An organisation's colour, darkened or lightened as far as it must be to be read. */
export function accentOf(colour: string): Accent {
  const light = readable(colour, papers.light, '#000000');
  return { light, dark: readable(colour, papers.dark, '#ffffff'), isChanged: light !== colour };
}

function readable(colour: string, paper: string, towards: string): string {
  const shares = Array.from({ length: 21 }, (_, step) => step / 20);
  const shades = shares.map((share) => (share === 0 ? colour : mix(colour, towards, share)));
  return shades.find((shade) => contrast(shade, paper) >= leastContrast) ?? towards;
}
