import { basename } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Gives each page's script its own copy of what it imports. Otherwise what two of them share would
 * become a file of its own, and a page would have to ask for two.
 */
export function oneScript(): Plugin {
  return {
    name: 'one-script',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const script = importer && scriptOf(importer);
      if (!script) return undefined;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (!resolved || resolved.external || !resolved.id.endsWith('.ts')) return resolved;
      // The ending tells Vite the language, as it does for Astro's own scripts.
      return `${resolved.id}?of=${script}&lang.ts`;
    },
  };
}

/** The page, layout or component whose script a module is part of. */
function scriptOf(importer: string): string | undefined {
  const [path = '', query = ''] = importer.split('?');
  const [, script] = /(?:^|&)of=([\w-]+)/.exec(query) ?? [];
  return (
    script ??
    (query.includes('astro&type=script') ? basename(path).replaceAll(/\W/g, '-') : undefined)
  );
}
