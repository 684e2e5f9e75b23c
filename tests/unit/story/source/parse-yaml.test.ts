import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { dropBlankValues, parseYaml } from '../../../../src/story/source/parse-yaml.ts';
import { validateStory } from '../../../../src/story/validate-story.ts';
import { validData } from '../../../support/valid-story.ts';

/** Lists the messages about some YAML, each with its line. */
const messagesFor = (yaml: string, firstLine?: number) =>
  parseYaml(yaml, firstLine).findings.map(
    ({ line, message }) => `${String(line ?? 'no line')}: ${message}`,
  );

describe('reading YAML', () => {
  it('gives plain data', () => {
    const yaml = `title: The kettle # always on
people:
  - part: storyteller
    uses: [{use: website}, {use: learning}]
truth: true
schema: 1
`;
    expect(parseYaml(yaml)).toMatchObject({
      data: {
        title: 'The kettle',
        people: [{ part: 'storyteller', uses: [{ use: 'website' }, { use: 'learning' }] }],
        truth: true,
        schema: 1,
      },
      findings: [],
    });
  });

  it.each([
    ['on: 2026-02-20', '2026-02-20'],
    ['on: 2026-02-30', '2026-02-30'],
    ['on: 2026-02-20T10:00:00Z', '2026-02-20T10:00:00Z'],
    ['on: "2026-02-20"', '2026-02-20'],
    ['on: no', 'no'],
    ['on: yes', 'yes'],
    ['on: off', 'off'],
    ['on: 12:30:00', '12:30:00'],
    ['on: 1_000', '1_000'],
  ])('reads %s as text, as it was typed', (yaml, text) => {
    expect(parseYaml(yaml).data).toEqual({ on: text });
  });

  it('reads the output of any YAML writer', () => {
    expect(parseYaml(stringify(validData())).data).toEqual(dropBlankValues(validData()));
  });
});

describe('a blank field', () => {
  it.each(['', ' ""', ' "  "', " '\\t'", ' ~', ' null', ' []', ' {}', ' # said later', ' |\n  \n'])(
    'counts as missing: “title:%s”',
    (blank) => {
      const yaml = `title:${blank.replaceAll("'\\t'", '"\\t"')}\nid: k7m2qx\n`;
      expect(parseYaml(yaml)).toMatchObject({ data: { id: 'k7m2qx' }, findings: [] });
      expect(parseYaml(yaml).data).not.toHaveProperty('title');
    },
  );

  it('is missing inside groups, and so is a group with only blank fields', () => {
    expect(parseYaml('care:\n  interpreter: ""\n  thankedOn:\nid: a').data).toEqual({ id: 'a' });
  });

  it.each(['', ' ""', ' ~', ' # said later'])(
    'is kept if the field refuses by its presence: “withdrawnOn:%s”',
    (blank) => {
      expect(parseYaml(`consent:\n  withdrawnOn:${blank}\n  form:${blank}`).data).toEqual({
        consent: { withdrawnOn: '' },
      });
      expect(dropBlankValues({ withdrawnOn: undefined })).toBeUndefined();
    },
  );

  it('keeps its place in a list, so that the other entries keep theirs', () => {
    expect(dropBlankValues(['a', '', 'b', null, []])).toEqual([
      'a',
      undefined,
      'b',
      undefined,
      undefined,
    ]);
  });

  it('is not `false`, zero or a word with spaces around it', () => {
    expect(dropBlankValues({ a: false, b: 0, c: ' x ' })).toEqual({ a: false, b: 0, c: ' x ' });
  });

  it.each(['', '# only a comment\n', '~', '""', '{}', '[]'])(
    'leaves a file without fields: %j',
    (yaml) => {
      expect(parseYaml(yaml)).toMatchObject({ data: {}, findings: [] });
    },
  );
});

describe('YAML that does not mean what it seems to mean', () => {
  it.each([
    [
      'an anchor',
      'a: 1\nb: &x 2\n',
      '3: The YAML uses an anchor (&), which a story does not need.',
    ],
    ['an alias', 'a: 1\nb: *x\n', '3: The YAML uses an alias (*), which a story does not need.'],
    ['a tag', 'a: 1\nb: !!str 2\n', '3: The YAML uses a tag (!), which a story does not need.'],
    ['a bare tag', 'a: ! 2\n', '2: The YAML uses a tag (!), which a story does not need.'],
    [
      'a binary tag',
      'a: !!binary aGk=\n',
      '2: The YAML uses a tag (!), which a story does not need.',
    ],
    [
      'a tag on a list',
      'a: !!set {x, y}\n',
      '2: The YAML uses a tag (!), which a story does not need.',
    ],
    [
      'a merge key',
      'a: 1\nb:\n  <<: {c: 1}\n',
      '4: The YAML uses a merge key (<<), which a story does not need.',
    ],
    [
      'an older version',
      '%YAML 1.1\n--- # here\nexample: no\n',
      '2: The YAML uses a directive (%), which a story does not need.',
    ],
    [
      'a tag directive',
      '# 5 % here\n%TAG ! tag:example.org,2000:\n---  \na: 1\n',
      '3: The YAML uses a directive (%), which a story does not need.',
    ],
    [
      'a list as a key',
      'a: 1\n? [b, c]\n: 2\n',
      '3: The YAML uses a key that is not a word, which a story does not need.',
    ],
    ['a repeated key', 'a: 1\nb: 2\na: 3\n', '4: The YAML cannot be read: duplicate key.'],
    [
      'a repeated key further in',
      'a:\n  - b: 1\n    b: 2\n',
      '4: The YAML cannot be read: duplicate key.',
    ],
    ['one key in two spellings', 'a: 1\n"a": 2\n', '3: The YAML cannot be read: duplicate key.'],
    [
      'a number and its text as keys',
      '1: a\n"1": b\n',
      '3: The YAML cannot be read: duplicate key.',
    ],
    ['no key twice', ': 1\n"": 2\n', '3: The YAML cannot be read: duplicate key.'],
    ['a second document', 'a: 1\n...\nb: 2\n', '4: The YAML cannot be read: multiple docs.'],
    [
      'a second document after a fence',
      'a: 1\n--- # two\nb: 2\n',
      '3: The YAML cannot be read: multiple docs.',
    ],
  ])('is refused with its line: %s', (_, yaml, message) => {
    // The YAML of a story begins on the second line of the file.
    expect(messagesFor(yaml, 2)).toEqual([message]);
    expect(parseYaml(yaml).data).toBeUndefined();
  });

  it('is reported all at once', () => {
    expect(messagesFor('a: &x 1\nb: *x\nc: !!str 2\nb: 3\n')).toMatchInlineSnapshot(`
      [
        "4: The YAML cannot be read: duplicate key.",
        "1: The YAML uses an anchor (&), which a story does not need.",
        "2: The YAML uses an alias (*), which a story does not need.",
        "3: The YAML uses a tag (!), which a story does not need.",
      ]
    `);
  });

  it('says what to do', () => {
    expect(parseYaml('b: *x').findings).toMatchInlineSnapshot(`
      [
        {
          "hint": "Fix the line, or save the file again from the editor.",
          "line": 1,
          "message": "The YAML uses an alias (*), which a story does not need.",
          "rule": "unreadable-yaml",
          "severity": "error",
        },
      ]
    `);
  });

  it('is not confused with text that contains the same characters', () => {
    const yaml = 'title: "*Wait* & see! <<here>>"\nsummary: 5 % & more\n"%": x\n';
    expect(parseYaml(yaml).findings).toEqual([]);
  });
});

describe('YAML that cannot be read', () => {
  it.each([
    ['title: "The kettle\n', 'missing char'],
    ['title: [a, b\n', 'bad indent'],
    ['title: a\n\tsummary: b\n', 'tab as indent'],
    ['title: a: b\n', 'block as implicit key'],
    ['title: @a\n', 'bad scalar start'],
    ['title: "\\q"\n', 'bad dq escape'],
    ['title: a\n  summary: b\n', 'multiline implicit key'],
    ['%YAML 3\n--- #\na: 1\n', 'bad directive'],
  ])('is refused with the reason: %j', (yaml, reason) => {
    const { data, findings } = parseYaml(yaml);
    expect(data).toBeUndefined();
    expect(findings.map(({ message }) => message)).toContain(`The YAML cannot be read: ${reason}.`);
    for (const finding of findings) {
      expect(finding).toMatchObject({ rule: 'unreadable-yaml', severity: 'error' });
      expect(finding.line).toBeGreaterThan(0);
    }
  });

  it('counts lines from the top of the file', () => {
    expect(messagesFor('a: 1\nb: "2\n', 2).map((text) => parseInt(text))).toContain(4);
  });
});

describe('the words of a file', () => {
  it.each([
    'Zebedee: [Zebedee',
    '"Zebedee',
    "a: 'Zebedee",
    'a: |Zebedee\n x',
    'a: @Zebedee',
    'a: %Zebedee',
    'Zebedee\nb: 1',
    'a: b: Zebedee',
    '%Zebedee\n--- #\na: 1',
    '%YAML Zebedee\n--- #\na: 1',
    '%TAG !Zebedee! tag:Zebedee\n--- #\na: 1',
    'a: !Zebedee 1',
    'a: !<Zebedee> 1',
    'a: !Zebedee!x 1',
    'a: "\\Zebedee"',
    'a: &Zebedee 1\nb: *Zebedee',
    'a: *Zebedee',
    'Zebedee: 1\nZebedee: 2',
    '? [Zebedee]\n: Zebedee',
    '? {Zebedee: Zebedee}\n: 1',
    'a: 1\n... Zebedee\nb: Zebedee',
    '<<: {Zebedee: 1}',
    'a: [Zebedee}',
    '\tZebedee: 1',
    '- a\nZebedee: 1',
  ])('are never in the findings: %j', (yaml) => {
    const { findings } = parseYaml(yaml);
    expect(findings.length).toBeGreaterThan(0);
    for (const { message, hint } of findings) expect(message + hint).not.toMatch(/zebedee/i);
  });

  it('are not written to the log', () => {
    const warned: unknown[] = [];
    const listen = (warning: Error) => warned.push(warning.message);
    process.on('warning', listen);
    parseYaml('? [Zebedee]\n: 1');
    parseYaml('? {Zebedee: 1}\n: 1');
    return new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      process.off('warning', listen);
      expect(warned).toEqual([]);
    });
  });
});

describe('keys with a meaning in JavaScript', () => {
  const yaml = '__proto__:\n  example: true\nconstructor:\n  prototype: {example: true}\n';

  it('are data like any other, and change no object', () => {
    const { data, findings } = parseYaml(yaml);
    expect(findings).toEqual([]);
    expect(Object.keys(data as object)).toEqual(['__proto__', 'constructor']);
    expect((data as { example?: unknown }).example).toBeUndefined();
    expect(({} as { example?: unknown }).example).toBeUndefined();
  });

  it.each([
    ['at the top', '', []],
    ['further in', 'care:\n', ['care']],
  ])('are refused as unknown %s', (_, group, path) => {
    const own = group === '' ? yaml : yaml.replaceAll(/^(?=.)/gm, '  ');
    const { data } = parseYaml(stringify(validData()) + group + own);
    const { findings } = validateStory(data, 'young-person');
    expect(findings.map(({ rule, path }) => ({ rule, path }))).toEqual([
      { rule: 'unknown-field', path: [...path, '__proto__'] },
      { rule: 'unknown-field', path: [...path, 'constructor'] },
    ]);
  });
});

describe('the line of a field', () => {
  const yaml = `title: The kettle
people:
  - part: storyteller
    consent:
      record: SOS-2026-014
      release:
        uses:
          - use: website
          - use: learning
  - part: mentioned
    description: >
      her
      mum
care: {interpreter: used, thankedOn: 2026-01-01}
place:
`;
  // The YAML of a story begins on the second line of its file.
  const { lineOf } = parseYaml(yaml, 2);

  it.each([
    [['title'], 2],
    [['people', 0, 'part'], 4],
    [['people', 0, 'consent', 'record'], 6],
    [['people', 0, 'consent', 'release', 'uses', 1, 'use'], 10],
    [['people', 1], 11],
    [['people', 1, 'description'], 12],
    [['care', 'thankedOn'], 15],
    [['place'], 16],
  ])('of %j is %i', (path, line) => expect(lineOf(path)).toBe(line));

  it.each([
    [['people', 0, 'consent', 'release', 'on'], 'release', 8],
    [['people', 0, 'consent', 'release', 'uses', 5, 'use'], 'uses', 9],
    [['people', 0, 'name'], 'the person', 4],
    [['people', 7, 'name'], 'people', 4],
    [['title', 'in', 'it'], 'title', 2],
    [['safeguarding', 'outcome'], 'the front matter', 2],
    [[], 'the front matter', 2],
  ])('of %j, which is missing, is the line of %s around it', (path, _, line) =>
    expect(lineOf(path)).toBe(line),
  );

  it('is known if the YAML cannot be read', () => {
    expect(parseYaml('a: 1\nb: *x\n', 2).lineOf(['b'])).toBe(3);
  });
});

describe('YAML made to stall the parser', () => {
  const laughs = ['a: &a [x, x]', 'b: &b [*a, *a]', 'c: &c [*b, *b]', 'd: &d [*c, *c]'];

  it.each([
    ['a billion laughs', [...laughs, `e: [${'*d, '.repeat(2000)}]`].join('\n')],
    ['an alias of itself', 'a: &a [*a]'],
    ['lists in lists', `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['lists never closed', `a: ${'['.repeat(20_000)}`],
    ['steps without end', '- '.repeat(20_000)],
    ['groups in groups', `${'{a: '.repeat(20_000)}1${'}'.repeat(20_000)}`],
  ])('is refused in a short time: %s', (_, yaml) => {
    expect(parseYaml(yaml).findings.length).toBeGreaterThan(0);
  });

  it('is parsed in a short time if it is only long', () => {
    const keys = Array.from({ length: 20_000 }, (_, nth) => `k${String(nth)}: 1`);
    expect(messagesFor([...keys, 'k1: 2'].join('\n'))).toEqual([
      '20001: The YAML cannot be read: duplicate key.',
    ]);
  });
});

it('never throws, whatever the input', () => {
  const pieces = fc.oneof(
    fc.constantFrom(': ', '- ', '\n', '\n  ', '__proto__', '---\n', 'a', '"', '\t', '<<'),
    fc.constantFrom('?', '[', ']', '{', '}', ',', '&', '*', '!', '|', '>', '%', '@', '`', '#', "'"),
    fc.constantFrom('\\', '~', '0', '.', '\ud800', '%YAML 1.1\n'),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (yaml) => {
      const { data, findings, lineOf } = parseYaml(yaml.join(''), 2);
      expect(findings.length === 0 || data === undefined).toBe(true);
      expect(lineOf(['a', 0, 'b'])).toBeGreaterThan(0);
    }),
    { numRuns: 400 },
  );
});
