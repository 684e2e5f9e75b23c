import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentFrom } from '../../../../admin/editor/from-body.ts';
import { bodyFrom } from '../../../../admin/editor/to-body.ts';
import { writeBlocks } from '../../../../admin/editor/write-blocks.ts';
import { oneLine } from '../../../../admin/editor/text.ts';
import { readBody } from '../../../../src/story/body/parse.ts';
import type { Body } from '../../../../src/story/body/tree.ts';
import { paragraph, text, treeOf } from '../../story/body/read.ts';
import { anyBody, anyInlines, anyText } from './any-body.ts';
import { patiently, runs } from './runs.ts';

const list = (ordered: boolean, ...items: string[]): Body[number] => ({
  type: 'list',
  ordered,
  items: items.map((each) => [paragraph(each)]),
});

describe('a body is written', () => {
  it.each([
    'She *came* and **stayed** with [them](https://example.org/a_\\(b\\)?c=d&e=f).',
    '## 1. Where everyone sits\n\n### C#',
    '- tea\n- time\n  - hers\n  - ours\n\n> She wrote:\n>\n> - *this*',
    '1. ask\n\n2. wait\n\n   and wait\n\n3. ask',
    '<Quote by="R & &quot;B&quot;">\n\nYou came.\n\n</Quote>',
    '<Moment>\n\n- <Aside>\n\n  tea\n\n  </Aside>\n\n</Moment>',
    '<Figure src="./a b.jpg" alt="A kettle" shows="object" />',
    '<Figure src="./a.jpg" alt="A kettle" shows="object">\n\nOn the hob.\n\n</Figure>',
    '![A \\[kettle\\]](./a%20b.jpg)',
    'She came\\\nand stayed.',
    '#MeToo, -5 degrees, a 1.5 m bench & a } and 5 > 4',
  ])('as one would write it: %j', (mdx) => {
    expect(writeBlocks(treeOf(mdx))).toBe(mdx);
  });

  it.each([
    [
      'two lists beside each other',
      [list(false, 'a'), list(false, 'b'), list(false, 'c')],
      '- a\n\n* b\n\n- c',
    ],
    ['two lists of steps', [list(true, 'a'), list(true, 'b')], '1. a\n\n1) b'],
    ['lists of both sorts', [list(true, 'a'), list(false, 'b')], '1. a\n\n- b'],
    [
      'what would be a list',
      [paragraph('- a'), paragraph('12. b'), paragraph('+ c')],
      '\\- a\n\n12\\. b\n\n\\+ c',
    ],
    [
      'what would be a heading',
      [paragraph('# a'), { type: 'heading', level: 2, children: [text('a #')] }],
      '\\# a\n\n## a \\#',
    ],
    [
      'what would be code',
      [paragraph('export a {b} <c> `d`')],
      '&#101;xport a \\{b} \\<c> \\`d\\`',
    ],
    ['what would be an emphasis', [paragraph('*a* _b_')], '\\*a\\* \\_b\\_'],
    ['what would be a link', [paragraph('![a](b)')], '!\\[a\\](b)'],
    ['what would be another sign', [paragraph('&amp; & &#42;')], '\\&amp; & \\&#42;'],
    [
      'emphasis within a word',
      [paragraph('un', { type: 'emphasis', children: [text('believ')] }, 'able')],
      'un*believ*able',
    ],
    [
      'emphasis of signs within a word',
      [paragraph('a', { type: 'strong', children: [text('“b”')] }, 'c')],
      '&#97;**“b”**&#99;',
    ],
    [
      'emphasis in what is strong',
      [
        paragraph({
          type: 'strong',
          children: [{ type: 'emphasis', children: [text('a')] }, text(' b')],
        }),
      ],
      '**_a_ b**',
    ],
    [
      'an exclamation before a link',
      [paragraph('So!', { type: 'link', href: 'https://a.org/', children: [text('a')] })],
      'So\\![a](https://a.org/)',
    ],
    ['more dots than the parser takes', [paragraph('.'.repeat(70))], '&#46;'.repeat(70)],
    [
      'an empty component',
      [{ type: 'Quote', by: 'his mum', children: [] }],
      '<Quote by="his mum">\n\n</Quote>',
    ],
  ] as [string, Body, string][])('so that it stays what it is: %s', (_, body, source) => {
    expect(writeBlocks(body)).toBe(source);
    expect(readBody(source).blocks).toEqual(body);
  });
});

describe('what is written can be read', () => {
  const tidied = (body: Body) => bodyFrom(documentFrom(body));
  const unfinished = ['empty-body', 'empty-component', 'picture-shows'];

  it(
    'as the same tree, whatever it is',
    () => {
      fc.assert(
        fc.property(anyBody.map(tidied), (body) => {
          const { blocks, findings } = readBody(writeBlocks(body));
          expect(blocks).toEqual(body);
          expect(findings.filter(({ rule }) => !unfinished.includes(rule))).toEqual([]);
        }),
        runs(60),
      );
    },
    patiently,
  );

  it(
    'as the same words and marks, whatever stands beside them',
    () => {
      fc.assert(
        fc.property(anyInlines, (children) => {
          const body = tidied([paragraph(...children)]);
          expect(readBody(writeBlocks(body)).blocks).toEqual(body);
        }),
        runs(300),
      );
    },
    patiently,
  );

  it(
    'as the text that was typed, whatever was',
    () => {
      fc.assert(
        fc.property(anyText, (typed) => {
          const { blocks } = readBody(writeBlocks(tidied([paragraph(typed)])));
          expect(blocks).toEqual(oneLine(typed) === '' ? [] : [paragraph(oneLine(typed))]);
        }),
        runs(300),
      );
    },
    patiently,
  );
});
