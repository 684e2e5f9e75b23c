import type { AstroIntegration } from 'astro';
import { brandCss, brandPath } from '../exports/brand/brand-assets.ts';
import type { Library } from '../library/read-library.ts';

const moduleName = 'virtual:brand.css';
/**
 * The module's name inside Vite. Because of the zero byte, other plugins do not resolve the module.
 */
const resolvedName = `\0${moduleName}`;

/** The environment variable with the styles of the brand, for Astro. */
export const brandStylesVariable = 'LIBRARY_BRAND_STYLES';

/**
 * Returns the styles of an organisation's brand.
 *
 * @param siteUrl the address and base path of the site
 */
export function writeBrandStyles(
  { settings, brand }: Pick<Library['context'], 'settings' | 'brand'>,
  siteUrl: URL,
): string {
  const base = siteUrl.pathname.replace(/\/$/, '');
  return brandCss(settings, brand.font && base + brandPath(brand.font));
}

/**
 * Provides the styles of an organisation's brand as the module `virtual:brand.css`. The styles are
 * empty if Astro only checks types.
 */
export function brandStyles(): AstroIntegration {
  return {
    name: 'brand-styles',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const plugin = {
          name: 'brand-styles',
          resolveId: (id: string) => (id === moduleName ? resolvedName : undefined),
          load: (id: string) =>
            id === resolvedName ? (process.env[brandStylesVariable] ?? '') : undefined,
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
