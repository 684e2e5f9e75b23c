import { guardCommandWords } from '../words/guard-en-gb.ts';
import { openSecretInput, type TerminalInput } from './secret-input.ts';

/** The result for each name. Does not contain the names themselves. */
export interface AnsweredNames<T> {
  accepted: T[];
  /** The positions of the names that were not accepted, from 1. */
  rejected: number[];
}

/**
 * Asks for names until an empty line. The person types each name twice, and the terminal never
 * shows it. If the input is not a terminal, reads one name from each line and asks nothing.
 *
 * @param convert turns a name into the value to store; returns undefined to reject the name
 */
export async function askNames<T>(
  input: TerminalInput,
  output: { write: (text: string) => unknown },
  convert: (name: string) => T | undefined,
): Promise<AnsweredNames<T>> {
  const answers: AnsweredNames<T> = { accepted: [], rejected: [] };
  const add = (name: string) => {
    const converted = convert(name);
    if (converted !== undefined) answers.accepted.push(converted);
    else answers.rejected.push(answers.accepted.length + answers.rejected.length + 1);
  };
  if (input.isTTY) await askInTerminal(input, output, add);
  else
    for (const line of (await readAll(input)).split(/\r\n|\n|\r/))
      if (line.trim() !== '') add(line);
  return answers;
}

async function askInTerminal(
  input: TerminalInput,
  output: { write: (text: string) => unknown },
  add: (name: string) => void,
): Promise<void> {
  const { prompt } = guardCommandWords;
  output.write(prompt.about);
  const secretInput = openSecretInput(input);
  const ask = async (question: string) => {
    output.write(question);
    const line = await secretInput.nextLine();
    output.write('\n');
    return line.trim();
  };
  try {
    for (let name = await ask(prompt.name); name !== ''; name = await ask(prompt.name)) {
      if (name === (await ask(prompt.repeat))) add(name);
      else output.write(prompt.different);
    }
  } finally {
    secretInput.close();
  }
}

async function readAll(input: TerminalInput): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
