import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The cost of a command with all its processes. */
export interface Cost {
  code: number | null;
  seconds: number;
  /** The user and system time of the command and of those child processes that have ended. */
  cpuSeconds: number;
  /** The peak memory of the largest process of each program, in MB. */
  peaks: Record<string, number>;
}

/** The number of ticks in a second. /proc counts CPU time in ticks. */
const ticksPerSecond = 100;

/**
 * Runs one of the library's commands and measures its cost. CPU time and memory come from /proc.
 * Both are 0 on systems without /proc, such as macOS.
 */
export async function measure(command: string, env: NodeJS.ProcessEnv): Promise<Cost> {
  const start = performance.now();
  const run = spawn(process.execPath, [`src/cli/${command}.ts`], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
  const peaks: Record<string, number> = {};
  let cpuSeconds = 0;
  const watch = setInterval(() => {
    cpuSeconds = Math.max(cpuSeconds, cpuOf(run.pid));
    for (const pid of [run.pid, ...childrenOf(run.pid)]) recordPeak(String(pid), peaks);
  }, 50);
  const code = await new Promise<number | null>((resolve) => run.on('close', resolve));
  clearInterval(watch);
  return { code, seconds: (performance.now() - start) / 1000, cpuSeconds, peaks };
}

function recordPeak(pid: string, peaks: Record<string, number>): void {
  const peak = Number(/VmHWM:\s+(\d+)/.exec(readProcFile(pid, 'status'))?.[1] ?? 0) / 1024;
  const line = readProcFile(pid, 'cmdline');
  const name = line.includes('astro') ? 'Astro' : line.includes('pagefind') ? 'Pagefind' : 'build';
  if (peak > 0) peaks[name] = Math.max(peaks[name] ?? 0, peak);
}

function cpuOf(pid: number | undefined): number {
  const fields = readProcFile(String(pid), 'stat')
    .replace(/^.*\) /, '')
    .split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return Number.isNaN(ticks) ? 0 : ticks / ticksPerSecond;
}

function childrenOf(pid: number | undefined): string[] {
  return readProcFile(String(pid), `task/${String(pid)}/children`)
    .trim()
    .split(/\s+/)
    .filter(Boolean);
}

/** Reads a file of a process in /proc. Returns an empty text once the process has ended. */
function readProcFile(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
