import { basename } from 'node:path/posix';
import type { Issue } from '../../story/issue.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import { listContentChanges, openBaseline, type Baseline } from '../baseline.ts';
import { isRemovalFile, storyIdOf } from '../content-versions.ts';
import { openContentState, type JudgingTools } from './content-state.ts';
import { findOpenings, type OpenedStory } from './find-openings.ts';
import { toOpeningIssue, toRefusalIssue, type OpeningIssue } from './opening-issues.ts';
import { isUnresolved, checkPastStates } from './check-past-states.ts';
import { findPastWithSameWords, sketchPastStories } from './past-stories.ts';
import { readMainLine, type MainLine } from '../history/main-line.ts';
import { readStoryHistory, type StoryHistory } from './story-history.ts';
import { checkOpening, type CheckedOpening } from './check-opening.ts';
import { withContentAt } from './write-content-at.ts';

/** What a change newly shows. */
interface ReviewedOpenings {
  /** An error for each story that is shown although somebody did not agree to that. */
  refusals: Issue[];
  /** Everything that is newly shown, one issue for each story. */
  opened: OpeningIssue[];
}

/**
 * Finds what the change since a commit newly shows, in both libraries and for every use, from `on`
 * on. The code of the build judges the content before and after the change.
 *
 * @param ref a commit or branch
 * @param known the errors that the comparison of the files found. A story with such an error is not
 *   reported again
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
  return withContentAt(contentDir, baseline, baseline.commit, async (folder) => {
    const states = {
      before: await openContentState(folder, tools),
      after: await openContentState(contentDir, tools),
    };
    const found = await findOpenings(states, on, tools);
    if (found.length === 0) return { refusals: [], opened: [] };
    const mainLine = readMainLine(contentDir, baseline);
    const past = sketchPastStories(contentDir, baseline, mainLine);
    const readAll = (ids: readonly string[]) => readHistories(ids, contentDir, baseline, mainLine);
    const checked: CheckedOpening[] = [];
    const opened: OpenedStory[] = [];
    for (const story of found) {
      const histories = readAll([story.story.id, ...story.earlierIds, ...story.similarIds]);
      const pastHistories = readAll(await findPastWithSameWords(story, past));
      // If neither the id nor the words have been on the main line, the story is new.
      const isNew = histories.length + pastHistories.length === 0;
      const compared = {
        histories: histories.length > 0 ? histories : pastHistories,
        pastHistories,
        readHistories: readAll,
      };
      if (!isNew) checked.push(await checkOpening(story, states, compared, on, tools));
      opened.push(isNew ? story : toShownAgain(story));
    }
    const historyTools = { ...tools, contentDir, baseline, mainLine };
    const results = await checkPastStates(checked, states, historyTools);
    const refused = results.filter(isUnresolved).filter((each) => !isReported(each.opened, known));
    return { refusals: refused.map(toRefusalIssue), opened: opened.map(toOpeningIssue) };
  });
}

/** Reads the histories of stories. Leaves out ids that the main line never had. */
function readHistories(
  ids: readonly string[],
  contentDir: string,
  baseline: Baseline,
  mainLine: MainLine,
): StoryHistory[] {
  return [...new Set(ids)]
    .map((id) => readStoryHistory(contentDir, id, baseline, mainLine))
    .filter(({ versions, removals }) => versions.length + removals.length > 0);
}

/**
 * Replaces the kind `first` by `again`, because the story was on the main line before and was deleted.
 */
function toShownAgain(opened: OpenedStory): OpenedStory {
  const openings = opened.openings.map((opening) =>
    opening.kind === 'first' ? { ...opening, kind: 'again' as const } : opening,
  );
  return { ...opened, openings };
}

/** Whether the comparison of the files has already found an error of a story. */
function isReported({ story, earlierIds }: OpenedStory, known: readonly Issue[]): boolean {
  const ids = known
    .filter(({ severity }) => severity === 'error')
    .map(({ file }) => (isRemovalFile(file) ? basename(file, '.yaml') : storyIdOf(file)));
  return [story.id, ...earlierIds].some((id) => ids.includes(id));
}
