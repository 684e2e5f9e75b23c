import { parseArgs } from 'node:util';
import { readOptions } from '../runtime/options.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { storyFolders } from '../library/folders.ts';
import { readBeside } from '../library/read-beside.ts';
import { readStory } from '../library/read-story.ts';
import { run } from './run.ts';

// npm run fingerprint [-- <id>…]: `id fingerprint`, a line each, for every story that can be read,
// valid or not, so that a draft has one to print on its reading copy.
await run(async () => {
  const { positionals: asked } = parseArgs({ allowPositionals: true });
  const { contentDir } = readOptions(process.env, dayInLondon(new Date()));
  const { folders } = await storyFolders(contentDir);
  const wanted = folders.filter(({ name }) => asked.length === 0 || asked.includes(name));
  const unknown = asked.filter((id) => !folders.some(({ name }) => name === id));
  for (const id of unknown)
    console.error(`${id}: there is no story of this id. Look for its folder in stories.`);
  let unread = 0;
  for (const folder of wanted) {
    const read = await readStory(folder);
    const { fingerprint, findings } = await readBeside(read);
    if (fingerprint !== undefined) {
      console.log(`${folder.name} ${fingerprint}`);
      continue;
    }
    unread += 1;
    const [first] = [...read.findings, ...findings].filter(({ severity }) => severity === 'error');
    console.error(
      `${folder.name}: has no fingerprint, since ${folder.place} cannot be read whole. ${first?.message ?? ''} ${first?.hint ?? ''}`,
    );
  }
  return asked.length > 0 && unknown.length + unread > 0 ? 1 : 0;
});
