import { createInterface } from 'node:readline/promises';
import { escapePath } from '../../runtime/escape-path.ts';
import { withdrawalWords } from '../../words/withdrawal-en-gb.ts';
import { findSaidStory, type StoryCandidate } from './find-said-story.ts';

const { errors, which } = withdrawalWords;

/** A terminal to ask in. */
export interface AskingTerminal {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream;
}

/**
 * Finds the story of a receipt’s code, or asks which of the stories is meant that may be called or be
 * about what somebody said.
 *
 * @throws Error if there is no such story, or nobody can be asked. The error lists the stories
 */
export async function chooseStory(
  contentDir: string,
  said: string,
  terminal: AskingTerminal = { input: process.stdin, output: process.stdout },
): Promise<string> {
  const found = await findSaidStory(contentDir, said);
  if (found.by === 'mistyped-receipt') throw new Error(errors.mistypedReceipt);
  const { candidates } = found;
  const [first, ...others] = candidates;
  if (first === undefined) {
    throw new Error(found.by === 'receipt' ? errors.unknownReceipt : errors.noStoryLikeThat);
  }
  if (found.by === 'receipt' && others.length === 0) return first.id;
  if (terminal.input.isTTY !== true) {
    throw new Error(errors.chooseStory(candidates.map(describe).join('\n')));
  }
  return askWhich(candidates, terminal);
}

async function askWhich(
  candidates: readonly StoryCandidate[],
  { input, output }: AskingTerminal,
): Promise<string> {
  output.write(`${which.title}\n`);
  candidates.forEach((candidate, place) => {
    output.write(`  ${String(place + 1)}. ${describe(candidate)}\n`);
  });
  const asking = createInterface({ input, output });
  const answer = (await asking.question(which.question)).trim();
  asking.close();
  const chosen = candidates.find(
    ({ id }, place) => answer === String(place + 1) || answer.toLowerCase() === id,
  );
  if (chosen) return chosen.id;
  throw new Error(errors.nothingChosen);
}

/** Writes a story for whoever has to recognise it. Only this terminal shows the title. */
function describe({ id, title }: StoryCandidate): string {
  return escapePath(title === undefined ? `${id}  ${which.untitled}` : `${id}  ${title}`);
}
