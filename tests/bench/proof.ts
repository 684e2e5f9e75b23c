import { workFolders } from '../../src/runtime/paths.ts';
import { proveOutput } from '../../src/leak-scan/prove-output.ts';
import { listRemovedFiles } from '../../src/site/removed-pages.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { today } from '../support/valid-story.ts';

// node tests/bench/proof.ts CONTENT_DIR OUT_DIR: repeats the proof of an output that was just
// built, and prints the CPU seconds.
const [contentDir = '', outDir = ''] = process.argv.slice(2);
const siteUrl = new URL('http://localhost:4321/');
const options = {
  contentDir,
  outDir,
  on: today,
  audience: 'public',
  siteUrl,
  desk: undefined,
} as const;
const { handoff, pictures, artifacts, astro } = workFolders('build');
const library = await readLibrary(options);
const before = process.cpuUsage();
const caches = { handoff, pictures, artifacts, astro };
const removedFiles = listRemovedFiles(library.checkPages);
const { leaks } = await proveOutput({ output: outDir, caches, library, removedFiles }, options);
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1e6);
process.exitCode = leaks.length === 0 ? 0 : 1;
