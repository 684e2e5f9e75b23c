import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyToDocument } from '../../../../admin/editor/body-to-document.ts';
import { parseBaseText } from '../../../../admin/editor/base-text.ts';
import { documentToBody } from '../../../../admin/editor/document-to-body.ts';
import { documentToSource } from '../../../../admin/editor/document-to-source.ts';
import type { Body } from '../../../../src/story/body/body-tree.ts';
import { paragraph, parseTree } from '../../story/body/parse-for-test.ts';
import { anyEdit, applyEdit } from './any-edit.ts';
import { anySource } from './any-source.ts';
import { propertyTimeout, runs } from './runs.ts';

/** Returns the source of a text after an edit of its body. */
function saved(source: string, edit: (body: Body) => Body): string {
  const base = parseBaseText(source)!;
  return documentToSource(bodyToDocument(edit(base.blocks.map(({ block }) => block))), base);
}
const unchanged = (body: Body) => body;
const changed = (at: number) => (body: Body) => body.with(at, paragraph('New {words}.'));

const handWritten = `

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

describe('a text that is opened and saved without an edit', () => {
  it.each([
    handWritten,
    '',
    '\n',
    'She came.',
    '&nbsp;\n\n##\n',
    handWritten.replaceAll('\n', '\r\n'),
  ])('stays the same byte for byte: %j', (source) => expect(saved(source, unchanged)).toBe(source));

  it(
    'stays the same in any notation',
    () => {
      fc.assert(
        fc.property(
          anySource.filter((source) => parseBaseText(source) !== undefined),
          (source) => {
            expect(saved(source, unchanged)).toBe(source);
          },
        ),
        runs(150),
      );
    },
    propertyTimeout,
  );

  it('stays the same if an edit was undone', () => {
    expect(saved(handWritten, (body) => changed(2)(body).with(2, body[2]!))).toBe(handWritten);
  });
});

describe('an edit of one block', () => {
  it.each([
    [0, '*She*  came\non a __Tuesday__.\n', 'New \\{words}.\n\n'],
    [1, '## 1. Tea\n', '\nNew \\{words}.\n\n'],
    [2, '\n* a\n* b', '\n\nNew \\{words}.'],
    [
      3,
      handWritten.slice(handWritten.indexOf('<Quote'), handWritten.indexOf('\n\t')),
      'New \\{words}.',
    ],
    [4, '> Written\nwords.', 'New \\{words}.'],
  ])('keeps the bytes of all other blocks: block %i', (at, before, after) => {
    expect(saved(handWritten, changed(at))).toBe(handWritten.replace(before, after));
  });

  it('keeps the bytes of the other blocks inside the component', () => {
    const inside = (body: Body) => {
      const quote = body[3]!;
      if (quote.type !== 'Quote') throw new Error('The fourth block is the quote.');
      return body.with(3, { ...quote, children: changed(1)(quote.children) });
    };
    expect(saved(handWritten, inside)).toBe(handWritten.replace('You  did.', 'New \\{words}.'));
  });

  it('changes only the opening tag if the speaker of a quote changes', () => {
    const whose = (body: Body) => body.map((block) => (block.type === 'Quote' ? { ...block, by: 'her' } : block)); // prettier-ignore
    expect(saved(handWritten, whose)).toBe(handWritten.replace("'his mum'", '"her"'));
  });

  it('keeps the bytes of a block that moves', () => {
    expect(saved(handWritten, (body) => [...body.slice(1), body[0]!])).toContain(
      '> Written\nwords.\n\n*She*  came\non a __Tuesday__.',
    );
  });

  it('keeps the bytes of other blocks if a block is inserted or deleted', () => {
    expect(saved('\n_a_\n\n\n_b_\n', (body) => body.toSpliced(1, 0, paragraph('c')))).toBe(
      '\n_a_\n\nc\n\n_b_\n',
    );
    expect(saved('\n_a_\n\n\n_b_\n\n_c_\n', (body) => body.toSpliced(1, 1))).toBe('\n_a_\n\n_c_\n');
  });

  it('rewrites a block that would otherwise become part of a list', () => {
    const twoLists = '- a\n\nbetween\n\n- b\n';
    expect(saved(twoLists, (body) => body.toSpliced(1, 1))).toBe('- a\n\n* b\n');
    const movedIn = 'before\n\n  moved in\n';
    expect(saved(movedIn, (body) => body.with(0, parseTree('- a')[0]!))).toBe('- a\n\nmoved in\n');
  });

  it('uses the line endings of the text', () => {
    expect(saved('\r\na\r\n\r\nb\r\n', (body) => body.with(0, parseTree('- c\n- d')[0]!))).toBe(
      '\r\n- c\r\n- d\r\n\r\nb\r\n',
    );
  });

  it('keeps a byte order mark', () => {
    expect(saved('\uFEFF*a*\n\n_b_\n', changed(1))).toBe('\uFEFF*a*\n\nNew \\{words}.\n');
  });
});

describe('a new text', () => {
  it('begins on a new line after the front matter and ends with a line ending', () => {
    expect(saved('', () => [paragraph('a'), paragraph('b')])).toBe('\na\n\nb\n');
  });

  it('is empty if all blocks are deleted', () => {
    expect(saved('\na\n', () => [])).toBe('');
  });
});

describe('any edit', () => {
  it(
    'gives a source that parses as the edited body',
    () => {
      fc.assert(
        fc.property(anySource, fc.array(anyEdit, { maxLength: 3 }), (source, edits) => {
          const base = parseBaseText(source);
          if (!base) return;
          const before = base.blocks.map(({ block }) => block);
          const after = documentToBody(bodyToDocument(edits.reduce(applyEdit, before)));
          const read = parseBaseText(documentToSource(bodyToDocument(after), base));
          expect(read?.blocks.map(({ block }) => block)).toEqual(after);
        }),
        runs(60),
      );
    },
    propertyTimeout,
  );

  it(
    'of one paragraph changes no byte of the other blocks',
    () => {
      fc.assert(
        fc.property(anySource, fc.nat(), (source, some) => {
          const base = parseBaseText(source);
          const at = some % Math.max(1, base?.blocks.length ?? 0);
          if (!base?.blocks[at]) return;
          const others = base.blocks.toSpliced(at, 1);
          const result = saved(source, changed(at));
          for (const { source: unchangedSource } of others)
            expect(result).toContain(unchangedSource);
        }),
        runs(150),
      );
    },
    propertyTimeout,
  );
});
