import type { Settings } from '../../story/schema/settings.ts';
import { accentOf } from '../../checks/accent.ts';

/**
 * The style sheet of an organisation's brand: it replaces the accent and the font of headings,
 * never the paper, the ink and the font that text is read in.
 *
 * @param font the address of the brand's font, where it has one
 */
export function brandCss({ brand }: Settings, font?: string): string {
  return [
    ...(brand.accent === undefined ? [] : [accentCss(brand.accent)]),
    ...(font === undefined ? [] : [fontCss(font)]),
  ].join('');
}

function accentCss(colour: string): string {
  const { light, dark } = accentOf(colour.toLowerCase());
  return `@layer tokens{:root{--accent:light-dark(${light},${dark})}}`;
}

/** Letters the brand's font does not have come from the library's own. */
function fontCss(address: string): string {
  return [
    `@font-face{font-family:Brand;font-weight:100 900;font-display:swap;src:url("${address}") format("woff2")}`,
    `@layer tokens{:root{--serif:Brand,'Fraunces Variable','Fraunces fallback',Georgia,serif}}`,
  ].join('');
}
