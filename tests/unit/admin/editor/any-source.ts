import fc from 'fast-check';

/** Blocks in notations that people write by hand and the editor does not write. */
const blocks = fc.constantFrom(
  '*a* _b_ __c__ plain',
  'Wrapped\nover\n  lines',
  'Broken  \noff\\\ntwice',
  '   moved in',
  '      moved in far',
  ' import taxes',
  'R&amp;B&nbsp;a\tb\u00a0',
  '[there](https://a.org "The page")',
  'Setext\n---',
  '## Closed ##',
  '* a\n* b',
  '- a\n- b',
  '+ a',
  '1) a\n2) b',
  '1. a\n1. b',
  '-\ta\n-\tb',
  '\t- a',
  '  - moved\n  - in',
  '   1. moved\n   2. in',
  '- a\n\n  b\n- c\n  - d',
  '> quoted\nlazily',
  '> - a\n> - b\n>\n> c',
  '![A kettle](./a.jpg)',
  '<Figure src="a.jpg"\n  alt="x" shows="place">\nCaption\n</Figure>',
  "<Figure alt='b' src='./b.png' shows='object'/>",
  '<Moment>On one line.</Moment>',
  '<Moment>\nEnds late.</Moment>',
  '<Moment>\n</Moment>',
  "<Quote by='x'>\nA\n\nB\n</Quote>",
  '<Quote\n  by="a > b"\n>\n__a__\n\n<Moment>\n\n*b*\n\nc\n\n</Moment>\n\n</Quote>',
  '<Moment>\n  She *came*.\n\n  * one\n  * two\n\n  _Then_\n</Moment>',
  '<Aside>\n\n&nbsp;\n\nAfter nothing.\n\n##\n\n</Aside>',
  '<Helped>\n\n* a\n\n* * *b*\n\n</Helped>',
  '- <Moment>\n\n  a\n\n  </Moment>',
  // The editor does not show empty blocks, and must keep them.
  '##',
  '>',
  '-',
  '&nbsp;',
);
const gap = fc.constantFrom(
  '\n\n',
  '\n\n\n',
  '\n \n',
  '\r\n\r\n',
  '\n',
  '\n\t\n',
  '   \n\n',
  '\r\r',
);

/** Any text that is written by hand. Some texts cannot be parsed. */
export const anySource = fc
  .tuple(
    fc.constantFrom('\n', '', '\n\n', ' \n'),
    fc.array(fc.tuple(blocks, gap), { minLength: 1, maxLength: 6 }),
    fc.constantFrom('', '\n', '\n\n \n'),
  )
  .map(([head, pairs, tail]) => head + pairs.flat().join('') + tail);
