import { toAccentColours, paperColours } from '../../../checks/colour-contrast.ts';
import type { Settings } from '../../../story/schema/settings.ts';
import type { Kind } from '../../../story/vocabulary.ts';
import { palettes } from '../../cover/palettes.ts';

/**
 * The colours of a deck's theme, as `#` and six hexadecimal digits, by PowerPoint's names for them.
 */
export type ThemeColours = Record<(typeof themeColourNames)[number], string>;

/** The names of a theme's colours, in the order in which a theme lists them. */
export const themeColourNames = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const;

const ink = '#2b2328';

/**
 * Returns the colours of a deck: paper and ink, the colours of the story's kind, and an accent. If
 * the organisation has an accent, it replaces the accent of the kind.
 */
export function themeColours(kind: Kind, { brand }: Pick<Settings, 'brand'>): ThemeColours {
  const { paper, deep, bright, light, thread } = palettes[kind];
  // Headings need more contrast than a cover, so an accent that is too light is darkened.
  const accent = toAccentColours((brand.accent ?? deep).toLowerCase()).light;
  return {
    dk1: ink,
    lt1: paper,
    dk2: accent,
    lt2: paperColours.light,
    accent1: accent,
    accent2: bright,
    accent3: light,
    accent4: thread,
    accent5: palettes['young-person'].deep,
    accent6: palettes.professional.deep,
    hlink: accent,
    folHlink: ink,
  };
}
