// @module-tag property
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { mayShow } from '../../../src/consent/gate.ts';
import { findShownSpans } from '../../../src/review/openings/shown-spans.ts';
import { addDays, addMonths } from '../../../src/story/plain-date.ts';
import { findDeciders } from '../../../src/story/schema/person.ts';
import { audiences, audienceUse, uses, type Use } from '../../../src/story/vocabulary.ts';
import { anyOpenStory, propertyOptions } from '../../support/open-stories.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { toGate } from '../../support/story-at-gate.ts';

vi.setConfig({ testTimeout: 60_000 });

/** What a person says of an earlier release, as random numbers. */
const anyClaim = fc.record({
  days: fc.integer({ min: 4, max: 40 }),
  left: fc.integer({ min: -2, max: 40 }),
  isSameVersion: fc.integer({ min: 0, max: 5 }).map((number) => number > 0),
  uses: fc.oneof(fc.constant<Use[]>([...uses]), fc.subarray<Use>([...uses], { minLength: 6 })),
  untilOf: fc.oneof(fc.constant<Use[]>([]), fc.subarray<Use>([...uses])),
  until: fc.integer({ min: -3, max: 40 }),
});

test('a renewal never shows a use on a day on which somebody had neither waited for it nor allowed it before', () => {
  const seen = { shownInTime: 0, waiting: 0 };
  fc.assert(
    fc.property(
      anyOpenStory,
      fc.array(anyClaim, { minLength: 4, maxLength: 4 }),
      fc.integer({ min: 0, max: 9 }),
      ({ read }, claims, later) => {
        const story = toGate(read);
        if (!story) return;
        const { front } = story;
        const people = findDeciders(front.people);
        people.forEach(({ person }, index) => {
          const { release } = person.consent;
          const claim = claims[index]!;
          const on = addDays(release.on, -claim.days);
          const until = addDays(release.on, claim.until);
          release.renews = {
            on,
            fingerprint: claim.isSameVersion ? release.fingerprint : 'ZZZZ-ZZZZ-ZZZZ-Z',
            uses: claim.uses.map((use) => ({ use, ...(claim.untilOf.includes(use) && { until }) })),
            expiresOn: addDays(release.on, claim.left),
          };
        });
        front.publishFrom = '2020-01-01';
        const lastRelease = people
          .map(({ person }) => person.consent.release.on)
          .toSorted()
          .at(-1)!;
        const day = addDays(lastRelease, later);
        const spans = findShownSpans(story, day);
        for (const audience of audiences) {
          for (const use of uses) {
            const isShown = mayShow(story, use, audience, day).allowed;
            const begins = spans.some(
              (each) => each.audience === audience && each.use === use && each.from === day,
            );
            expect(begins).toBe(isShown);
            if (!isShown) continue;
            for (const needed of [use, audienceUse[audience]]) {
              for (const [index, { person }] of people.entries()) {
                const { on, coolingOffWaived } = person.consent.release;
                if (coolingOffWaived || addDays(on, 7) <= day) {
                  seen.waiting += 1;
                  continue;
                }
                const { days, left, isSameVersion, untilOf, until, ...claim } = claims[index]!;
                seen.shownInTime += 1;
                expect(days).toBeGreaterThanOrEqual(7);
                expect(left).toBeGreaterThanOrEqual(0);
                expect(isSameVersion).toBe(true);
                expect(claim.uses).toContain(needed);
                if (untilOf.includes(needed)) expect(until).toBeGreaterThanOrEqual(0);
                expect(addDays(on, left) <= addMonths(addDays(on, -days), 36)).toBe(true);
              }
            }
          }
        }
      },
    ),
    propertyOptions(400),
  );
  // The test proves something only if both happen often.
  expect(seen.shownInTime).toBeGreaterThan(propertyRuns(50));
  expect(seen.waiting).toBeGreaterThan(propertyRuns(50));
});
