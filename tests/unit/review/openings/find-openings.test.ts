import { describe, expect, it } from 'vitest';
import { isSameVersion } from '../../../../src/review/openings/find-openings.ts';
import type { ShownStory } from '../../../../src/review/openings/shown-story.ts';

const shown: ShownStory = {
  spans: [],
  fingerprint: '7F3K-Q2MX-9HTA-G',
  wordsFingerprint: '1111-1111-1111-1',
  records: ['SOS-1', 'SOS-2'],
  forms: ['2026-01', '2026-02'],
  mentioned: 'mum',
};
const words = (first: string | undefined, second = 'words') => ({
  formWords: new Map(
    [
      ['2026-01', first],
      ['2026-02', second],
    ].filter((entry): entry is [string, string] => entry[1] !== undefined),
  ),
});
const isSame = (after: Partial<ShownStory>, before = words('words'), later = before) =>
  isSameVersion(shown, { ...shown, ...after }, { before, after: later });

describe('what was shown before a change', () => {
  it('is the same where nothing has changed', () => {
    expect(isSame({})).toBe(true);
  });

  it('is another version with other words, or other people who are mentioned', () => {
    expect(isSame({ fingerprint: '0000-0000-0000-0' })).toBe(false);
    expect(isSame({ wordsFingerprint: '0000-0000-0000-0' })).toBe(false);
    expect(isSame({ mentioned: 'aunt' })).toBe(false);
  });

  it('is another version where somebody stands in the place of somebody else', () => {
    expect(isSame({ records: ['SOS-2', 'SOS-1'] })).toBe(false);
    expect(isSame({ records: ['SOS-1', 'SOS-1'] })).toBe(false);
  });

  it('is the same where a reference was corrected', () => {
    expect(isSame({ records: ['SOS-1', 'SOS-20'] })).toBe(true);
  });

  it('is another version where a form of somebody has other words', () => {
    expect(isSame({}, words('words'), words('other words'))).toBe(false);
    expect(isSame({}, words('words'), words('words', 'other words'))).toBe(false);
    expect(isSame({ forms: ['2026-02', '2026-02'] }, words('words'), words('other words'))).toBe(true);
  });

  it('is the same where a form is new', () => {
    expect(isSame({}, words(undefined), words('words'))).toBe(true);
  });
});
