import { describe, expect, test } from 'vitest';
import { describeVersion } from '../../../src/checks/version-deeds.ts';

const signed = { outcome: 'clear', reviewedOn: '2026-11-20', fingerprint: '7F3K' };
const version = (changes: object = {}) => ({
  ...{ title: 'A pear tree', body: 'We sat there.', safeguarding: signed },
  ...{ people: [{ part: 'storyteller', consent: { release: { on: '2026-11-12' } } }] },
  ...changes,
});

describe('what a version of a story did', () => {
  test.each([
    ['written', { body: 'We sat under it.' }],
    ['reviewed', { safeguarding: { ...signed, fingerprint: 'Q2MX' } }],
    ['reviewed', { safeguarding: { ...signed, reviewedOn: '2026-11-21' } }],
    ['paused', { safeguarding: { ...signed, outcome: 'hold' } }],
    ['released', { people: [{ part: 'storyteller', consent: { release: { on: '2026-11-21' } } }] }],
    ['answered', { themes: ['trust'] }],
    ['files', {}],
  ])('is “%s” for the change %j', (deed, changes) => {
    expect(describeVersion(version(), version(changes))).toEqual([deed]);
  });

  test('is a no of a person, and not the change of words that came with it', () => {
    const people = [{ part: 'storyteller', consent: { withdrawnOn: '2026-11-21' } }];
    expect(describeVersion(version(), version({ people }))).toEqual(['said-no', 'released']);
  });

  test('is that it was begun if there is no version before', () => {
    expect(describeVersion(undefined, version())).toEqual(['begun']);
  });
});
