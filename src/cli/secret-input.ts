import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { guardCommandWords } from '../words/guard-en-gb.ts';

/** Standard input: a terminal, a file or the output of another command. */
export type TerminalInput = NodeJS.ReadableStream & { isTTY?: boolean };

/** Reads lines from a terminal. The terminal shows neither the typed text nor its length. */
export interface SecretInput {
  /**
   * Resolves to the next line. Resolves to an empty text after Ctrl+D.
   *
   * @throws Error if the person presses Ctrl+C
   */
  nextLine: () => Promise<string>;
  /** Stops reading. The terminal then shows typed text again. */
  close: () => void;
}

/**
 * Starts to read. The terminal shows no typed text until `close`, not even between two questions.
 */
export function openSecretInput(input: TerminalInput): SecretInput {
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  // One reader reads all lines, because several lines that are pasted at once arrive together.
  const reader = createInterface({ input, output, terminal: true, historySize: 0 });
  const lines: string[] = [];
  let end: 'interrupted' | 'closed' | undefined;
  let notify: () => void = () => undefined;
  const endWith = (how: 'interrupted' | 'closed') => {
    end ??= how;
    notify();
  };
  reader
    .on('line', (line) => {
      // Some keys, such as Tab, leave control characters.
      lines.push(line.replace(/\p{Cc}/gu, ''));
      notify();
    })
    .on('SIGINT', () => endWith('interrupted'))
    .on('close', () => endWith('closed'));
  return {
    nextLine: async () => {
      while (lines.length === 0 && end === undefined)
        await new Promise<void>((resolve) => {
          notify = resolve;
        });
      const next = lines.shift() ?? (end === 'closed' ? '' : undefined);
      if (next === undefined) throw new Error(guardCommandWords.prompt.interrupted);
      return next;
    },
    close: () => {
      reader.close();
    },
  };
}
