import { accentOf, papers } from '../../checks/accent.ts';
import type { Settings } from '../../story/schema/settings.ts';
import type { Kind } from '../../story/vocabulary.ts';
import { palettes } from '../cover/palette.ts';

/** The colours of a deck's theme, as six hexadecimal digits, by the names PowerPoint has for them. */
export type Colours = Record<(typeof colourNames)[number], string>;

/** In the order in which a theme lists them. */
export const colourNames = [
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

/** Paper and ink, the trio of the story's kind, and an organisation's accent in the place of ours. */
export function coloursOf(kind: Kind, { brand }: Pick<Settings, 'brand'>): Colours {
  const { paper, deep, bright, light, thread } = palettes[kind];
  // The deep colours of a cover are darkened where headings need more contrast than a hill.
  const accent = accentOf((brand.accent ?? deep).toLowerCase()).light;
  return {
    dk1: ink,
    lt1: paper,
    dk2: accent,
    lt2: papers.light,
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
