import { basename } from 'node:path/posix';
import type { Issue } from '../../story/issue.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import { comparisonSalt, haveSameWords, writeSketch } from '../../story/sketch/salted-sketch.ts';
import { splitSource } from '../../story/source/split-source.ts';
import { listContentChanges, openBaseline } from '../baseline.ts';
import { isRemovalFile, storyIdOf } from '../content-versions.ts';
import { findDeletedStories } from '../history/git-history.ts';
import { openContentState, type JudgingTools } from './content-state.ts';
import { findOpenings, type OpenedStory } from './find-openings.ts';
import { toOpeningIssue, toRefusal, type OpeningIssue } from './opening-issues.ts';
import { isOpen, lookInPastStates, type HistoryTools } from './past-states.ts';
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
    const deleted = found.some(isNew) ? sketchDeletedStories(contentDir, baseline.commit) : [];
    const weighed: WeighedStory[] = [];
    const opened: OpenedStory[] = [];
    for (const story of found) {
      const lines = readLines(await addDeleted(story, deleted), history);
      // A story whose id and words are new on the main line is shown for the first time.
      if (lines.length > 0) weighed.push(await weighOpening(story, states, lines, on, tools));
      opened.push(lines.length > 0 ? withoutFirst(story) : story);
    }
    const results = await lookInPastStates(weighed, states.after, history);
    const refused = results.filter(isOpen).filter((each) => !isKnown(each.opened, known));
    return { refusals: refused.map(toRefusal), opened: opened.map(toOpeningIssue) };
  });
}

/** The most deleted stories whose words are compared with those of a new story. */
const mostDeletedStories = 500;

/** The id of a deleted story, and the sketch of its words. */
interface SketchedStory {
  id: string;
  sketch: string;
}

function sketchDeletedStories(contentDir: string, tip: string): SketchedStory[] {
  return findDeletedStories(contentDir, tip, mostDeletedStories).flatMap(({ id, story }) => {
    const source = story.toString();
    const sketch = writeSketch(splitSource(source)?.body ?? source, comparisonSalt);
    return sketch === undefined ? [] : [{ id, sketch }];
  });
}

function isNew({ continues, resembles }: OpenedStory): boolean {
  return continues.length + resembles.length === 0;
}

/** Adds the deleted stories that a new story resembles: it may have come back under a new id. */
async function addDeleted(
  opened: OpenedStory,
  deleted: readonly SketchedStory[],
): Promise<OpenedStory> {
  const sketch = isNew(opened) ? await opened.story.sketch(comparisonSalt) : undefined;
  if (sketch === undefined) return opened;
  const same = deleted.filter((story) => haveSameWords(story.sketch, sketch)).map(({ id }) => id);
  return { ...opened, resembles: [...opened.resembles, ...same] };
}

/** Reads the versions on the main line of a story, and of those that it continues or resembles. */
function readLines(
  { story, continues, resembles }: OpenedStory,
  { contentDir, baseline }: HistoryTools,
): StoryLine[] {
  const ids = new Set([story.id, ...continues, ...resembles]);
  return [...ids]
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
