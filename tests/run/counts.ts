/** How many tests passed, failed and did not run. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** The part of Vitest's JSON report that contains the counts. */
interface VitestReport {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** The part of Playwright's JSON report that contains the counts. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/**
 * Counts the tests in one runner's report.
 *
 * @throws TypeError if the data is not a report of that runner
 */
export type CountReport = (report: unknown) => Counts;

/** Counts the tests in Vitest's JSON report. */
export const countVitest: CountReport = (report) =>
  (report as VitestReport).testResults.map(countVitestFile).reduce(addCounts, noCounts());

function countVitestFile(file: VitestReport['testResults'][number]): Counts {
  const withStatus = (status: string) =>
    file.assertionResults.filter((test) => test.status === status).length;
  const passed = withStatus('passed');
  const failed = withStatus('failed');
  const skipped = file.assertionResults.length - passed - failed;
  // A file that could not be loaded, or whose set-up failed, has no failed test in the report.
  const brokenFile = file.status === 'failed' && failed === 0 ? 1 : 0;
  return { passed, failed: failed + brokenFile, skipped };
}

/**
 * Counts the tests in Playwright's JSON report. A test that needed a second try counts as failed.
 */
export const countPlaywright: CountReport = (report) => {
  const { expected, unexpected, flaky, skipped } = (report as PlaywrightReport).stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
};

/** Returns the counts of an empty run. */
export function noCounts(): Counts {
  return { passed: 0, failed: 0, skipped: 0 };
}

/** Adds two counts. */
export function addCounts(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** Formats counts as the last line of `npm test`. Other tools read this line. */
export function formatCounts({ passed, failed, skipped }: Counts): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}
