import { describe, expect, test } from 'vitest';
import {
  describeEntry,
  findNextStep,
  listOtherMoves,
  nameStep,
  type EntryState,
} from '../../../../admin/toolbar/next-step.ts';

const entry = (changes: Partial<EntryState> = {}): EntryState => ({
  isNew: false,
  hasChanged: false,
  status: undefined,
  hasNewNo: false,
  reading: 'done',
  ...changes,
});

describe('the next step', () => {
  test.each([
    ['draft', 'pending_review'],
    ['pending_review', 'pending_publish'],
    ['pending_publish', 'publish'],
  ] as const)('of a draft that is saved and has the status %s is %s', (status, step) => {
    expect(findNextStep(entry({ status }))).toBe(step);
  });

  test('is to save, whatever the status, while something is not saved', () => {
    for (const status of [undefined, 'draft', 'pending_review', 'pending_publish'] as const) {
      expect(findNextStep(entry({ status, hasChanged: true }))).toBe('save');
    }
    expect(findNextStep(entry({ isNew: true }))).toBe('save');
  });

  test('is to save the no if the form has a no that the published story does not have', () => {
    expect(findNextStep(entry({ hasChanged: true, hasNewNo: true }))).toBe('saveNo');
    expect(findNextStep(entry({ status: 'draft', hasNewNo: true }))).toBe('pending_review');
  });

  test('does not exist for an entry that is as it was published', () => {
    expect(findNextStep(entry())).toBeUndefined();
  });
});

test('the menu has every status except the present one and the next', () => {
  expect(listOtherMoves(entry({ status: 'draft' }))).toEqual(['pending_publish']);
  expect(listOtherMoves(entry({ status: 'pending_review' }))).toEqual(['draft']);
  expect(listOtherMoves(entry({ status: 'pending_publish' }))).toEqual(['draft', 'pending_review']);
});

test('the menu moves nothing that is published, or that is not saved', () => {
  expect(listOtherMoves(entry())).toEqual([]);
  expect(listOtherMoves(entry({ status: 'draft', hasChanged: true }))).toEqual([]);
});

test('an entry is described by what is not saved first, and then by its status', () => {
  expect(describeEntry(entry({ isNew: true, hasChanged: true }))).toBe('new');
  expect(describeEntry(entry({ status: 'pending_review', hasChanged: true }))).toBe('changed');
  expect(describeEntry(entry({ status: 'pending_review' }))).toBe('pending_review');
  expect(describeEntry(entry())).toBe('published');
});

describe('a story whose people have yet to say yes to it', () => {
  test('is made ready for them to read, and is then with them', () => {
    const story = entry({ status: 'pending_review', reading: 'now' });
    expect(nameStep('pending_publish', story)).toBe('reading');
    expect(describeEntry(entry({ status: 'pending_publish', reading: 'now' }))).toBe('reading');
  });

  test('is made ready for them to read also while other things come first', () => {
    const story = entry({ status: 'pending_review', reading: 'not-yet' });
    expect(nameStep('pending_publish', story)).toBe('reading');
    expect(describeEntry(entry({ status: 'pending_publish', reading: 'not-yet' }))).toBe(
      'pending_publish',
    );
  });
});

test('what nobody has to read is marked as ready', () => {
  expect(nameStep('pending_publish', entry({ status: 'pending_review' }))).toBe('pending_publish');
  expect(nameStep('pending_review', entry({ reading: 'now' }))).toBe('pending_review');
});
