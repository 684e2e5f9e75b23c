import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldsFromSchema, type FormOptions } from '../../../../admin/form/fields-from-schema.ts';
import { plainDate, fileBeside, text } from '../../../../src/story/schema/fields.ts';
import type { FieldWords } from '../../../../src/words/form-words.ts';

/** Makes the form of one field, without undefined properties. */
function fieldFor(
  schema: z.core.$ZodType,
  words: Partial<FieldWords> = {},
  formOptions: Partial<FormOptions> = {},
) {
  const [field] = fieldsFromSchema(
    z.strictObject({ it: schema }),
    { it: { label: 'It', ...words } },
    { allowsIncomplete: false, ...formOptions },
  );
  return JSON.parse(JSON.stringify(field)) as Record<string, unknown>;
}

describe('the field of a schema', () => {
  it.each<[string, z.core.$ZodType, Partial<FieldWords>, Record<string, unknown>]>([
    ['a short text', text(60), {}, { widget: 'string', required: true }],
    ['a long text', text(300), {}, { widget: 'text', hint: 'At most 300 characters.' }],
    ['an optional text', text(60).optional(), {}, { required: false }],
    [
      'a text with a default',
      text(60).default('Us'),
      { hint: 'Who.' },
      { required: false, default: 'Us', hint: 'Who. If left empty: Us' },
    ],
    ['a yes or no', z.boolean().default(false), {}, { widget: 'boolean', default: false }],
    [
      'a number',
      z.number().int().min(1).max(36),
      {},
      { widget: 'number', value_type: 'int', min: 1, max: 36, hint: '1 to 36.' },
    ],
    ['a day', plainDate, {}, { widget: 'datetime', date_format: 'YYYY-MM-DD', time_format: false }],
    ['a file', fileBeside, {}, { widget: 'story-file', choose_url: false }],
    [
      'a choice',
      z.enum(['a', 'b']),
      { options: { a: 'One', b: 'Two' } },
      {
        widget: 'select',
        options: [
          { value: 'a', label: 'One' },
          { value: 'b', label: 'Two' },
        ],
      },
    ],
    [
      'several choices',
      z.array(z.enum(['a'])).min(1),
      { options: { a: 'One' } },
      { widget: 'select', multiple: true, min: 1, options: [{ value: 'a', label: 'One' }] },
    ],
    [
      'a list of texts',
      z.array(text(60)).min(2).max(5),
      { one: 'question' },
      {
        ...{ widget: 'list', label_singular: 'question', min: 2, max: 5, hint: '2 to 5.' },
        field: expect.objectContaining({ name: 'entry', label: 'question', widget: 'string' }),
      },
    ],
    [
      'a list of groups',
      z.array(z.strictObject({ word: text(60) })),
      { one: 'word', fields: { word: { label: 'Word' } } },
      {
        widget: 'list',
        fields: [expect.objectContaining({ name: 'word', label: 'Word', required: true })],
      },
    ],
    [
      'a group',
      z.strictObject({ word: text(60) }).optional(),
      { fields: { word: { label: 'Word' } } },
      { widget: 'object', fields: [expect.objectContaining({ name: 'word' })] },
    ],
    ['a literal', z.literal(1), {}, { widget: 'hidden', default: 1 }],
  ])('is made from its schema: %s', (_, schema, words, expected) => {
    expect(fieldFor(schema, words)).toMatchObject(expected);
  });

  it.each([
    z.record(z.string(), z.string()),
    z.union([z.string(), z.boolean()]),
    z.date(),
    z.any(),
  ])('throws if there is no field for the type', (schema) => {
    expect(() => fieldFor(schema)).toThrow(
      `The form has no field for the type "${schema.def.type}".`,
    );
  });

  it('throws if its words are missing', () => {
    expect(() =>
      fieldsFromSchema(z.strictObject({ it: text(60) }), {}, { allowsIncomplete: false }),
    ).toThrow('The form has no words for "it".');
    expect(() => fieldFor(z.enum(['a', 'b']), { options: { a: 'One' } })).toThrow(
      'The form has no words for "b" of “It”.',
    );
  });

  it('is the given override if there is one', () => {
    expect(fieldFor(z.any(), {}, { overrides: { it: { widget: 'story-people' } } })).toEqual({
      ...{ name: 'it', label: 'It', required: true, widget: 'story-people' },
    });
  });
});

describe('the form of an entry that may be incomplete', () => {
  const options = { allowsIncomplete: true };

  it('requires nothing, and states what is needed before publishing', () => {
    expect(fieldFor(text(60), {}, options)).toEqual({
      ...{ name: 'it', label: 'It', widget: 'string', required: false },
      hint: 'Needed before the story can be published.',
    });
    expect(fieldFor(text(60).optional(), {}, options)).not.toHaveProperty('hint');
  });

  it('checks no limits yet', () => {
    const list = fieldFor(z.array(text(60)).min(2).max(5), {}, options);
    expect(list).not.toHaveProperty('min');
    expect(list).not.toHaveProperty('max');
    expect(list).not.toHaveProperty('field.pattern');
  });

  it('requires the fields that every saved entry needs', () => {
    expect(fieldFor(text(60), {}, { ...options, requiredAtOnce: ['it'] })).toMatchObject({
      required: true,
    });
  });
});
