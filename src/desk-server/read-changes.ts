import { z } from 'zod';
import { storyChange, type RecordedChange } from '../checks/story-changes.ts';
import type { StoryKey } from '../checks/story-for-lead.ts';
import type { Git } from '../runtime/git.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { storyRef, storyRefs } from './story-ref.ts';

const recordedMessage = z.object({ story: z.string(), change: storyChange });

/** The order in which git lists commits, and what it writes of each. */
const logOptions = [
  ...['--no-show-signature', '--topo-order', '--reverse'],
  '--format=%H%x00%at%x00%an%x00%B%x00',
];

/** Reads what is recorded about one story beside its file, the oldest change first. */
export async function readChanges(git: Git, story: StoryKey): Promise<RecordedChange[]> {
  const output = await git('log', ...logOptions, storyRef(story), '--').catch(() => '');
  return parseLog(output).map(({ recorded }) => recorded);
}

/** Reads what is recorded about every story, by the story’s collection and slug. */
export async function readAllChanges(git: Git): Promise<Map<string, RecordedChange[]>> {
  const output = await git('log', ...logOptions, `--glob=${storyRefs}`);
  const stories = Map.groupBy(parseLog(output), ({ story }) => story);
  return new Map([...stories].map(([story, all]) => [story, all.map(({ recorded }) => recorded)]));
}

function parseLog(output: string): { story: string; recorded: RecordedChange }[] {
  const parts = output.split('\0');
  const count = Math.floor(parts.length / 4);
  return Array.from({ length: count }, (_, index) => parts.slice(index * 4, index * 4 + 4)).flatMap(
    ([id = '', seconds, who = '', message = '']) => {
      const { data } = recordedMessage.safeParse(parseJson(message));
      if (!data) return [];
      const at = Number(seconds);
      const on = dayInLondon(new Date(at * 1000));
      return { story: data.story, recorded: { id: id.trim(), at, on, who, change: data.change } };
    },
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
