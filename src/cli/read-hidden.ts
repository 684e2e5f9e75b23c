/** What a person types on, or a file or another command instead of one. */
export interface Keyboard extends AsyncIterable<Buffer | string> {
  isTTY?: boolean;
  setRawMode?: (isRaw: boolean) => unknown;
  on: (event: 'data', listener: (typed: Buffer) => void) => unknown;
  off: (event: 'data', listener: (typed: Buffer) => void) => unknown;
  resume: () => unknown;
  pause: () => unknown;
}

/**
 * Reads a line that is typed, and shows nothing of it, not even how long it is.
 *
 * @throws Error where it is broken off with Ctrl+C
 */
export async function readHidden(
  input: Keyboard,
  output: { write: (text: string) => unknown },
  question: string,
): Promise<string> {
  output.write(question);
  input.setRawMode?.(true);
  input.resume();
  try {
    return await untilEnter(input);
  } finally {
    input.setRawMode?.(false);
    input.pause();
    output.write('\n');
  }
}

function untilEnter(input: Keyboard): Promise<string> {
  return new Promise((resolve, reject) => {
    let line = '';
    // A letter of several bytes may come in two parts.
    const decoder = new TextDecoder();
    const end = (settle: () => void) => {
      input.off('data', listen);
      settle();
    };
    const listen = (typed: Buffer) => {
      for (const sign of decoder.decode(typed, { stream: true })) {
        if (sign === '\r' || sign === '\n' || sign === '\u0004') {
          end(() => resolve(line));
          return;
        }
        if (sign === '\u0003') {
          end(() => reject(new Error('Broken off. Nothing was changed.')));
          return;
        }
        line = afterKey(line, sign);
      }
    };
    input.on('data', listen);
  });
}

/** Backspace takes one sign back, Ctrl+U all of them; no other key without a sign counts. */
function afterKey(line: string, sign: string): string {
  if (sign === '\u007F' || sign === '\b') return line.replace(/.$/su, '');
  if (sign === '\u0015') return '';
  return sign < ' ' ? line : line + sign;
}
