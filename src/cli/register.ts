import { parseArgs } from 'node:util';
import { everHeld, isShallow } from '../build/history.ts';
import { readOptions, type Options } from '../build/options.ts';
import { registerMemory } from '../build/paths.ts';
import { checkOut, hand } from '../build/private-file.ts';
import { keyOfRules } from '../build/rules-key.ts';
import { historyOf } from '../build/story-history.ts';
import { writeHistory } from '../build/write-history.ts';
import { decides, type HeldPerson } from '../consent/held.ts';
import { writeDueCalendar } from '../exports/calendar/due-days.ts';
import { writeCsv } from '../exports/register/csv.ts';
import { writeReceiptData, writeRecords } from '../exports/register/json-ld.ts';
import { writeReceipt } from '../exports/register/receipt.ts';
import { peopleSheet, sheetsOf } from '../exports/register/sheets.ts';
import { writeDetails, writeTable } from '../exports/register/table.ts';
import { writeXlsx } from '../exports/register/xlsx.ts';
import { openMemory } from '../library/memory.ts';
import type { Register, RegisterStory } from '../library/register/entry.ts';
import { readRegister, type Looked } from '../library/register/read-register.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { isStoryId } from '../story/story-id.ts';
import { oneOf } from '../story/suggest.ts';
import { registerWords } from '../words/register-en-gb.ts';
import { run } from './run.ts';

/** What the register can be written as, and how a file of it ends. */
const formats = { table: '.txt', csv: '.csv', xlsx: '.xlsx', ics: '.ics', jsonld: '.jsonld' };
type Format = keyof typeof formats;
/** The same of a receipt. */
const receiptFormats = { html: '.html', jsonld: '.jsonld' };

// npm run register [-- <id>… --format table|csv|xlsx|ics|jsonld --out file]: what is held of every
// story's consent; with ids, of those alone.
// npm run register -- --receipt <id> [--person n --format html|jsonld --out file]: one person's own copy.
// npm run register -- --history <id>: what was agreed when, from git.
await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      out: { type: 'string' },
      receipt: { type: 'string' },
      person: { type: 'string' },
      history: { type: 'string' },
    },
  });
  const { format, out, receipt, person, history } = values;
  const options = readOptions(process.env, dayInLondon(new Date()));
  if (history !== undefined) return tellHistory(options, history);
  if (receipt !== undefined) {
    const as = choose(receiptFormats, format ?? 'html');
    const to = checkOut(out, receiptFormats[as], options);
    return hand(to, receiptOf(await read(options, [receipt]), person, as, options));
  }
  const as = choose(formats, format ?? 'table');
  if (as === 'xlsx' && out === undefined)
    throw new Error('A workbook cannot be shown here. Write --out and a file’s name after it.');
  const to = checkOut(out, formats[as], options);
  const register = await read(options, positionals);
  return hand(to, write(register, as, positionals.length > 0, options));
});

function choose<F extends object>(known: F, asked: string): keyof F & string {
  const found = Object.keys(known).find((each) => each === asked);
  if (found !== undefined) return found as keyof F & string;
  throw new Error(`--format is not one this command knows. Write ${oneOf(Object.keys(known))}.`);
}

/** The register; of some stories alone, where they were named. */
async function read(options: Options, ids: readonly string[]): Promise<Register> {
  const { contentDir } = options;
  const memory = await openMemory<Looked>(registerMemory);
  const register = await readRegister(options, memory, keyOfRules(), everHeld(contentDir) ?? []);
  await memory.save();
  if (ids.length === 0) return register;
  const stories = register.stories.filter(({ id }) => ids.includes(id));
  const unknown = ids.filter((id) => !stories.some((story) => story.id === id));
  if (unknown.length === 0) return { ...register, stories };
  throw new Error(
    `No story of this id was ever held here: ${unknown.join(', ')}. \`npm run register\` lists them all.`,
  );
}

function write(
  register: Register,
  format: Format,
  isOfSome: boolean,
  options: Options,
): string | Uint8Array {
  switch (format) {
    case 'table':
      return `${isOfSome ? writeDetails(register) : writeTable(register)}\n`;
    case 'csv':
      return writeCsv(peopleSheet(register));
    case 'xlsx':
      return writeXlsx(sheetsOf(register));
    case 'ics':
      return writeDueCalendar(register);
    case 'jsonld':
      return writeRecords(register, addressOf('about/your-story/', options));
  }
}

function receiptOf(
  register: Register,
  asked: string | undefined,
  format: keyof typeof receiptFormats,
  options: Options,
): string {
  const story = register.stories.find(({ people }) => people.length > 0);
  if (!story)
    throw new Error(
      'Nothing is held of the people in this story any more. `npm run register -- --history <id>` tells what git holds of it.',
    );
  const person = choosePerson(story, asked);
  const { checkUrl } = register.settings;
  const check = checkUrl ?? addressOf('check/', options);
  const context = {
    ...register,
    sayNoAt: addressOf('about/your-story/', options),
    checkAt: check && `${check.replace(/\/?$/, '/')}${story.id}/`,
  };
  return format === 'html'
    ? writeReceipt(story, person, context)
    : writeReceiptData(story, person, context);
}

function choosePerson({ people }: RegisterStory, asked: string | undefined): HeldPerson {
  const possible = people.filter(decides);
  const [only, ...others] = possible;
  const chosen = possible.find(({ number }) => String(number) === asked);
  if (chosen) return chosen;
  if (only && others.length === 0 && asked === undefined) return only;
  const listed = possible.map(
    ({ number, part }) =>
      `${number} (${part ? registerWords.parts[part] : registerWords.unreadable})`,
  );
  throw new Error(
    `A receipt is one person’s own. Write --person and one of these numbers: ${listed.join(', ')}.`,
  );
}

function tellHistory({ contentDir }: Options, id: string): void {
  if (!isStoryId(id))
    throw new Error('After --history stands a story’s id, as in `--history k7m2qx`.');
  const steps = historyOf(contentDir, id);
  if (!steps)
    throw new Error(
      'The content folder lies in no git repository, so nobody can tell what was agreed when.',
    );
  hand(undefined, `${writeHistory(id, steps)}\n`);
  if (isShallow(contentDir)) console.error(registerWords.history.shallow);
}

/** A page of the library, where it has an address that others can open. */
function addressOf(path: string, { siteUrl }: Options): string | undefined {
  return siteUrl.hostname === 'localhost' ? undefined : new URL(path, siteUrl).href;
}
