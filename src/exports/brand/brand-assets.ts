import { basename } from 'node:path';
import { toAccentColours } from '../../checks/colour-contrast.ts';
import type { Settings } from '../../story/schema/settings.ts';

/** Returns the path of a brand file within the site. The file's name is a hash of its content. */
export function brandPath(file: string): string {
  return `/brand/${basename(file)}`;
}

/**
 * Writes the style sheet of an organisation's brand. The style sheet replaces the accent and the
 * font of headings, but never the colours of paper and ink or the font of running text.
 *
 * @param font the address of the brand's font. Default: none.
 */
export function brandCss({ brand }: Settings, font?: string): string {
  return [
    ...(brand.accent === undefined ? [] : [accentCss(brand.accent)]),
    ...(font === undefined ? [] : [fontCss(font)]),
  ].join('');
}

function accentCss(colour: string): string {
  const { light, dark } = toAccentColours(colour.toLowerCase());
  return `@layer tokens{:root{--accent:light-dark(${light},${dark})}}`;
}

/**
 * Writes the brand's font, and after it the library's own font, because the brand's font may lack
 * letters.
 */
function fontCss(address: string): string {
  return [
    `@font-face{font-family:Brand;font-weight:100 900;font-display:swap;src:url("${address}") format("woff2")}`,
    `@layer tokens{:root{--serif:Brand,'Fraunces Variable','Fraunces fallback',Georgia,serif}}`,
  ].join('');
}
