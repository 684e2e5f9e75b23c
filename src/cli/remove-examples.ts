import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { toldFolder } from '../library/read-told.ts';
import { readStory } from '../library/read-story.ts';
import { findStoryFolders } from '../library/story-folders.ts';
import { escapePath } from '../runtime/escape-path.ts';
import { readOptions } from '../runtime/options.ts';
import { listFolder, readTextFile } from '../runtime/plain-files.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { largestText } from '../story/size-limits.ts';
import { parseYaml } from '../story/source/parse-yaml.ts';
import { splitSource } from '../story/source/split-source.ts';
import { commandWords } from '../words/commands-en-gb.ts';
import { runCommand } from './run-command.ts';

// npm run remove-examples: deletes the stories and packs that are marked as examples, and nothing
// else.
await runCommand(async () => {
  const words = commandWords.removeExamples;
  const { contentDir } = readOptions(process.env, dayInLondon(new Date()));
  const { folders } = await findStoryFolders(contentDir);
  let removed = 0;
  for (const folder of folders) {
    const { data } = await readStory(folder);
    if (!isExample(data)) continue;
    await rm(folder.path, { recursive: true });
    await rm(join(contentDir, toldFolder, `${folder.name}.yaml`), { force: true });
    console.log(words.removed(escapePath(folder.place)));
    removed += 1;
  }
  for (const { name, type } of (await listFolder(join(contentDir, 'packs'))).entries) {
    if (type !== 'file') continue;
    const { text = '' } = await readTextFile(join(contentDir, 'packs'), name, largestText);
    if (!isExample(parseYaml(splitSource(text)?.yaml ?? '').data)) continue;
    await rm(join(contentDir, 'packs', name));
    console.log(words.removed(escapePath(`packs/${name}`)));
    removed += 1;
  }
  console.log(words.done(removed));
});

function isExample(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'example' in data && data.example === true;
}
