import { describe, expect, it } from 'vitest';
import { answerAt, withAnswer } from '../../../../../admin/questions/definitions/at-path.ts';

describe('an answer in its group', () => {
  it('makes the groups it stands in, and leaves the rest as it is', () => {
    expect(
      withAnswer({ part: 'storyteller' }, ['consent', 'release', 'how'], 'read-alone'),
    ).toEqual({ part: 'storyteller', consent: { release: { how: 'read-alone' } } });
  });

  it('takes the groups along that it leaves empty, and no others', () => {
    const person = {
      part: 'storyteller',
      consent: { record: 'A-1', release: { how: 'read-alone' } },
    };
    expect(withAnswer(person, ['consent', 'release', 'how'], undefined)).toEqual({
      part: 'storyteller',
      consent: { record: 'A-1' },
    });
    expect(withAnswer({ consent: { record: 'A-1' } }, ['consent', 'record'], undefined)).toEqual(
      {},
    );
  });

  it('keeps the place of a field that is changed', () => {
    expect(Object.keys(withAnswer({ one: 1, two: 2 }, ['one'], 3))).toEqual(['one', 'two']);
  });

  it('changes nothing in place', () => {
    const before = { consent: { record: 'A-1' } };
    withAnswer(before, ['consent', 'record'], 'A-2');
    expect(before).toEqual({ consent: { record: 'A-1' } });
  });

  it('is found where it stands, and nothing is found where a group is something else', () => {
    expect(answerAt({ consent: { record: 'A-1' } }, ['consent', 'record'])).toBe('A-1');
    expect(answerAt({ consent: 'yes' }, ['consent', 'record'])).toBeUndefined();
    expect(answerAt({ consent: null }, ['consent', 'record'])).toBeUndefined();
  });
});
