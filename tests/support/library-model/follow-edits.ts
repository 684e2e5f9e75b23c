import { addDays, type PlainDate } from '../../../src/story/plain-date.ts';
import { audiences } from '../../../src/story/vocabulary.ts';
import { findReasonsAgainst } from './account.ts';
import { makeLibrary, type LibraryPlan } from './any-library.ts';
import { replaceMain, startHistory, takeStep, type Step } from './any-steps.ts';
import { openFiles, type JudgeFiles } from './judge-in-memory.ts';
import { versionOf, writeFiles, type ModelLibrary } from './model-library.ts';
import { refusedOpenings } from './review-in-git.ts';
import { reviewErrors } from './review-in-memory.ts';

/** What happened to the edits of a library, by the name of the edit. */
export interface FollowedEdits {
  passed: string[];
  refused: string[];
  /** The edits that only the review of the history refuses. */
  refusedByHistory: string[];
  /** How many uses were shown in all states together. */
  shown: number;
}

/**
 * Makes edits one after the other, and keeps the edits that pass the review. Checks that no library
 * shows anything against an unanswered no, on the day of an edit or later.
 *
 * @throws Error with the names of the edits and what they opened
 */
export async function followEdits(
  plan: LibraryPlan,
  steps: readonly Step[],
): Promise<FollowedEdits> {
  let history = startHistory(await makeLibrary(plan));
  const followed: FollowedEdits = { passed: [], refused: [], refusedByHistory: [], shown: 0 };
  const fail = (reasons: readonly string[]) =>
    new Error([followed.passed.join(' > '), ...reasons].join('\n'));
  const first = findForbidden(
    history.main,
    await openFiles(writeFiles(history.main)),
    history.day,
    0,
  );
  if (first.forbidden.length > 0) throw fail(first.forbidden);
  for (const step of steps) {
    const result = await takeStep(history, step);
    history = result.history;
    const { proposed } = result;
    if (!proposed) continue;
    const { main, day, past } = history;
    const after = writeFiles(proposed);
    const judge = await openFiles(after);
    const errors = reviewErrors(writeFiles(main), after, judge('public', day).issues);
    if (errors.length > 0) {
      followed.refused.push(step.name);
      continue;
    }
    const { forbidden, shown } = findForbidden(proposed, judge, day, [45, 200, 500][step.c % 3]!);
    // The files alone do not show that the edit is wrong. The history may show it, but takes longer.
    if (forbidden.length > 0) {
      const refusals = await refusedOpenings(past, after, day);
      followed.passed.push(step.name);
      if (refusals.length === 0) throw fail(forbidden);
      followed.passed.pop();
      followed.refusedByHistory.push(step.name);
      continue;
    }
    followed.passed.push(step.name);
    followed.shown += shown;
    history = replaceMain(history, proposed);
  }
  return followed;
}

/**
 * Lists what a library shows against an unanswered no, on a day and some days later. Counts
 * everything that the library shows on these days.
 */
function findForbidden(
  library: ModelLibrary,
  judge: JudgeFiles,
  day: PlainDate,
  daysLater: number,
): { forbidden: string[]; shown: number } {
  const shown = [day, addDays(day, daysLater)].flatMap((on) =>
    audiences.flatMap((audience) =>
      judge(audience, on).shown.flatMap(({ folder, uses }) =>
        uses.map(({ use }) => ({ audience, on, folder, use })),
      ),
    ),
  );
  const forbidden = shown.flatMap(({ audience, on, folder, use }) => {
    const story = library.stories.get(folder)!;
    const { words } = story;
    const version = versionOf(story);
    const reasons = findReasonsAgainst(library.account, { words, version, use, day: on });
    return reasons.length === 0
      ? []
      : [`${audience} ${on} ${folder} ${use}: ${reasons.join('; ')}`];
  });
  return { forbidden, shown: shown.length };
}
