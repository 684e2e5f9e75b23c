import { useDeferredValue, useMemo, useRef } from 'react';
import { readBody } from '../../src/story/body/parse.ts';
import { standsInTheWay } from './opened.ts';
import { words } from './words.ts';

interface PlainTextProps {
  id: string;
  label: string;
  text: string;
  onText: (text: string) => void;
}

/** The text as its file has it, with what keeps rich text from showing it, line by line. */
export function PlainText({ id, label, text, onText }: PlainTextProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const read = useDeferredValue(text);
  const findings = useMemo(() => readBody(read).findings.filter(standsInTheWay), [read]);
  const hasFindings = findings.length > 0;
  // A box for text knows only one way to end a line.
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return (
    <div className="plain-text">
      <div id={`findings-${id}`} role="status" className="findings" hidden={!hasFindings}>
        <p>{words.plain.refused}</p>
        <ul>
          {findings.map(({ line = 1, rule, message, hint }, at) => (
            <li key={`${rule} ${String(at)}`}>
              <button type="button" onClick={() => goToLine(box.current, line)}>
                {words.plain.line(line)}
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

/** Selects a line, counted from 1. */
function goToLine(box: HTMLTextAreaElement | null, line: number): void {
  if (!box) return;
  const lines = box.value.split('\n');
  const from = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  // Only a box that receives the focus scrolls to what is selected in it.
  box.blur();
  box.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  box.focus();
}
