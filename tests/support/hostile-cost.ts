import { secretsOf } from '../../src/leak-scan/secrets.ts';
import { storiesOnDisk } from '../../src/leak-scan/stories-on-disk.ts';
import { storyFolders } from '../../src/library/folders.ts';
import { judgeStory } from '../../src/library/judge-story.ts';
import { readLists } from '../../src/library/lists.ts';
import { readStory } from '../../src/library/read-story.ts';
import { today } from './valid-story.ts';

/** What the stories of a library cost, each by its folder; told in JSON by a process of its own. */
export interface HostileCost {
  /** Seconds of CPU, of judging each and of learning what must not be found of it. */
  seconds: Record<string, number>;
  /** The most memory the process ever held, in MB. */
  peak: number;
}

// Processor time, which a busy machine does not change much, one story after the other.
const contentDir = process.argv[2] ?? '';
const seconds: Record<string, number> = {};
const lists = await readLists(contentDir);
const { folders } = await storyFolders(contentDir);
const options = { contentDir, on: today, audience: 'public' } as const;
for (const folder of folders) {
  await timed(folder.place, async () => judgeStory(await readStory(folder), lists, false, options));
}
for (const story of storiesOnDisk(contentDir)) {
  await timed(`stories/${story.folder}`, () => secretsOf([story], []));
}
const cost: HostileCost = { seconds, peak: process.resourceUsage().maxRSS / 1024 };
console.log(JSON.stringify(cost));

async function timed(place: string, act: () => Promise<unknown>): Promise<void> {
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  seconds[place] = (seconds[place] ?? 0) + (user + system) / 1e6;
}
