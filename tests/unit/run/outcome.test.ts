import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countVitest } from '../../run/counts.ts';
import { outcomeOf } from '../../run/outcome.ts';
import type { Stage } from '../../run/stages.ts';

const folder = mkdtempSync(join(tmpdir(), 'outcome-'));
afterAll(() => rmSync(folder, { recursive: true }));

const stage = (report?: Stage['report']): Stage => ({
  name: 'lint',
  budget: 10,
  commands: () => [],
  ...(report && { report }),
});

function reporting(contents?: string): Stage {
  const file = join(folder, 'report.json');
  rmSync(file, { force: true });
  if (contents !== undefined) writeFileSync(file, contents);
  return stage({ file, count: countVitest });
}

const oneTest = (status: string) =>
  JSON.stringify({ testResults: [{ status, assertionResults: [{ status }] }] });

describe('a stage without a report', () => {
  it('counts as one test', () => {
    expect(outcomeOf(stage(), { ok: true, seconds: 1 }).counts.passed).toBe(1);
    expect(outcomeOf(stage(), { ok: false, seconds: 1 }).counts.failed).toBe(1);
  });

  it('says so when it is over its budget, and fails for no clock', () => {
    const { counts, problems } = outcomeOf(stage(), { ok: true, seconds: 10.2 });
    expect(counts).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(problems).toEqual([
      'lint took 11 seconds; its budget is 10. Make it faster, or change the budget in tests/run/stages.ts.',
    ]);
  });
});

describe('a stage with a report', () => {
  it('counts what the report says', () => {
    const { counts, problems } = outcomeOf(reporting(oneTest('passed')), { ok: true, seconds: 1 });
    expect(counts).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(problems).toEqual([]);
  });

  it('does not count a failed test twice', () => {
    const { counts } = outcomeOf(reporting(oneTest('failed')), { ok: false, seconds: 1 });
    expect(counts).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('fails when the runner failed outside its tests', () => {
    const { counts } = outcomeOf(reporting(oneTest('passed')), { ok: false, seconds: 1 });
    expect(counts).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it.each([
    ['no report was written', undefined],
    ['the report is cut off', '{"testResults": ['],
    ['no test ran', '{"testResults": []}'],
  ])('fails once when %s', (_, contents) => {
    const { counts, problems } = outcomeOf(reporting(contents), { ok: true, seconds: 1 });
    expect(counts).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(problems).toHaveLength(1);
  });
});
