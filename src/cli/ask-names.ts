import { hiddenLines, type Keyboard } from './hidden-lines.ts';

/** What was made of the names that were given. The names themselves are forgotten. */
export interface Asked<T> {
  known: T[];
  /** Which of them nothing could be made of, counted from 1. */
  unknown: number[];
}

/**
 * Asks for names until an empty line, each of them twice, and shows nothing of them; or reads them
 * from what is no terminal, one on each line.
 *
 * @param make what is kept of a name; undefined where there is nothing to keep
 */
export async function askNames<T>(
  input: Keyboard,
  output: { write: (text: string) => unknown },
  make: (name: string) => T | undefined,
): Promise<Asked<T>> {
  const asked: Asked<T> = { known: [], unknown: [] };
  const take = (name: string) => {
    const made = make(name);
    if (made === undefined) asked.unknown.push(asked.known.length + asked.unknown.length + 1);
    else asked.known.push(made);
  };
  if (!input.isTTY) {
    for (const line of (await allOf(input)).split(/\r\n|\n|\r/)) if (line.trim() !== '') take(line);
    return asked;
  }
  output.write(greeting);
  const lines = hiddenLines(input);
  const ask = async (question: string) => {
    output.write(question);
    const line = await lines.next();
    output.write('\n');
    return line.trim();
  };
  try {
    for (let name = await ask(first); name !== ''; name = await ask(first)) {
      if (name === (await ask(second))) take(name);
      else output.write('These two are not the same, so neither is taken.\n');
    }
    return asked;
  } finally {
    lines.end();
  }
}

const first = 'A name, nickname or place: ';
const second = '           The same again: ';
const greeting =
  'Nothing of what you type is shown or kept. Type each name twice, as a slip would never be noticed. An empty line ends.\n';

async function allOf(input: Keyboard): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of input) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}
