import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyToDocument } from '../../../../admin/editor/body-to-document.ts';
import { documentToBody } from '../../../../admin/editor/document-to-body.ts';
import type { Body, Inline } from '../../../../src/story/body/body-tree.ts';
import { paragraph, text, parseTree } from '../../story/body/parse-for-test.ts';
import { anyBody } from './any-body.ts';
import { propertyTimeout, runs } from './runs.ts';

const normalise = (body: Body) => documentToBody(bodyToDocument(body));
const strong = (...children: Inline[]): Inline => ({ type: 'strong', children });
const emphasis = (...children: Inline[]): Inline => ({ type: 'emphasis', children });
const link = (...children: Inline[]): Inline => ({
  type: 'link',
  href: 'https://a.org/',
  children,
});
const lineBreak: Inline = { type: 'break' };

describe('a body that is converted to a document and back', () => {
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
  ])('stays the same: %j', (mdx) => expect(normalise(parseTree(mdx))).toEqual(parseTree(mdx)));

  it.each([
    [
      'a mark inside a mark of the same kind is removed',
      [strong(text('a'), strong(text('b')))],
      [strong(text('ab'))],
    ],
    [
      'neighbouring marks of the same kind are joined',
      [strong(text('a')), strong(text('b'))],
      [strong(text('ab'))],
    ],
    [
      'marks without words are removed',
      [text('a'), strong(text(' ')), link(text('')), text('b')],
      [text('a b')],
    ],
    [
      'spaces at the edges of a mark move outside',
      [text('a'), strong(text(' b ')), text('c')],
      [text('a '), strong(text('b')), text(' c')],
    ],
    [
      'the longest mark becomes the outermost',
      [strong(emphasis(text('a'))), emphasis(text('b'))],
      [emphasis(strong(text('a')), text('b'))],
    ],
    [
      'of two marks of the same length, the link goes inside',
      [link(strong(text('a')))],
      [strong(link(text('a')))],
    ],
    [
      'line breaks at both ends are removed',
      [lineBreak, text(' a '), lineBreak, text(' ')],
      [text('a')],
    ],
    [
      'spaces around a line break are removed',
      [text('a '), lineBreak, text(' b')],
      [text('a'), lineBreak, text('b')],
    ],
    ['hidden characters are removed', [text('a\u200bb\u202ec')], [text('abc')]],
    ['letters become Unicode form NFC', [text('Zoe\u0308')], [text('Zo\u00eb')]],
    ['other white space becomes a space', [text('\u00a0a\t\n b\u2028')], [text('a b')]],
  ])('is normalised: %s', (_, before, after) => {
    expect(normalise([paragraph(...before)])).toEqual([paragraph(...after)]);
  });

  it('loses empty paragraphs, headings, lists, list items and quotations', () => {
    const empty = paragraph();
    expect(
      normalise([
        empty,
        { type: 'heading', level: 2, children: [text(' ')] },
        { type: 'list', ordered: true, items: [[empty], [paragraph('a')], []] },
        { type: 'list', ordered: true, items: [[empty]] },
        { type: 'quotation', children: [empty] },
      ]),
    ).toEqual([{ type: 'list', ordered: true, items: [[paragraph('a')]] }]);
  });

  it('keeps an empty component with its attributes', () => {
    const body: Body = [{ type: 'Quote', by: 'his mum', children: [] }];
    expect(normalise(body)).toEqual(body);
  });

  it('turns a line break in a heading into a space', () => {
    const children = [text('a'), lineBreak, text('b')];
    expect(normalise([{ type: 'heading', level: 3, children }])).toEqual([
      { type: 'heading', level: 3, children: [text('a b')] },
    ]);
  });

  it(
    'does not change when it is converted again',
    () => {
      fc.assert(
        fc.property(anyBody.map(normalise), (body) => {
          expect(normalise(body)).toEqual(body);
        }),
        runs(100),
      );
    },
    propertyTimeout,
  );
});
