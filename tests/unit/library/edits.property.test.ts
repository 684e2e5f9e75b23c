import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { recordRemoval } from '../../../src/cli/withdraw/record-removal.ts';
import { readLibrary } from '../../../src/library/read-library.ts';
import { addDays, addMonths, type PlainDate } from '../../../src/story/plain-date.ts';
import { findDeciders } from '../../../src/story/schema/person.ts';
import type { FrontMatter } from '../../../src/story/schema/front-matter.ts';
import {
  audienceUse,
  audiences,
  uses,
  type Audience,
  type Use,
} from '../../../src/story/vocabulary.ts';
import { putLists, putStory } from '../../support/content-folder.ts';
import { propertyOptions } from '../../support/open-stories.ts';
import { newFolder } from '../../support/run.ts';
import { today, validData } from '../../support/valid-story.ts';

vi.setConfig({ testTimeout: 120_000 });

// Libraries to which things happen in any order: people say yes, no, later and less; leads pause; drafts
// come back late. What should be open is worked out here anew, from the facts alone and without the gate.

/** What one person said, as plainly as can be. */
interface Said {
  on: PlainDate;
  uses: Map<Use, PlainDate | undefined>;
  isWithdrawn: boolean;
}

/** The facts about one story. */
interface Facts {
  said: Said[];
  isHeld: boolean;
  /** Whether its folder lies there. */
  isThere: boolean;
  no?: { on: PlainDate; uses: readonly Use[] };
}

const ids = ['k7m2qx', 'q4n8vt', 'w5r3ys'];
const toldUses = ['website', 'staff-library', 'presentation', 'learning'] as const;
const lastDayOf = ({ on }: Said) => addMonths(on, 18);

const first = (): Facts => ({
  // As many as decide in the valid story.
  said: findDeciders(validData().people).map(() => ({
    on: '2026-10-01',
    uses: new Map(toldUses.map((use) => [use, undefined])),
    isWithdrawn: false,
  })),
  isHeld: false,
  isThere: true,
});

/** The uses that the facts allow on a day in an audience's library. */
function openOf({ said, isHeld, isThere, no }: Facts, audience: Audience, on: PlainDate): Use[] {
  const begins =
    said
      .map((each) => each.on)
      .toSorted()
      .at(-1) ?? '';
  const isDown =
    !isThere ||
    isHeld ||
    on < begins ||
    on > '2027-06-01' || // The safeguarding review was twelve months earlier.
    said.some((each) => each.isWithdrawn || on > lastDayOf(each));
  const isOpen = (use: Use) =>
    said.every((each) => each.uses.has(use) && on <= (each.uses.get(use) ?? '9999')) &&
    !(
      no &&
      (no.uses.length === 0 || no.uses.includes(use)) &&
      said.some((each) => each.on <= no.on)
    );
  return isDown || !isOpen(audienceUse[audience]) ? [] : uses.filter(isOpen);
}

/** Writes a story as the facts are. */
async function write(contentDir: string, id: string, { said, isHeld }: Facts): Promise<void> {
  await putStory(contentDir, {
    id,
    change: (data) => {
      const front = data as unknown as FrontMatter;
      front.publishFrom =
        said
          .map(({ on }) => on)
          .toSorted()
          .at(-1) ?? '';
      if (isHeld) front.safeguarding.outcome = 'hold';
      for (const [place, { person }] of findDeciders(front.people).entries()) {
        const each = said[place]!;
        Object.assign(person.consent.release, {
          on: each.on,
          uses: [...each.uses].map(([use, until]) => ({ use, ...(until && { until }) })),
          reviewOn: addMonths(each.on, 12),
          expiresOn: lastDayOf(each),
          coolingOffWaived: true,
        });
        delete person.consent.askAgainOn;
        if (each.isWithdrawn) person.consent.withdrawnOn = today;
      }
    },
  });
}

/** Something that happens to a story. Whatever only ever says less is a no. */
interface Happening {
  isNo: boolean;
  act: (contentDir: string, id: string, facts: Facts) => Promise<Facts>;
}

const rewritten =
  (change: (facts: Facts) => void): Happening['act'] =>
  async (contentDir, id, facts) => {
    change(facts);
    if (facts.isThere) await write(contentDir, id, facts);
    return facts;
  };

const person = fc.integer({ min: 0, max: 1 });
const someUse = fc.constantFrom(...toldUses);
const someDay = fc.integer({ min: -20, max: 20 }).map((days) => addDays(today, days));

const withdraws = person.map((place): Happening => ({
  isNo: true,
  act: rewritten(({ said }) => (said[place]!.isWithdrawn = true)),
}));
const takesUseAway = fc.tuple(person, someUse).map(([place, use]): Happening => ({
  isNo: true,
  act: rewritten(({ said }) => said[place]!.uses.delete(use)),
}));
const endsUse = fc.tuple(person, someUse, someDay).map(([place, use, day]): Happening => ({
  isNo: true,
  act: rewritten(({ said }) => {
    const { uses: allowed } = said[place]!;
    if (allowed.has(use) && day < (allowed.get(use) ?? '9999')) allowed.set(use, day);
  }),
}));
const holds = fc.constant<Happening>({
  isNo: true,
  act: rewritten((facts) => (facts.isHeld = true)),
});
const clears = fc.constant<Happening>({
  isNo: false,
  act: rewritten((facts) => (facts.isHeld = false)),
});
const releases = someDay.map((on): Happening => ({
  isNo: false,
  act: rewritten((facts) => {
    facts.said = first().said.map((each) => ({ ...each, on }));
  }),
}));
/** The folder as it was in the beginning, from somebody's branch. */
const comesBack = fc.constant<Happening>({
  isNo: false,
  act: async (contentDir, id, { no }) => {
    const facts = { ...first(), ...(no && { no }) };
    await write(contentDir, id, facts);
    return facts;
  },
});
const withdrawnByCommand = fc
  .tuple(fc.subarray<Use>([...toldUses]), fc.boolean(), someDay)
  .map(([spoken, pause, on]): Happening => ({
    isNo: true,
    act: async (contentDir, id, facts) => {
      await recordRemoval(contentDir, { id, on, uses: spoken, pause });
      const days = [
        on,
        facts.no?.on ?? '',
        ...(facts.isThere ? facts.said.map((each) => each.on) : []),
      ];
      const isWhole = spoken.length === 0 || facts.no?.uses.length === 0;
      return {
        ...facts,
        isThere: facts.isThere && (spoken.length > 0 || pause),
        no: {
          on: days.toSorted().at(-1)!,
          uses: isWhole ? [] : [...new Set([...spoken, ...(facts.no?.uses ?? [])])],
        },
      };
    },
  }));

const happenings = fc.array(
  fc.tuple(
    fc.constantFrom(...ids),
    fc.oneof(withdraws, takesUseAway, endsUse, holds, clears, releases, comesBack, {
      weight: 3,
      arbitrary: withdrawnByCommand,
    }),
  ),
  { minLength: 1, maxLength: 7 },
);
const days = fc.integer({ min: -25, max: 220 }).map((after) => addDays(today, after));

test('after any series of edits the site has exactly what is allowed that day, and a removal never opens a use', async () => {
  let opened = 0;
  await fc.assert(
    fc.asyncProperty(happenings, fc.constantFrom(...audiences), days, async (all, audience, on) => {
      const contentDir = newFolder();
      putLists(contentDir);
      const library = new Map<string, Facts>(ids.map((id) => [id, first()]));
      for (const [id, facts] of library) await write(contentDir, id, facts);
      const shown = async () => {
        const { stories, checkPages: checks } = await readLibrary({ contentDir, on, audience });
        const open = stories.map(({ id, uses }) => [id, uses.map(({ use }) => use)] as const);
        return {
          open: new Map(open),
          checks: new Map(checks.map(({ id, uses }) => [id, uses.length])),
        };
      };
      try {
        let now = await shown();
        for (const [id, { isNo, act }] of all) {
          const before = now.open.get(id) ?? [];
          library.set(id, await act(contentDir, id, library.get(id)!));
          now = await shown();
          if (isNo) expect(before).toEqual(expect.arrayContaining(now.open.get(id) ?? []));
        }
        const { open, checks } = now;
        for (const [id, facts] of library) {
          const allowed = openOf(facts, audience, on);
          opened += allowed.length;
          expect(open.get(id) ?? [], id).toEqual(allowed);
          expect(checks.get(id), id).toBe(allowed.length);
          expect(existsSync(join(contentDir, `stories/young-person/${id}`)), id).toBe(
            facts.isThere,
          );
        }
      } finally {
        rmSync(contentDir, { recursive: true });
      }
    }),
    propertyOptions(40),
  );
  // A library in which nothing is ever open would prove nothing.
  expect(opened).toBeGreaterThan(50);
});
