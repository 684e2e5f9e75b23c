import fc from 'fast-check';
import { anyLibraryPlan } from '../support/library-model/any-library.ts';
import { anyNo, anySteps, slowEdits } from '../support/library-model/any-steps.ts';
import { followEdits } from '../support/library-model/follow-edits.ts';
import { sayNo } from '../support/library-model/say-no.ts';
import { checkAudiences, checkChange, checkNoToStory } from './check-change.ts';
import { anyChangedBytes, anyMutatedStory, sampleLibraries } from './changed-libraries.ts';
import type { Target } from './targets.ts';

/** Makes a target that checks a property of random values in memory. */
function inMemory<T>(
  name: string,
  any: fc.Arbitrary<T>,
  check: (value: T) => Promise<unknown>,
): Target {
  return {
    name,
    check: (_, parameters) =>
      fc.check(
        fc.asyncProperty(any as fc.Arbitrary<unknown>, async (value) => {
          await check(value as T);
        }),
        parameters,
      ),
  };
}

const libraries = await sampleLibraries();

/**
 * Targets for the review of changes and for the two audiences:
 * - `review-history` makes all edits, and `review-edits` leaves out the slow ones.
 * - `review-noes` says a no after edits to a valid library.
 * - `review-no` says a no in a story whose front matter is damaged.
 * - `review-bytes` and `audiences` damage the bytes of files.
 */
export const reviewTargets: readonly Target[] = [
  inMemory('review-edits', fc.tuple(anyLibraryPlan, anySteps(8, slowEdits)), ([plan, steps]) =>
    followEdits(plan, steps),
  ),
  inMemory('review-history', fc.tuple(anyLibraryPlan, anySteps(8)), ([plan, steps]) =>
    followEdits(plan, steps),
  ),
  inMemory('review-noes', fc.tuple(anyLibraryPlan, anySteps(6), anyNo), ([plan, steps, no]) =>
    sayNo(plan, steps, no),
  ),
  inMemory('review-bytes', anyChangedBytes(libraries), checkChange),
  inMemory('review-no', fc.tuple(anyMutatedStory(libraries), anyNo), ([library, no]) =>
    checkNoToStory(library, no),
  ),
  inMemory('audiences', anyChangedBytes(libraries), ({ after }) => checkAudiences(after)),
];
