import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyToDocument } from '../../../../admin/editor/body-to-document.ts';
import { documentToBody } from '../../../../admin/editor/document-to-body.ts';
import { writeBlocks } from '../../../../admin/editor/write-blocks.ts';
import { toSingleLine } from '../../../../admin/editor/hidden-characters.ts';
import { readBody } from '../../../../src/story/body/parse-body.ts';
import type { Body } from '../../../../src/story/body/body-tree.ts';
import { paragraph, text, parseTree } from '../../story/body/parse-for-test.ts';
import { anyBody, anyInlines, anyText } from './any-body.ts';
import { propertyTimeout, runs } from './runs.ts';

const list = (ordered: boolean, ...items: string[]): Body[number] => ({
  type: 'list',
  ordered,
  items: items.map((each) => [paragraph(each)]),
});

describe('writeBlocks', () => {
  it.each([
    'She *came* and **stayed** with [them](https://example.org/a_\\(b\\)?c=d&e=f).',
    '## 1. Where everyone sits\n\n### C#',
    '- tea\n- time\n  - hers\n  - ours\n\n> She wrote:\n>\n> - *this*',
    '- tea\n\n  3. hers\n  4. ours\n\n- time',
    '1. ask\n\n2. wait\n\n   and wait\n\n3. ask',
    '1. ask\n2. wait\n\nShe wrote:\n\n3. ask\n4. wait',
    '<Quote by="R & &quot;B&quot;">\n\nYou came.\n\n</Quote>',
    '<Moment>\n\n- <Aside>\n\n  tea\n\n  </Aside>\n\n</Moment>',
    '<Figure src="./a b.jpg" alt="A kettle" shows="object" />',
    '<Figure src="./a.jpg" alt="A kettle" shows="object">\n\nOn the hob.\n\n</Figure>',
    '![A \\[kettle\\]](./a%20b.jpg)',
    'She came\\\nand stayed.',
    '#MeToo, -5 degrees, a 1.5 m bench & a } and 5 > 4',
  ])('writes the usual notation: %j', (mdx) => {
    expect(writeBlocks(parseTree(mdx))).toBe(mdx);
  });

  it.each([
    [
      'neighbouring lists',
      [list(false, 'a'), list(false, 'b'), list(false, 'c')],
      '- a\n\n* b\n\n- c',
    ],
    ['neighbouring numbered lists', [list(true, 'a'), list(true, 'b')], '1. a\n\n1) b'],
    ['neighbouring lists of both kinds', [list(true, 'a'), list(false, 'b')], '1. a\n\n- b'],
    [
      'text that looks like a list',
      [paragraph('- a'), paragraph('12. b'), paragraph('+ c')],
      '\\- a\n\n12\\. b\n\n\\+ c',
    ],
    [
      'text that looks like a heading',
      [paragraph('# a'), { type: 'heading', level: 2, children: [text('a #')] }],
      '\\# a\n\n## a \\#',
    ],
    [
      'text that looks like code',
      [paragraph('export a {b} <c> `d`')],
      '&#101;xport a \\{b} \\<c> \\`d\\`',
    ],
    ['text that looks like emphasis', [paragraph('*a* _b_')], '\\*a\\* \\_b\\_'],
    ['text that looks like a link', [paragraph('![a](b)')], '!\\[a\\](b)'],
    [
      'text that looks like a character reference',
      [paragraph('&amp; & &#42;')],
      '\\&amp; & \\&#42;',
    ],
    [
      'emphasis within a word',
      [paragraph('un', { type: 'emphasis', children: [text('believ')] }, 'able')],
      'un*believ*able',
    ],
    [
      'strong punctuation within a word',
      [paragraph('a', { type: 'strong', children: [text('“b”')] }, 'c')],
      '&#97;**“b”**&#99;',
    ],
    [
      'emphasis inside strong',
      [
        paragraph({
          type: 'strong',
          children: [{ type: 'emphasis', children: [text('a')] }, text(' b')],
        }),
      ],
      '**_a_ b**',
    ],
    [
      'an exclamation mark before a link',
      [paragraph('So!', { type: 'link', href: 'https://a.org/', children: [text('a')] })],
      'So\\![a](https://a.org/)',
    ],
    ['more dots in a row than the parser accepts', [paragraph('.'.repeat(70))], '&#46;'.repeat(70)],
    [
      'an empty component',
      [{ type: 'Quote', by: 'his mum', children: [] }],
      '<Quote by="his mum">\n\n</Quote>',
    ],
  ] as [string, Body, string][])('keeps the meaning: %s', (_, body, source) => {
    expect(writeBlocks(body)).toBe(source);
    expect(readBody(source).blocks).toEqual(body);
  });
});

describe('the source that writeBlocks writes', () => {
  const normalise = (body: Body) => documentToBody(bodyToDocument(body));
  const unfinished = ['empty-body', 'empty-component', 'picture-shows'];

  it(
    'parses as the same tree for any body',
    () => {
      fc.assert(
        fc.property(anyBody.map(normalise), (body) => {
          const { blocks, findings } = readBody(writeBlocks(body));
          expect(blocks).toEqual(body);
          expect(findings.filter(({ rule }) => !unfinished.includes(rule))).toEqual([]);
        }),
        runs(60),
      );
    },
    propertyTimeout,
  );

  it(
    'parses as the same words and marks for any inlines',
    () => {
      fc.assert(
        fc.property(anyInlines, (children) => {
          const body = normalise([paragraph(...children)]);
          expect(readBody(writeBlocks(body)).blocks).toEqual(body);
        }),
        runs(300),
      );
    },
    propertyTimeout,
  );

  it(
    'parses as the text that was typed',
    () => {
      fc.assert(
        fc.property(anyText, (typed) => {
          const { blocks } = readBody(writeBlocks(normalise([paragraph(typed)])));
          expect(blocks).toEqual(
            toSingleLine(typed) === '' ? [] : [paragraph(toSingleLine(typed))],
          );
        }),
        runs(300),
      );
    },
    propertyTimeout,
  );
});
