import type { Node } from 'prosemirror-model';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { editorState, withText } from './editor-state.ts';
import type { Opened } from './opened.ts';
import { pasting } from './paste.ts';
import { findPictures, pictureView, type FindFile } from './picture-view.ts';
import { sourceFrom } from './to-source.ts';

/** What an editor tells those around it, and asks of them. */
export interface Around {
  /** The attributes of the box to write in. */
  attributes: Record<string, string>;
  onText: (text: string) => void;
  /** Answers whether a key did something. */
  onKey: (event: KeyboardEvent) => boolean;
  onPicturesLeftOut: () => void;
  findFile: FindFile;
}

/** A rich text editor, made by ProseMirror in an element of the page. */
export interface Editor {
  /** The element it is made in. */
  place: RefObject<HTMLDivElement | null>;
  state: EditorState;
  run: (command: Command) => void;
  focus: () => void;
  /** The text as it is now. */
  text: () => string;
  /** Puts another text in its place; that can be undone. */
  show: (opened: Opened) => void;
}

/** A text of nothing. */
const nothing: Opened = { source: '', head: '', blocks: [], tail: '' };

/** Keeps an editor, and the state it is in. */
export function useEditor(first: Opened | undefined, around: Around): Editor {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const opened = useRef(first ?? nothing);
  const latest = useRef(around);
  const [state, setState] = useState(() => editorState(opened.current));

  const text = () => sourceFrom(view.current?.state.doc ?? state.doc, opened.current);
  const update = (next: EditorState) => {
    view.current?.updateState(next);
    setState(next);
  };

  useEffect(() => {
    latest.current = around;
    if (place.current) findPictures(place.current, around.findFile);
  });
  useEffect(() => {
    const showPicture = (node: Node) => pictureView(node, (src) => latest.current.findFile(src));
    const made = new EditorView(place.current, {
      ...pasting(() => latest.current.onPicturesLeftOut()),
      state,
      nodeViews: { Figure: showPicture, picture: showPicture },
      handleKeyDown: (_, event) => latest.current.onKey(event),
      dispatchTransaction: (transaction: Transaction) => {
        const next = made.state.apply(transaction);
        const hasChanged = next.doc !== made.state.doc;
        update(next);
        if (hasChanged) latest.current.onText(text());
      },
    });
    view.current = made;
    return () => made.destroy();
  }, []);
  useEffect(() => view.current?.setProps({ attributes: around.attributes }), [around.attributes]);

  return {
    place,
    state,
    run: (command) => {
      if (view.current) command(view.current.state, view.current.dispatch, view.current);
      view.current?.focus();
    },
    focus: () => view.current?.focus(),
    text,
    show: (next) => {
      opened.current = next;
      if (view.current) update(withText(view.current.state, next));
    },
  };
}
