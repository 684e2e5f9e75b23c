import { describe, expect, it } from 'vitest';
import { listPlaywrightFailures, listVitestFailures } from '../../run/failures.ts';

describe('listVitestFailures', () => {
  it('names the failed tests of a file', () => {
    const assertionResults = [
      { status: 'passed', fullName: 'a removal holds' },
      { status: 'failed', fullName: 'a pause holds' },
    ];
    const report = { testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults }] };
    expect(listVitestFailures(report)).toEqual(['a.test.ts › a pause holds']);
  });

  it('names a file that could not be loaded', () => {
    const report = { testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults: [] }] };
    expect(listVitestFailures(report)).toEqual(['a.test.ts']);
  });
});

describe('listPlaywrightFailures', () => {
  it('names the failed tests of all groups, with their project', () => {
    const spec = (title: string, ok: boolean) => ({ title, ok, tests: [{ projectName: 'phone' }] });
    const suites = [
      {
        title: 'a.spec.ts',
        specs: [spec('opens', true), spec('saves', false)],
        suites: [{ title: 'the preview', specs: [spec('follows', false)] }],
      },
    ];
    expect(listPlaywrightFailures({ suites })).toEqual([
      '[phone] a.spec.ts › saves',
      '[phone] a.spec.ts › the preview › follows',
    ]);
  });
});
