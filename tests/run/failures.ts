import { relative } from 'node:path';
import { root } from '../../src/runtime/paths.ts';

/** The part of Vitest's JSON report that names tests. */
interface VitestReport {
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
}

/** A group of tests in Playwright's JSON report: a project, a file or a `describe`. */
interface PlaywrightSuite {
  title: string;
  suites?: PlaywrightSuite[];
  specs?: { title: string; ok: boolean; tests: { projectName: string }[] }[];
}

/**
 * Lists the failed tests in one runner's report, one test on each line. The summary ends with this
 * list.
 *
 * @throws TypeError if the data is not a report of that runner
 */
export type ListFailures = (report: unknown) => string[];

/** Lists the failed tests in Vitest's JSON report, and the files that could not be run. */
export const listVitestFailures: ListFailures = (report) =>
  (report as VitestReport).testResults.flatMap(({ name: path, status, assertionResults }) => {
    const name = relative(root, path);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [name] : [];
    return failed.map((test) => `${name} › ${test.fullName}`);
  });

/** Lists the failed tests in Playwright's JSON report, each with its project. */
export const listPlaywrightFailures: ListFailures = (report) =>
  (report as { suites: PlaywrightSuite[] }).suites.flatMap((suite) => listSuite(suite, []));

function listSuite(suite: PlaywrightSuite, parents: readonly string[]): string[] {
  const path = [...parents, suite.title];
  const own = (suite.specs ?? [])
    .filter(({ ok }) => !ok)
    .map(({ title, tests }) => `[${tests[0]?.projectName ?? ''}] ${[...path, title].join(' › ')}`);
  return [...own, ...(suite.suites ?? []).flatMap((each) => listSuite(each, path))];
}
