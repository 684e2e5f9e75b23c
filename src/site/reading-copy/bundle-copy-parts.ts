import { join } from 'node:path';
import { build } from 'vite';
import type { PageParts } from '../../exports/reading-copy/copy-page.ts';
import { root } from '../../runtime/paths.ts';

const name = 'virtual:copy';

/**
 * Bundles the style and the script of a reading copy. The fonts become part of the style, because
 * the copy is one file.
 *
 * @param script the name of the script in `src/scripts`
 */
export async function bundleCopyParts(
  script: 'reading-copy' | 'open-locked-copy',
): Promise<PageParts> {
  const results = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    root,
    logLevel: 'error',
    plugins: [
      {
        name,
        resolveId: (id) => (id === name ? `\0${name}` : undefined),
        load: (id) =>
          id === `\0${name}`
            ? ['src/styles/reading-copy.css', `src/scripts/${script}.ts`]
                .map((file) => `import ${JSON.stringify(join(root, file))};`)
                .join('\n')
            : undefined,
      },
    ],
    build: {
      write: false,
      assetsInlineLimit: Infinity,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { input: name, output: { format: 'iife' } },
    },
  });
  const files = [results].flat().flatMap((each) => ('output' in each ? each.output : []));
  const parts: PageParts = { style: '', script: '' };
  for (const file of files) {
    if (file.type === 'chunk') parts.script += escapeEnd(file.code);
    else if (file.fileName.endsWith('.css')) parts.style += escapeEnd(String(file.source));
  }
  return parts;
}

/** Keeps a text from ending the element around it. Neither CSS nor our scripts need these letters. */
function escapeEnd(source: string): string {
  return source.trim().replaceAll(/<\/(?=script|style)/gi, '<\\/');
}
