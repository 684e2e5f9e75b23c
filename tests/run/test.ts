// The command `npm test` and, with --full, `npm run test:full`. docs/testing.md explains both.

import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from '../../src/runtime/paths.ts';
import { addCounts, formatCounts, noCounts } from './counts.ts';
import { openOrderedOutputs } from './ordered-output.ts';
import { budgetWarning, type Outcome } from './outcome.ts';
import { runCommand } from './run-command.ts';
import { runStage } from './run-stage.ts';
import { runScheduled } from './schedule.ts';
import { readSelection, type Selection } from './selection.ts';
import { fullStages, stages, totalBudget, watchCommand } from './stages.ts';

// Tests start hundreds of processes with the same code. With this cache Node compiles it once.
process.env['NODE_COMPILE_CACHE'] ??= join(root, '.cache', 'compiled');

const args = process.argv.slice(2);
const isFull = args[0] === '--full';

try {
  const selection = readSelection(isFull ? args.slice(1) : args, isFull ? fullStages : stages);
  process.exitCode = (await (selection.watch ? watch(selection) : runOnce(selection))) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function watch(selection: Selection): Promise<boolean> {
  return runCommand(watchCommand(selection));
}

async function runOnce(selection: Selection): Promise<boolean> {
  const start = performance.now();
  const outputs = openOrderedOutputs(selection.stages.length, (text) => {
    process.stdout.write(text);
  });
  const outcomes = await runScheduled(selection.stages, availableParallelism(), (stage, place) =>
    runStage(stage, selection, outputs[place]!),
  );
  return summarise(outcomes, (performance.now() - start) / 1000);
}

/** Prints the result of each stage, then the counts. Returns whether everything passed. */
function summarise(outcomes: Outcome[], seconds: number): boolean {
  const total = outcomes.map(({ counts }) => counts).reduce(addCounts, noCounts());
  console.log('\n── summary ──');
  for (const { name, seconds: own, counts, problems } of outcomes) {
    console.log(`${name.padEnd(12)} ${own.toFixed(1).padStart(6)} s  ${formatCounts(counts)}`);
    for (const problem of problems) console.log(`             ${problem}`);
  }
  if (!isFull && seconds > totalBudget)
    console.log(budgetWarning('Everything together', seconds, totalBudget));
  console.log(`${'together'.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s\n`);
  console.log(formatCounts(total));
  return total.failed === 0 && total.passed > 0;
}
