import { parse } from 'yaml';
import { passesIndependentCheck } from '../../src/leak-scan/held-back/independent-check.ts';
import { splitSource } from '../../src/story/source/split-source.ts';
import { addDays } from '../../src/story/plain-date.ts';
import { audiences, audienceUse } from '../../src/story/vocabulary.ts';
import type { NoStep } from '../support/library-model/any-steps.ts';
import { openFiles } from '../support/library-model/judge-in-memory.ts';
import {
  writeFiles,
  type Files,
  type ModelLibrary,
} from '../support/library-model/model-library.ts';
import { plainNoes } from '../support/library-model/noes.ts';
import {
  changedFiles,
  compareFiles,
  findFilesNeedingApproval,
  reviewErrors,
} from '../support/library-model/review-in-memory.ts';
import { today, type Typed } from '../support/valid-story.ts';
import type { ChangedFiles } from './changed-libraries.ts';

const days = [0, 30, 150, 400].map((later) => addDays(today, later));

/**
 * Checks that the review can compare any two versions of a library. Checks that a change shows nothing
 * new in either library if it needs no approval.
 */
export async function checkChange({ before, after }: ChangedFiles): Promise<void> {
  compareFiles(before, after);
  const files = changedFiles(before, after);
  if (files.length === 0 || findFilesNeedingApproval(before, after).length > 0) return;
  const shownBefore = new Set(await listShown(before));
  const newlyShown = (await listShown(after)).find((each) => !shownBefore.has(each));
  if (newlyShown !== undefined)
    throw new Error(`The change needs no approval, and newly shows ${newlyShown}.`);
}

async function listShown(files: Files): Promise<string[]> {
  const judge = await openFiles(files);
  return days.flatMap((day) =>
    audiences.flatMap((audience) =>
      judge(audience, day).shown.flatMap(({ folder, uses }) =>
        uses.map(({ use }) => `${folder} to ${audience} for ${use} on ${day}`),
      ),
    ),
  );
}

/** Checks that a plain no to a story passes the review, whatever its front matter says. */
export async function checkNoToStory(
  library: ModelLibrary,
  { name, ...numbers }: NoStep,
): Promise<void> {
  const after = await sayNoTo(library, { name, ...numbers });
  if (!after) return;
  const [first, second] = [writeFiles(library), writeFiles(after)];
  const { issues } = (await openFiles(second))('public', today);
  const [error] = reviewErrors(first, second, issues);
  if (error) throw new Error(`The no is refused: ${error.rule}: ${error.message}`);
  await checkChange({ before: first, after: second });
}

/** Says no to a story. Returns undefined if the mutated front matter has no field for the no. */
async function sayNoTo(library: ModelLibrary, { name, ...numbers }: NoStep) {
  try {
    return await plainNoes[name]({ library, past: [library], day: today, ...numbers });
  } catch {
    return undefined;
  }
}

/**
 * Checks that each library shows a story for a use only if every person with a say released the story
 * for that use. The check reads the files and shares no code with the gate.
 */
export async function checkAudiences(files: Files): Promise<void> {
  const judge = await openFiles(files);
  for (const audience of audiences) {
    for (const { folder, uses } of judge(audience, today).shown) {
      const source = files.get(`${folder}/index.mdx`) ?? '';
      const front = () => parse(splitSource(source)?.yaml ?? '') as Typed;
      const removal = files.get(`removals/${folder.split('/')[2] ?? ''}.yaml`);
      if (!passesIndependentCheck(front, removal, audience, today)) {
        throw new Error(`The independent check refuses ${folder} to ${audience}.`);
      }
      for (const use of [audienceUse[audience], ...uses.map((each) => each.use)]) {
        if (!isReleased(front(), use)) throw new Error(`${folder} shows ${use} to ${audience}.`);
      }
    }
  }
}

function isReleased({ people }: Typed, use: string): boolean {
  const deciders = (people as Typed[]).filter(({ part }) => part !== 'mentioned');
  const releases = deciders.map(({ consent }) => (consent as Typed)['release'] as Typed);
  return releases.every(({ uses }) => (uses as Typed[]).some((each) => each['use'] === use));
}
