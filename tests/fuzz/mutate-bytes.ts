import fc from 'fast-check';

/** One change of a file. */
interface Mutation {
  action: 'insert' | 'replace' | 'remove' | 'repeat' | 'move' | 'flip';
  /** The place of the change, as a fraction of the file's length. */
  at: number;
  /** The number of bytes that are changed. */
  length: number;
  /** How many times bytes are inserted or repeated. */
  times: number;
  /** The bytes that are inserted. */
  inserted: Buffer;
}

/** Bytes with a meaning in one of the formats that the library reads. */
const meaningfulBytes = [
  ...[
    '---\n',
    '\n---\n',
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    ' ',
    '\t',
    '\0',
    '\uFEFF',
    '\u202e',
    '\u200b',
    '\u2028',
  ],
  ...[
    ': ',
    '- ',
    '? ',
    '&a ',
    '*a ',
    '!!js/function ',
    '!a ',
    '|\n',
    '>-\n',
    '%YAML 1.1\n',
    '<<: ',
    '"',
    "'",
    '#',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '[a](',
    '](javascript:alert(1))',
    '![](../x.jpg)',
    '`',
    '*',
    '_',
    '**',
    '> ',
    '\\',
    '~',
  ],
  ...[
    '<',
    '>',
    '</',
    '<b ',
    '<Moment>\n\n',
    '\n\n</Moment>',
    '<Quote by="',
    '<script>',
    '<!--',
    '-->',
    '{a}',
    '{...a}',
  ],
  ...[
    'import a from "fs"\n',
    'export const a = 1\n',
    '&lt;',
    '&#x202e;',
    '%41',
    '\\u0041',
    'data:text/html,',
  ],
  ...[
    'withdrawnOn: 2026-01-01\n',
    'outcome: hold',
    'outcome: clear',
    '2099-01-01',
    '2026-11-24',
    '2020-01-01',
  ],
  ...[
    'uses: []',
    'use: website',
    'true',
    'false',
    'null',
    '~',
    '1e999',
    '-0',
    '__proto__: ',
    'constructor: ',
  ],
  ...['k7m2qx', '../', 'WEBVTT\n', ' --> ', '00:00.000', '<v Zqcanary>', 'NOTE '],
].map((text) => Buffer.from(text));

const anyMutation: fc.Arbitrary<Mutation> = fc.record({
  action: fc.constantFrom('insert', 'replace', 'remove', 'repeat', 'move', 'flip'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.nat(4), fc.nat(40), fc.nat(400)),
  times: fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.nat(3000) }),
  inserted: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...meaningfulBytes) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 6 }).map((bytes) => Buffer.from(bytes)) },
  ),
});

/** Any result of a few random mutations of a file's bytes. */
export function anyMutatedBytes(original: Buffer, maxMutations = 6): fc.Arbitrary<Buffer> {
  return fc
    .array(anyMutation, { minLength: 1, maxLength: maxMutations })
    .map((mutations) => mutations.reduce(mutateBytes, original));
}

function mutateBytes(bytes: Buffer, { action, at, length, times, inserted }: Mutation): Buffer {
  const from = Math.floor(at * bytes.length);
  const to = action === 'insert' ? from : from + length;
  const [before, within, after] = [
    bytes.subarray(0, from),
    bytes.subarray(from, to),
    bytes.subarray(to),
  ];
  const replacement = {
    insert: () => Array.from({ length: times }, () => inserted),
    replace: () => [inserted],
    remove: () => [],
    repeat: () => Array.from({ length: 1 + Math.min(times, 200) }, () => within),
    move: () => [],
    flip: () => [within.map((byte) => byte ^ (1 << (length % 8)))],
  }[action]();
  const rest = action === 'move' ? [after, within] : [after];
  return Buffer.concat([before, ...replacement, ...rest].slice(0, 4000)).subarray(0, 200_000);
}
