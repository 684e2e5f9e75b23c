import { addDays, type PlainDate } from '../../../src/story/plain-date.ts';
import { audiences } from '../../../src/story/vocabulary.ts';
import type { Issue } from '../../../src/story/issue.ts';
import { isAgainst, type ShownWords } from './account.ts';
import { makeLibrary, type LibraryPlan } from './any-library.ts';
import { replaceMain, startHistory, takeStep, type NoStep, type Step } from './any-steps.ts';
import { openFiles, type JudgeFiles } from './judge-in-memory.ts';
import { versionOf, writeFiles, type Files, type ModelLibrary } from './model-library.ts';
import { plainNoes } from './noes.ts';
import { findFilesNeedingApproval, reviewErrors } from './review-in-memory.ts';

/**
 * Says no in a library after any edits, whether the edits would pass the review or not. Checks that
 * the review has no error, whatever else is wrong in the library. Checks that the no merges without
 * approval, takes effect at once and opens nothing.
 *
 * @returns the number of uses that the no closed; undefined if there was nothing to say no to
 * @throws Error that says which check failed
 */
export async function sayNo(
  plan: LibraryPlan,
  steps: readonly Step[],
  { name, ...numbers }: NoStep,
): Promise<number | undefined> {
  const { main, past, day, done } = await makeEdits(plan, steps);
  const library = await plainNoes[name]({
    library: main,
    past: past.map((state) => state.library),
    day,
    ...numbers,
  });
  if (!library) return undefined;
  const fail = (reason: string) => new Error(`${[...done, name].join(' > ')}\n${reason}`);
  const [before, after] = [writeFiles(main), writeFiles(library)];
  const judge = await openFiles(after);
  const issues = [...judge('public', day).issues, ...issuesAnywhere(after)];
  const [error] = reviewErrors(before, after, issues);
  if (error) throw fail(`The no is refused: ${error.file}: ${error.rule}: ${error.message}`);
  const [waiting] = findFilesNeedingApproval(before, after);
  if (waiting !== undefined) throw fail(`The no has to wait for the approval of ${waiting}.`);
  const days = [day, addDays(day, 45), addDays(day, 200)];
  const shown = listShown(library, judge, days);
  const shownBefore = listShown(main, await openFiles(before), days);
  const opened = shown.find(({ key }) => !shownBefore.some((each) => each.key === key));
  if (opened) throw fail(`The no opens ${opened.key}.`);
  const [fact] = library.account.slice(-1);
  const ignored = shown
    // A no that narrows a release applies only to its own story, and not to copies.
    .filter(({ folder }) => fact?.is !== 'no' || !isNarrower(name) || folder === fact.item)
    .find((each) => fact && isAgainst(fact, library.account, each));
  if (ignored) throw fail(`The no has no effect on ${ignored.key}.`);
  return shownBefore.length - shown.length;
}

/** Whether a no narrows a release, instead of being recorded as a no. */
function isNarrower(name: NoStep['name']): boolean {
  return / (?:earlier|fewer)$/.test(name);
}

/** Makes every edit, without a review. */
export async function makeEdits(plan: LibraryPlan, steps: readonly Step[]) {
  let history = startHistory(await makeLibrary(plan));
  const done: string[] = [];
  for (const step of steps) {
    const result = await takeStep(history, step);
    history = result.history;
    if (!result.proposed) continue;
    history = replaceMain(history, result.proposed);
    done.push(step.name);
  }
  return { ...history, done };
}

/** Makes an error in every file and folder of a library. None of the errors may stop a no. */
function issuesAnywhere(files: Files): Issue[] {
  const folders = ['.', 'stories', 'stories/family', 'stories/young-person', 'removals'];
  return [...folders, ...files.keys()].map((file) => ({
    rule: 'a-rule',
    severity: 'error',
    file,
    message: 'Something is wrong.',
    hint: 'Fix it.',
  }));
}

function listShown(library: ModelLibrary, judge: JudgeFiles, days: readonly PlainDate[]) {
  return days.flatMap((day) =>
    audiences.flatMap((audience) =>
      judge(audience, day).shown.flatMap(({ folder, uses }) =>
        uses.map(({ use }): ShownWords & { folder: string; key: string } => {
          const story = library.stories.get(folder)!;
          const key = `${folder} ${use} for ${audience} on ${day}`;
          return { words: story.words, version: versionOf(story), use, day, folder, key };
        }),
      ),
    ),
  );
}
