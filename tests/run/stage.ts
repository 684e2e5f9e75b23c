import type { CountReport } from './counts.ts';
import type { ListFailures } from './failures.ts';
import type { Task } from './schedule.ts';

/** One part of `npm test`. */
export interface Stage extends Task {
  /** How many seconds it should take on two cores, with everything installed. */
  budget: number;
  /** Installs what the stage needs. The time it takes does not count. */
  prepare?: () => void;
  /** The commands to run, in order. Each is a file within `node_modules`, then its arguments. */
  commands: (selected: SelectedTests) => string[][];
  /** The folder of its test files. Default: the stage runs no tests of ours. */
  tests?: string;
  /** Where its test runner writes what it ran. A stage without a report counts as one test. */
  report?: Report;
}

/** A test runner's own account of what it ran. */
export interface Report {
  file: string;
  count: CountReport;
  listFailures: ListFailures;
}

/** Which of a stage's tests to run. */
export interface SelectedTests {
  /** Test files or folders. Empty: all. */
  files: string[];
  /** Words in the name of the tests to run. Default: every name. */
  name?: string;
}
