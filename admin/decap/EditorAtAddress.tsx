import Editor from 'decap-cms-core/dist/esm/components/Editor/Editor.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { useEffect, useRef } from 'react';
import { clearResults } from './decap-results.ts';
import { nextEditor, type EditorAtKey } from './form-address.ts';

/** What Decap passes to its editor. */
interface EditorProps {
  newRecord?: boolean;
  match: { params: { name: string; 0?: string } };
}

interface DecapDraft {
  entryDraft: { getIn: (path: readonly string[]) => unknown };
}

/** Decap's editor, which is another one for each address. The bundle uses it in place of Decap's. */
export default function EditorAtAddress(props: EditorProps) {
  const { name, 0: slug = '' } = props.match.params;
  const editor = useRef<EditorAtKey>(undefined);
  const address = `${name}/${props.newRecord ? 'new' : slug}`;
  editor.current = nextEditor(editor.current, address, readOpenEntry());
  const { key } = editor.current;
  // A result belongs to the entry that was open.
  useEffect(clearResults, [key]);
  return <Editor key={key} {...props} />;
}

function readOpenEntry(): string {
  const { entryDraft } = store.getState() as DecapDraft;
  const [collection, slug] = ['collection', 'slug'].map((key) => entryDraft.getIn(['entry', key]));
  return `${String(collection)}/${String(slug)}`;
}
