import fc from 'fast-check';

/** One change of a file. `at` is the place, as a fraction of the file's length. */
interface Mutation {
  act: 'insert' | 'replace' | 'remove' | 'repeat' | 'move' | 'flip';
  at: number;
  length: number;
  times: number;
  piece: Buffer;
}

/** Bytes with a meaning in one of the formats that are read. */
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
].map((piece) => Buffer.from(piece));

const anyMutation: fc.Arbitrary<Mutation> = fc.record({
  act: fc.constantFrom('insert', 'replace', 'remove', 'repeat', 'move', 'flip'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.nat(4), fc.nat(40), fc.nat(400)),
  times: fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.nat(3000) }),
  piece: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...meaningfulBytes) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 6 }).map((bytes) => Buffer.from(bytes)) },
  ),
});

/** A file after a few random mutations of its bytes. */
export function anyMutatedBytes(original: Buffer, maxMutations = 6): fc.Arbitrary<Buffer> {
  return fc
    .array(anyMutation, { minLength: 1, maxLength: maxMutations })
    .map((mutations) => mutations.reduce(mutateBytes, original));
}

function mutateBytes(bytes: Buffer, { act, at, length, times, piece }: Mutation): Buffer {
  const from = Math.floor(at * bytes.length);
  const to = act === 'insert' ? from : from + length;
  const [before, within, after] = [
    bytes.subarray(0, from),
    bytes.subarray(from, to),
    bytes.subarray(to),
  ];
  const replacement = {
    insert: () => Array.from({ length: times }, () => piece),
    replace: () => [piece],
    remove: () => [],
    repeat: () => Array.from({ length: 1 + Math.min(times, 200) }, () => within),
    move: () => [],
    flip: () => [within.map((byte) => byte ^ (1 << (length % 8)))],
  }[act]();
  const rest = act === 'move' ? [after, within] : [after];
  return Buffer.concat([before, ...replacement, ...rest].slice(0, 4000)).subarray(0, 200_000);
}
