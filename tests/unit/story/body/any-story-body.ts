import fc from 'fast-check';
import type { Block, Body, Inline } from '../../../../src/story/body/body-tree.ts';
import { pictureShows } from '../../../../src/story/vocabulary.ts';

/** Any text, including text that does harm if it is not escaped. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom('<', '>', '"', "'", '&', '/', '=', ' ', 'a', 'script', '&lt;', '--'))
    .map((pieces) => pieces.join('')), // prettier-ignore
  fc.constantFrom('</p><script>alert(1)</script>', '" onload="x', "' onload='x", '<!--', ']]>'),
);

const { blocks } = fc.letrec<{
  inline: Inline;
  inlines: Inline[];
  block: Block;
  blocks: Body;
}>((tie) => ({
  inlines: fc.array(tie('inline'), { maxLength: 4 }),
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ type: fc.constant('text'), value: anyText }),
    fc.record({ type: fc.constant('break') }),
    fc.record({ type: fc.constantFrom('emphasis', 'strong'), children: tie('inlines') }),
    fc.record({ type: fc.constant('link'), href: anyText, children: tie('inlines') }),
  ),
  blocks: fc.array(tie('block'), { maxLength: 4 }),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ type: fc.constant('paragraph'), children: tie('inlines') }),
    fc.record({
      type: fc.constant('heading'),
      level: fc.constantFrom(2, 3),
      children: tie('inlines'),
    }),
    fc.record({
      type: fc.constant('list'),
      ordered: fc.boolean(),
      items: fc.array(tie('blocks'), { maxLength: 3 }),
    }),
    fc.record({
      type: fc.constantFrom('quotation', 'Moment', 'Aside', 'Helped'),
      children: tie('blocks'),
    }),
    fc.record({ type: fc.constant('Quote'), children: tie('blocks') }),
    fc.record({ type: fc.constant('Quote'), by: anyText, children: tie('blocks') }),
    fc.record({
      type: fc.constant('Figure'),
      src: fc.constantFrom('./here.jpg', './gone.jpg'),
      alt: anyText,
      shows: fc.constantFrom(...pictureShows),
      children: tie('blocks'),
    }),
  ),
}));

/** Any valid body. */
export const anyStoryBody: fc.Arbitrary<Body> = blocks;
