import { describe, expect, it } from 'vitest';
import { matchEntries } from '../../../../admin/files/match-entries.ts';

const robin = { part: 'storyteller', name: 'Robin', naming: 'pseudonym' };
const mum = { part: 'mentioned', description: 'their mum', position: 'agreed' };
const worker = { part: 'in-the-story', name: 'Sam', naming: 'own-name' };

describe('an entry of an edited list', () => {
  it('matches its earlier self at any place', () => {
    expect(matchEntries([robin, mum, worker], [worker, robin, mum])).toEqual([2, 0, 1]);
  });

  it('matches its earlier self after one answer changed', () => {
    expect(matchEntries([robin, mum], [{ ...robin, name: 'Lee' }, mum])).toEqual([0, 1]);
    expect(matchEntries([robin, mum], [mum, { ...robin, name: 'Lee' }])).toEqual([1, 0]);
  });

  it('matches its earlier self after another entry was removed', () => {
    expect(matchEntries([robin, mum, worker], [mum, worker])).toEqual([1, 2]);
  });

  it('matches nothing if no earlier entry is similar', () => {
    expect(matchEntries([robin], [robin, mum])).toEqual([0, undefined]);
    expect(matchEntries([robin], [mum])).toEqual([undefined]);
  });

  it('matches by its place if it is a single word', () => {
    expect(matchEntries(['a', 'b'], ['a', 'c'])).toEqual([0, 1]);
    expect(matchEntries(['a', 'b', 'c'], ['a', 'c'])).toEqual([0, 2]);
    expect(matchEntries([{ use: 'website' }], [{ use: 'report' }])).toEqual([0]);
  });

  it('matches the equal entry at its own place first', () => {
    expect(matchEntries(['a', 'a', 'b'], ['x', 'a', 'b'])).toEqual([0, 1, 2]);
  });
});
