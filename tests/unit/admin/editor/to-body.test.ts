import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentFrom } from '../../../../admin/editor/from-body.ts';
import { bodyFrom } from '../../../../admin/editor/to-body.ts';
import type { Body, Inline } from '../../../../src/story/body/tree.ts';
import { paragraph, text, treeOf } from '../../story/body/read.ts';
import { anyBody } from './any-body.ts';
import { patiently, runs } from './runs.ts';

const tidied = (body: Body) => bodyFrom(documentFrom(body));
const strong = (...children: Inline[]): Inline => ({ type: 'strong', children });
const emphasis = (...children: Inline[]): Inline => ({ type: 'emphasis', children });
const link = (...children: Inline[]): Inline => ({
  type: 'link',
  href: 'https://a.org/',
  children,
});
const lineBreak: Inline = { type: 'break' };

describe('a body made a document and a body again', () => {
  it.each([
    'She *came* **and *stayed*** [with **them**](https://example.org).',
    '## Tuesdays\n\n### And *others*',
    '- tea\n  1. oat\n- time\n\n  and more',
    '> She came.\n>\n> - tea',
    '<Quote by="his mum">\n\nYou came.\n\n<Moment>It rang.</Moment>\n\n</Quote>',
    '<Figure src="./a.jpg" alt="A kettle" shows="object">On the *hob*.</Figure>',
    '<Figure src="./a.jpg" alt="A kettle" shows="object" />',
    '![A kettle](./a.jpg)',
    'She came\\\nand stayed.',
  ])('is the same: %j', (mdx) => expect(tidied(treeOf(mdx))).toEqual(treeOf(mdx)));

  it.each([
    [
      'marks in other marks of their kind',
      [strong(text('a'), strong(text('b')))],
      [strong(text('ab'))],
    ],
    ['marks beside their like', [strong(text('a')), strong(text('b'))], [strong(text('ab'))]],
    [
      'marks without words',
      [text('a'), strong(text(' ')), link(text('')), text('b')],
      [text('a b')],
    ],
    [
      'spaces at the edges of a mark',
      [text('a'), strong(text(' b ')), text('c')],
      [text('a '), strong(text('b')), text(' c')],
    ],
    [
      'the longest outermost',
      [strong(emphasis(text('a'))), emphasis(text('b'))],
      [emphasis(strong(text('a')), text('b'))],
    ],
    ['of two as long, the link inside', [link(strong(text('a')))], [strong(link(text('a')))]],
    ['line breaks at both ends', [lineBreak, text(' a '), lineBreak, text(' ')], [text('a')]],
    [
      'spaces around a line break',
      [text('a '), lineBreak, text(' b')],
      [text('a'), lineBreak, text('b')],
    ],
    ['signs that nobody can see', [text('a\u200bb\u202ec')], [text('abc')]],
    ['letters spelt in two ways', [text('Zoe\u0308')], [text('Zo\u00eb')]],
    ['white space of other sorts', [text('\u00a0a\t\n b\u2028')], [text('a b')]],
  ])('is tidy: %s', (_, before, after) => {
    expect(tidied([paragraph(...before)])).toEqual([paragraph(...after)]);
  });

  it('has no empty paragraph, heading, list, entry or quotation', () => {
    const empty = paragraph();
    expect(
      tidied([
        empty,
        { type: 'heading', level: 2, children: [text(' ')] },
        { type: 'list', ordered: true, items: [[empty], [paragraph('a')], []] },
        { type: 'list', ordered: true, items: [[empty]] },
        { type: 'quotation', children: [empty] },
      ]),
    ).toEqual([{ type: 'list', ordered: true, items: [[paragraph('a')]] }]);
  });

  it('keeps a component without words, with what was said of it', () => {
    const body: Body = [{ type: 'Quote', by: 'his mum', children: [] }];
    expect(tidied(body)).toEqual(body);
  });

  it('has no line break in a heading', () => {
    const children = [text('a'), lineBreak, text('b')];
    expect(tidied([{ type: 'heading', level: 3, children }])).toEqual([
      { type: 'heading', level: 3, children: [text('a b')] },
    ]);
  });

  it(
    'does not change again',
    () => {
      fc.assert(
        fc.property(anyBody.map(tidied), (body) => {
          expect(tidied(body)).toEqual(body);
        }),
        runs(100),
      );
    },
    patiently,
  );
});
