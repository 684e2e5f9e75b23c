import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { storyFileName } from '../library/read-story.ts';
import { findStoryFolders } from '../library/story-folders.ts';
import { escapePath } from '../runtime/escape-path.ts';
import { readOptions } from '../runtime/options.ts';
import { readPlainFile } from '../runtime/plain-files.ts';
import { writePath } from '../story/issue.ts';
import {
  migrateSource,
  migrations,
  newestSchema,
  type MigrationResult,
} from '../story/migrate-source.ts';
import { findOpenQuestions, type OpenQuestion } from '../story/migrations/open-questions.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { largestText } from '../story/size-limits.ts';
import { parseFrontMatter } from '../story/source/parse-front-matter.ts';
import { commandWords } from '../words/commands-en-gb.ts';
import { runCommand } from './run-command.ts';

const words = commandWords.migrate;

// npm run migrate [-- --dry-run]: migrates the file of every story to the newest schema, and prints
// which ones, with the questions that a person has to answer. With --dry-run it writes nothing.
// Exits with 1 if a file cannot be read, or has no version that this library knows.
await runCommand(async () => {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } });
  const isDryRun = values['dry-run'];
  const { contentDir } = readOptions(process.env, dayInLondon(new Date()));
  const { folders } = await findStoryFolders(contentDir);
  const counts = { current: 0, migrated: 0, unknown: 0, questions: 0 };
  for (const folder of folders) {
    const place = escapePath(folder.place);
    // A link is not followed, because the file that it leads to may belong to another story.
    const { bytes } = await readPlainFile(folder.path, storyFileName, largestText);
    const source = decodeWhole(bytes);
    const result = migrateSource(source, migrations, newestSchema);
    if (result.outcome === 'current') counts.current += 1;
    if (result.outcome === 'migrated') {
      if (!isDryRun) await writeFile(join(folder.path, storyFileName), result.source);
      const questions = questionsIn(result.source);
      counts.migrated += 1;
      counts.questions += questions.length;
      const say = isDryRun ? words.wouldMigrate : words.migrated;
      console.log([say(place, result.from, newestSchema), ...questions.map(ask)].join('\n'));
    }
    const refusal = sayRefusal(result.outcome, place);
    if (refusal !== undefined) {
      counts.unknown += 1;
      console.error(refusal);
    }
  }
  if (counts.migrated > 0) console.log(words.summary(counts.migrated, counts.questions));
  console.log(words.current(counts.current, newestSchema));
  return counts.unknown > 0 ? 1 : 0;
});

/** Reads bytes as text, with the byte order mark. Bytes that are not text become an empty text. */
function decodeWhole(bytes: Uint8Array | undefined): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return '';
  }
}

/** Says why a file cannot be migrated; undefined if nothing prevents it. */
function sayRefusal(outcome: MigrationResult['outcome'], place: string): string | undefined {
  if (outcome === 'unreadable') return words.unreadable(place);
  if (outcome === 'version-is-text') return words.versionIsText(place);
  return outcome === 'unknown-version'
    ? words.unknownVersion(place, migrations[0]?.from ?? newestSchema)
    : undefined;
}

function questionsIn(source: string): OpenQuestion[] {
  return findOpenQuestions(parseFrontMatter(source));
}

function ask({ path, question }: OpenQuestion): string {
  return words.asks(writePath(path), words.questions[question]);
}
