import { rmSync } from 'node:fs';
import type { StageOutput } from './ordered-output.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { runCommand } from './run-command.ts';
import type { Selection } from './selection.ts';
import type { Stage } from './stage.ts';

/** Runs the commands of one stage, one after another. */
export async function runStage(
  stage: Stage,
  selection: Selection,
  { write, end }: StageOutput,
): Promise<Outcome> {
  write(`\n── ${stage.name} ──\n`);
  // The report of an earlier run must not be read as the report of this run.
  if (stage.report) rmSync(stage.report.file, { force: true });
  const prepared = prepare(stage, write);
  const start = performance.now();
  const ok = prepared && (await runCommands(stage, selection, write));
  const seconds = (performance.now() - start) / 1000;
  const outcome = outcomeOf(stage, { ok, seconds, mayBeEmpty: selection.name !== undefined });
  for (const problem of outcome.problems) write(`${problem}\n`);
  write(`── ${stage.name}: ${outcome.seconds.toFixed(1)} seconds ──\n`);
  end();
  return outcome;
}

function prepare(stage: Stage, write: (text: string) => void): boolean {
  try {
    stage.prepare?.();
    return true;
  } catch (error) {
    write(`${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  }
}

async function runCommands(
  { commands, env }: Stage,
  selection: Selection,
  write: (text: string) => void,
): Promise<boolean> {
  let ok = true;
  for (const command of commands(selection)) ok = (await runCommand(command, write, env)) && ok;
  return ok;
}
