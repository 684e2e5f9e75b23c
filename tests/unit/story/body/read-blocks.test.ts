import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../../src/story/body/parse-body.ts';
import { paragraph, bodyFindings, text, parseTree } from './parse-for-test.ts';

describe('a paragraph', () => {
  it('is text', () => expect(parseTree('She came.')).toEqual([paragraph('She came.')]));

  it('ends at a blank line', () => {
    expect(parseTree('She came.\nAgain.\n\nShe stayed.')).toEqual([
      paragraph('She came. Again.'),
      paragraph('She stayed.'),
    ]);
  });

  it.each([
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |', '| a | b | |---|---| | 1 | 2 |'],
    ['a line moved in', '    She came.', 'She came.'],
    ['struck-out words', '~~She~~ came.', '~~She~~ came.'],
    ['a box to tick', '[ ] She came.', '[ ] She came.'],
    ['a lone bracket', 'She [came].', 'She [came].'],
    ['a smaller-than between spaces', '5 < 6 > 4', '5 < 6 > 4'],
    ['a closing brace', 'She came }', 'She came }'],
    ['signs with a backslash', '\\<b> \\{x} \\*a\\* \\# \\`c\\`', '<b> {x} *a* # `c`'],
    ['signs by their names', '&lt;b&gt; &amp; &#123;x&#125;', '<b> & {x}'],
    ['a sum at its start', '1.5 miles', '1.5 miles'],
    ['a year at its start', '2026\\. That was it.', '2026. That was it.'],
  ])('is the result of %s', (_, mdx, value) => expect(parseTree(mdx)).toEqual([paragraph(value)]));

  it('of white space alone is left out', () => {
    expect(parseTree('She came.\n\n&nbsp;\n\nAgain.')).toHaveLength(2);
  });
});

describe('a heading', () => {
  it.each([
    ['## Tuesdays', 2],
    ['### Tuesdays', 3],
    ['## Tuesdays ##', 2],
    ['Tuesdays\n---', 2],
  ])('can be written %j', (mdx, level) => {
    expect(parseTree(mdx)).toEqual([{ type: 'heading', level, children: [text('Tuesdays')] }]);
  });

  it('can contain emphasis', () => {
    expect(parseTree('## Not *that*')).toEqual([
      {
        type: 'heading',
        level: 2,
        children: [text('Not '), { type: 'emphasis', children: [text('that')] }],
      },
    ]);
  });
});

describe('a list', () => {
  const items = [[paragraph('tea')], [paragraph('time')]];

  it.each(['- tea\n- time', '* tea\n* time', '+ tea\n+ time', '- tea\n\n- time'])(
    'can be written %j',
    (mdx) => expect(parseTree(mdx)).toEqual([{ type: 'list', ordered: false, items }]),
  );

  it.each(['1. tea\n2. time', '1) tea\n2) time', '1. tea\n1. time'])(
    'of steps can be written %j',
    (mdx) => expect(parseTree(mdx)).toEqual([{ type: 'list', ordered: true, items }]),
  );

  it('of steps that goes on after other words keeps its number', () => {
    expect(parseTree('1. tea\n\nThen\n\n2. time\n3. more')).toEqual([
      { type: 'list', ordered: true, items: [[paragraph('tea')]] },
      paragraph('Then'),
      { type: 'list', ordered: true, start: 2, items: [[paragraph('time')], [paragraph('more')]] },
    ]);
  });

  it('can contain lists and several paragraphs', () => {
    expect(parseTree('- tea\n\n  and milk\n  - oat\n- time')).toEqual([
      {
        type: 'list',
        ordered: false,
        items: [
          [
            paragraph('tea'),
            paragraph('and milk'),
            { type: 'list', ordered: false, items: [[paragraph('oat')]] },
          ],
          [paragraph('time')],
        ],
      },
    ]);
  });
});

describe('a quotation', () => {
  it('contains blocks', () => {
    expect(parseTree('> She came.\n>\n> - tea')).toEqual([
      {
        type: 'quotation',
        children: [
          paragraph('She came.'),
          { type: 'list', ordered: false, items: [[paragraph('tea')]] },
        ],
      },
    ]);
  });
});

describe('blocks in blocks', () => {
  const nested = (depth: number) => `She came.\n\n${'> '.repeat(depth)}She stayed.`;

  it('may be nested deeply', () => {
    expect(bodyFindings(nested(39))).toEqual([]);
  });

  it('are refused before they exhaust the stack', () => {
    expect(bodyFindings(nested(40))).toMatchInlineSnapshot(`
      [
        "3: not-in-a-story: The story nests things inside each other too deeply (column 81). Take some of the lists, quotations or components apart.",
      ]
    `);
    expect(bodyFindings(nested(1000))).toHaveLength(1);
  });

  it('are refused in a short time in every form', () => {
    const moments = `${'<Moment>\n'.repeat(300)}a\n${'</Moment>\n'.repeat(300)}`;
    const deep = [
      '- '.repeat(300) + 'a',
      '1. '.repeat(300) + 'a',
      '> - '.repeat(150) + 'a',
      moments,
    ];
    for (const mdx of deep) expect(parseBody(mdx).findings).toHaveLength(1);
  });
});
