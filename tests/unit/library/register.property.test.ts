import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { openUses } from '../../../src/consent/gate.ts';
import { addDays } from '../../../src/story/plain-date.ts';
import { audiences } from '../../../src/story/vocabulary.ts';
import { usesSheet } from '../../../src/exports/register/sheets.ts';
import { entered, registerOf } from '../../support/any-register.ts';
import { reachGate, type ReadStory } from '../../support/at-gate.ts';
import { everyBreak } from '../../support/breaks.ts';
import { openStories, runs } from '../../support/open-stories.ts';

vi.setConfig({ testTimeout: 30_000 });

/** Stories open or closed: on a day near or far, with up to two things broken. */
const anyStories = fc
  .tuple(openStories, fc.integer({ min: -1200, max: 1200 }), fc.array(fc.nat(), { maxLength: 2 }))
  .map(([story, days, picks]) => {
    const read = picks.reduce<ReadStory>((sofar, pick) => {
      const breaks = everyBreak(sofar, story.on);
      return breaks[pick % breaks.length]?.broken ?? sofar;
    }, story.read);
    return { read, on: picks.length === 0 ? story.on : addDays(story.on, days) };
  });

describe('what the register shows as allowed', () => {
  it('is what the gate allows that day, in each library, use by use and day by day', () => {
    let open = 0;
    fc.assert(
      fc.property(anyStories, ({ read, on }) => {
        const { standing } = entered(read, on);
        const atGate = reachGate(read);
        for (const audience of audiences) {
          const allowed = atGate ? openUses(atGate, audience, on) : [];
          expect(standing[audience].uses).toEqual(allowed);
          expect(standing[audience].until !== undefined).toBe(allowed.length > 0);
          expect(standing[audience].because.length > 0).toBe(allowed.length === 0);
          open += allowed.length;
        }
      }),
      runs(300),
    );
    expect(open).toBeGreaterThan(100);
  });

  it('stands in its table, and nothing else does', () => {
    fc.assert(
      fc.property(anyStories, ({ read, on }) => {
        const story = entered(read, on);
        const rows = usesSheet({ ...registerOf(story), on }).rows;
        expect(rows).toEqual(
          audiences.flatMap((audience) =>
            story.standing[audience].uses.map(({ use, until }) => [
              'k7m2qx',
              audience,
              use,
              { day: until },
            ]),
          ),
        );
      }),
      runs(100),
    );
  });
});

it('nothing is due of a story to which anyone has said no', () => {
  fc.assert(
    fc.property(openStories, ({ read, on }) => {
      const removal = { id: 'k7m2qx', removedOn: on };
      expect(entered({ ...read, removal }, on).due).toEqual([]);
    }),
    runs(50),
  );
});
