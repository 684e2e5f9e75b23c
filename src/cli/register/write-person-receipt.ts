import { computeReceiptCode } from '../../consent/receipt-code.ts';
import { isPossibleDecider, type RecordedPerson } from '../../consent/recorded-consent.ts';
import { writeReceiptData } from '../../exports/register/consent-records.ts';
import { writeReceipt } from '../../exports/register/receipt-page.ts';
import type { Register, RegisterStory } from '../../library/register/register-story.ts';
import type { Options } from '../../runtime/options.ts';
import { registerWords as words } from '../../words/register-en-gb.ts';
import { findCheckAddress, findSayNoAddress } from './public-addresses.ts';

/** The formats of a receipt, each with the ending of its file. */
export const receiptFormats = { html: '.html', jsonld: '.jsonld' };

/**
 * Writes the receipt of one person: their own copy of what they agreed to.
 *
 * @param register a register with only the story
 * @param personNumber the number of the person in the story, from 1; required if several people
 * decide
 * @throws Error if no person has this number, or no consent is recorded any more
 */
export async function writePersonReceipt(
  register: Register,
  personNumber: string | undefined,
  format: keyof typeof receiptFormats,
  options: Options,
): Promise<string> {
  const story = findOnlyStory(register);
  const person = choosePerson(story, personNumber);
  const { record } = person.consent;
  const context = {
    ...register,
    ownCode: record === undefined ? undefined : await computeReceiptCode(story.id, record),
    sayNoAddress: findSayNoAddress(options),
    checkAddress: findCheckAddress(story.id, register.settings, options),
  };
  return format === 'html'
    ? writeReceipt(story, person, context)
    : writeReceiptData(story, person, context);
}

function findOnlyStory({ stories }: Register): RegisterStory {
  const [story, ...others] = stories;
  if (others.length > 0) throw new Error(words.errors.duplicateId);
  if (story?.people.some(isPossibleDecider)) return story;
  throw new Error(words.errors.nothingRecorded);
}

function choosePerson({ people }: RegisterStory, personNumber: string | undefined): RecordedPerson {
  const deciders = people.filter(isPossibleDecider);
  const [onlyDecider, ...others] = deciders;
  const chosen = deciders.find(({ number }) => String(number) === personNumber);
  if (chosen) return chosen;
  if (onlyDecider && others.length === 0 && personNumber === undefined) return onlyDecider;
  const choices = deciders.map(({ number, part }) => {
    return `${number} (${part ? words.parts[part] : words.unreadable})`;
  });
  throw new Error(words.errors.choosePerson(choices.join(', ')));
}
