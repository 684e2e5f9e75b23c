import type { Options } from '../../runtime/options.ts';
import { decides, type HeldPerson } from '../../consent/held.ts';
import { writeReceiptData } from '../../exports/register/json-ld.ts';
import { writeReceipt } from '../../exports/register/receipt.ts';
import type { Register, RegisterStory } from '../../library/register/entry.ts';
import { registerWords as words } from '../../words/register-en-gb.ts';
import { checkAt, sayNoAt } from './addresses.ts';

/** What a person's own copy can be written as, and how a file of it ends. */
export const receiptFormats = { html: '.html', jsonld: '.jsonld' };

/**
 * Writes one person's own copy.
 *
 * @param register the story alone
 * @param number the person's place in it, from 1; may be left out where one person alone decides
 * @throws Error where it is not said whose, or nothing is held of them any more
 */
export function receiptOf(
  register: Register,
  number: string | undefined,
  format: keyof typeof receiptFormats,
  options: Options,
): string {
  const story = onlyStory(register);
  const person = choosePerson(story, number);
  const { settings } = register;
  const context = {
    ...register,
    sayNoAt: sayNoAt(options),
    checkAt: checkAt(story.id, settings, options),
  };
  return format === 'html'
    ? writeReceipt(story, person, context)
    : writeReceiptData(story, person, context);
}

function onlyStory({ stories }: Register): RegisterStory {
  const [story, ...others] = stories;
  if (others.length > 0)
    throw new Error(
      'Two folders have this id, and nobody can tell which was approved. Mend that first.',
    );
  if (story?.people.some(decides)) return story;
  throw new Error(
    'Nothing is held of the people in this story any more. `npm run register -- --history <id>` tells what git holds of it.',
  );
}

function choosePerson({ people }: RegisterStory, number: string | undefined): HeldPerson {
  const possible = people.filter(decides);
  const [only, ...others] = possible;
  const chosen = possible.find((person) => String(person.number) === number);
  if (chosen) return chosen;
  if (only && others.length === 0 && number === undefined) return only;
  const listed = possible.map((person) => {
    const part = person.part ? words.parts[person.part] : words.unreadable;
    return `${person.number} (${part})`;
  });
  throw new Error(
    `A receipt is one person’s own. Write --person and one of these numbers: ${listed.join(', ')}.`,
  );
}
