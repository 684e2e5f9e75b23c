import { guardCommandWords } from '../words/guard-en-gb.ts';

/** Standard input: a terminal, or a file or another command instead of one. */
export interface TerminalInput extends AsyncIterable<Buffer | string> {
  isTTY?: boolean;
  setRawMode?: (isRaw: boolean) => unknown;
  on: (event: 'data', listener: (typed: Buffer) => void) => unknown;
  off: (event: 'data', listener: (typed: Buffer) => void) => unknown;
  resume: () => unknown;
  pause: () => unknown;
}

/** Reads lines from a terminal that shows neither what is typed nor its length. */
export interface SecretInput {
  /**
   * Resolves to the next line.
   *
   * @throws Error where the person presses Ctrl+C
   */
  nextLine: () => Promise<string>;
  /** Makes the terminal show what is typed again. */
  close: () => void;
}

/** Starts to read. Nothing is shown until `close`, even what is typed between two questions. */
export function openSecretInput(input: TerminalInput): SecretInput {
  // The bytes of one character may arrive in two parts.
  const decoder = new TextDecoder();
  const lines: string[] = [];
  let line = '';
  let isInterrupted = false;
  let notify: () => void = () => undefined;
  const listen = (typed: Buffer) => {
    for (const character of decoder.decode(typed, { stream: true })) {
      if (character === '\u0003') isInterrupted = true;
      else if (/[\r\n\u0004]/.test(character)) lines.push(line.replace(escapeSequences, ''));
      line = /[\r\n\u0003\u0004]/.test(character) ? '' : editLine(line, character);
    }
    notify();
  };
  input.setRawMode?.(true);
  input.on('data', listen);
  input.resume();
  return {
    nextLine: async () => {
      while (lines.length === 0 && !isInterrupted)
        await new Promise<void>((resolve) => {
          notify = resolve;
        });
      const next = lines.shift();
      if (next === undefined) throw new Error(guardCommandWords.prompt.interrupted);
      return next;
    },
    close: () => {
      input.off('data', listen);
      input.setRawMode?.(false);
      input.pause();
    },
  };
}

/** The sequences that arrow keys and others send. They may arrive in parts, so they are removed last. */
const escapeSequences = /\u001B(?:\[[\d;?]*[ -/]*[@-~]|O.|.)?/g;

/** Applies a key to the line: Backspace, Ctrl+U or a character. Other control keys are ignored. */
function editLine(line: string, character: string): string {
  if (character === '\u007F' || character === '\b') return line.replace(/.$/su, '');
  if (character === '\u0015') return '';
  return character < ' ' && character !== '\u001B' ? line : line + character;
}
