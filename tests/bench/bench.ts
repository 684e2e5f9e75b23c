import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { checkCacheFile, root } from '../../src/runtime/paths.ts';
import { filesIn, newFolder } from '../support/run.ts';
import { today } from '../support/valid-story.ts';
import { holdBackEveryFifth, putGeneratedLibrary } from './generated-library.ts';
import { measure, type Cost } from './measure.ts';
import { timeArtifacts } from './artifacts.ts';
import { timeSearch } from './search.ts';

// npm run bench [-- --stories 100,1000]: builds generated libraries and prints the cost of each
// stage, the size of the pages, and how long a search takes compared with Pagefind's own interface.
const { values } = parseArgs({ options: { stories: { type: 'string', default: '100,1000' } } });

for (const stories of values.stories.split(',').map(Number)) {
  const contentDir = newFolder();
  const outDir = join(newFolder(), 'site');
  const env = { AS_OF: today, CONTENT_DIR: contentDir, OUT_DIR: outDir };
  await putGeneratedLibrary(contentDir, stories);
  cpSync(join(root, 'content/language'), join(contentDir, 'language'), { recursive: true });
  console.log(`\n${String(stories)} stories`);

  rmSync(join(root, '.cache/build'), { recursive: true, force: true });
  printCost('cold', await measure('build', env));
  printCost('unchanged', await measure('build', env));
  const changed = join(contentDir, 'stories/family/gaaaa2/index.mdx');
  writeFileSync(changed, readFileSync(changed, 'utf8').replace('going-missing', 'prison'));
  printCost('one changed', await measure('build', env));

  rmSync(checkCacheFile, { force: true });
  printCost('check, cold', await measure('check', env));
  printCost('check, unchanged', await measure('check', env));

  for (const [stage, costs] of Object.entries(await timeArtifacts(env))) {
    for (const { made, seconds, cpuSeconds } of costs) {
      console.log(
        `  ${stage.padEnd(16)} ${String(made)} files made, ${cpuSeconds.toFixed(1)} CPU s, ${seconds.toFixed(1)} s`,
      );
    }
  }

  const files = filesIn(outDir);
  const pages = [...files.keys()].filter((path) => /^stories\/g[a-z]+2\/index\.html$/.test(path));
  const largest = (pattern: RegExp) =>
    Math.max(
      ...[...files]
        .filter(([path]) => pattern.test(path))
        .map(([, bytes]) => gzipSync(bytes, { level: 9 }).length),
    );
  console.log(`  published        ${String(pages.length)}`);
  console.log(
    `  story page       ${kilobytes(largest(/^stories\/g[a-z]+2\/index\.html$/))} gzip at most`,
  );
  console.log(`  stylesheet       ${kilobytes(largest(/\.css$/))} gzip`);
  console.log(`  search page      ${kilobytes(largest(/^stories\/index\.html$/))} gzip`);
  console.log(`  largest script   ${kilobytes(largest(/^_astro\/.*\.js$/))} gzip`);

  const { ours, theirs } = await timeSearch(outDir);
  console.log(
    `  first search     ${ours.first.toFixed(0)} ms; Pagefind’s own interface ${theirs.first.toFixed(0)} ms; ratio ${(ours.first / theirs.first).toFixed(2)}`,
  );
  console.log(
    `  later searches   ${ours.later.toFixed(0)} ms; Pagefind’s own interface ${theirs.later.toFixed(0)} ms; ratio ${(ours.later / theirs.later).toFixed(2)}`,
  );

  holdBackEveryFifth(contentDir);
  const fifth = await measure('build', env);
  printCost('a fifth held back', fifth);
  const proof = proofSeconds(contentDir, outDir);
  console.log(
    `  of that the proof ${proof.toFixed(1)} CPU s, ${(proof / fifth.cpuSeconds).toFixed(2)} of the build`,
  );
  if (pages.length !== stories) process.exitCode = 1;
  for (const folder of [contentDir, outDir]) rmSync(folder, { recursive: true });
}
process.exit();

/**
 * Returns the CPU seconds of the leak scan alone.
 *
 * @throws Error if the scan finds a leak
 */
function proofSeconds(contentDir: string, outDir: string): number {
  const script = join(root, 'tests/bench/proof.ts');
  return Number(execFileSync(process.execPath, [script, contentDir, outDir], { encoding: 'utf8' }));
}

function printCost(stage: string, { code, seconds, cpuSeconds, peaks }: Cost): void {
  const memory = Object.entries(peaks).map(([name, peak]) => `${name} ${peak.toFixed(0)} MB`);
  console.log(
    `  ${stage.padEnd(16)} ${cpuSeconds.toFixed(1)} CPU s, ${seconds.toFixed(1)} s, ${memory.join(', ')}${code === 0 ? '' : ', FAILED'}`,
  );
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
