import { rmSync } from 'node:fs';
import { type Outcome, outcomeOf } from './outcome.ts';
import { runCommand } from './run-command.ts';
import type { Stage } from './stages.ts';

/** Runs one stage, its output shown as it comes. */
export async function runStage(stage: Stage): Promise<Outcome> {
  console.log(`\n── ${stage.name} ──`);
  // An old report must not be taken for this run's.
  if (stage.report) rmSync(stage.report.file, { force: true });
  const prepared = prepare(stage);
  const start = performance.now();
  const ok = prepared && (await runAll(stage));
  const outcome = outcomeOf(stage, { ok, seconds: (performance.now() - start) / 1000 });
  for (const problem of outcome.problems) console.log(problem);
  console.log(`── ${stage.name}: ${outcome.seconds.toFixed(1)} seconds ──`);
  return outcome;
}

function prepare(stage: Stage): boolean {
  try {
    stage.prepare?.();
    return true;
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return false;
  }
}

async function runAll(stage: Stage): Promise<boolean> {
  let ok = true;
  // What hangs is stopped in the end; what is only slow gets to say what it found.
  const limit = stage.budget * 4;
  for (const command of stage.commands()) ok = (await runCommand(command, limit)) && ok;
  return ok;
}
