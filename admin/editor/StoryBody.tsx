import { useId, useMemo, useState } from 'react';
import { labelOf } from '../questions/control/control-props.ts';
import { useControl } from '../questions/control/use-control.ts';
import { insertComponent } from './component-commands.ts';
import type { MenuEntry } from './component-menu.ts';
import { openSource } from './opened.ts';
import { PlainText } from './PlainText.tsx';
import type { StoryControl } from './story-control.ts';
import { Toolbar } from './Toolbar.tsx';
import { useEditor } from './use-editor.ts';
import { useStoryText } from './use-story-text.ts';
import { WritingForm, type Asked } from './WritingForm.tsx';
import { words } from './words.ts';

/**
 * The control of a story’s text: rich text in which only what a story can hold can be written, and
 * the plain text of its file for those who want it, or where rich text cannot show it.
 */
export function StoryBody(control: StoryControl) {
  const { onChange, forID, field, getAsset } = control;
  const value = typeof control.value === 'string' ? control.value : '';
  const root = useControl(control);
  const [first] = useState(() => openSource(value));
  const [plain, setPlain] = useState(first ? undefined : value);
  const [asked, setAsked] = useState<Asked>();
  const [said, setSaid] = useState('');
  const toolsId = useId();
  const isPlain = plain !== undefined;
  const name = labelOf(control);

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
    findFile: (src) => String(getAsset(src, field)),
  });

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
          <WritingForm asked={asked} editor={editor} control={control} onDone={closeForm} />
        )}
      </div>
      <div ref={editor.place} className="writing-page" hidden={isPlain} />
      {isPlain && (
        <PlainText
          id={forID}
          label={words.plain.name(name)}
          text={plain}
          onText={(next) => {
            setPlain(next);
            text.write(next);
          }}
        />
      )}
      <p id={`about-${forID}`} className="unseen">
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
    // Plain text takes the id over: the label, and what is left to do, lead to what is seen.
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

/** Leads to the tool that Tab would reach. */
function focusTools(id: string): void {
  document.getElementById(id)?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
}
