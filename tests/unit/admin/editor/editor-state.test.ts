import fc from 'fast-check';
import { TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { insertComponent } from '../../../../admin/editor/component-commands.ts';
import { menuEntry } from '../../../../admin/editor/component-menu.ts';
import { editorState, withText } from '../../../../admin/editor/editor-state.ts';
import { openSource } from '../../../../admin/editor/opened.ts';
import { schema } from '../../../../admin/editor/schema.ts';
import { sourceFrom } from '../../../../admin/editor/to-source.ts';
import { anySource } from './any-source.ts';
import { editing } from './editing.ts';
import { patiently, runs } from './runs.ts';

const source = anySource.filter((each) => openSource(each) !== undefined);

describe('another text put into an editor', () => {
  it(
    'is there in full',
    () => {
      fc.assert(
        fc.property(source, source, (before, now) => {
          const opened = openSource(now)!;
          const state = withText(editorState(openSource(before)), opened);
          expect(state.doc.eq(editorState(opened).doc)).toBe(true);
          expect(sourceFrom(state.doc, opened)).toBe(now);
        }),
        runs(50),
      );
    },
    patiently,
  );

  it('leaves the cursor between the same words', () => {
    const { state } = editing('She came.\n\nHe stayed.', 'He st');
    const now = withText(state, openSource('She came on a Tuesday.\n\nHe stayed.')!);
    expect(now.selection.$head.parent.textBetween(0, now.selection.$head.parentOffset)).toBe(
      'He st',
    );
  });

  it('may nest further than one that is written here', () => {
    const opened = openSource(`${'> '.repeat(30)}a`)!;
    expect(sourceFrom(withText(editorState(undefined), opened).doc, opened)).toBe(opened.source);
  });

  it('changes nothing where it is the same', () => {
    const { state, opened } = editing('She came.', 'came');
    expect(withText(state, opened)).toBe(state);
  });
});

describe('a document', () => {
  it.each(['<Moment>\n\na\n\n</Moment>', '- a', '> a', '![a](./a.jpg)'])(
    'has a line at its end to write on, which is not written: %j',
    (mdx) => {
      const { state, opened } = editing(mdx);
      expect(state.doc.lastChild?.type).toBe(schema.nodes.paragraph);
      expect(sourceFrom(state.doc, opened)).toBe(mdx);
    },
  );

  it('has one again once a component is put there', () => {
    const { state } = editing('a', 'a');
    let now = state;
    insertComponent(menuEntry('Moment')!, {})(state, (each) => (now = state.apply(each)));
    expect(now.doc.lastChild?.type).toBe(schema.nodes.paragraph);
  });

  it('never nests further than can be saved', () => {
    let { state } = editing('a', 'a');
    for (let depth = 0; depth < 60; depth++) {
      const range = state.selection.$from.blockRange()!;
      state = state.apply(state.tr.wrap(range, [{ type: schema.nodes.quotation }]));
    }
    expect(openSource(sourceFrom(state.doc, openSource('')!))).toBeDefined();
    expect(state.selection.$from.depth).toBe(17);
  });

  it('that nests further already can still be edited', () => {
    const { state, opened } = editing(`${'> '.repeat(30)}a`, 'a');
    const selection = TextSelection.create(state.doc, state.selection.head);
    const now = state.apply(state.tr.setSelection(selection).insertText('b'));
    expect(sourceFrom(now.doc, opened)).toBe(`${'> '.repeat(30)}ab`);
  });
});
