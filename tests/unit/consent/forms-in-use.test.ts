import { describe, expect, test } from 'vitest';
import { currentForm, nextForm, usesAskedBy } from '../../../src/consent/forms-in-use.ts';

const form = (id: string, from: string) => ({ id, data: { from } });
const forms = [form('2027-01', '2027-01-01'), form('2026-01', '2026-01-01')];

describe('the form that people sign', () => {
  test('is the newest one that is in force, from its first day on', () => {
    expect(currentForm(forms, '2026-12-31')?.id).toBe('2026-01');
    expect(currentForm(forms, '2027-01-01')?.id).toBe('2027-01');
    expect(currentForm(forms, '2025-12-31')).toBeUndefined();
  });

  test('is followed by the one that comes into force next', () => {
    expect(nextForm(forms, '2025-12-31')?.id).toBe('2026-01');
    expect(nextForm(forms, '2026-12-31')?.id).toBe('2027-01');
    expect(nextForm(forms, '2027-01-01')).toBeUndefined();
  });

  test('asks about the press only if it came into force after the press was added', () => {
    expect(usesAskedBy(forms[1]!)).not.toContain('press');
    expect(usesAskedBy(forms[1]!)).toContain('website');
    expect(usesAskedBy(forms[0]!)).toContain('press');
  });
});
