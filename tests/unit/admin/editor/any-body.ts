import fc from 'fast-check';
import { toSingleLine } from '../../../../admin/editor/hidden-characters.ts';
import { storyComponents, type ComponentName } from '../../../../src/story/body/components.ts';
import { linkAddress } from '../../../../src/story/body/read-inlines.ts';
import type { Block, Body, Inline } from '../../../../src/story/body/body-tree.ts';
import { pictureShows } from '../../../../src/story/vocabulary.ts';

/** Characters and words that have a meaning in MDX, in any order. */
const signs = fc
  .array(
    fc.oneof(
      fc.constantFrom('*', '**', '_', '__', '`', '```', '~', '~~~', '\\', '|', '^', '$', ':', '@'),
      fc.constantFrom('{', '}', '<', '>', '/>', '</', '<b', '<Quote>', '</Moment>', '<!--', '-->'),
      fc.constantFrom('[', ']', '(', ')', '![', '](', '[x]', '[^1]', ': ', 'https://a.org', '!'),
      fc.constantFrom('#', '##', '-', '--', '---', '+', '=', '===', '1.', '2)', '3', '. ', '> '),
      fc.constantFrom('&', '&amp;', '&lt;', '&#42;', '&#x2A;', '&copy', ';', '"', "'", '’', '…'),
      fc.constantFrom(
        'import ',
        'export ',
        'import',
        'a',
        'b',
        'é',
        'e\u0301',
        '\u0301',
        'م',
        '👩‍👧',
      ),
      fc.constantFrom(' ', '  ', '\n', '\t', '\u00a0', '\u2028', '\r\n', '\u200b', '\u202e', '😀'),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

/** Runs of one character that are longer than the parser accepts. */
const repeated = fc
  .tuple(fc.constantFrom('.', '-', '*', '[', '_', '…', '😀'), fc.integer({ min: 55, max: 230 }))
  .map(([sign, times]) => sign.repeat(times));

/** Any text that can be typed or pasted. */
export const anyText = fc.oneof(
  { weight: 4, arbitrary: signs },
  { weight: 2, arbitrary: fc.stringMatching(/^[a-z]{1,6}(?: [a-z,.]{1,6}){0,4}$/) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: repeated },
);

const anyAddress = fc
  .oneof(
    fc.webUrl({ validSchemes: ['https'], withQueryParameters: true, withFragments: true }),
    signs.map((each) => `https://a.org/${each}`),
    signs.map((each) => `https://a.org/?q=${each}&amp=1&lt;#${each}`),
  )
  .map(linkAddress)
  .filter((each) => each !== undefined);

/** One line of text that is not blank, as a field of a component returns it. */
const anyLine = anyText.map(toSingleLine).filter((each) => each !== '');

/** The values of some attributes of components. All other attributes have any line of text. */
const attributes: Record<string, fc.Arbitrary<string>> = {
  src: fc.constantFrom('./bench.jpg', './a b.png', './é-1_2.webp'),
  shows: fc.constantFrom(...pictureShows),
  lang: fc.constantFrom('cy', 'pa-Guru', 'zh-Hans-CN'),
};

function anyComponent(name: ComponentName, blocks: fc.Arbitrary<Body>): fc.Arbitrary<Block> {
  const { required, optional } = storyComponents[name];
  const names: readonly string[] = [...required, ...optional];
  const values = Object.fromEntries(names.map((each) => [each, attributes[each] ?? anyLine]));
  return fc.record(
    { type: fc.constant(name), ...values, children: blocks },
    { requiredKeys: ['type', 'children', ...required] as never[] },
  ) as fc.Arbitrary<Block>;
}

const { blocks, inlines } = fc.letrec<{
  inline: Inline;
  inlines: Inline[];
  block: Block;
  blocks: Body;
}>((tie) => ({
  inlines: fc.array(tie('inline'), { maxLength: 5 }),
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 3, arbitrary: fc.record({ type: fc.constant('text'), value: anyText }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('break') }) },
    { weight: 3, arbitrary: fc.record({ type: fc.constantFrom('emphasis', 'strong'), children: tie('inlines') }) }, // prettier-ignore
    { weight: 1, arbitrary: fc.record({ type: fc.constant('link'), href: anyAddress, children: tie('inlines') }) }, // prettier-ignore
  ),
  blocks: fc.array(tie('block'), { maxLength: 3 }),
  block: fc.oneof(
    { depthSize: 'xsmall', withCrossShrink: true },
    fc.record({ type: fc.constant('paragraph'), children: tie('inlines') }),
    fc.record({
      type: fc.constant('heading'),
      level: fc.constantFrom(2, 3),
      children: tie('inlines'),
    }),
    fc.record({
      type: fc.constant('list'),
      ordered: fc.boolean(),
      items: fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('list'),
      ordered: fc.constant(true),
      start: fc.constantFrom(0, 2, 99),
      items: fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ type: fc.constant('quotation'), children: tie('blocks') }),
    ...(Object.keys(storyComponents) as ComponentName[]).map((name) =>
      anyComponent(name, tie('blocks')),
    ),
    fc.record({
      type: fc.constant('Figure'),
      src: attributes['src']!,
      alt: anyLine,
      children: fc.constant<Block[]>([]),
    }),
  ),
}));

/** Any body that the types allow, normalised or not. */
export const anyBody: fc.Arbitrary<Body> = blocks;

/** Any inlines of a paragraph, normalised or not. */
export const anyInlines: fc.Arbitrary<Inline[]> = inlines;
