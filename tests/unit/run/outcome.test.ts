import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countVitest } from '../../run/counts.ts';
import { listVitestFailures } from '../../run/failures.ts';
import { outcomeOf } from '../../run/outcome.ts';
import type { Stage } from '../../run/stage.ts';

const folder = mkdtempSync(join(tmpdir(), 'outcome-'));
afterAll(() => rmSync(folder, { recursive: true }));

const stage = (report?: Stage['report']): Stage => ({
  name: 'lint',
  cores: 1,
  budget: 10,
  commands: () => [],
  ...(report && { report }),
});

function reporting(contents?: string): Stage {
  const file = join(folder, 'report.json');
  rmSync(file, { force: true });
  if (contents !== undefined) writeFileSync(file, contents);
  return stage({ file, count: countVitest, listFailures: listVitestFailures });
}

const oneTest = (status: string) =>
  JSON.stringify({
    testResults: [
      { name: 'a.test.ts', status, assertionResults: [{ status, fullName: 'a name is found' }] },
    ],
  });

describe('the outcome of a stage without a report', () => {
  it('is one test', () => {
    expect(outcomeOf(stage(), { ok: true, seconds: 1 }).counts.passed).toBe(1);
    expect(outcomeOf(stage(), { ok: false, seconds: 1 }).counts.failed).toBe(1);
  });

  it('has a warning, and no failure, when the stage took longer than its budget', () => {
    const { counts, problems } = outcomeOf(stage(), { ok: true, seconds: 10.2 });
    expect(counts).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(problems).toEqual([
      'lint took 11 seconds; its budget is 10. Make it faster, or change the budget in tests/run/stages.ts.',
    ]);
  });
});

describe('the outcome of a stage with a report', () => {
  it('has the counts of the report', () => {
    const { counts, problems } = outcomeOf(reporting(oneTest('passed')), { ok: true, seconds: 1 });
    expect(counts).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(problems).toEqual([]);
  });

  it('counts a failed test once although the runner failed too', () => {
    const { counts } = outcomeOf(reporting(oneTest('failed')), { ok: false, seconds: 1 });
    expect(counts).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('names each failed test', () => {
    const { problems } = outcomeOf(reporting(oneTest('failed')), { ok: false, seconds: 1 });
    expect(problems).toEqual(['Failed: a.test.ts › a name is found']);
  });

  it('has one more failure when the runner failed outside its tests', () => {
    const { counts } = outcomeOf(reporting(oneTest('passed')), { ok: false, seconds: 1 });
    expect(counts).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it.each([
    ['no report was written', undefined],
    ['the report is cut off', '{"testResults": ['],
    ['no test ran', '{"testResults": []}'],
  ])('has one failure when %s', (_, contents) => {
    const { counts, problems } = outcomeOf(reporting(contents), { ok: true, seconds: 1 });
    expect(counts).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(problems).toHaveLength(1);
  });

  it('has no failure when no test has the name that was asked for', () => {
    const end = { ok: true, seconds: 1, mayBeEmpty: true };
    const { counts, problems } = outcomeOf(reporting('{"testResults": []}'), end);
    expect(counts).toEqual({ passed: 0, failed: 0, skipped: 0 });
    expect(problems).toEqual([]);
  });
});
