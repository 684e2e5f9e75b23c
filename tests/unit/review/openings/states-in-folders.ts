import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkOpening,
  type CheckedOpening,
} from '../../../../src/review/openings/check-opening.ts';
import {
  openContentState,
  type JudgingTools,
} from '../../../../src/review/openings/content-state.ts';
import {
  findOpenings,
  type OpenedStory,
  type StatesOfChange,
} from '../../../../src/review/openings/find-openings.ts';
import type { StoryHistory } from '../../../../src/review/openings/story-history.ts';
import { parseFrontMatter } from '../../../../src/story/source/parse-front-matter.ts';
import { openCache } from '../../../../src/runtime/cache.ts';
import { newFolder } from '../../../support/run.ts';
import { today } from '../../../support/valid-story.ts';

/** A content folder before a change, and a copy of it to change. */
export interface FoldersOfChange {
  before: string;
  after: string;
}

/** Copies a content folder twice. */
export function copyFolders(contentDir: string): FoldersOfChange {
  const folders = { before: newFolder(), after: newFolder() };
  for (const folder of Object.values(folders)) cpSync(contentDir, folder, { recursive: true });
  return folders;
}

/** Makes what is needed to judge content folders. Nothing is kept between two calls. */
export async function judgingTools(): Promise<JudgingTools> {
  const cache = await openCache(join(newFolder(), 'no-cache.json'));
  return { cache, rulesKey: '', reviewKey: '', guard: undefined };
}

/** Opens the folders of a change. */
export async function openStates({ before, after }: FoldersOfChange): Promise<StatesOfChange> {
  const tools = await judgingTools();
  return {
    before: await openContentState(before, tools),
    after: await openContentState(after, tools),
  };
}

/** Finds what a change newly shows. */
export async function openingsOf(folders: FoldersOfChange): Promise<OpenedStory[]> {
  return findOpenings(await openStates(folders), today, await judgingTools());
}

/** Checks what a change newly shows of its first story. */
export async function checkFirstOpening(
  folders: FoldersOfChange,
  histories: readonly StoryHistory[],
  pastHistories: readonly StoryHistory[] = [],
): Promise<CheckedOpening | undefined> {
  const states = await openStates(folders);
  const tools = await judgingTools();
  const [opened] = await findOpenings(states, today, tools);
  const compared = { histories, pastHistories, readHistories: () => [] };
  return opened && checkOpening(opened, states, compared, today, tools);
}

/** The history of a story that came to the main line on a day, as it is in a content folder. */
export function historyInFolder(contentDir: string, id: string, day: string): StoryHistory {
  const file = join(contentDir, 'stories/young-person', id, 'index.mdx');
  const data = parseFrontMatter(readFileSync(file, 'utf8'));
  const words = () => Promise.resolve('words');
  return {
    ...{ id, versions: [{ commit: day, day, data, words }], removals: [] },
    ...{ isShallow: false, lastCommitDay: day },
  };
}
