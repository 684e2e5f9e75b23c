/** What a person types on, or a file or another command instead of one. */
export interface Keyboard extends AsyncIterable<Buffer | string> {
  isTTY?: boolean;
  setRawMode?: (isRaw: boolean) => unknown;
  on: (event: 'data', listener: (typed: Buffer) => void) => unknown;
  off: (event: 'data', listener: (typed: Buffer) => void) => unknown;
  resume: () => unknown;
  pause: () => unknown;
}

/** Lines that are typed and not shown, not even how long they are. */
export interface HiddenLines {
  /**
   * The next line.
   *
   * @throws Error where it is broken off with Ctrl+C
   */
  next: () => Promise<string>;
  /** Lets the terminal show again what is typed. */
  end: () => void;
}

/** Begins to listen. Nothing is shown until the end, what is typed between two questions included. */
export function hiddenLines(input: Keyboard): HiddenLines {
  // A letter of several bytes may come in two parts.
  const decoder = new TextDecoder();
  const lines: string[] = [];
  let line = '';
  let isBroken = false;
  let tell: () => void = () => undefined;
  const listen = (typed: Buffer) => {
    for (const sign of decoder.decode(typed, { stream: true })) {
      if (sign === '\u0003') isBroken = true;
      else if (/[\r\n\u0004]/.test(sign)) lines.push(line.replace(otherKeys, ''));
      line = /[\r\n\u0003\u0004]/.test(sign) ? '' : afterKey(line, sign);
    }
    tell();
  };
  input.setRawMode?.(true);
  input.on('data', listen);
  input.resume();
  return {
    next: async () => {
      while (lines.length === 0 && !isBroken)
        await new Promise<void>((resolve) => {
          tell = resolve;
        });
      const next = lines.shift();
      if (next === undefined) throw new Error('Broken off. Nothing was changed.');
      return next;
    },
    end: () => {
      input.off('data', listen);
      input.setRawMode?.(false);
      input.pause();
    },
  };
}

/** What arrows and the like send: it may come in parts, so it is taken out of a whole line. */
const otherKeys = /\u001B(?:\[[\d;?]*[ -/]*[@-~]|O.|.)?/g;

/** Backspace takes one sign back, Ctrl+U all of them; no other key without a sign counts. */
function afterKey(line: string, sign: string): string {
  if (sign === '\u007F' || sign === '\b') return line.replace(/.$/su, '');
  if (sign === '\u0015') return '';
  return sign < ' ' && sign !== '\u001B' ? line : line + sign;
}
