import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { toldFolder } from '../library/read-told.ts';
import { readStory } from '../library/read-story.ts';
import { findStoryFolders } from '../library/story-folders.ts';
import { escapePath } from '../runtime/escape-path.ts';
import { readOptions } from '../runtime/options.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { commandWords } from '../words/commands-en-gb.ts';
import { runCommand } from './run-command.ts';

// npm run remove-examples: deletes the stories that are marked as examples, and nothing else.
await runCommand(async () => {
  const words = commandWords.removeExamples;
  const { contentDir } = readOptions(process.env, dayInLondon(new Date()));
  const { folders } = await findStoryFolders(contentDir);
  let removed = 0;
  for (const folder of folders) {
    const { data } = await readStory(folder);
    const isExample =
      typeof data === 'object' && data !== null && 'example' in data && data.example === true;
    if (!isExample) continue;
    await rm(folder.path, { recursive: true });
    await rm(join(contentDir, toldFolder, `${folder.name}.yaml`), { force: true });
    console.log(words.removed(escapePath(folder.place)));
    removed += 1;
  }
  console.log(words.done(removed));
});
