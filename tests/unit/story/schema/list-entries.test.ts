import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  consentForm,
  languageEntry,
  practiceModel,
  principle,
  removal,
  theme,
} from '../../../../src/story/schema/list-entries.ts';
import { checkShape } from '../../../../src/story/source/check-shape.ts';
import { formTopics } from '../../../../src/story/vocabulary.ts';

const entries: [string, z.ZodType, Record<string, unknown>, string[]][] = [
  ['removal', removal, { id: 'k7m2qx', removedOn: '2026-11-23', uses: ['report'] }, ['uses']],
  ['theme', theme, { name: 'Edge of care', summary: 'Staying together.' }, ['summary']],
  [
    'practice model',
    practiceModel,
    { name: 'No Wrong Door', summary: 'One team.', origin: 'North Yorkshire' },
    ['summary', 'origin'],
  ],
  [
    'principle',
    principle,
    {
      ...{ name: 'Voice', question: 'Whose words?', example: 'Hers.' },
      ...{ asks: 'sentence', from: '2026-01-01' },
    },
    ['name'],
  ],
  [
    'consent form',
    consentForm,
    { title: 'First', from: '2026-01-01', covers: [...formTopics] },
    ['title'],
  ],
  [
    'language entry',
    languageEntry,
    { term: 'contact', why: 'It is cold.', instead: 'family time', source: 'TACT' },
    [],
  ],
];

describe.each(entries)('a %s', (_, schema, entry, optional) => {
  const findingsFor = (data: unknown) =>
    checkShape(schema, data).findings.map(({ rule, path = [] }) => [rule, ...path]);

  it('is valid as written', () => expect(findingsFor(entry)).toEqual([]));

  it('needs every field that is not optional', () => {
    for (const key of Object.keys(entry)) {
      const expected = optional.includes(key) ? [] : [['missing-field', key]];
      expect(findingsFor({ ...entry, [key]: undefined }), key).toEqual(expected);
    }
  });

  it('has no other field', () => {
    expect(findingsFor({ ...entry, colour: 'red' })).toEqual([['unknown-field', 'colour']]);
  });

  it('contains text, not numbers', () => {
    for (const key of Object.keys(entry)) {
      expect(findingsFor({ ...entry, [key]: 7 }), key).toEqual([['invalid-field', key]]);
    }
  });
});

describe('a removal', () => {
  const valid = { id: 'k7m2qx', removedOn: '2026-11-23' };
  const messagesFor = (data: unknown) =>
    checkShape(removal, data).findings.map(({ message }) => message);

  it.each(['title', 'reason', 'name', 'kind', 'requestedBy'])('cannot have a %s', (key) => {
    expect(messagesFor({ ...valid, [key]: 'x' })).toEqual([
      `The field \`${key}\` is not one this file can have.`,
    ]);
  });

  it('is refused with an unknown use, because only a part of the removal would take effect', () => {
    expect(messagesFor({ ...valid, uses: ['report', 'slides'] })).toEqual([
      'The field `uses[1]` is not one of the words it can be.',
    ]);
  });

  it('is refused with an empty list of uses', () => {
    expect(messagesFor({ ...valid, uses: [] })).toEqual([
      'The field `uses` has fewer than 1 entry.',
    ]);
  });

  it('is refused if its day does not exist', () => {
    expect(messagesFor({ ...valid, removedOn: '2026-11-31' })).toEqual([
      'The field `removedOn` is not written as it should be.',
    ]);
  });
});

describe('a consent form', () => {
  it('may leave topics out', () => {
    expect(checkShape(consentForm, { from: '2026-01-01', covers: ['uses'] }).findings).toEqual([]);
  });

  it('cannot claim to cover unknown topics', () => {
    expect(checkShape(consentForm, { from: '2026-01-01', covers: ['use'] }).findings).toMatchObject(
      [{ path: ['covers', 0], hint: expect.stringContaining('Did you mean `uses`?') as string }],
    );
  });
});
