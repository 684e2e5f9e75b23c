import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { root } from './paths.ts';

const admin = join(root, 'admin');
const cache = join(root, '.cache', 'desk', 'bundle');

/**
 * Bundles the desk, unless nothing it is made of has changed since the last time.
 *
 * @returns the folder of the bundle: `index.html`, and files named by what is in them
 */
export async function bundleDesk(): Promise<string> {
  const folder = join(cache, sourcesHash());
  if (existsSync(folder)) return folder;
  // Only the last bundle is worth keeping, and a part of one is worth nothing.
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  await build(config(`${folder}.part`));
  renameSync(`${folder}.part`, folder);
  return folder;
}

function config(outDir: string): InlineConfig {
  return {
    configFile: false,
    envDir: false,
    publicDir: false,
    root: admin,
    // Addresses relative to the page, so that the bundle works under any base path.
    base: './',
    logLevel: 'error',
    resolve: {
      alias: [
        {
          find: /^ajv(?:-errors|-keywords\/dist\/keywords)?$/,
          replacement: join(admin, 'accepts-anything.ts'),
        },
        // Its form for browsers asks the page, which a worker has none of.
        {
          find: 'decode-named-character-reference',
          replacement: join(root, 'node_modules/decode-named-character-reference/index.js'),
        },
        // It writes its styles into the page, which our policy forbids; desk.css has them instead.
        {
          find: 'react-toastify/dist/inject-style',
          replacement: join(admin, 'injects-nothing.ts'),
        },
      ],
    },
    build: {
      outDir,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4_000,
    },
  };
}

/** A hash of all that the bundle may be made of, and of how it is made. */
function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const file of [...filesIn(admin), ...filesIn(join(root, 'src')), lockFile]) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 32);
}

const lockFile = join(root, 'package-lock.json');

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
