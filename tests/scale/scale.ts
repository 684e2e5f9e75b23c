import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesIn, newFolder } from '../support/run.ts';
import { today } from '../support/valid-story.ts';
import { putGeneratedLibrary } from './generated-library.ts';

// npm run scale [-- --stories 1000]: builds a generated library, and says what it cost. CPU seconds
// are those of all processes; memory is the peak of the largest.
/** How Linux counts time in /proc. */
const ticksPerSecond = 100;

const { values } = parseArgs({ options: { stories: { type: 'string', default: '1000' } } });
const stories = Number(values.stories);
const contentDir = newFolder();
const outDir = join(newFolder(), 'site');
await putGeneratedLibrary(contentDir, stories);

const start = performance.now();
const build = spawn(process.execPath, ['src/cli/build.ts'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, AS_OF: today, CONTENT_DIR: contentDir, OUT_DIR: outDir },
});
const peaks = new Map<string, number>();
let cpuSeconds = 0;
const watch = setInterval(() => {
  cpuSeconds = Math.max(cpuSeconds, cpuOf(build.pid));
  for (const pid of [build.pid, ...childrenOf(build.pid)]) notePeak(String(pid));
}, 100);
const code = await new Promise<number | null>((resolve) => build.on('close', resolve));
clearInterval(watch);

const seconds = (performance.now() - start) / 1000;
const pages = [...filesIn(outDir).keys()].filter((path) =>
  /^stories\/g[a-z]+2\/index\.html$/.test(path),
);
console.log(
  `${String(pages.length)} of ${String(stories)} stories published, exit code ${String(code)}`,
);
console.log(`wall time        ${seconds.toFixed(1)} s`);
console.log(`CPU              ${cpuSeconds.toFixed(1)} s`);
for (const [name, kilobytes] of peaks) {
  console.log(`peak memory      ${(kilobytes / 1024).toFixed(0)} MB  (${name})`);
}
rmSync(contentDir, { recursive: true });
rmSync(outDir, { recursive: true });
process.exitCode = code === 0 && pages.length === stories ? 0 : 1;

/** Linux alone tells the peak of another process; elsewhere none is told. */
function notePeak(pid: string): void {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const peak = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0);
    const name = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('astro.mjs')
      ? 'Astro'
      : 'build';
    peaks.set(name, Math.max(peaks.get(name) ?? 0, peak));
  } catch {
    // It has ended.
  }
}

function childrenOf(pid: number | undefined): string[] {
  try {
    const tasks = readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8');
    return tasks.trim().split(/\s+/).filter(Boolean);
  } catch {
    return [];
  }
}

/** The CPU seconds of a process and of its children that have ended. */
function cpuOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / ticksPerSecond;
  } catch {
    return 0;
  }
}
