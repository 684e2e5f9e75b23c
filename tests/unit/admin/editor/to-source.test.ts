import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentFrom } from '../../../../admin/editor/from-body.ts';
import { openSource } from '../../../../admin/editor/opened.ts';
import { bodyFrom } from '../../../../admin/editor/to-body.ts';
import { sourceFrom } from '../../../../admin/editor/to-source.ts';
import type { Body } from '../../../../src/story/body/tree.ts';
import { paragraph, treeOf } from '../../story/body/read.ts';
import { anyEdit, edited } from './any-edit.ts';
import { anySource } from './any-source.ts';
import { patiently, runs } from './runs.ts';

/** A text after its body has been edited. */
function saved(source: string, edit: (body: Body) => Body): string {
  const opened = openSource(source)!;
  return sourceFrom(documentFrom(edit(opened.blocks.map(({ block }) => block))), opened);
}
const unchanged = (body: Body) => body;
const changed = (at: number) => (body: Body) => body.with(at, paragraph('New {words}.'));

const byHand = `

*She*  came
on a __Tuesday__.
## 1. Tea
* a
* b


<Quote by='his mum'>
_You_ came.

You  did.
</Quote>
\t
> Written
words.
`;

describe('a text that is opened and saved', () => {
  it.each([byHand, '', '\n', 'She came.', '&nbsp;\n\n##\n', byHand.replaceAll('\n', '\r\n')])(
    'is the same, byte for byte: %j',
    (source) => expect(saved(source, unchanged)).toBe(source),
  );

  it(
    'is the same however it was written',
    () => {
      fc.assert(
        fc.property(
          anySource.filter((source) => openSource(source) !== undefined),
          (source) => {
            expect(saved(source, unchanged)).toBe(source);
          },
        ),
        runs(150),
      );
    },
    patiently,
  );

  it('is the same once a change is taken back', () => {
    expect(saved(byHand, (body) => changed(2)(body).with(2, body[2]!))).toBe(byHand);
  });
});

describe('an edit of one block', () => {
  it.each([
    [0, '*She*  came\non a __Tuesday__.\n', 'New \\{words}.\n\n'],
    [1, '## 1. Tea\n', '\nNew \\{words}.\n\n'],
    [2, '\n* a\n* b', '\n\nNew \\{words}.'],
    [3, byHand.slice(byHand.indexOf('<Quote'), byHand.indexOf('\n\t')), 'New \\{words}.'],
    [4, '> Written\nwords.', 'New \\{words}.'],
  ])('leaves the bytes of all others: block %i', (at, before, after) => {
    expect(saved(byHand, changed(at))).toBe(byHand.replace(before, after));
  });

  it('inside a component leaves the bytes of what stands beside it', () => {
    const inside = (body: Body) => {
      const quote = body[3]!;
      if (quote.type !== 'Quote') throw new Error('The fourth block is the quote.');
      return body.with(3, { ...quote, children: changed(1)(quote.children) });
    };
    expect(saved(byHand, inside)).toBe(byHand.replace('You  did.', 'New \\{words}.'));
  });

  it('of whose words a quote has changes its tag alone', () => {
    const whose = (body: Body) => body.map((block) => (block.type === 'Quote' ? { ...block, by: 'her' } : block)); // prettier-ignore
    expect(saved(byHand, whose)).toBe(byHand.replace("'his mum'", '"her"'));
  });

  it('that moves it takes its bytes along', () => {
    expect(saved(byHand, (body) => [...body.slice(1), body[0]!])).toContain(
      '> Written\nwords.\n\n*She*  came\non a __Tuesday__.',
    );
  });

  it('that inserts or deletes a block touches no other', () => {
    expect(saved('\n_a_\n\n\n_b_\n', (body) => body.toSpliced(1, 0, paragraph('c')))).toBe(
      '\n_a_\n\nc\n\n_b_\n',
    );
    expect(saved('\n_a_\n\n\n_b_\n\n_c_\n', (body) => body.toSpliced(1, 1))).toBe('\n_a_\n\n_c_\n');
  });

  it('leaves bytes that would become part of a list no longer as they were', () => {
    const twoLists = '- a\n\nbetween\n\n- b\n';
    expect(saved(twoLists, (body) => body.toSpliced(1, 1))).toBe('- a\n\n* b\n');
    const movedIn = 'before\n\n  moved in\n';
    expect(saved(movedIn, (body) => body.with(0, treeOf('- a')[0]!))).toBe('- a\n\nmoved in\n');
  });

  it('ends lines as the text does', () => {
    expect(saved('\r\na\r\n\r\nb\r\n', (body) => body.with(0, treeOf('- c\n- d')[0]!))).toBe(
      '\r\n- c\r\n- d\r\n\r\nb\r\n',
    );
  });

  it('after a byte order mark loses nothing', () => {
    expect(saved('\uFEFF*a*\n\n_b_\n', changed(1))).toBe('\uFEFF*a*\n\nNew \\{words}.\n');
  });
});

describe('a new text', () => {
  it('begins on a line of its own, as after a front matter, and ends with a line', () => {
    expect(saved('', () => [paragraph('a'), paragraph('b')])).toBe('\na\n\nb\n');
  });

  it('of nothing is nothing', () => {
    expect(saved('\na\n', () => [])).toBe('');
  });
});

describe('whatever is edited', () => {
  it(
    'can be read as what was written',
    () => {
      fc.assert(
        fc.property(anySource, fc.array(anyEdit, { maxLength: 3 }), (source, edits) => {
          const opened = openSource(source);
          if (!opened) return;
          const before = opened.blocks.map(({ block }) => block);
          const after = bodyFrom(documentFrom(edits.reduce(edited, before)));
          const read = openSource(sourceFrom(documentFrom(after), opened));
          expect(read?.blocks.map(({ block }) => block)).toEqual(after);
        }),
        runs(60),
      );
    },
    patiently,
  );

  it(
    'in one paragraph among others changes no byte before or after it',
    () => {
      fc.assert(
        fc.property(anySource, fc.nat(), (source, some) => {
          const opened = openSource(source);
          const at = some % Math.max(1, opened?.blocks.length ?? 0);
          if (!opened?.blocks[at]) return;
          const others = opened.blocks.toSpliced(at, 1);
          const result = saved(source, changed(at));
          for (const { source: kept } of others) expect(result).toContain(kept);
        }),
        runs(150),
      );
    },
    patiently,
  );
});
