import { readFileSync } from 'node:fs';
import { noCounts, type Counts } from './counts.ts';
import type { Report, Stage } from './stage.ts';

/** The result of one stage. */
export interface Outcome {
  name: string;
  seconds: number;
  counts: Counts;
  /** Messages that the runner did not print itself. */
  problems: string[];
}

/** How the commands of a stage ended. */
export interface CommandsEnd {
  /** Whether every command ended with exit code 0. */
  ok: boolean;
  seconds: number;
  /** Whether the stage may run no test, because tests are selected by name. */
  mayBeEmpty?: boolean;
}

/**
 * Returns the outcome of a stage from the exit codes of its commands and the report of its test
 * runner.
 *
 * A stage that takes longer than its budget does not fail. It gets a warning, because the time also
 * depends on the machine.
 */
export function outcomeOf(stage: Stage, end: CommandsEnd): Outcome {
  const result = stage.report ? resultOfReport(stage.report, end) : resultOfOneTest(end.ok);
  const problems = [...result.problems];
  if (end.seconds > stage.budget)
    problems.push(budgetWarning(stage.name, end.seconds, stage.budget));
  return { name: stage.name, seconds: end.seconds, counts: result.counts, problems };
}

/** Returns the warning that a stage, or the whole run, took longer than its budget. */
export function budgetWarning(name: string, seconds: number, budget: number): string {
  return `${name} took ${Math.ceil(seconds)} seconds; its budget is ${budget}. Make it faster, or change the budget in tests/run/stages.ts.`;
}

type Result = Pick<Outcome, 'counts' | 'problems'>;

function resultOfOneTest(ok: boolean): Result {
  return { counts: { ...noCounts(), [ok ? 'passed' : 'failed']: 1 }, problems: [] };
}

function resultOfReport(report: Report, { ok, mayBeEmpty = false }: CommandsEnd): Result {
  const contents = readReport(report);
  if (!contents) return failure(noCounts(), `The runner wrote no report to ${report.file}.`);
  const { counts, failures } = contents;
  const total = counts.passed + counts.failed + counts.skipped;
  if (total === 0 && !(mayBeEmpty && ok)) return failure(counts, 'No test ran.');
  // A run can fail although no test fails, for example because a server did not start.
  if (!ok && counts.failed === 0) return failure(counts, 'The run failed outside its tests.');
  return { counts, problems: failures.map((name) => `Failed: ${name}`) };
}

function failure(counts: Counts, problem: string): Result {
  return { counts: { ...counts, failed: counts.failed + 1 }, problems: [problem] };
}

function readReport({
  file,
  count,
  listFailures,
}: Report): { counts: Counts; failures: string[] } | undefined {
  try {
    const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return { counts: count(report), failures: listFailures(report) };
  } catch {
    return undefined;
  }
}
