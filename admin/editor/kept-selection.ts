import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

const key = new PluginKey<boolean>('kept-selection');

/** Shows which words are selected while the focus is in a form about them. */
export const keptSelection = new Plugin<boolean>({
  key,
  state: {
    init: () => false,
    apply: (transaction, isAway) => (transaction.getMeta(key) as boolean | undefined) ?? isAway,
  },
  props: {
    handleDOMEvents: {
      blur: (view) => view.dispatch(view.state.tr.setMeta(key, true)),
      focus: (view) => view.dispatch(view.state.tr.setMeta(key, false)),
    },
    decorations: (state) =>
      key.getState(state)
        ? DecorationSet.create(state.doc, [
            Decoration.inline(state.selection.from, state.selection.to, { class: 'was-selected' }),
          ])
        : null,
  },
});
