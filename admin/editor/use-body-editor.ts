import { useId, useMemo, useState } from 'react';
import { editorWords } from '../../src/words/editor-en-gb.ts';
import { controlLabel, type BodyControlProps } from '../questions/control/control-props.ts';
import { parseBaseText } from './base-text.ts';
import { insertComponent } from './component-commands.ts';
import type { MenuEntry } from './component-menu.ts';
import type { OpenForm } from './EditorForm.tsx';
import { describeLeftOut } from './paste/left-out-kinds.ts';
import { useEditor, type Editor } from './use-editor.ts';
import { useStoryText, type StoryText } from './use-story-text.ts';

/** The state of the control for a story’s text, and the actions that change it. */
export interface BodyEditor {
  editor: Editor;
  /** The id of the toolbar. */
  toolsId: string;
  /** The text in the plain text view; undefined while the rich text view is open. */
  plain: string | undefined;
  form: OpenForm | undefined;
  /** The last message for screen readers. */
  status: string;
  /** What was left out of the content that was pasted last; blank if nothing was. */
  pasteNote: string;
  dismissPasteNote: () => void;
  setForm: (form: OpenForm) => void;
  closeForm: () => void;
  insert: (entry: MenuEntry) => void;
  switchView: () => void;
  writePlain: (text: string) => void;
}

/** Keeps the state of the control for a story’s text. */
export function useBodyEditor(control: BodyControlProps): BodyEditor {
  const { onChange, forID, field, getAsset } = control;
  const value = typeof control.value === 'string' ? control.value : '';
  const [first] = useState(() => parseBaseText(value));
  const [plain, setPlain] = useState(first ? undefined : value);
  const [form, setForm] = useState<OpenForm>();
  const [status, setStatus] = useState('');
  const [pasteNote, setPasteNote] = useState('');
  const toolsId = useId();
  const isPlain = plain !== undefined;
  const name = controlLabel(control);

  const text = useStoryText(value, onChange, (external) => {
    const base = isPlain ? undefined : parseBaseText(external);
    if (base) editor.replaceText(base);
    else setPlain(external);
  });
  const editor = useEditor(first, {
    attributes: useMemo(() => boxAttributes(name, forID, isPlain), [name, forID, isPlain]),
    onText: text.write,
    onKey: (event) => handleShortcut(event, toolsId, setForm),
    onPasted: (leftOut) => setPasteNote(describeLeftOut(leftOut)),
    findFile: (src) => String(getAsset(src, field)),
  });

  const actions = { editor, text, plain, setPlain, setForm, setStatus };
  return {
    ...{ editor, toolsId, plain, form, status, pasteNote, setForm },
    dismissPasteNote: () => {
      setPasteNote('');
      editor.focus();
    },
    ...formActions(actions),
    ...viewActions(actions),
  };
}

/** The state that the actions of the control read, and the functions that change it. */
interface ActionContext {
  editor: Editor;
  text: StoryText;
  plain: string | undefined;
  setPlain: (plain: string | undefined) => void;
  setForm: (form: OpenForm | undefined) => void;
  setStatus: (status: string) => void;
}

function formActions({
  editor,
  setForm,
  setStatus,
}: ActionContext): Pick<BodyEditor, 'closeForm' | 'insert'> {
  return {
    closeForm: () => {
      setForm(undefined);
      editor.focus();
    },
    insert: (entry) => {
      if (entry.fields.length > 0) {
        setForm({ about: 'component', entry, placed: undefined });
      } else {
        editor.run(insertComponent(entry, {}));
        setStatus(editorWords.inserted(entry.label));
      }
    },
  };
}

function viewActions(context: ActionContext): Pick<BodyEditor, 'switchView' | 'writePlain'> {
  const { editor, text, plain, setPlain, setForm, setStatus } = context;
  const showRichText = (source: string) => {
    const base = parseBaseText(source);
    if (!base) {
      setStatus(editorWords.plain.stays);
      return;
    }
    if (source !== editor.text()) editor.replaceText(base);
    setPlain(undefined);
  };
  return {
    switchView: () => {
      setForm(undefined);
      if (plain === undefined) setPlain(text.current());
      else showRichText(plain);
    },
    writePlain: (next) => {
      setPlain(next);
      text.write(next);
    },
  };
}

/**
 * Handles the shortcuts that lead out of the text: Alt+F10 to the tools, Control+K to the link form.
 *
 * @returns whether the key is a shortcut
 */
function handleShortcut(
  event: KeyboardEvent,
  toolsId: string,
  setForm: BodyEditor['setForm'],
): boolean {
  if (event.altKey && event.key === 'F10') focusTools(toolsId);
  else if ((event.ctrlKey || event.metaKey) && event.key === 'k') setForm({ about: 'link' });
  else return false;
  event.preventDefault();
  return true;
}

function boxAttributes(name: string, id: string, isHidden: boolean): Record<string, string> {
  return {
    // The visible editor has the id, so that the label and the checklist lead to it.
    id: isHidden ? `hidden-${id}` : id,
    class: 'story-body',
    role: 'textbox',
    lang: 'en-GB',
    spellcheck: 'true',
    'aria-multiline': 'true',
    'aria-label': name,
    'aria-describedby': `about-${id}`,
  };
}

/** Moves the focus to the tool that Tab would reach. */
function focusTools(id: string): void {
  document.getElementById(id)?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
}
