import type { CountReport } from './counts.ts';
import type { ListFailures } from './failures.ts';
import type { Task } from './schedule.ts';

/** One part of `npm test`. */
export interface Stage extends Task {
  /** The most seconds that the stage should take on two cores, with everything installed. */
  budget: number;
  /** Installs what the stage needs. The time of the installation does not count. */
  prepare?: () => void;
  /** The commands to run, in order. Each is a file within `node_modules`, then its arguments. */
  commands: (selected: SelectedTests) => string[][];
  /** Variables for its commands, besides those of this process. */
  env?: Readonly<Record<string, string>>;
  /** The folder of its test files. Default: the stage has no test files. */
  tests?: string;
  /**
   * The report that the stage's test runner writes. A stage without a report counts as one test.
   */
  report?: Report;
}

/** The report of a test runner. */
export interface Report {
  file: string;
  count: CountReport;
  listFailures: ListFailures;
}

/** The tests of a stage that are selected. */
export interface SelectedTests {
  /** Test files or folders. An empty list selects all. */
  files: string[];
  /** Words in the names of the selected tests. Default: tests of every name. */
  name?: string;
}
