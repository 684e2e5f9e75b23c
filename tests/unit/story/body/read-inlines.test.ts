import { describe, expect, it } from 'vitest';
import { linkAddress } from '../../../../src/story/body/read-inlines.ts';
import type { Inline } from '../../../../src/story/body/body-tree.ts';
import { paragraph, bodyFindings, text, parseTree } from './parse-for-test.ts';

const strong = (...children: Inline[]): Inline => ({ type: 'strong', children });
const emphasis = (...children: Inline[]): Inline => ({ type: 'emphasis', children });
const link = (href: string, ...children: Inline[]): Inline => ({ type: 'link', href, children });

describe('emphasis', () => {
  it.each([
    ['She *came*.', paragraph('She ', emphasis(text('came')), '.')],
    ['She _came_.', paragraph('She ', emphasis(text('came')), '.')],
    ['She **came**.', paragraph('She ', strong(text('came')), '.')],
    ['***Came***', paragraph(emphasis(strong(text('Came'))))],
    ['**She *came***', paragraph(strong(text('She '), emphasis(text('came'))))],
  ])('is read: %s', (mdx, expected) => expect(parseTree(mdx)).toEqual([expected]));

  const nested = (depth: number) =>
    Array.from({ length: depth }).reduce<string>(
      (inner, _, at) => (at % 2 ? `**a ${inner} a**` : `_a ${inner} a_`),
      'core',
    );

  it('may be nested deeply without losing a word', () => {
    expect(JSON.stringify(parseTree(nested(39)))).toContain('core');
  });

  it('is refused, and not cut off, where it is nested too deeply', () => {
    expect(bodyFindings(nested(41))).toMatchInlineSnapshot(`
      [
        "1: not-in-a-story: The story nests things inside each other too deeply (column 139). Take some of the lists, quotations or components apart.",
      ]
    `);
  });
});

describe('a line break', () => {
  it.each(['She came  \nand stayed.', 'She came\\\nand stayed.'])('is read: %j', (mdx) => {
    expect(parseTree(mdx)).toEqual([paragraph('She came', { type: 'break' }, 'and stayed.')]);
  });
});

describe('a link', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    ['https://example.org/a?b=c&d#e', 'https://example.org/a?b=c&d#e'],
    ['HTTPS://EXAMPLE.ORG/A', 'https://example.org/A'],
    ['<https://example.org/a b>', 'https://example.org/a%20b'],
    ['https://example.org/"onclick=x', 'https://example.org/%22onclick=x'],
  ])('to %s leads to a whole https address', (address, href) => {
    expect(parseTree(`See [this *page*](${address}).`)).toEqual([
      paragraph('See ', link(href, text('this '), emphasis(text('page'))), '.'),
    ]);
  });

  it.each([
    'https://www.g\u043ev.uk/',
    'https://www.xn--gv-mlc.uk/',
    'https://2130706433/',
    'https://localhost:4321/',
  ])('does not lead to a host that is not a plain name: %s', (address) => {
    expect(bodyFindings(`See [this](${address}).`, 1)[0]).toMatch(/^1: link-address: /);
  });

  it.each(['http://example.org', 'example.org', '/a', 'https:a.org', 'https://a@b.org', ''])(
    'has no other address: %j',
    (address) => expect(linkAddress(address)).toBeUndefined(),
  );

  it('may stand alone', () => {
    expect(parseTree('[this](https://example.org)')).toEqual([
      paragraph(link('https://example.org/', text('this'))),
    ]);
  });

  it('is not made from an address in the text', () => {
    const address = 'https://example.org or someone@example.org';
    expect(parseTree(address)).toEqual([paragraph(address)]);
  });
});

describe('white space', () => {
  it.each([
    ['She   came.\n  Again.', 'She came. Again.'],
    ['&nbsp;She\u00a0came.&#9;&nbsp;', 'She came.'],
    ['She\u2028came.', 'She came.'],
  ])('is one space between words, and none at the ends: %j', (mdx, value) => {
    expect(parseTree(mdx)).toEqual([paragraph(value)]);
  });

  it('stays between words and emphasis, and is trimmed at both ends', () => {
    expect(parseTree('&nbsp;*a*\n**b**&nbsp;\n\n c')).toEqual([
      paragraph(emphasis(text('a')), ' ', strong(text('b'))),
      paragraph('c'),
    ]);
  });
});

describe('an invisible character', () => {
  it.each([
    ['in the text', 'She \u202Ecame.', 1],
    ['by its number', 'She &#x202E;came.', 1],
    ['in emphasis', '*She\u202Ecame.*', 2],
    ['in a heading', '## She\u202Ecame.', 4],
    ['in a quote’s words', '<Quote>She\u202Ecame.</Quote>', 8],
    ['in what a picture shows', '<Figure src="./a.jpg" alt="a\u202Eb" shows="place" />', 1],
    ['in what a Markdown picture shows', '![a\u202Eb](./a.jpg)', 1],
    ['in whose quote it is', '<Quote by="a\u202Eb">She came.</Quote>', 1],
  ])('is refused with its line: %s', (_, mdx, column) => {
    expect(bodyFindings(`She came.\n\n${mdx}`, 31)).toContain(
      `33: hidden-sign: The text contains a character that nobody can see (column ${String(column)}). Type the line again.`,
    );
  });

  it('is accepted if a language needs it', () => {
    expect(parseTree('نا\u200Cم 👩\u200D👧')).toEqual([paragraph('نا\u200Cم 👩\u200D👧')]);
  });
});

it('letters are normalised to one spelling', () => {
  expect(parseTree('Zoe\u0308 *Zoe\u0308*')).toEqual([
    paragraph('Zo\u00eb ', emphasis(text('Zo\u00eb'))),
  ]);
});
