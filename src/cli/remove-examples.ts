import { rm } from 'node:fs/promises';
import { readOptions } from '../runtime/options.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { storyFolders } from '../library/folders.ts';
import { readStory } from '../library/read-story.ts';
import { run } from './run.ts';

// npm run remove-examples: deletes the shipped stories, and nothing that is not marked as one.
await run(async () => {
  const { contentDir } = readOptions(process.env, dayInLondon(new Date()));
  const { folders } = await storyFolders(contentDir);
  let removed = 0;
  for (const folder of folders) {
    const { data } = await readStory(folder);
    const isExample =
      typeof data === 'object' && data !== null && 'example' in data && data.example === true;
    if (!isExample) continue;
    await rm(folder.path, { recursive: true });
    console.log(`Removed ${folder.place}`);
    removed += 1;
  }
  console.log(
    `${removed === 1 ? '1 example' : `${String(removed)} examples`} removed. What is left to make your own: library.yaml, the themes, the practice models, and the consent form with your legal team.`,
  );
});
