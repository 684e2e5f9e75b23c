import { useId, useImperativeHandle, useMemo, useState } from 'react';
import { insertComponent } from './component-commands.ts';
import type { MenuEntry } from './component-menu.ts';
import type { ControlProps } from './decap-props.ts';
import { openSource } from './opened.ts';
import { PlainText } from './PlainText.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useEditor } from './use-editor.ts';
import { useLibrary } from './use-library.ts';
import { useStoryText } from './use-story-text.ts';
import { WritingForm, type Asked } from './WritingForm.tsx';
import { words } from './words.ts';

/**
 * The control of a story’s text: rich text in which only what a story can hold can be written, and
 * the plain text of its file for those who want it, or where rich text cannot show it.
 */
export function StoryBody(props: ControlProps) {
  const { onChange, forID, field, classNameWrapper = '', getAsset, ref } = props;
  const value = props.value ?? '';
  const [first] = useState(() => openSource(value));
  const [plain, setPlain] = useState(first ? undefined : value);
  const [asked, setAsked] = useState<Asked>();
  const [said, setSaid] = useState('');
  const library = useLibrary(props);
  const toolsId = useId();
  const isPlain = plain !== undefined;
  const label = field?.get('label');
  const name = typeof label === 'string' ? label : words.name;

  const text = useStoryText(value, onChange, (elsewhere) => {
    const opened = isPlain ? undefined : openSource(elsewhere);
    if (opened) editor.show(opened);
    else setPlain(elsewhere);
  });
  const editor = useEditor(first, {
    attributes: useMemo(() => boxAttributes(name, forID, isPlain), [name, forID, isPlain]),
    onText: text.write,
    onKey: (event) => {
      if (event.altKey && event.key === 'F10') focusTools(toolsId);
      else if ((event.ctrlKey || event.metaKey) && event.key === 'k') setAsked({ about: 'link' });
      else return false;
      event.preventDefault();
      return true;
    },
    onPicturesLeftOut: () => setSaid(words.picturesLeftOut),
    findFile: (src) => (getAsset ? String(getAsset(src, field)) : ''),
  });
  useImperativeHandle(ref, () => ({
    // What is missing is told beside the form, and never keeps a draft from being saved.
    isValid: () => true,
    focus: () => document.getElementById(forID)?.focus(),
    // The library’s answer and pictures that have been loaded come as other properties.
    shouldComponentUpdate: () => true,
  }));

  const insert = (entry: MenuEntry) => {
    if (entry.fields.length > 0) {
      setAsked({ about: 'component', entry, placed: undefined });
    } else {
      editor.run(insertComponent(entry, {}));
      setSaid(words.inserted(entry.label));
    }
  };
  const closeForm = () => {
    setAsked(undefined);
    editor.focus();
  };
  const switchView = () => {
    setAsked(undefined);
    if (isPlain) showRich(plain);
    else setPlain(text.now());
  };
  const showRich = (source: string) => {
    const opened = openSource(source);
    if (!opened) {
      setSaid(words.plain.stays);
      return;
    }
    if (source !== editor.text()) editor.show(opened);
    setPlain(undefined);
  };

  return (
    <div
      className={`${classNameWrapper} story-writing`}
      onFocus={props.setActiveStyle}
      onBlur={props.setInactiveStyle}
    >
      <div className="writing-head">
        <div className="writing-bar">
          {!isPlain && (
            <Toolbar
              id={toolsId}
              editor={editor}
              controls={forID}
              isAsking={asked !== undefined}
              onLink={() => setAsked({ about: 'link' })}
              onInsert={insert}
              onChange={(placed) => setAsked({ about: 'component', entry: placed.entry, placed })}
            />
          )}
          <button
            type="button"
            className="tool view-switch"
            aria-pressed={isPlain}
            onClick={switchView}
          >
            {words.plainText}
          </button>
        </div>
        {asked && (
          <WritingForm asked={asked} editor={editor} library={library} onDone={closeForm} />
        )}
      </div>
      <div ref={editor.place} className="writing-page" hidden={isPlain} />
      {isPlain && (
        <PlainText
          id={forID}
          text={plain}
          onText={(next) => {
            setPlain(next);
            text.write(next);
          }}
        />
      )}
      <p id={`${forID}-about`} className="unseen">
        {words.about}
      </p>
      <p role="status" className="unseen">
        {said}
      </p>
    </div>
  );
}

function boxAttributes(name: string, id: string, isHidden: boolean): Record<string, string> {
  return {
    // Plain text takes the id over, so that the label always leads to what is seen.
    id: isHidden ? `${id}-rich` : id,
    class: 'story-body',
    role: 'textbox',
    lang: 'en-GB',
    spellcheck: 'true',
    'aria-multiline': 'true',
    'aria-label': name,
    'aria-describedby': `${id}-about`,
  };
}

/** Leads to the tool that Tab would reach. */
function focusTools(id: string): void {
  document.getElementById(id)?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
}
