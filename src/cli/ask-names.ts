import { readHidden, type Keyboard } from './read-hidden.ts';

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
  for (;;) {
    const name = await readHidden(input, output, 'A name, nickname or place: ');
    if (name.trim() === '') return asked;
    const again = await readHidden(input, output, '                The same again: ');
    if (name === again) take(name);
    else output.write('These two are not the same, so neither is taken.\n');
  }
}

const greeting =
  'Nothing of what you type is shown or kept. Type each name twice, as a slip would never be noticed. An empty line ends.\n';

async function allOf(input: Keyboard): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of input) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}
