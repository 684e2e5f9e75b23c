// @module-tag property
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { openUses } from '../../../../src/consent/gate.ts';
import { findHostedAddress } from '../../../../src/consent/host-take-down.ts';
import { addDays } from '../../../../src/story/plain-date.ts';
import { audiences } from '../../../../src/story/vocabulary.ts';
import { toOpenUsesTable } from '../../../../src/exports/register/register-tables.ts';
import { toCheckedEntry, createRegister } from '../../../support/any-register.ts';
import { toGate, type UncheckedStory } from '../../../support/story-at-gate.ts';
import { everyBreak } from '../../../support/breaks.ts';
import { anyOpenStory, propertyOptions } from '../../../support/open-stories.ts';
import { propertyRuns } from '../../../support/property-runs.ts';

vi.setConfig({ testTimeout: 30_000 });

/** Any open or closed story with up to two things broken, and a day near to or far from its own. */
const anyStories = fc
  .tuple(anyOpenStory, fc.integer({ min: -1200, max: 1200 }), fc.array(fc.nat(), { maxLength: 2 }))
  .map(([story, days, picks]) => {
    const read = picks.reduce<UncheckedStory>((broken, pick) => {
      const breaks = everyBreak(broken, story.on);
      return breaks[pick % breaks.length]?.broken ?? broken;
    }, story.read);
    return { read, on: picks.length === 0 ? story.on : addDays(story.on, days) };
  });

describe('the uses that the register shows as allowed', () => {
  it('are those that the gate allows, for each audience, use and day', () => {
    let open = 0;
    fc.assert(
      fc.property(anyStories, ({ read, on }) => {
        const { availability } = toCheckedEntry(read, on);
        const atGate = toGate(read);
        for (const audience of audiences) {
          const allowed = atGate ? openUses(atGate, audience, on) : [];
          expect(availability[audience].uses).toEqual(allowed);
          expect(availability[audience].until !== undefined).toBe(allowed.length > 0);
          expect(availability[audience].heldBackBy.length > 0).toBe(allowed.length === 0);
          open += allowed.length;
        }
      }),
      propertyOptions(300),
    );
    expect(open).toBeGreaterThan(propertyRuns(100));
  });

  it('are exactly the uses in the table of open uses', () => {
    fc.assert(
      fc.property(anyStories, ({ read, on }) => {
        const story = toCheckedEntry(read, on);
        const rows = toOpenUsesTable({ ...createRegister(story), on }).rows;
        expect(rows).toEqual(
          audiences.flatMap((audience) =>
            story.availability[audience].uses.map(({ use, until }) => [
              'k7m2qx',
              audience,
              use,
              { day: until },
            ]),
          ),
        );
      }),
      propertyOptions(100),
    );
  });
});

it('of a removed story only the take-down of a recording at its host is due', () => {
  fc.assert(
    fc.property(anyOpenStory, ({ read, on }) => {
      const removal = { id: 'k7m2qx', removedOn: on };
      const due = toCheckedEntry({ ...read, removal }, on).due.map(({ what }) => what);
      expect(due).toEqual(findHostedAddress(read.data) === undefined ? [] : ['host-take-down']);
    }),
    propertyOptions(50),
  );
});
