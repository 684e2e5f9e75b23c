import { workFolder } from '../../src/runtime/paths.ts';
import { prove } from '../../src/leak-scan/prove.ts';
import { readLibrary } from '../../src/library/library.ts';
import { today } from '../support/valid-story.ts';

// Proves an output that was just built, once more, and prints the seconds of CPU it took.
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
const { handoff, pictures, made, astro } = workFolder('build');
const library = await readLibrary(options);
const before = process.cpuUsage();
const { leaks } = await prove(outDir, { handoff, pictures, made, astro }, library, options);
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1e6);
process.exitCode = leaks.length === 0 ? 0 : 1;
