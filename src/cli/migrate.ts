import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readOptions } from '../runtime/options.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { storyFolders } from '../library/folders.ts';
import { storyFile } from '../library/read-story.ts';
import { migrateSource, migrations } from '../story/migrate.ts';
import { run } from './run.ts';

/** The newest version of a story's front matter. */
const newest = 1;

// npm run migrate: brings every story's file up to the newest schema, and says what it did.
await run(async () => {
  const { contentDir } = readOptions(process.env, dayInLondon(new Date()));
  const { folders } = await storyFolders(contentDir);
  let current = 0;
  let unknown = 0;
  for (const folder of folders) {
    const file = join(folder.path, storyFile);
    const migrated = migrateSource(
      await readFile(file, 'utf8').catch(() => ''),
      migrations,
      newest,
    );
    if (migrated.outcome === 'current') current += 1;
    if (migrated.outcome === 'migrated') {
      await writeFile(file, migrated.source);
      console.log(
        `${folder.place}: brought from version ${String(migrated.from)} to ${String(newest)}.`,
      );
    }
    if (migrated.outcome === 'unknown-version') {
      unknown += 1;
      console.error(
        `${folder.place}: its \`schema\` is missing or one this library does not know. Write \`schema: ${String(newest)}\`.`,
      );
    }
  }
  console.log(`${String(current)} already at version ${String(newest)}.`);
  return unknown > 0 ? 1 : 0;
});
