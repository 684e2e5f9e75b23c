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
  needApproval,
  reviewErrors,
} from '../support/library-model/review-in-memory.ts';
import { today, type Typed } from '../support/valid-story.ts';
import type { ChangedFiles } from './changed-libraries.ts';

const days = [0, 30, 150, 400].map((later) => addDays(today, later));

/**
 * Checks that the review compares any two versions without an error of its own, and that a change
 * which needs nobody's approval shows nothing more in either library.
 */
export async function checkChange({ before, after }: ChangedFiles): Promise<void> {
  compareFiles(before, after);
  const files = changedFiles(before, after);
  if (files.length === 0 || needApproval(before, after).length > 0) return;
  const shownBefore = new Set(await listShown(before));
  const more = (await listShown(after)).find((each) => !shownBefore.has(each));
  if (more !== undefined) throw new Error(`It needs no approval, and shows ${more}.`);
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

/** Checks that a plain no to a story passes the review, whatever else its front matter says. */
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

/** Says no; undefined where the mutated story has no place for it. */
async function sayNoTo(library: ModelLibrary, { name, ...numbers }: NoStep) {
  try {
    return await plainNoes[name]({ library, past: [library], day: today, ...numbers });
  } catch {
    return undefined;
  }
}

/**
 * Checks that each library shows only what every person with a say released for it, and for each
 * use, by a reading of the file that shares no code with the gate.
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
