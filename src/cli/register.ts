import { parseArgs } from 'node:util';
import { isShallow } from '../review/history/history.ts';
import { readOptions, type Options } from '../runtime/options.ts';
import { checkOut, hand } from '../runtime/private-file.ts';
import { historyOf } from '../review/history/story-history.ts';
import { writeHistory } from '../review/history/write-history.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { isStoryId } from '../story/story-id.ts';
import { oneOf } from '../story/suggest.ts';
import { registerWords } from '../words/register-en-gb.ts';
import { formats, writeAs } from './register/formats.ts';
import { readRegisterOf, readStoryOf } from './register/read.ts';
import { receiptFormats, receiptOf } from './register/receipt.ts';
import { run } from './run.ts';

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
  if (history !== undefined) {
    tellHistory(options, history);
  } else if (receipt !== undefined) {
    const as = choose(receiptFormats, format ?? 'html');
    const to = checkOut(out, receiptFormats[as], options);
    hand(to, receiptOf(await readStoryOf(options, receipt), person, as, options));
  } else {
    const as = choose(formats, format ?? 'table');
    if (as === 'xlsx' && out === undefined)
      throw new Error('A workbook cannot be shown here. Write --out and a file’s name after it.');
    const to = checkOut(out, formats[as], options);
    const register = await readRegisterOf(options, positionals);
    hand(to, writeAs(as, register, positionals.length > 0, options));
  }
});

function choose<F extends object>(known: F, asked: string): keyof F & string {
  const found = Object.keys(known).find((each) => each === asked);
  if (found !== undefined) return found as keyof F & string;
  throw new Error(`--format is not one this command knows. Write ${oneOf(Object.keys(known))}.`);
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
