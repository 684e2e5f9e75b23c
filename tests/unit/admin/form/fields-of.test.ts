import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldsOf, type Asking } from '../../../../admin/form/fields-of.ts';
import { date, fileBeside, text } from '../../../../src/story/schema/fields.ts';
import type { Said } from '../../../../src/words/form-words.ts';

/** The form of one field, without what is undefined. */
function asked(schema: z.core.$ZodType, said: Partial<Said> = {}, asking: Partial<Asking> = {}) {
  const [field] = fieldsOf(
    z.strictObject({ it: schema }),
    { it: { label: 'It', ...said } },
    { mayWait: false, ...asking },
  );
  return JSON.parse(JSON.stringify(field)) as Record<string, unknown>;
}

describe('the form of a field', () => {
  it.each<[string, z.core.$ZodType, Partial<Said>, Record<string, unknown>]>([
    ['a short text', text(60), {}, { widget: 'string', required: true }],
    ['a long text', text(300), {}, { widget: 'text', hint: 'At most 300 characters.' }],
    ['an answer that may be left out', text(60).optional(), {}, { required: false }],
    [
      'an answer with a default',
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
    ['a day', date, {}, { widget: 'datetime', date_format: 'YYYY-MM-DD', time_format: false }],
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
    ['what can only be one thing', z.literal(1), {}, { widget: 'hidden', default: 1 }],
  ])('is made from its schema: %s', (_, schema, said, expected) => {
    expect(asked(schema, said)).toMatchObject(expected);
  });

  it.each([
    z.record(z.string(), z.string()),
    z.union([z.string(), z.boolean()]),
    z.date(),
    z.any(),
  ])('throws at a type nobody has thought of', (schema) => {
    expect(() => asked(schema)).toThrow(
      `The form has no way to ask for the type "${schema.def.type}".`,
    );
  });

  it('throws where there are no words for it', () => {
    expect(() => fieldsOf(z.strictObject({ it: text(60) }), {}, { mayWait: false })).toThrow(
      'The form has no words for "it".',
    );
    expect(() => asked(z.enum(['a', 'b']), { options: { a: 'One' } })).toThrow(
      'The form has no words for "b" of “It”.',
    );
  });

  it('is another where something else asks for it', () => {
    expect(asked(z.any(), {}, { otherwise: { it: { widget: 'story-people' } } })).toEqual({
      ...{ name: 'it', label: 'It', required: true, widget: 'story-people' },
    });
  });
});

describe('the form of a draft', () => {
  const draft = { mayWait: true };

  it('lets answers wait, and says which are needed in the end', () => {
    expect(asked(text(60), {}, draft)).toEqual({
      ...{ name: 'it', label: 'It', widget: 'string', required: false },
      hint: 'Needed before the story can be published.',
    });
    expect(asked(text(60).optional(), {}, draft)).not.toHaveProperty('hint');
  });

  it('lets them be wrong for now', () => {
    const list = asked(z.array(text(60)).min(2).max(5), {}, draft);
    expect(list).not.toHaveProperty('min');
    expect(list).not.toHaveProperty('max');
    expect(list).not.toHaveProperty('field.pattern');
  });

  it('asks at once for what it cannot be kept without', () => {
    expect(asked(text(60), {}, { ...draft, atOnce: ['it'] })).toMatchObject({ required: true });
  });
});
