import { describe, expect, it } from 'vitest';
import {
  addCounts,
  countPlaywright,
  countVitest,
  formatCounts,
  noCounts,
} from '../../run/counts.ts';

const tests = (...statuses: string[]) => statuses.map((status) => ({ status }));

describe('countVitest', () => {
  it('counts tests, not files', () => {
    const report = {
      testResults: [
        { status: 'passed', assertionResults: tests('passed', 'passed') },
        { status: 'failed', assertionResults: tests('passed', 'failed', 'failed') },
      ],
    };
    expect(countVitest(report)).toEqual({ passed: 3, failed: 2, skipped: 0 });
  });

  it('counts every test that did not run as skipped', () => {
    const assertionResults = tests('skipped', 'pending', 'todo', 'passed');
    expect(countVitest({ testResults: [{ status: 'passed', assertionResults }] })).toEqual({
      passed: 1,
      failed: 0,
      skipped: 3,
    });
  });

  it('counts a file that could not be loaded as one failed', () => {
    const report = { testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(countVitest(report)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts a file whose set-up failed as one failed, its tests as skipped', () => {
    const report = { testResults: [{ status: 'failed', assertionResults: tests('skipped') }] };
    expect(countVitest(report)).toEqual({ passed: 0, failed: 1, skipped: 1 });
  });

  it('throws for data that is not a report', () => {
    expect(() => countVitest({})).toThrow();
  });
});

describe('countPlaywright', () => {
  it('counts a test that needed a second try as failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 3 };
    expect(countPlaywright({ stats })).toEqual({ passed: 5, failed: 3, skipped: 3 });
  });

  it('throws for data that is not a report', () => {
    expect(() => countPlaywright({})).toThrow();
  });
});

describe('formatCounts and addCounts', () => {
  it('show skipped tests only if there are any', () => {
    expect(formatCounts({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(formatCounts({ passed: 12, failed: 1, skipped: 2 })).toBe(
      '12 passed, 1 failed, 2 skipped',
    );
  });

  it('add each count by itself', () => {
    const one = { passed: 1, failed: 2, skipped: 3 };
    expect([one, one].reduce(addCounts, noCounts())).toEqual({ passed: 2, failed: 4, skipped: 6 });
  });
});
