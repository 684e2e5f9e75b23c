import { readFileSync } from 'node:fs';
import { type Counts, none } from './counts.ts';
import type { Report, Stage } from './stages.ts';

/** What became of a stage. */
export interface Outcome {
  name: string;
  seconds: number;
  counts: Counts;
  /** What a person should know beyond the runner's own output. */
  problems: string[];
}

/** How the commands of a stage ended. */
export interface Ended {
  ok: boolean;
  seconds: number;
}

/**
 * Turns how a stage ended, and what its runner reported, into counts and plain words. Time is told and
 * never counted: how long something takes says as much of the machine as of what was tested.
 */
export function outcomeOf(stage: Stage, ended: Ended): Outcome {
  const outcome = {
    name: stage.name,
    seconds: ended.seconds,
    ...(stage.report ? reported(stage.report, ended.ok) : asOneTest(ended.ok)),
  };
  if (ended.seconds <= stage.budget) return outcome;
  outcome.problems.push(overBudget(stage.name, ended.seconds, stage.budget));
  return outcome;
}

/** Says that something took longer than it may. */
export function overBudget(name: string, seconds: number, budget: number): string {
  return `${name} took ${Math.ceil(seconds)} seconds; its budget is ${budget}. Make it faster, or change the budget in tests/run/stages.ts.`;
}

type Reported = Pick<Outcome, 'counts' | 'problems'>;

function asOneTest(ok: boolean): Reported {
  return { counts: { ...none(), [ok ? 'passed' : 'failed']: 1 }, problems: [] };
}

function reported(report: Report, ok: boolean): Reported {
  const counts = read(report);
  if (!counts) return broken(none(), `The runner wrote no report to ${report.file}.`);
  if (counts.passed + counts.failed + counts.skipped === 0) return broken(counts, 'No test ran.');
  // Errors outside any test, such as a server that did not start, fail a run without failing a test.
  if (!ok && counts.failed === 0) return broken(counts, 'The run failed outside its tests.');
  return { counts, problems: [] };
}

function broken(counts: Counts, problem: string): Reported {
  return { counts: { ...counts, failed: counts.failed + 1 }, problems: [problem] };
}

function read({ file, count }: Report): Counts | undefined {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
