import { build } from 'vite';

const name = 'virtual:core';

/**
 * Bundles modules for a browser, as the desk does.
 *
 * @param paths modules, from the root of the repository
 * @returns the source of one ES module that exports everything that the modules export
 */
export async function bundle(paths: readonly string[]): Promise<string> {
  const results = await build({
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
  const [result] = [results].flat();
  if (!result || !('output' in result)) throw new Error('The bundle is not what was asked for.');
  return result.output[0].code;
}
