import { parseArgs } from 'node:util';
import { readLibrarySettings } from '../library/read-settings.ts';
import { toldFolder } from '../library/read-told.ts';
import { readOptions } from '../runtime/options.ts';
import { readTextFile } from '../runtime/plain-files.ts';
import { computeToldFingerprint } from '../story/fingerprint/told-fingerprint.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { told, type Told } from '../story/schema/told.ts';
import { largestText } from '../story/size-limits.ts';
import { parseEntry } from '../story/source/parse-entry.ts';
import { isStoryId } from '../story/story-id.ts';
import { writeDate } from '../words/dates.ts';
import { toldWords } from '../words/told-en-gb.ts';
import { runCommand } from './run-command.ts';

const { command: words, letter } = toldWords;

// npm run told -- <id>: prints the letter that says who used a story and what came of it, which uses
// the storyteller has not heard of, and the code of the words that readers would see.
await runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  const [id = '', ...more] = positionals;
  if (!isStoryId(id) || more.length > 0) throw new Error(words.needsId);
  const { AS_OF, CONTENT_DIR } = process.env;
  const { contentDir } = readOptions({ AS_OF, CONTENT_DIR }, dayInLondon(new Date()));
  const { text, finding } = await readTextFile(contentDir, `${toldFolder}/${id}.yaml`, largestText);
  if (text === undefined) {
    throw new Error(finding.rule === 'file-missing' ? words.nothing(id) : finding.message);
  }
  const { data, findings } = parseEntry(text, '.yaml', told);
  if (!data) throw new Error(findings.map(({ message, hint }) => `${message} ${hint}`).join('\n'));
  const { settings } = await readLibrarySettings(contentDir);
  const { text: template = '{uses}' } = await readTextFile(
    contentDir,
    'letters/what-came-back.md',
    largestText,
  );
  const fields: Record<string, string> = {
    uses: writeUses(data),
    organisation: settings.organisation,
  };
  console.log(
    template.trim().replace(/\{([a-z]+)\}/g, (_, name: string) => fields[name] ?? `[${name}]`),
  );
  const untold = data.shown.filter(({ toldOn }) => toldOn === undefined);
  const lines = untold.map(({ on, where }) => `  ${writeDate(on)}: ${where}`);
  console.log(['', '----', '', ...(untold.length > 0 ? [words.notTold, ...lines] : [])].join('\n'));
  console.log(words.code(await computeToldFingerprint(data)));
});

/** Writes each use for the storyteller, the earliest first. Nobody is named who noted one. */
function writeUses({ shown }: Told): string {
  return shown
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ on, where, to, people, changed }) => {
      const count = people === undefined ? '' : letter.people(people);
      const came = changed === undefined ? letter.nothingYet : letter.changed(changed);
      return `- ${letter.use(writeDate(on), where, to, count)} ${came}`;
    })
    .join('\n');
}
