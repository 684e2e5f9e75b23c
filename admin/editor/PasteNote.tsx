import { editorWords } from '../../src/words/editor-en-gb.ts';

interface PasteNoteProps {
  /** What was left out; blank if nothing was. */
  note: string;
  onDismiss: () => void;
}

/**
 * Says what was left out of pasted content, until the note is dismissed or something else is pasted.
 * The live region is always there, because screen readers announce only changes inside one.
 */
export function PasteNote({ note, onDismiss }: PasteNoteProps) {
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
