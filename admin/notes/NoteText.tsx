import { useId, useState } from 'react';
import { longestNote } from '../../src/checks/note-length.ts';
import { notesWords } from '../../src/words/notes-en-gb.ts';

interface NoteTextProps {
  label: string;
  hint?: string;
  button: string;
  /** Tells the button apart from others with the same words. */
  about?: string;
  /** Under which key this window keeps what is written and not sent yet. */
  storageKey: string;
  /** Resolves to whether the text was sent. */
  onSend: (text: string) => Promise<boolean>;
}

/** A field for a note or an answer. What is not sent stays in this window, also if it is loaded again. */
export function NoteText({ label, hint, button, about, storageKey, onSend }: NoteTextProps) {
  const [text, setText] = useState(() => sessionStorage.getItem(storageKey) ?? '');
  const [isSending, setSending] = useState(false);
  const id = useId();
  const keep = (next: string) => {
    sessionStorage.setItem(storageKey, next);
    setText(next);
  };
  const send = async () => {
    if (isSending || text.trim() === '') return;
    setSending(true);
    if (await onSend(text)) keep('');
    setSending(false);
  };
  return (
    <div className="note-text">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="note-hint">
          {hint}
        </p>
      )}
      <textarea
        id={id}
        rows={3}
        maxLength={longestNote}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={text}
        onChange={({ target }) => keep(target.value)}
      />
      <button type="button" aria-disabled={isSending} onClick={() => void send()}>
        {isSending ? notesWords.sending : button}
        {about !== undefined && <span className="note-hidden"> {about}</span>}
      </button>
    </div>
  );
}
