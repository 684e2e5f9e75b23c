import type { Baseline } from '../baseline.ts';
import { toDay, type MainCommit, type MainLine } from '../history/main-line.ts';
import {
  checkAgreements,
  findDaysNotShown,
  isAgreedTo,
  type CheckedOpening,
} from './check-opening.ts';
import { openContentState, type ContentState, type JudgingTools } from './content-state.ts';
import { findShownStory } from './shown-story.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import { type ShownSpan } from './shown-spans.ts';
import { withContentAt } from './write-content-at.ts';

/**
 * The maximum number of states of each kind to check. Each state costs about as much as
 * `npm run check`.
 */
const mostStates = 8;

/** What is needed to judge earlier states of the main line. */
export interface HistoryTools extends JudgingTools {
  contentDir: string;
  baseline: Baseline;
  mainLine: MainLine;
}

/**
 * Checks whether an earlier state of the main line showed what a change newly shows. A change may
 * return to such a state without new releases, for example when it fixes a broken list. Then only
 * later releases, reviews and noes count.
 *
 * @param states the content folder at the baseline and after the change
 * @returns the stories with the days that no earlier state makes lawful
 */
export async function checkPastStates(
  openings: readonly CheckedOpening[],
  { before, after }: Record<'before' | 'after', ContentState>,
  tools: HistoryTools,
): Promise<CheckedOpening[]> {
  if (!openings.some(isUnresolved)) return [...openings];
  const { baseline, mainLine } = tools;
  const mainCommits = mainLine.commits.map(({ commit }) => commit);
  let unresolved = [...openings];
  for (const { commit, time } of listStates(openings, mainLine)) {
    if (!unresolved.some(isUnresolved)) break;
    const judge = async (state: ContentState) => {
      const past = { state, day: toDay(time), commit, mainCommits };
      const results: CheckedOpening[] = [];
      for (const story of unresolved) {
        results.push(isUnresolved(story) ? await checkPastState(story, past, after, tools) : story);
      }
      return results;
    };
    unresolved = await (commit === baseline.commit
      ? judge(before)
      : readPastState(commit, tools, judge));
  }
  return unresolved;
}

/** Reads the state of the content folder at an earlier commit. */
function readPastState<T>(
  commit: string,
  tools: HistoryTools,
  read: (state: ContentState) => Promise<T>,
): Promise<T> {
  const { contentDir, baseline } = tools;
  return withContentAt(contentDir, baseline, commit, async (folder) =>
    read(await openContentState(folder, tools)),
  );
}

/** Whether a story has days that are not known to be lawful. */
export function isUnresolved({
  daysWithoutAgreement,
  daysOpenedByOthers,
}: CheckedOpening): boolean {
  return daysWithoutAgreement.length + daysOpenedByOthers.length > 0;
}

/**
 * Lists the commits whose state may have shown the stories, the latest first. These are the states
 * before each change outside the stories, after each recent change, and after each change of the
 * stories themselves.
 */
function listStates(
  openings: readonly CheckedOpening[],
  { commits, contentCommits }: MainLine,
): MainCommit[] {
  const versions = openings.flatMap(({ histories }) => histories.flatMap((each) => each.versions));
  const storyCommits = new Set(versions.map(({ commit }) => commit));
  const storyChanges = commits.filter(({ commit }) => storyCommits.has(commit));
  const otherChanges = contentCommits.filter(({ files }) =>
    files.some(({ path }) => !path.startsWith('stories/')),
  );
  const idsOf = (found: readonly MainCommit[]) =>
    found.slice(0, mostStates).map(({ commit }) => commit);
  const beforeIds = new Set(idsOf(otherChanges));
  const ids = new Set([...idsOf(contentCommits), ...idsOf(storyChanges)]);
  return commits.filter(
    ({ commit }, index) =>
      index === 0 || ids.has(commit) || beforeIds.has(commits[index - 1]?.commit ?? ''),
  );
}

/** An earlier state of the main line. */
interface PastState {
  state: ContentState;
  day: PlainDate;
  commit: string;
  /** The commits of the main line, the latest first. */
  mainCommits: readonly string[];
}

async function checkPastState(
  story: CheckedOpening,
  { state, day, commit, mainCommits }: PastState,
  after: ContentState,
  tools: JudgingTools,
): Promise<CheckedOpening> {
  const { opened, histories, daysWithoutAgreement, daysOpenedByOthers } = story;
  const own = state.stories.find(({ id }) => [opened.story.id, ...opened.earlierIds].includes(id));
  if (!own) return story;
  const shownThen = await findShownStory(own, state, day, tools);
  const { fingerprint, wordsFingerprint } = opened.shown;
  if (shownThen.fingerprint !== fingerprint) return story;
  if (shownThen.wordsFingerprint !== wordsFingerprint) return story;
  const [shown, notShown] = partition(daysWithoutAgreement, shownThen.spans);
  const position = mainCommits.indexOf(commit);
  const historiesSince = histories.map((history) => {
    const isInState = (version: string) => mainCommits.indexOf(version) >= position;
    return [
      history,
      Math.max(
        0,
        history.versions.findLastIndex((version) => isInState(version.commit)),
      ),
    ] as const;
  });
  const mayBeAgreed = shown.length > 0 && !story.hasUnansweredNoElsewhere;
  const isAgreed = mayBeAgreed && isAgreedTo(await checkAgreements(story.after, historiesSince));
  const [shownByOthers, others] = partition(daysOpenedByOthers, shownThen.spans);
  const stillNotShown = await findDaysNotShown(story, state, after, shownByOthers, tools);
  return {
    ...story,
    daysWithoutAgreement: isAgreed ? notShown : daysWithoutAgreement,
    daysOpenedByOthers: [...others, ...stillNotShown],
  };
}

/** Splits days into those whose audience and use were shown on some day, and the others. */
function partition(
  days: readonly ShownSpan[],
  shown: readonly ShownSpan[],
): [shown: ShownSpan[], others: ShownSpan[]] {
  const wasShown = (span: ShownSpan) =>
    shown.some(({ audience, use }) => audience === span.audience && use === span.use);
  return [days.filter(wasShown), days.filter((span) => !wasShown(span))];
}
