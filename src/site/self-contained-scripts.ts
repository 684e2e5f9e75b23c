import type { Plugin } from 'vite';

/**
 * A Vite plugin that gives each page's script its own copy of the modules it imports. Without the
 * plugin, Vite would put a module that two scripts import into another file, and a page would fetch
 * two files.
 */
export function selfContainedScripts(): Plugin {
  return {
    name: 'self-contained-scripts',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const script = importer && scriptOf(importer);
      if (!script) return undefined;
      if (source === preloadHelper) return `${ownHelper}${script}`;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (!resolved || resolved.external || !resolved.id.endsWith('.ts')) return resolved;
      // Vite reads the language from the extension, as in the ids of Astro's own scripts.
      return `${resolved.id}?of=${script}&lang.ts`;
    },
    load: (id) =>
      id.startsWith(ownHelper) ? 'export const __vitePreload = (load) => load();' : undefined,
  };
}

/** The module that Vite adds to each script that loads another one later. */
const preloadHelper = '\0vite/preload-helper.js';
/** The beginning of the name of a script's own copy, which loads the other script and no more. */
const ownHelper = '\0preload-helper?of=';

/**
 * Returns the name of the page, layout or component whose script imports a module; undefined for
 * other modules. The name has the folders too, because several pages are called `index.astro`.
 */
function scriptOf(importer: string): string | undefined {
  const [path = '', query = ''] = importer.split('?');
  const [, script] = /(?:^|&)of=([\w-]+)/.exec(query) ?? [];
  return (
    script ??
    (query.includes('astro&type=script')
      ? path.replace(/^.*\/src\//, '').replaceAll(/\W/g, '-')
      : undefined)
  );
}
