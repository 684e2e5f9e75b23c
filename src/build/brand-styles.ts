import type { AstroIntegration } from 'astro';
import { brandCss } from '../exports/brand/brand-css.ts';
import { handoffFolder, hasHandoff, readShelf } from './handoff.ts';

const name = 'virtual:brand.css';

/** Puts an organisation's brand into the one stylesheet, as the module `virtual:brand.css`. */
export function brandStyles(): AstroIntegration {
  return {
    name: 'brand-styles',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'brand-styles',
                resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
                load: (id: string) =>
                  id === `\0${name}`
                    ? hasHandoff()
                      ? brandCss(readShelf(handoffFolder()).settings)
                      : ''
                    : undefined,
              },
            ],
          },
        });
      },
    },
  };
}
