import { parseArgs } from 'node:util';
import { isShallowRepository } from '../review/history/git-history.ts';
import { readConsentHistory } from '../review/history/trace-consent.ts';
import { writeHistory } from '../review/history/write-history.ts';
import { escapeLines } from '../runtime/escape-path.ts';
import { readOptions, type Options } from '../runtime/options.ts';
import { resolvePrivateFile, writePrivateFile } from '../runtime/private-file.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { isStoryId } from '../story/story-id.ts';
import { joinWithOr } from '../story/suggest-word.ts';
import { commandWords } from '../words/commands-en-gb.ts';
import { registerWords } from '../words/register-en-gb.ts';
import { readReceiptStory, readRegisterStories } from './register/select-stories.ts';
import { receiptFormats, writePersonReceipt } from './register/write-person-receipt.ts';
import { registerFormats, writeRegister } from './register/write-register.ts';
import { runCommand } from './run-command.ts';

const { errors } = registerWords;

// npm run register [-- <id>… --format table|csv|xlsx|ics|jsonld --out file]: the consent register
// of all stories, or of the stories with these ids.
// npm run register -- --receipt <id> [--person n --format html|jsonld --out file]: the receipt of
// one person in a story.
// npm run register -- --history <id>: what people agreed to and when, from git’s history.
await runCommand(async () => {
  const { values, positionals: ids } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      out: { type: 'string' },
      receipt: { type: 'string' },
      person: { type: 'string' },
      history: { type: 'string' },
    },
  });
  const { out, receipt, person, history } = values;
  const options = readOptions(process.env, dayInLondon(new Date()));
  if (history !== undefined) {
    printHistory(options, history);
  } else if (receipt !== undefined) {
    const format = chooseFormat(receiptFormats, values.format ?? 'html');
    const path = resolvePrivateFile(out, receiptFormats[format], options);
    const register = await readReceiptStory(options, receipt);
    writePrivateFile(path, await writePersonReceipt(register, person, format, options));
  } else {
    const format = chooseFormat(registerFormats, values.format ?? 'table');
    if (format === 'xlsx' && out === undefined) throw new Error(errors.workbookNeedsFile);
    const path = resolvePrivateFile(out, registerFormats[format], options);
    const register = await readRegisterStories(options, ids);
    writePrivateFile(path, writeRegister(format, register, ids.length > 0, options));
  }
});

function chooseFormat<F extends object>(formats: F, format: string): keyof F & string {
  const found = Object.keys(formats).find((known) => known === format);
  if (found !== undefined) return found as keyof F & string;
  throw new Error(commandWords.unknownFormat(joinWithOr(Object.keys(formats))));
}

function printHistory({ contentDir }: Options, id: string): void {
  if (!isStoryId(id)) throw new Error(errors.historyNeedsId);
  const steps = readConsentHistory(contentDir, id);
  if (!steps) throw new Error(errors.noRepository);
  writePrivateFile(undefined, `${escapeLines(writeHistory(id, steps))}\n`);
  if (isShallowRepository(contentDir)) console.error(registerWords.history.shallow);
}
