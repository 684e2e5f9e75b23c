import fc from 'fast-check';
import { TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { insertComponent } from '../../../../admin/editor/component-commands.ts';
import { findMenuEntry } from '../../../../admin/editor/component-menu.ts';
import { createEditorState, replaceDocument } from '../../../../admin/editor/editor-state.ts';
import { parseBaseText } from '../../../../admin/editor/base-text.ts';
import { editorSchema } from '../../../../admin/editor/editor-schema.ts';
import { documentToSource } from '../../../../admin/editor/document-to-source.ts';
import { anySource } from './any-source.ts';
import { editing } from './editing.ts';
import { propertyTimeout, runs } from './runs.ts';

const source = anySource.filter((each) => parseBaseText(each) !== undefined);

describe('replacing the text of an editor', () => {
  it(
    'gives the same document as opening the new text',
    () => {
      fc.assert(
        fc.property(source, source, (before, now) => {
          const base = parseBaseText(now)!;
          const state = replaceDocument(createEditorState(parseBaseText(before)), base);
          expect(state.doc.eq(createEditorState(base).doc)).toBe(true);
          expect(documentToSource(state.doc, base)).toBe(now);
        }),
        runs(50),
      );
    },
    propertyTimeout,
  );

  it('keeps the cursor between the same words', () => {
    const { state } = editing('She came.\n\nHe stayed.', 'He st');
    const now = replaceDocument(state, parseBaseText('She came on a Tuesday.\n\nHe stayed.')!);
    expect(now.selection.$head.parent.textBetween(0, now.selection.$head.parentOffset)).toBe(
      'He st',
    );
  });

  it('accepts a text that nests deeper than the editor allows', () => {
    const base = parseBaseText(`${'> '.repeat(30)}a`)!;
    expect(documentToSource(replaceDocument(createEditorState(undefined), base).doc, base)).toBe(
      base.source,
    );
  });

  it('changes nothing if the text is the same', () => {
    const { state, base } = editing('She came.', 'came');
    expect(replaceDocument(state, base)).toBe(state);
  });
});

describe('the document of an editor', () => {
  it.each(['<Moment>\n\na\n\n</Moment>', '- a', '> a', '![a](./a.jpg)'])(
    'ends with a paragraph to write in, which is not saved: %j',
    (mdx) => {
      const { state, base } = editing(mdx);
      expect(state.doc.lastChild?.type).toBe(editorSchema.nodes.paragraph);
      expect(documentToSource(state.doc, base)).toBe(mdx);
    },
  );

  it('gets a new paragraph at its end after a component is inserted there', () => {
    const { state } = editing('a', 'a');
    let now = state;
    insertComponent(findMenuEntry('Moment')!, {})(state, (each) => (now = state.apply(each)));
    expect(now.doc.lastChild?.type).toBe(editorSchema.nodes.paragraph);
  });

  it('never nests deeper than the parser can read', () => {
    let { state } = editing('a', 'a');
    for (let depth = 0; depth < 60; depth++) {
      const range = state.selection.$from.blockRange()!;
      state = state.apply(state.tr.wrap(range, [{ type: editorSchema.nodes.quotation }]));
    }
    expect(parseBaseText(documentToSource(state.doc, parseBaseText('')!))).toBeDefined();
    expect(state.selection.$from.depth).toBe(17);
  });

  it('can be edited if it was opened with deeper nesting', () => {
    const { state, base } = editing(`${'> '.repeat(30)}a`, 'a');
    const selection = TextSelection.create(state.doc, state.selection.head);
    const now = state.apply(state.tr.setSelection(selection).insertText('b'));
    expect(documentToSource(now.doc, base)).toBe(`${'> '.repeat(30)}ab`);
  });
});
