import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBaseText, type BaseBlocks } from '../../../../admin/editor/base-text.ts';
import { brokenBodies, refusedBodies } from '../../story/body/refused-bodies.ts';
import { anySource } from './any-source.ts';
import { propertyTimeout, runs } from './runs.ts';

const joinSource = ({ head, blocks, tail }: BaseBlocks) =>
  head + blocks.map(({ gap, source }) => gap + source).join('') + tail;

describe('parseBaseText', () => {
  it('splits a text into blocks and gaps', () => {
    const { head, blocks, tail } = parseBaseText('\n* a\n* b\n\n\n She\ncame.  \n\n')!;
    expect({ head, tail, parts: blocks.map(({ gap, source }) => [gap, source]) }).toEqual({
      head: '\n',
      parts: [
        ['', '* a\n* b'],
        ['\n\n\n', ' She\ncame.'],
      ],
      tail: '  \n\n',
    });
  });

  it('splits the inside of a component', () => {
    const [moment] = parseBaseText('<Quote by="a">\n\nA\n\nB\n</Quote>\n')!.blocks;
    expect(moment!.inside).toMatchObject({
      head: '<Quote by="a">\n\n',
      blocks: [{ source: 'A' }, { gap: '\n\n', source: 'B' }],
      tail: '\n</Quote>',
    });
  });

  it.each([
    '<Moment>On one line.</Moment>',
    '<Moment>\nEnds late.</Moment>',
    '<Quote\n  by="a">Begins late.\n</Quote>',
    '<Moment>\n</Moment>',
    '- a\n- b',
    '> a',
  ])('does not split a component whose inside shares a line with a tag: %j', (source) => {
    expect(parseBaseText(source)?.blocks[0]?.inside).toBeUndefined();
  });

  it(
    'assigns every byte to exactly one part',
    () => {
      fc.assert(
        fc.property(anySource, (source) => {
          const base = parseBaseText(source);
          if (!base) return;
          expect(joinSource(base)).toBe(source);
          for (const block of base.blocks) {
            if (block.inside) expect(joinSource(block.inside)).toBe(block.source);
          }
        }),
        runs(200),
      );
    },
    propertyTimeout,
  );
});

describe('a text with errors', () => {
  const unfinished = [
    'an empty component',
    'a component that closes itself',
    'a component around blank lines',
  ];
  const all = [
    ...Object.entries(refusedBodies),
    ...Object.entries(brokenBodies).map(([name, { mdx }]) => [name, mdx] as const),
  ];

  it.each(all.filter(([name]) => !unfinished.includes(name)))(
    'is not opened as rich text: %s',
    (_, mdx) => {
      expect(parseBaseText(`She came.\n\n${mdx}\n`)).toBeUndefined();
    },
  );

  it.each(['', '\n', '<Moment></Moment>', '<Quote by="his mum">\n\n</Quote>', '![a](./a.jpg)'])(
    'is opened as rich text if it is only unfinished: %j',
    (mdx) => expect(parseBaseText(mdx)).toBeDefined(),
  );
});
