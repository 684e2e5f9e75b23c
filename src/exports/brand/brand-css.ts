import type { Settings } from '../../story/schema/settings.ts';
import { accentOf } from '../../checks/accent.ts';

/** The style sheet of an organisation's brand: it replaces the accent, never the paper and the ink. */
export function brandCss({ brand }: Settings): string {
  if (brand.accent === undefined) return '';
  const { light, dark } = accentOf(brand.accent.toLowerCase());
  return `@layer tokens{:root{--accent:light-dark(${light},${dark})}}`;
}
