import { basename } from 'node:path/posix';
import type { Issue } from '../../story/issue.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import { listContentChanges, openBaseline } from '../baseline.ts';
import { isRemovalFile, storyIdOf } from '../content-versions.ts';
import { openContentState, type JudgingTools } from './content-state.ts';
import { findOpenings, type OpenedStory } from './find-openings.ts';
import { toOpeningIssue, toRefusal, type OpeningIssue } from './opening-issues.ts';
import { isOpen, lookInPastStates, type HistoryTools } from './past-states.ts';
import { findSameWords, sketchPastStories } from './past-stories.ts';
import { readStoryLine, type StoryLine } from './story-line.ts';
import { weighOpening, type WeighedStory } from './weigh-opening.ts';
import { withContentAt } from './write-content-at.ts';

/** What a change newly shows. */
export interface ReviewedOpenings {
  /** An error for each story that is shown although not everybody agreed to that. */
  refusals: Issue[];
  /** Everything that is newly shown, one issue for each story. */
  opened: OpeningIssue[];
}

/**
 * Finds what the change since a commit newly shows, in both libraries and for every use, from a day
 * on. The same code as in the build judges both versions.
 *
 * @param ref a commit or branch
 * @param known the errors of comparing the files; a story that has one is not reported twice
 */
export async function reviewOpenings(
  contentDir: string,
  ref: string,
  on: PlainDate,
  known: readonly Issue[],
  tools: JudgingTools,
): Promise<ReviewedOpenings> {
  const baseline = openBaseline(contentDir, ref);
  if (listContentChanges(baseline).length === 0) return { refusals: [], opened: [] };
  const history = { ...tools, contentDir, baseline };
  return withContentAt(contentDir, baseline, baseline.commit, async (folder) => {
    const states = {
      before: await openContentState(folder, tools),
      after: await openContentState(contentDir, tools),
    };
    const found = await findOpenings(states, on, tools);
    const past = found.length > 0 ? sketchPastStories(contentDir, baseline) : [];
    const weighed: WeighedStory[] = [];
    const opened: OpenedStory[] = [];
    for (const story of found) {
      const lines = readLines([story.story.id, ...story.continues, ...story.resembles], history);
      const sameWords = readLines(await findSameWords(story, past), history);
      // A story whose id and words are new on the main line is shown for the first time.
      const isNew = lines.length + sameWords.length === 0;
      const compared = { lines: lines.length > 0 ? lines : sameWords, sameWords };
      if (!isNew) weighed.push(await weighOpening(story, states, compared, on, tools));
      opened.push(isNew ? story : withoutFirst(story));
    }
    const results = await lookInPastStates(weighed, states.after, history);
    const refused = results.filter(isOpen).filter((each) => !isKnown(each.opened, known));
    return { refusals: refused.map(toRefusal), opened: opened.map(toOpeningIssue) };
  });
}

/** Reads the versions of some stories on the main line, as far as there are any. */
function readLines(ids: readonly string[], { contentDir, baseline }: HistoryTools): StoryLine[] {
  return [...new Set(ids)]
    .map((id) => readStoryLine(contentDir, id, baseline))
    .filter(({ versions, removals }) => versions.length + removals.length > 0);
}

/** A story that was on the main line before, and was deleted, is not new. */
function withoutFirst(opened: OpenedStory): OpenedStory {
  const openings = opened.openings.map((opening) =>
    opening.kind === 'first' ? { ...opening, kind: 'again' as const } : opening,
  );
  return { ...opened, openings };
}

/** Whether an error of comparing the files is about a story already. */
function isKnown({ story, continues }: OpenedStory, known: readonly Issue[]): boolean {
  const ids = known
    .filter(({ severity }) => severity === 'error')
    .map(({ file }) => (isRemovalFile(file) ? basename(file, '.yaml') : storyIdOf(file)));
  return [story.id, ...continues].some((id) => ids.includes(id));
}
