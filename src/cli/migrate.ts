import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { storyFileName } from '../library/read-story.ts';
import { findStoryFolders } from '../library/story-folders.ts';
import { escapePath } from '../runtime/escape-path.ts';
import { readOptions } from '../runtime/options.ts';
import { readTextFile } from '../runtime/plain-files.ts';
import { migrateSource, migrations, newestSchema } from '../story/migrate-source.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { largestText } from '../story/size-limits.ts';
import { commandWords } from '../words/commands-en-gb.ts';
import { runCommand } from './run-command.ts';

const words = commandWords.migrate;

// npm run migrate: migrates the file of every story to the newest schema, and prints which ones.
// Exits with 1 where a file has no version that this library knows.
await runCommand(async () => {
  const { contentDir } = readOptions(process.env, dayInLondon(new Date()));
  const { folders } = await findStoryFolders(contentDir);
  let current = 0;
  let unknown = 0;
  for (const folder of folders) {
    const file = join(folder.path, storyFileName);
    // A link is not followed, because the file that it leads to may belong to another story.
    const { text: source = '' } = await readTextFile(folder.path, storyFileName, largestText);
    const result = migrateSource(source, migrations, newestSchema);
    if (result.outcome === 'current') current += 1;
    if (result.outcome === 'migrated') {
      await writeFile(file, result.source);
      console.log(words.migrated(escapePath(folder.place), result.from, newestSchema));
    }
    if (result.outcome === 'unknown-version') {
      unknown += 1;
      console.error(words.unknownVersion(escapePath(folder.place), newestSchema));
    }
  }
  console.log(words.current(current, newestSchema));
  return unknown > 0 ? 1 : 0;
});
