import type { AstroIntegration } from 'astro';
import { brandCss, brandPath } from '../exports/brand/brand-assets.ts';
import { handoffFolder, hasHandoff, readSiteContext } from './handoff.ts';

const moduleName = 'virtual:brand.css';
/** The name by which Vite knows the module inside; the zero byte keeps other plugins away. */
const resolvedName = `\0${moduleName}`;

/** Offers an organisation's brand to the one stylesheet, as the module `virtual:brand.css`. */
export function brandStyles(): AstroIntegration {
  return {
    name: 'brand-styles',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const plugin = {
          name: 'brand-styles',
          resolveId: (id: string) => (id === moduleName ? resolvedName : undefined),
          load: (id: string) => (id === resolvedName ? readBrandCss(config.base) : undefined),
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}

/** The styles of the brand; empty where Astro only checks types, without a handoff. */
function readBrandCss(base: string): string {
  if (!hasHandoff()) return '';
  const { settings, brand } = readSiteContext(handoffFolder());
  return brandCss(settings, brand.font && base.replace(/\/$/, '') + brandPath(brand.font));
}
