import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkShape, knownKeys } from '../../../../src/story/source/check-shape.ts';

/** Lists the findings about one field. */
function messagesFor(schema: z.ZodType, value?: unknown): string[] {
  const { findings } = checkShape(z.strictObject({ field: schema }), { field: value });
  return findings.map(({ rule, message, hint }) => `${rule}: ${message} ${hint}`);
}

describe('data that fits', () => {
  it('is returned as its schema types it', () => {
    const schema = z.strictObject({ name: z.string(), uses: z.array(z.string()).default(['a']) });
    expect(checkShape(schema, { name: 'x' })).toEqual({
      data: { name: 'x', uses: ['a'] },
      findings: [],
    });
  });
});

describe('the finding about a field', () => {
  it('that is missing', () => {
    expect(messagesFor(z.string())).toMatchInlineSnapshot(`
      [
        "missing-field: The field \`field\` is missing or empty. Fill it in.",
      ]
    `);
  });

  it('that is an unknown key', () => {
    const schema = z.strictObject({ consent: z.strictObject({ on: z.string() }).optional() });
    const findings = [
      ...checkShape(schema, { consnet: 'x' }).findings,
      ...checkShape(schema, { consent: { on: 'a', colour: 'x' } }).findings,
    ];
    expect(findings).toMatchInlineSnapshot(`
      [
        {
          "hint": "Did you mean \`consent\`? Otherwise remove it.",
          "message": "The field \`consnet\` is not one this file can have.",
          "path": [
            "consnet",
          ],
          "rule": "unknown-field",
          "severity": "error",
        },
        {
          "hint": "Remove it.",
          "message": "The field \`consent.colour\` is not one this file can have.",
          "path": [
            "consent",
            "colour",
          ],
          "rule": "unknown-field",
          "severity": "error",
        },
      ]
    `);
  });

  it('that is a sentence with a colon in it, without repeating it', () => {
    const schema = z.strictObject({ name: z.string() });
    const data = { name: 'x', 'Zebedee told me': 'he left', Zebedee_who_came_every_Tuesday: 'x' };
    const { findings } = checkShape(schema, data);
    expect(findings).toMatchInlineSnapshot(`
      [
        {
          "hint": "Remove it, or put the text in quotation marks.",
          "message": "There is a field here that this file cannot have; perhaps text with a colon in it.",
          "path": [],
          "rule": "unknown-field",
          "severity": "error",
        },
        {
          "hint": "Remove it, or put the text in quotation marks.",
          "message": "There is a field here that this file cannot have; perhaps text with a colon in it.",
          "path": [],
          "rule": "unknown-field",
          "severity": "error",
        },
      ]
    `);
    expect(JSON.stringify(findings)).not.toContain('Zebedee');
  });

  it('that is a name no entry can have', () => {
    const names = z.record(z.string().regex(/^[a-z]+$/), z.string());
    const schema = z.strictObject({ all: z.strictObject({ byName: names }) });
    expect(checkShape(schema, { all: { byName: { byNaem: 'x' } } }).findings).toMatchObject([
      {
        rule: 'unknown-field',
        path: ['all', 'byName', 'byNaem'],
        hint: 'Did you mean `byName`? Otherwise remove it.',
      },
    ]);
  });

  it('that has another type', () => {
    const all = [
      messagesFor(z.string(), 7),
      messagesFor(z.number(), 'seven'),
      messagesFor(z.boolean(), 'yes'),
      messagesFor(z.array(z.string()), 'one'),
      messagesFor(z.strictObject({}), 'one'),
      messagesFor(z.record(z.string(), z.string()), 'one'),
      messagesFor(z.number().int(), 1.5),
      messagesFor(z.union([z.string(), z.boolean()]), 7),
    ];
    expect(all.flat()).toMatchInlineSnapshot(`
      [
        "invalid-field: The field \`field\` is not text. Write text; put it in quotation marks if it is a number, or true or false.",
        "invalid-field: The field \`field\` is not a number. Write a number.",
        "invalid-field: The field \`field\` is not true or false. Write true or false.",
        "invalid-field: The field \`field\` is not a list. Write a list.",
        "invalid-field: The field \`field\` is not a group of fields. Write a group of fields.",
        "invalid-field: The field \`field\` is not a group of fields. Write a group of fields.",
        "invalid-field: The field \`field\` is not a whole number. Write a whole number.",
        "invalid-field: The field \`field\` is not of a kind this field can be. Write text, or true or false.",
      ]
    `);
  });

  it('that has a word outside its list', () => {
    const shows = z.enum(['voice', 'face', 'neither']);
    const all = [
      messagesFor(shows, 'vioce'),
      messagesFor(shows, 'hands'),
      messagesFor(shows, 7),
      messagesFor(z.literal(1), 2),
    ];
    expect(all.flat()).toMatchInlineSnapshot(`
      [
        "invalid-field: The field \`field\` is not one of the words it can be. Did you mean \`voice\`? Write voice, face or neither.",
        "invalid-field: The field \`field\` is not one of the words it can be. Write voice, face or neither.",
        "invalid-field: The field \`field\` is not one of the words it can be. Write voice, face or neither.",
        "invalid-field: The field \`field\` is not one of the words it can be. Write 1.",
      ]
    `);
  });

  it('that names the kind of a group', () => {
    const kind = z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('sound') }),
      z.strictObject({ kind: z.literal('film') }),
    ]);
    const all = [
      messagesFor(kind, { kind: 'flim' }),
      messagesFor(kind, { kind: 7 }),
      messagesFor(kind, {}),
    ];
    expect(all.flat()).toMatchInlineSnapshot(`
      [
        "invalid-field: The field \`field.kind\` is not one of the words it can be. Did you mean \`film\`? Write sound or film.",
        "invalid-field: The field \`field.kind\` is not one of the words it can be. Write sound or film.",
        "missing-field: The field \`field.kind\` is missing or empty. Fill it in.",
      ]
    `);
  });

  it('that has the wrong length, number of entries or amount', () => {
    const all = [
      messagesFor(z.string().max(3), 'four'),
      messagesFor(z.string().max(1), 'four'),
      messagesFor(z.string().min(3), 'a'),
      messagesFor(z.array(z.string()).max(1), ['a', 'b']),
      messagesFor(z.array(z.string()).min(2), ['a']),
      messagesFor(z.number().max(36), 40),
      messagesFor(z.number().int().min(1), 0),
      messagesFor(z.int().max(9), 10),
    ];
    expect(all.flat()).toMatchInlineSnapshot(`
      [
        "invalid-field: The field \`field\` has more than 3 characters. Shorten it to 3 characters.",
        "invalid-field: The field \`field\` has more than 1 character. Shorten it to 1 character.",
        "invalid-field: The field \`field\` has fewer than 3 characters. Give at least 3 characters.",
        "invalid-field: The field \`field\` has more than 1 entry. Shorten it to 1 entry.",
        "invalid-field: The field \`field\` has fewer than 2 entries. Give at least 2 entries.",
        "invalid-field: The field \`field\` is more than 36. Write 36 or less.",
        "invalid-field: The field \`field\` is less than 1. Write 1 or more.",
        "invalid-field: The field \`field\` is more than 9. Write 9 or less.",
      ]
    `);
  });

  it('that has the wrong format', () => {
    const all = [
      messagesFor(z.string().regex(/^a$/, 'the letter a'), 'b'),
      messagesFor(
        z.string().refine((text) => text === 'a', 'the letter a'),
        'b',
      ),
      messagesFor(z.email({ error: 'an email address' }), 'b'),
    ];
    expect(all.flat()).toMatchInlineSnapshot(`
      [
        "invalid-field: The field \`field\` is not written as it should be. Write the letter a.",
        "invalid-field: The field \`field\` is not written as it should be. Write the letter a.",
        "invalid-field: The field \`field\` is not written as it should be. Write an email address.",
      ]
    `);
  });
});

describe('the finding about a whole file', () => {
  const schema = z.strictObject({ name: z.string() });

  it('that is empty', () => {
    expect(checkShape(schema, undefined).findings.map(({ message }) => message)).toEqual([
      'The field `name` is missing or empty.',
    ]);
  });

  it.each(['words', ['a list'], 7])('that is not a group of fields: %j', (data) => {
    expect(checkShape(schema, data).findings).toEqual([
      {
        rule: 'invalid-field',
        severity: 'error',
        path: [],
        message: 'The file is not a group of fields.',
        hint: 'Write a group of fields.',
      },
    ]);
  });

  it('reports every problem at once', () => {
    const whole = z.strictObject({
      name: z.string(),
      uses: z.array(z.enum(['website', 'report'])),
      on: z.string().max(3),
    });
    const { data, findings } = checkShape(whole, {
      uses: ['websit', 'reprot'],
      on: 'long',
      other: 1,
    });
    expect(data).toBeUndefined();
    expect(findings.map(({ rule, path }) => [rule, ...(path ?? [])])).toEqual([
      ['missing-field', 'name'],
      ['invalid-field', 'uses', 0],
      ['invalid-field', 'uses', 1],
      ['invalid-field', 'on'],
      ['unknown-field', 'other'],
    ]);
  });
});

it('never quotes the value of a field', () => {
  const whole = z.strictObject({
    text: z.string().max(3),
    word: z.enum(['zebra', 'horse']),
    pattern: z.string().regex(/^a$/, 'the letter a'),
    number: z.number(),
    list: z.array(z.string()),
    kind: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('zebra') })]),
    either: z.union([z.number(), z.boolean()]),
    address: z.url({ error: 'an address' }),
  });
  const { findings } = checkShape(whole, {
    ...{ text: 'Zebedee', word: 'Zebedee', pattern: 'Zebedee', number: 'Zebedee', list: 'Zebedee' },
    ...{ kind: { kind: 'Zebedee' }, either: 'Zebedee', address: 'Zebedee' },
  });
  expect(findings).toHaveLength(8);
  expect(JSON.stringify(findings)).not.toContain('Zebedee');
});

describe('the known keys of a schema', () => {
  it('are the keys of every group, without duplicates, including those in lists and unions', () => {
    const schema = z.strictObject({
      plain: z.string(),
      group: z.strictObject({ inside: z.string(), plain: z.number() }),
      list: z.array(z.strictObject({ entry: z.string() })).min(1),
      optional: z.strictObject({ mayBe: z.string() }).optional(),
      usual: z.strictObject({ byDefault: z.string() }).default({ byDefault: 'a' }),
      either: z.union([z.string(), z.strictObject({ or: z.string() })]),
      kinds: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('a'), one: z.string() }),
        z.strictObject({ kind: z.literal('b'), two: z.string() }),
      ]),
      any: z.record(z.string(), z.string()),
    });
    expect(knownKeys(schema)).toEqual([
      ...['plain', 'group', 'inside', 'list', 'entry', 'optional', 'mayBe', 'usual', 'byDefault'],
      ...['either', 'or', 'kinds', 'kind', 'one', 'two', 'any'],
    ]);
  });

  it('are none in a schema without groups', () => {
    expect(knownKeys(z.string())).toEqual([]);
  });
});
