import type { AstroIntegration } from 'astro';
import { brandCss } from '../exports/brand/brand-css.ts';
import { brandPath } from '../exports/brand/brand-path.ts';
import { handoffFolder, hasHandoff, readShelf } from './handoff.ts';

const name = 'virtual:brand.css';

/** Puts an organisation's brand into the one stylesheet, as the module `virtual:brand.css`. */
export function brandStyles(): AstroIntegration {
  return {
    name: 'brand-styles',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'brand-styles',
                resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
                load: (id: string) => (id === `\0${name}` ? brandOfShelf(config.base) : undefined),
              },
            ],
          },
        });
      },
    },
  };
}

/** The brand's styles; none where Astro only checks types, without a library. */
function brandOfShelf(base: string): string {
  if (!hasHandoff()) return '';
  const { settings, brand } = readShelf(handoffFolder());
  return brandCss(settings, brand.font && base.replace(/\/$/, '') + brandPath(brand.font));
}
