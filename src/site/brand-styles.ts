import type { AstroIntegration } from 'astro';
import { brandCss, brandPath } from '../exports/brand/brand-assets.ts';
import { handoffFolder, hasHandoff, readSiteContext } from './handoff.ts';

const moduleName = 'virtual:brand.css';
/**
 * The module's name inside Vite. Because of the zero byte, other plugins do not resolve the module.
 */
const resolvedName = `\0${moduleName}`;

/** Provides the styles of an organisation's brand as the module `virtual:brand.css`. */
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

/** Returns the styles of the brand; empty if Astro only checks types, without a handoff. */
function readBrandCss(base: string): string {
  if (!hasHandoff()) return '';
  const { settings, brand } = readSiteContext(handoffFolder());
  return brandCss(settings, brand.font && base.replace(/\/$/, '') + brandPath(brand.font));
}
