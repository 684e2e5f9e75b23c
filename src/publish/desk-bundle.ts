import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { deskStandIns } from './desk-stand-ins.ts';
import { bundleFolder, root } from '../runtime/paths.ts';

const admin = join(root, 'admin');

/**
 * Bundles the desk, unless nothing it is made of has changed since the last time.
 *
 * @returns the folder of the bundle: `index.html`, and files named by what is in them
 */
export async function bundleDesk(): Promise<string> {
  const folder = join(bundleFolder, sourcesHash());
  if (existsSync(folder)) return folder;
  // Only the last bundle is worth keeping, and a part of one is worth nothing.
  rmSync(bundleFolder, { recursive: true, force: true });
  mkdirSync(bundleFolder, { recursive: true });
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
    resolve: { alias: deskStandIns },
    // What only some need, such as the dictionary, is fetched when they do.
    worker: { format: 'es' },
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
