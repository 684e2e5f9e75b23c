import { editorWords } from '../../src/words/editor-en-gb.ts';
import { controlLabel, type BodyControlProps } from '../questions/control/control-props.ts';
import { useControlHandle } from '../questions/control/use-control-handle.ts';
import { EditorForm } from './EditorForm.tsx';
import { PlainTextEditor } from './PlainTextEditor.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useBodyEditor, type BodyEditor } from './use-body-editor.ts';

/**
 * The control for a story’s text. Its rich text editor offers only what a story can contain. Its
 * plain text editor shows the source, if the editor prefers the source or rich text cannot show the
 * text.
 */
export function StoryBody(control: BodyControlProps) {
  const { forID } = control;
  const root = useControlHandle(control);
  const body = useBodyEditor(control);
  const { editor, plain, form, status } = body;
  const isPlain = plain !== undefined;
  return (
    <div
      ref={root}
      className={`${control.classNameWrapper ?? ''} story-writing`}
      onFocus={control.setActiveStyle}
      onBlur={control.setInactiveStyle}
    >
      <div className="writing-head">
        <WritingBar body={body} controls={forID} />
        {form && (
          <EditorForm form={form} editor={editor} control={control} onDone={body.closeForm} />
        )}
        <PasteNote note={body.pasteNote} onDismiss={body.dismissPasteNote} />
      </div>
      <div ref={editor.mountPoint} className="writing-page" hidden={isPlain} />
      {isPlain && (
        <PlainTextEditor
          id={forID}
          label={editorWords.plain.name(controlLabel(control))}
          text={plain}
          onText={body.writePlain}
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

interface WritingBarProps {
  body: BodyEditor;
  /** The id of the text box. */
  controls: string;
}

/** The toolbar of the rich text view, and the button that switches between the views. */
function WritingBar({ body, controls }: WritingBarProps) {
  const { editor, toolsId, plain, form, setForm, insert, switchView } = body;
  const isPlain = plain !== undefined;
  return (
    <div className="writing-bar">
      {!isPlain && (
        <Toolbar
          id={toolsId}
          editor={editor}
          controls={controls}
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
  );
}

interface PasteNoteProps {
  /** What was left out; blank if nothing was. */
  note: string;
  onDismiss: () => void;
}

/**
 * Says what was left out of pasted content, until the note is dismissed or something else is pasted.
 * The live region is always there, because screen readers announce only changes inside one.
 */
function PasteNote({ note, onDismiss }: PasteNoteProps) {
  return (
    <div className="paste-note">
      <p role="status">{note}</p>
      {note !== '' && (
        <button type="button" onClick={onDismiss}>
          {editorWords.pasted.dismiss}
        </button>
      )}
    </div>
  );
}
