import { describe, expect, it } from 'vitest';
import { matchEntries } from '../../../../admin/files/match-entries.ts';

const robin = { part: 'storyteller', name: 'Robin', naming: 'pseudonym' };
const mum = { part: 'mentioned', description: 'their mum', position: 'agreed' };
const worker = { part: 'in-the-story', name: 'Sam', naming: 'own-name' };

describe('an entry of a list', () => {
  it('is the one it was, wherever it stands now', () => {
    expect(matchEntries([robin, mum, worker], [worker, robin, mum])).toEqual([2, 0, 1]);
  });

  it('is still the one it was with an answer changed', () => {
    expect(matchEntries([robin, mum], [{ ...robin, name: 'Lee' }, mum])).toEqual([0, 1]);
    expect(matchEntries([robin, mum], [mum, { ...robin, name: 'Lee' }])).toEqual([1, 0]);
  });

  it('is nobody else when another was taken out', () => {
    expect(matchEntries([robin, mum, worker], [mum, worker])).toEqual([1, 2]);
  });

  it('is new where nothing is like it', () => {
    expect(matchEntries([robin], [robin, mum])).toEqual([0, undefined]);
    expect(matchEntries([robin], [mum])).toEqual([undefined]);
  });

  it('is told by its place where it is a single word', () => {
    expect(matchEntries(['a', 'b'], ['a', 'c'])).toEqual([0, 1]);
    expect(matchEntries(['a', 'b', 'c'], ['a', 'c'])).toEqual([0, 2]);
    expect(matchEntries([{ use: 'website' }], [{ use: 'report' }])).toEqual([0]);
  });

  it('keeps to its own place among others that are the same', () => {
    expect(matchEntries(['a', 'a', 'b'], ['x', 'a', 'b'])).toEqual([0, 1, 2]);
  });
});
