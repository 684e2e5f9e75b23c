import { useId, useMemo, useState } from 'react';
import { controlLabel } from '../questions/control/control-props.ts';
import { useControlHandle } from '../questions/control/use-control-handle.ts';
import { insertComponent } from './component-commands.ts';
import type { MenuEntry } from './component-menu.ts';
import { parseBaseText } from './base-text.ts';
import { PlainTextEditor } from './PlainTextEditor.tsx';
import type { BodyControlProps } from '../questions/control/control-props.ts';
import { Toolbar } from './Toolbar.tsx';
import { useEditor } from './use-editor.ts';
import { useStoryText } from './use-story-text.ts';
import { EditorForm, type OpenForm } from './EditorForm.tsx';
import { editorWords } from '../../src/words/editor-en-gb.ts';

/**
 * The control for a story’s text: a rich text editor that offers only what a story can contain, and a
 * plain text editor of the source, for those who want it or where rich text cannot show the text.
 */
export function StoryBody(control: BodyControlProps) {
  const { onChange, forID, field, getAsset } = control;
  const value = typeof control.value === 'string' ? control.value : '';
  const root = useControlHandle(control);
  const [first] = useState(() => parseBaseText(value));
  const [plain, setPlain] = useState(first ? undefined : value);
  const [form, setForm] = useState<OpenForm>();
  const [status, setStatus] = useState('');
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
    onKey: (event) => {
      if (event.altKey && event.key === 'F10') focusTools(toolsId);
      else if ((event.ctrlKey || event.metaKey) && event.key === 'k') setForm({ about: 'link' });
      else return false;
      event.preventDefault();
      return true;
    },
    onPicturesLeftOut: () => setStatus(editorWords.picturesLeftOut),
    findFile: (src) => String(getAsset(src, field)),
  });

  const insert = (entry: MenuEntry) => {
    if (entry.fields.length > 0) {
      setForm({ about: 'component', entry, placed: undefined });
    } else {
      editor.run(insertComponent(entry, {}));
      setStatus(editorWords.inserted(entry.label));
    }
  };
  const closeForm = () => {
    setForm(undefined);
    editor.focus();
  };
  const switchView = () => {
    setForm(undefined);
    if (isPlain) showRichText(plain);
    else setPlain(text.current());
  };
  const showRichText = (source: string) => {
    const base = parseBaseText(source);
    if (!base) {
      setStatus(editorWords.plain.stays);
      return;
    }
    if (source !== editor.text()) editor.replaceText(base);
    setPlain(undefined);
  };

  return (
    <div
      ref={root}
      className={`${control.classNameWrapper ?? ''} story-writing`}
      onFocus={control.setActiveStyle}
      onBlur={control.setInactiveStyle}
    >
      <div className="writing-head">
        <div className="writing-bar">
          {!isPlain && (
            <Toolbar
              id={toolsId}
              editor={editor}
              controls={forID}
              isFormOpen={form !== undefined}
              onLink={() => setForm({ about: 'link' })}
              onInsert={insert}
              onChange={(placed) => setForm({ about: 'component', entry: placed.entry, placed })}
            />
          )}
          <button
            type="button"
            className="tool view-switch"
            aria-pressed={isPlain}
            onClick={switchView}
          >
            {editorWords.plainText}
          </button>
        </div>
        {form && <EditorForm form={form} editor={editor} control={control} onDone={closeForm} />}
      </div>
      <div ref={editor.mountPoint} className="writing-page" hidden={isPlain} />
      {isPlain && (
        <PlainTextEditor
          id={forID}
          label={editorWords.plain.name(name)}
          text={plain}
          onText={(next) => {
            setPlain(next);
            text.write(next);
          }}
        />
      )}
      <p id={`about-${forID}`} className="unseen">
        {editorWords.about}
      </p>
      <p role="status" className="unseen">
        {status}
      </p>
    </div>
  );
}

function boxAttributes(name: string, id: string, isHidden: boolean): Record<string, string> {
  return {
    // The plain text editor takes over the id, so that the label and the checklist lead to what is visible.
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
