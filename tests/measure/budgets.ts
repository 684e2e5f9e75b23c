import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkCacheFile, root } from '../../src/runtime/paths.ts';
import { measure } from '../bench/measure.ts';
import { budgetCases } from '../support/budget-cases.ts';
import { putLists } from '../support/content-folder.ts';
import type { HeldBackCase } from '../support/held-back-cases.ts';
import type { HostileCost } from '../support/measure-hostile-cost.ts';
import { newFolder } from '../support/run.ts';

// node tests/measure/budgets.ts [--build] [--only <words>]: measures what a story over the budget
// costs by itself, and what the whole check (with --build also the whole build) of the shipped
// library costs with it and without it. Exits with 1 if a story takes more than two seconds of
// processor time, where the story or the check takes more than 512 MB, or where a command takes more
// than twice its time without the story.
const { values } = parseArgs({
  options: { build: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
});
const commands = values.build ? ['check', 'build'] : ['check'];
const marked = { id: 'zqover2', canary: 'Zqcanary' };
/** A day on which the shipped stories are shown. */
const day = '2026-11-23';

const normal = await costOfCommands();
print('without such a story', [], normal);
for (const each of budgetCases.filter(({ description }) => description.includes(values.only))) {
  const { seconds, peak } = await costOfStory(each);
  const costs = await costOfCommands(each);
  print(each.description, [`${seconds.toFixed(1)} s`, `${peak.toFixed(0)} MB`], costs);
  const isSlow = costs.some(({ cpuSeconds }, index) => {
    const { cpuSeconds: before = 0 } = normal[index] ?? {};
    return cpuSeconds > 2 * before;
  });
  const isLarge = peak > 512 || (costs[0]?.peak ?? 0) > 512;
  if (seconds > 2 || isLarge || isSlow) {
    console.log('  too much');
    process.exitCode = 1;
  }
}

/** Measures one story by itself: the seconds to judge it and to collect its secrets, and memory. */
async function costOfStory({ write }: HeldBackCase): Promise<{ seconds: number; peak: number }> {
  const contentDir = newFolder();
  putLists(contentDir);
  await write(contentDir, marked);
  const script = fileURLToPath(new URL('../support/measure-hostile-cost.ts', import.meta.url));
  const out = execFileSync(process.execPath, [script, contentDir], { encoding: 'utf8' });
  rmSync(contentDir, { recursive: true });
  const { seconds, peak } = JSON.parse(out) as HostileCost;
  return { seconds: Object.values(seconds).reduce((sum, each) => sum + each, 0), peak };
}

/** The processor seconds of a command, and the peak memory of its own process in MB. */
interface CommandCost {
  cpuSeconds: number;
  peak: number;
}

/** Measures each command on the shipped library, with a story or without. */
async function costOfCommands(added?: HeldBackCase): Promise<CommandCost[]> {
  const contentDir = newFolder();
  const outDir = join(newFolder(), 'site');
  cpSync(join(root, 'content'), contentDir, { recursive: true });
  await added?.write(contentDir, marked);
  const costs: CommandCost[] = [];
  for (const command of commands) {
    rmSync(checkCacheFile, { force: true });
    const env = { AS_OF: day, CONTENT_DIR: contentDir, OUT_DIR: outDir };
    const { cpuSeconds, peaks } = await measure(command, env);
    costs.push({ cpuSeconds, peak: peaks['build'] ?? 0 });
  }
  for (const folder of [contentDir, join(outDir, '..')]) rmSync(folder, { recursive: true });
  return costs;
}

function print(
  description: string,
  ofStory: readonly string[],
  costs: readonly CommandCost[],
): void {
  const ofCommands = costs.map(
    ({ cpuSeconds, peak }, index) =>
      `${commands[index] ?? ''} ${cpuSeconds.toFixed(1)} s ${peak.toFixed(0)} MB`,
  );
  console.log([description.padEnd(60), ...ofStory, ...ofCommands].join('  '));
}
