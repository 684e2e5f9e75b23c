import type { Baseline } from '../baseline.ts';
import { compareWithLines, findDaysNotShown, isAgreedTo, type WeighedStory } from './weigh-opening.ts';
import { openContentState, type ContentState, type JudgingTools } from './content-state.ts';
import { findShownStory } from './shown-story.ts';
import { dayInLondon, type PlainDate } from '../../story/plain-date.ts';
import { type ShownSpan } from './shown-spans.ts';
import { withContentAt } from './write-content-at.ts';

/** The most states of each sort that are looked at. Each costs about as much as a check. */
const mostStates = 8;

/** What looking at earlier states needs. */
export interface HistoryTools extends JudgingTools {
  contentDir: string;
  baseline: Baseline;
}

/**
 * Looks in earlier states of the main line for what a change newly shows. To return to a state that
 * was lawfully shown needs nothing new, as after a broken list was repaired: what a story agreed to
 * since that state counts, and nothing before it.
 *
 * @param after the content folder after the change
 * @returns the stories with the days that no earlier state makes lawful
 */
export async function lookInPastStates(
  weighed: readonly WeighedStory[],
  after: ContentState,
  tools: HistoryTools,
): Promise<WeighedStory[]> {
  const { contentDir, baseline } = tools;
  const line = baseline.git('rev-list', '--first-parent', baseline.commit).trim().split('\n');
  let open = [...weighed];
  for (const commit of listStates(weighed, line, baseline)) {
    if (!open.some(isOpen)) break;
    open = await withContentAt(contentDir, baseline, commit, async (folder) => {
      const state = await openContentState(folder, tools);
      const seconds = Number(baseline.git('log', '-1', '--format=%ct', commit));
      const past = { state, day: dayInLondon(new Date(seconds * 1000)), commit, line };
      const results: WeighedStory[] = [];
      for (const story of open) {
        results.push(isOpen(story) ? await lookInState(story, past, after, tools) : story);
      }
      return results;
    });
  }
  return open;
}

/** Whether some days of a story are not known to be lawful. */
export function isOpen({ notAgreed, openedByOthers }: WeighedStory): boolean {
  return notAgreed.length + openedByOthers.length > 0;
}

/**
 * Lists the commits whose state may have shown the stories, the latest first: before each change
 * outside the stories, after recent changes, and after each change of the stories themselves.
 */
function listStates(
  weighed: readonly WeighedStory[],
  line: readonly string[],
  { git, commit }: Baseline,
): string[] {
  const changes = (...paths: string[]) => {
    const options = ['--first-parent', `--max-count=${String(mostStates)}`, commit, '--'];
    return git('rev-list', ...options, ...paths).split('\n').filter(Boolean);
  };
  const parentOf = (child: string) => line[line.indexOf(child) + 1];
  const versions = weighed.flatMap(({ lines }) => lines.flatMap((each) => each.versions));
  const own = new Set(versions.map((version) => version.commit));
  const ownInOrder = line.filter((each) => own.has(each)).slice(0, mostStates);
  const beforeChanges = changes('.', ':(exclude)stories').map(parentOf);
  const commits = new Set([commit, ...beforeChanges, ...changes('.'), ...ownInOrder]);
  return line.filter((each) => commits.has(each));
}

/** An earlier state of the main line. */
interface PastState {
  state: ContentState;
  day: PlainDate;
  commit: string;
  /** The commits of the main line, the latest first. */
  line: readonly string[];
}

async function lookInState(
  story: WeighedStory,
  { state, day, commit, line }: PastState,
  after: ContentState,
  tools: JudgingTools,
): Promise<WeighedStory> {
  const { opened, lines, notAgreed, openedByOthers } = story;
  const own = state.stories.find(({ id }) => [opened.story.id, ...opened.continues].includes(id));
  if (!own) return story;
  const shownThen = await findShownStory(own, state, day, tools);
  const { fingerprint, wordsFingerprint } = opened.shown;
  if (shownThen.fingerprint !== fingerprint) return story;
  if (shownThen.wordsFingerprint !== wordsFingerprint) return story;
  const [here, elsewhere] = partition(notAgreed, shownThen.spans);
  const position = line.indexOf(commit);
  const since = lines.map((each) => {
    const isThere = (version: string) => line.indexOf(version) >= position;
    return [each, Math.max(0, each.versions.findLastIndex((version) => isThere(version.commit)))] as const;
  });
  const isAgreed = here.length > 0 && isAgreedTo(await compareWithLines(story.after, since));
  const [toLookFor, others] = partition(openedByOthers, shownThen.spans);
  const notThen = await findDaysNotShown(story, state, after, toLookFor, tools);
  return {
    ...story,
    notAgreed: isAgreed ? elsewhere : notAgreed,
    openedByOthers: [...others, ...notThen],
  };
}

/** Splits days by whether their audience and use were shown at all. */
function partition(
  days: readonly ShownSpan[],
  shown: readonly ShownSpan[],
): [shown: ShownSpan[], others: ShownSpan[]] {
  const wasShown = (span: ShownSpan) =>
    shown.some(({ audience, use }) => audience === span.audience && use === span.use);
  return [days.filter(wasShown), days.filter((span) => !wasShown(span))];
}
