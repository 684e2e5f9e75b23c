import { describe, expect, it } from 'vitest';
import {
  findConsents,
  findConsentsInSource,
  recordReferences,
} from '../../../src/consent/find-consents.ts';

describe('the consents of a story', () => {
  it('are in the order of its people, empty for people without one', () => {
    const data = {
      people: [{ consent: { record: 'A' } }, {}, 'nobody', null, { consent: ['B'] }],
    };
    expect(findConsents(data)).toEqual([{ record: 'A' }, {}, {}, {}, {}]);
  });

  it.each([undefined, null, 'text', [], {}, { people: 'nobody' }, { people: {} }])(
    'are an empty list for %j',
    (data) => {
      expect(findConsents(data)).toEqual([]);
    },
  );

  it('are found in the text of a story’s file, as far as the text can be read', () => {
    const source = '---\npeople:\n  - consent:\n      record: A\n---\nWords.\n';
    expect(findConsentsInSource(source)).toEqual([{ record: 'A' }]);
    expect(findConsentsInSource('Words.')).toEqual([]);
    expect(findConsentsInSource('---\npeople: [\n---\n')).toEqual([]);
  });

  it('have the references of their records', () => {
    expect(recordReferences([{ record: 'A' }, {}, { record: 7 }, { record: 'B' }])).toEqual([
      'A',
      'B',
    ]);
  });
});
