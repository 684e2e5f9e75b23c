import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The folder of a compiled site with the code that renders pages. */
export const serverFolder = 'server';

/** The folder of a compiled site with the files that browsers load: styles, scripts and fonts. */
export const browserFolder = 'browser';

/** The environment variable with the folder that receives the code that renders pages. */
export const compiledCodeVariable = 'LIBRARY_COMPILED_CODE';

/**
 * Keeps the code that Astro compiles to render pages, and renders none of them. `renderPages` does
 * that later, as often as the stories change. Does nothing on the development server.
 */
export function keepCompiledPages(): AstroIntegration {
  const target = process.env[compiledCodeVariable];
  let outDir: URL;
  return {
    name: 'keep-compiled-pages',
    hooks: {
      'astro:config:done': ({ config }) => void (outDir = config.outDir),
      'astro:build:start': ({ setPrerenderer }) => {
        if (target === undefined) return;
        setPrerenderer((defaultPrerenderer) => ({
          ...defaultPrerenderer,
          name: 'keep-compiled-pages',
          // Astro deletes this folder when it has rendered the pages.
          setup: () => {
            cpSync(fileURLToPath(new URL('.prerender/', outDir)), target, { recursive: true });
            return Promise.resolve();
          },
          getStaticPaths: () => Promise.resolve([]),
        }));
      },
    },
  };
}
