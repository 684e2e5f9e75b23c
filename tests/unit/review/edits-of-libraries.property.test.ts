// @module-tag property
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { anyLibraryPlan } from '../../support/library-model/any-library.ts';
import { anyNo, anyRenewalSteps, anySteps } from '../../support/library-model/any-steps.ts';
import { followEdits } from '../../support/library-model/follow-edits.ts';
import { sayNo } from '../../support/library-model/say-no.ts';
import { propertyOptions } from '../../support/open-stories.ts';
import { propertyRuns } from '../../support/property-runs.ts';

vi.setConfig({ testTimeout: 120_000 });

test('after any edits that pass the review, nothing is shown against an unanswered no', async () => {
  const seen = { passed: new Set<string>(), refused: new Set<string>(), shown: 0 };
  await fc.assert(
    fc.asyncProperty(anyLibraryPlan, anySteps(6), async (plan, steps) => {
      const { passed, refused, refusedByHistory, shown } = await followEdits(plan, steps);
      for (const name of passed) seen.passed.add(name);
      for (const name of [...refused, ...refusedByHistory]) seen.refused.add(name);
      seen.shown += shown;
    }),
    propertyOptions(40),
  );
  // The test proves something only if many edits pass, many are refused, and much is shown.
  expect(seen.passed.size).toBeGreaterThan(propertyRuns(15));
  expect(seen.refused.size).toBeGreaterThan(propertyRuns(4));
  expect(seen.shown).toBeGreaterThan(propertyRuns(300));
});

test('after any renewals that pass the review, nothing is shown for which somebody neither waited nor had said yes before', async () => {
  const count = { renewed: 0, refused: 0, shown: 0 };
  await fc.assert(
    fc.asyncProperty(anyLibraryPlan, anyRenewalSteps(5), async (plan, steps) => {
      const { passed, refused, refusedByHistory, shown } = await followEdits(plan, steps);
      count.renewed += passed.filter((name) => name === 'everyone renews').length;
      count.refused += [...refused, ...refusedByHistory].length;
      count.shown += shown;
    }),
    propertyOptions(60),
  );
  // The test proves something only if some renewals pass, and others are refused.
  expect(count.renewed).toBeGreaterThan(propertyRuns(10));
  expect(count.refused).toBeGreaterThan(propertyRuns(30));
  expect(count.shown).toBeGreaterThan(propertyRuns(300));
});

test('a plain no is never refused, takes effect at once and opens nothing, in any state of a library', async () => {
  const closed = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(anyLibraryPlan, anySteps(5), anyNo, async (plan, steps, no) => {
      const count = await sayNo(plan, steps, no);
      closed.set(no.name, (closed.get(no.name) ?? 0) + (count ?? 0));
    }),
    propertyOptions(70),
  );
  // The test proves something only if every kind of no closes something.
  expect([...closed.values()].filter((count) => count > 0).length).toBeGreaterThan(propertyRuns(6));
});
