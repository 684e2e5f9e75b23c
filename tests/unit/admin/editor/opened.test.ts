import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSource, type OpenedBlocks } from '../../../../admin/editor/opened.ts';
import { broken, refused } from '../../story/body/refused.ts';
import { anySource } from './any-source.ts';
import { patiently, runs } from './runs.ts';

const together = ({ head, blocks, tail }: OpenedBlocks) =>
  head + blocks.map(({ gap, source }) => gap + source).join('') + tail;

describe('a text that is opened', () => {
  it('is taken apart into blocks and what lies between them', () => {
    const { head, blocks, tail } = openSource('\n* a\n* b\n\n\n She\ncame.  \n\n')!;
    expect({ head, tail, parts: blocks.map(({ gap, source }) => [gap, source]) }).toEqual({
      head: '\n',
      parts: [
        ['', '* a\n* b'],
        ['\n\n\n', ' She\ncame.'],
      ],
      tail: '  \n\n',
    });
  });

  it('is taken apart inside its components', () => {
    const [moment] = openSource('<Quote by="a">\n\nA\n\nB\n</Quote>\n')!.blocks;
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
  ])('is not where its inside does not stand on lines of its own: %j', (source) => {
    expect(openSource(source)?.blocks[0]?.inside).toBeUndefined();
  });

  it(
    'gives all of its bytes to one part or another',
    () => {
      fc.assert(
        fc.property(anySource, (source) => {
          const opened = openSource(source);
          if (!opened) return;
          expect(together(opened)).toBe(source);
          for (const block of opened.blocks) {
            if (block.inside) expect(together(block.inside)).toBe(block.source);
          }
        }),
        runs(200),
      );
    },
    patiently,
  );
});

describe('a text that cannot be shown', () => {
  const fine = [
    'an empty component',
    'a component closed at once',
    'a component around blank lines',
  ];
  const all = [
    ...Object.entries(refused),
    ...Object.entries(broken).map(([name, { mdx }]) => [name, mdx] as const),
  ];

  it.each(all.filter(([name]) => !fine.includes(name)))('is not opened: %s', (_, mdx) => {
    expect(openSource(`She came.\n\n${mdx}\n`)).toBeUndefined();
  });

  it.each(['', '\n', '<Moment></Moment>', '<Quote by="his mum">\n\n</Quote>', '![a](./a.jpg)'])(
    'is not one that is only unfinished: %j',
    (mdx) => expect(openSource(mdx)).toBeDefined(),
  );
});
