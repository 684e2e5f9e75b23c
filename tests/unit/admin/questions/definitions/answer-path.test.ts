import { describe, expect, it } from 'vitest';
import { getAtPath, setAtPath } from '../../../../../admin/questions/definitions/answer-path.ts';

describe('a value at a path', () => {
  it('creates the groups around it, and keeps all other fields', () => {
    expect(setAtPath({ part: 'storyteller' }, ['consent', 'release', 'how'], 'read-alone')).toEqual(
      { part: 'storyteller', consent: { release: { how: 'read-alone' } } },
    );
  });

  it('is removed with the groups that become empty, and no others', () => {
    const person = {
      part: 'storyteller',
      consent: { record: 'A-1', release: { how: 'read-alone' } },
    };
    expect(setAtPath(person, ['consent', 'release', 'how'], undefined)).toEqual({
      part: 'storyteller',
      consent: { record: 'A-1' },
    });
    expect(setAtPath({ consent: { record: 'A-1' } }, ['consent', 'record'], undefined)).toEqual({});
  });

  it('keeps the position of its field when it changes', () => {
    expect(Object.keys(setAtPath({ one: 1, two: 2 }, ['one'], 3))).toEqual(['one', 'two']);
  });

  it('is set in a copy of the group', () => {
    const before = { consent: { record: 'A-1' } };
    setAtPath(before, ['consent', 'record'], 'A-2');
    expect(before).toEqual({ consent: { record: 'A-1' } });
  });

  it('is found at its path, and is undefined if a group on the path is missing or not a group', () => {
    expect(getAtPath({ consent: { record: 'A-1' } }, ['consent', 'record'])).toBe('A-1');
    expect(getAtPath({ consent: 'yes' }, ['consent', 'record'])).toBeUndefined();
    expect(getAtPath({ consent: null }, ['consent', 'record'])).toBeUndefined();
  });
});
