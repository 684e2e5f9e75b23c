import { describe, expect, it } from 'vitest';
import {
  continuesUse,
  findRenewalFaults,
  copyRenewedFields,
  repeatsRelease,
  type Renewal,
} from '../../../src/story/renewal.ts';

const renews: Renewal['renews'] = {
  on: '2025-11-20',
  fingerprint: '7F3K-Q2MX-9HTA-G',
  uses: [{ use: 'website' }, { use: 'report', until: '2026-11-19' }, { use: 'learning' }],
  expiresOn: '2026-11-20',
};
const faults = (changed: Partial<Renewal> = {}, changedRenews: Partial<Renewal['renews']> = {}) =>
  findRenewalFaults({
    ...{ on: '2026-11-20', fingerprint: '7F3K-Q2MX-9HTA-G' },
    ...changed,
    renews: { ...renews, ...changedRenews },
  });

describe('a release continues an earlier one', () => {
  it('on its last day, for the same version', () => {
    expect(faults()).toEqual([]);
  });

  it('if it was given at least seven days before', () => {
    expect(faults({}, { on: '2026-11-13' })).toEqual([]);
    expect(faults({}, { on: '2026-11-14' })).toEqual([
      'it was given on 2026-11-14, and this release is not 7 days later',
    ]);
    expect(faults({}, { on: '2026-12-01' })).toHaveLength(1);
  });

  it('not on the day after its last day', () => {
    expect(faults({ on: '2026-11-21' })).toEqual(['it had ended on 2026-11-20']);
  });

  it('not if it would have lasted longer than any release', () => {
    expect(faults({}, { on: '2023-11-20' })).toEqual([]);
    expect(faults({}, { on: '2023-11-19' })).toEqual([
      'it would have lasted longer than 36 months',
    ]);
  });

  it.each([['9HTA-7F3K-Q2MX-G'], [undefined]])('not in another version: %s', (fingerprint) => {
    expect(faults({ fingerprint })).toEqual(['it was given for another version of the story']);
  });

  it('if the new release allows the same ways to recognise them or fewer, but not more', () => {
    const by = ['voice' as const];
    expect(faults({ recognisableBy: by }, { recognisableBy: ['face', 'voice'] })).toEqual([]);
    expect(faults({}, { recognisableBy: by })).toEqual([]);
    expect(faults({ recognisableBy: by })).toEqual([
      'it did not allow everything by which they may now be recognised',
    ]);
  });

  it.each(['askAgainOn', 'leftOn'] as const)('not if `%s` ended it in between', (field) => {
    for (const day of ['2025-11-20', '2026-05-01', '2026-11-20']) {
      expect(faults({ [field]: day })).toHaveLength(1);
    }
    for (const day of ['2025-11-19', '2026-11-21']) expect(faults({ [field]: day })).toEqual([]);
  });
});

describe('a use continues', () => {
  const continues = (use: Parameters<typeof continuesUse>[1], on = '2026-11-20') =>
    continuesUse({ on, renews }, use);

  it('if the earlier release allowed it on the day of the new one', () => {
    expect(continues('website')).toBe(true);
    expect(continues('report', '2026-11-19')).toBe(true);
  });

  it('not if it was not among the uses, or had ended', () => {
    expect(continues('press')).toBe(false);
    expect(continues('report')).toBe(false);
    expect(continuesUse({ on: '2026-11-20' }, 'website')).toBe(false);
  });
});

it('`renews` repeats a release only if all six fields are the same', () => {
  const release = { ...renews, how: 'read-alone', reviewOn: '2026-05-20' };
  expect(repeatsRelease(renews, release)).toBe(true);
  expect(repeatsRelease(renews, { ...release, coolingOffWaived: false })).toBe(true);
  const waived = { ...release, coolingOffWaived: true };
  expect(repeatsRelease(renews, waived)).toBe(false);
  expect(repeatsRelease(copyRenewedFields(waived), waived)).toBe(true);
  for (const changed of [
    ...[{ on: '2025-11-21' }, { fingerprint: '9HTA-7F3K-Q2MX-G' }, { expiresOn: '2026-11-21' }],
    ...[{ uses: [{ use: 'website' }] }, { recognisableBy: ['face'] }, { coolingOffWaived: true }],
  ]) {
    expect(repeatsRelease({ ...renews, ...changed }, release)).toBe(false);
  }
});
