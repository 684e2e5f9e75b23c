import { useDeferredValue, useMemo, useRef } from 'react';
import { readBody } from '../../src/story/body/parse-body.ts';
import { preventsRichText } from './base-text.ts';
import { editorWords } from '../../src/words/editor-en-gb.ts';

interface PlainTextProps {
  id: string;
  label: string;
  text: string;
  onText: (text: string) => void;
}

/**
 * Shows the text's source, and lists the findings that stop the rich text editor from showing it.
 */
export function PlainTextEditor({ id, label, text, onText }: PlainTextProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const source = useDeferredValue(text);
  const findings = useMemo(() => readBody(source).findings.filter(preventsRichText), [source]);
  const hasFindings = findings.length > 0;
  // The value of a textarea always ends lines with \n.
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return (
    <div className="plain-text">
      <div id={`findings-${id}`} role="status" className="findings" hidden={!hasFindings}>
        <p>{editorWords.plain.refused}</p>
        <ul>
          {findings.map(({ line = 1, rule, message, hint }, at) => (
            <li key={`${rule} ${String(at)}`}>
              <button type="button" onClick={() => goToLine(box.current, line)}>
                {editorWords.plain.line(line)}
              </button>{' '}
              {message} {hint}
            </li>
          ))}
        </ul>
      </div>
      <textarea
        ref={box}
        id={id}
        aria-label={label}
        aria-describedby={hasFindings ? `findings-${id}` : undefined}
        aria-invalid={hasFindings}
        lang="en-GB"
        spellCheck
        value={text.replaceAll('\r\n', '\n')}
        onChange={({ target }) => onText(target.value.replaceAll('\n', lineEnd))}
      />
    </div>
  );
}

/** Selects a line, counted from 1, and scrolls to it. */
function goToLine(box: HTMLTextAreaElement | null, line: number): void {
  if (!box) return;
  const lines = box.value.split('\n');
  const from = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  // A textarea scrolls to its selection only when it receives the focus.
  box.blur();
  box.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  box.focus();
}
