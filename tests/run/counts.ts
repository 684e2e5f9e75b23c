/** How many tests passed, failed and did not run. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** The part of Vitest's JSON report that is counted. */
interface VitestReport {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** The part of Playwright's JSON report that is counted. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** Reads one runner's report; what is not such a report throws. */
export type Counter = (report: unknown) => Counts;

/** Counts the tests in Vitest's JSON report. */
export const countVitest: Counter = (report) =>
  (report as VitestReport).testResults.map(countVitestFile).reduce(add, none());

function countVitestFile(file: VitestReport['testResults'][number]): Counts {
  const of = (status: string) => file.assertionResults.filter((test) => test.status === status);
  const passed = of('passed').length;
  const failed = of('failed').length;
  const skipped = file.assertionResults.length - passed - failed;
  // A file that could not be loaded, or whose set-up failed, has no failed test of its own.
  const brokenFile = file.status === 'failed' && failed === 0 ? 1 : 0;
  return { passed, failed: failed + brokenFile, skipped };
}

/** Counts the tests in Playwright's JSON report; one that needed a second try has not passed. */
export const countPlaywright: Counter = (report) => {
  const { expected, unexpected, flaky, skipped } = (report as PlaywrightReport).stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
};

/** No test at all. */
export function none(): Counts {
  return { passed: 0, failed: 0, skipped: 0 };
}

/** Both together. */
export function add(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** The counts as the last line says them, and as other tools read them. */
export function inWords({ passed, failed, skipped }: Counts): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}
