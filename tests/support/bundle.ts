import { build } from 'vite';

const name = 'virtual:core';

/**
 * Bundles modules of the core for a browser, as the editor will have them.
 *
 * @param paths modules, from the root of the repository
 * @returns one ES module that exports all of theirs
 */
export async function bundle(paths: readonly string[]): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'core',
        resolveId: (id) => (id === name ? `\0${name}` : undefined),
        load: (id) =>
          id === `\0${name}`
            ? paths.map((path) => `export * from '${process.cwd()}/${path}';`).join('\n')
            : undefined,
      },
    ],
    build: {
      write: false,
      rolldownOptions: { input: name, preserveEntrySignatures: 'allow-extension' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const [chunk] = output && 'output' in output ? output.output : [];
  return chunk?.type === 'chunk' ? chunk.code : '';
}
