import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** Data of Immutable.js, which Decap uses. */
export interface ImmutableData {
  get: (key: string) => unknown;
  toJS: () => unknown;
}

/** The internal functions of Decap that tests call with our configuration. */
export interface Decap {
  validateConfig: (config: unknown) => void;
  registerWidget: (name: string, control: unknown, preview: unknown, schema: unknown) => void;
  registerCustomFormat: (name: string, extension: string, formatter: unknown) => void;
  slugFormatter: (collection: ImmutableData, data: ImmutableData, slug: unknown) => string;
  summaryFormatter: (template: string, entry: ImmutableData, collection: ImmutableData) => string;
  selectEntryPath: (collection: ImmutableData, slug: string) => string;
  selectEntries: (state: ImmutableData, collection: ImmutableData) => ImmutableData;
  selectGroups: (
    state: ImmutableData,
    collection: ImmutableData,
  ) => { label: string; value: unknown }[];
  selectMediaFilePath: MediaPath;
  selectMediaFilePublicPath: MediaPath;
  fromJS: (data: unknown) => ImmutableData;
  /** The schemas by which Decap checks the settings of its own widgets. */
  widgetSchemas: Record<string, unknown>;
}

type MediaPath = (config: unknown, collection: ImmutableData, ...rest: unknown[]) => string;

const core = 'decap-cms-core/dist/esm';
const withSchemas = ['datetime', 'file', 'list', 'number', 'object', 'relation', 'select'];

const entry = `
  export { validateConfig } from '${core}/constants/configSchema.js';
  export { registerWidget, registerCustomFormat } from '${core}/lib/registry.js';
  export { slugFormatter, summaryFormatter } from '${core}/lib/formatters.js';
  export { selectEntryPath } from '${core}/reducers/collections.js';
  export {
    selectEntries, selectGroups, selectMediaFilePath, selectMediaFilePublicPath,
  } from '${core}/reducers/entries.js';
  export { fromJS } from 'immutable';
  ${withSchemas.map((name) => `import ${name} from 'decap-cms-widget-${name}/dist/esm/schema.js';`).join('\n')}
  export const widgetSchemas = { ${withSchemas.join(', ')} };
`;

/** The parts of a browser that Decap uses when it is loaded. */
const browserGlobals = {
  window: {
    URL: { createObjectURL: () => '' },
    document: { createElement: () => ({}) },
    history: {},
    location: { href: 'http://localhost/#/' },
    navigator,
  },
  localStorage: { setItem: () => undefined, removeItem: () => undefined, getItem: () => null },
};

/**
 * Loads internal functions of Decap. Their code expects a browser and a bundler, so this function
 * bundles the code and sets the globals of a browser.
 */
export async function loadDecap(): Promise<Decap> {
  const results = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'decap',
        resolveId: (id) => (id === 'virtual:decap' ? `\0${id}` : undefined),
        load: (id) => (id === '\0virtual:decap' ? entry : undefined),
      },
    ],
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: 'virtual:decap',
        preserveEntrySignatures: 'strict',
        output: { codeSplitting: false },
      },
    },
  });
  const [result] = [results].flat();
  if (!result || !('output' in result)) throw new Error('Vite did not return a bundle.');
  Object.assign(globalThis, browserGlobals);
  const folder = await mkdtemp(join(tmpdir(), 'decap-'));
  const file = join(folder, 'decap.mjs');
  await writeFile(file, result.output[0].code);
  try {
    return (await import(/* @vite-ignore */ file)) as Decap;
  } finally {
    await rm(folder, { recursive: true });
  }
}
