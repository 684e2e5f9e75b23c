import type { Node } from 'prosemirror-model';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { createEditorState, replaceDocument } from './editor-state.ts';
import type { BaseText } from './base-text.ts';
import type { LeftOutKind } from './paste/left-out-kinds.ts';
import { pasteHandlers } from './paste/paste-handlers.ts';
import { refreshPictures, createPictureView, type FindFileUrl } from './picture-view.ts';
import { documentToSource } from './document-to-source.ts';

/** What the editor needs from the control that uses it. */
export interface EditorCallbacks {
  /** The attributes of the text box. */
  attributes: Record<string, string>;
  onText: (text: string) => void;
  /** Handles a key. Returns whether the key did something. */
  onKey: (event: KeyboardEvent) => boolean;
  /** Called after content was pasted, with the kinds of content that were left out. */
  onPasted: (leftOut: readonly LeftOutKind[]) => void;
  findFile: FindFileUrl;
}

/** A rich text editor, which ProseMirror creates in an element of the page. */
export interface Editor {
  /** The element that the editor is created in. */
  mountPoint: RefObject<HTMLDivElement | null>;
  state: EditorState;
  run: (command: Command) => void;
  focus: () => void;
  /** The current text. */
  text: () => string;
  /** Replaces the text. The user can undo the change. */
  replaceText: (base: BaseText) => void;
}

/** A base text without content. */
const emptyText: BaseText = { source: '', head: '', blocks: [], tail: '' };

/** Creates an editor and keeps its state. */
export function useEditor(first: BaseText | undefined, callbacks: EditorCallbacks): Editor {
  const mountPoint = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const base = useRef(first ?? emptyText);
  const latest = useRef(callbacks);
  const [state, setState] = useState(() => createEditorState(base.current));

  const text = () => documentToSource(view.current?.state.doc ?? state.doc, base.current);
  const update = (next: EditorState) => {
    view.current?.updateState(next);
    setState(next);
  };

  useEffect(() => {
    latest.current = callbacks;
    if (mountPoint.current) refreshPictures(mountPoint.current, callbacks.findFile);
  });
  useEffect(() => {
    const created = createView(mountPoint.current, state, latest, (next, hasChanged) => {
      update(next);
      if (hasChanged) latest.current.onText(text());
    });
    view.current = created;
    return () => created.destroy();
  }, []);
  useEffect(
    () => view.current?.setProps({ attributes: callbacks.attributes }),
    [callbacks.attributes],
  );

  return {
    mountPoint,
    state,
    run: (command) => {
      if (view.current) command(view.current.state, view.current.dispatch, view.current);
      view.current?.focus();
    },
    focus: () => view.current?.focus(),
    text,
    replaceText: (next) => {
      base.current = next;
      if (view.current) update(replaceDocument(view.current.state, next));
    },
  };
}

/**
 * Creates the view of an editor in an element of the page.
 *
 * @param latest the callbacks of the last render
 * @param onState called with each new state, and whether its document differs from the one before
 */
function createView(
  mountPoint: HTMLElement | null,
  state: EditorState,
  latest: RefObject<EditorCallbacks>,
  onState: (next: EditorState, hasChanged: boolean) => void,
): EditorView {
  const showPicture = (node: Node) =>
    createPictureView(node, (src) => latest.current.findFile(src));
  const view = new EditorView(mountPoint, {
    ...pasteHandlers((leftOut) => latest.current.onPasted(leftOut)),
    state,
    nodeViews: { Figure: showPicture, picture: showPicture },
    handleKeyDown: (_, event) => latest.current.onKey(event),
    dispatchTransaction: (transaction: Transaction) => {
      const next = view.state.apply(transaction);
      onState(next, next.doc !== view.state.doc);
    },
  });
  return view;
}
