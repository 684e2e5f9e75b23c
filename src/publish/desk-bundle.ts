import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, type Alias, type InlineConfig } from 'vite';
import { deskBundleFolder, root } from '../runtime/paths.ts';
import { emptyFolder } from '../runtime/write-files.ts';
import { rulePagesFolder, writeRulePages } from './rule-pages.ts';

const adminFolder = join(root, 'admin');
const lockFile = join(root, 'package-lock.json');

/**
 * Bundles the desk, unless its sources are the same as the last time.
 *
 * @returns the folder of the bundle: `index.html`, files named by a hash of their content, and a page
 *   for each rule in `rules`
 */
export async function bundleDesk(): Promise<string> {
  const folder = join(deskBundleFolder, hashSources());
  if (existsSync(folder)) return folder;
  // Older and unfinished bundles are of no use.
  emptyFolder(deskBundleFolder);
  await build(bundleConfig(`${folder}.part`));
  writeRulePages(`${folder}.part`);
  renameSync(`${folder}.part`, folder);
  return folder;
}

function bundleConfig(outDir: string): InlineConfig {
  return {
    configFile: false,
    envDir: false,
    publicDir: false,
    root: adminFolder,
    // Addresses are relative to the page, so that the bundle works under any base path.
    base: './',
    logLevel: 'error',
    resolve: { alias: deskAliases },
    // A worker may fetch parts of its code, such as the dictionary, when it needs them.
    worker: { format: 'es' },
    build: {
      outDir,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4_000,
    },
  };
}

const stub = (name: string) => join(adminFolder, 'decap/stubs', name);

/** Packages that the desk cannot use as they are, and their replacements. */
export const deskAliases: Alias[] = [
  // These packages generate code at run time, which our content security policy forbids.
  { find: /^ajv(?:-errors|-keywords\/dist\/keywords)?$/, replacement: stub('accepts-anything.ts') },
  // The package's version for browsers uses the page, and a worker has no page.
  {
    find: 'decode-named-character-reference',
    replacement: join(root, 'node_modules/decode-named-character-reference/index.js'),
  },
  // The package reads its two files with Node. In a browser, the files are fetched.
  { find: 'dictionary-en-gb', replacement: stub('fetched-dictionary.ts') },
  // In a bundle, the package exports nothing and finds no page to attach itself to.
  { find: /^pluralize$/, replacement: stub('pluralize.ts') },
  // The desk never sets `use_graphql`.
  {
    find: /^(?:\.\/GraphQLAPI|apollo-(?:client|cache-inmemory|link-context|link-http)|graphql-tag)$/,
    replacement: stub('no-graphql.ts'),
  },
  // Decap's own editor would show one entry under the address of another, and its toolbar would
  // offer actions that no guard knows.
  { find: '../Editor/Editor', replacement: join(adminFolder, 'decap/EditorAtAddress.tsx') },
  { find: './EditorToolbar', replacement: join(adminFolder, 'decap/ToolbarOfEntry.tsx') },
  // The package draws its bar anew for every frame.
  {
    find: 'react-topbar-progress-indicator',
    replacement: join(adminFolder, 'decap/LoadingBar.tsx'),
  },
  // Decap's header has no way to the first page of the desk.
  { find: './Header', replacement: join(adminFolder, 'decap/HeaderWithHome.tsx') },
  // Decap's messages cover the buttons, and disappear before they are read.
  { find: './Notifications', replacement: join(adminFolder, 'decap/ResultsOfDecap.tsx') },
];

/**
 * Returns a hash of everything that can change the bundle: the sources, the packages and this file.
 */
function hashSources(): string {
  const hash = createHash('sha256');
  const folders = [adminFolder, join(root, 'src'), rulePagesFolder];
  for (const file of [...folders.flatMap(listFiles), lockFile]) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 32);
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
