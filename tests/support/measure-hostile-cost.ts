import { collectSecrets } from '../../src/leak-scan/held-back/collect-secrets.ts';
import { listStoriesOnDisk } from '../../src/leak-scan/held-back/stories-on-disk.ts';
import { findStoryFolders } from '../../src/library/story-folders.ts';
import { judgeStoryFolder } from '../../src/library/judge-story-folder.ts';
import { readLibraryContext } from '../../src/library/library-context.ts';
import { readStory } from '../../src/library/read-story.ts';
import { collectObjections } from '../../src/library/story-objections.ts';
import { toStoryWords } from '../../src/library/story-words.ts';
import { today } from './valid-story.ts';

/** The cost of each story of a library, as this script prints it as JSON. */
export interface HostileCost {
  /** The CPU seconds to judge each story and to collect its secrets, by folder. */
  seconds: Record<string, number>;
  /** The peak memory of the process, in MB. */
  peak: number;
}

// node tests/support/measure-hostile-cost.ts <content folder> [<ids to leave out>]
// The script measures stories one after another, in CPU time. A busy machine has little effect on
// CPU time.
const [contentDir = '', ...leftOut] = process.argv.slice(2);
const seconds: Record<string, number> = {};
const context = await readLibraryContext(contentDir);
const { folders } = await findStoryFolders(contentDir);
const options = { contentDir, on: today, audience: 'public' } as const;
// No other story's objections are used. They are compared by short sketches, so they hardly change
// the cost.
const objections = await collectObjections([], context.removals);
for (const folder of folders.filter(({ name }) => !leftOut.includes(name))) {
  await measure(folder.place, async () => {
    const source = await readStory(folder);
    const comparedWords = { objections, words: toStoryWords(source) };
    return judgeStoryFolder(source, context, false, comparedWords, options);
  });
}
for (const story of listStoriesOnDisk(contentDir).filter(({ name }) => !leftOut.includes(name))) {
  await measure(`stories/${story.folder}`, () => collectSecrets([story], []));
}
const cost: HostileCost = { seconds, peak: process.resourceUsage().maxRSS / 1024 };
console.log(JSON.stringify(cost));

async function measure(place: string, act: () => Promise<unknown>): Promise<void> {
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  seconds[place] = (seconds[place] ?? 0) + (user + system) / 1e6;
}
