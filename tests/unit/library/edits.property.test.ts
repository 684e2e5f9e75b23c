// @module-tag property
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
import { propertyRuns } from '../../support/property-runs.ts';
import { newFolder } from '../../support/run.ts';
import { toAdult } from '../../support/to-adult.ts';
import { today, validData } from '../../support/valid-story.ts';

vi.setConfig({ testTimeout: 120_000 });

// Any series of events happens to the stories of a library: people release, withdraw or narrow
// their consent, leads pause stories, and deleted folders are restored. The test computes the open
// uses from the facts alone, without the gate.

/** The consent of one person. */
interface PersonConsent {
  /** The day of the release. */
  on: PlainDate;
  /** The released uses, with their last days. */
  uses: Map<Use, PlainDate | undefined>;
  isWithdrawn: boolean;
}

/** The facts about one story. */
interface Facts {
  consents: PersonConsent[];
  isHeld: boolean;
  /** Whether the story's folder exists. */
  hasFolder: boolean;
  /** The recorded removal. An empty list of uses means the whole story. */
  removal?: { on: PlainDate; uses: readonly Use[] };
}

const ids = ['k7m2qx', 'q4n8vt', 'w5r3ys'];
const releasedUses = ['website', 'staff-library', 'presentation', 'learning'] as const;
const lastDayOf = ({ on }: PersonConsent) => addMonths(on, 18);

const initialFacts = (): Facts => ({
  consents: findDeciders(validData().people).map(() => ({
    on: '2026-10-01',
    uses: new Map(releasedUses.map((use) => [use, undefined])),
    isWithdrawn: false,
  })),
  isHeld: false,
  hasFolder: true,
});

/** Computes the uses that the facts allow on a day in an audience's library. */
function allowedUsesOf(
  { consents, isHeld, hasFolder, removal }: Facts,
  audience: Audience,
  on: PlainDate,
): Use[] {
  const firstDay =
    consents
      .map((each) => each.on)
      .toSorted()
      .at(-1) ?? '';
  const isClosed =
    !hasFolder ||
    isHeld ||
    on < firstDay ||
    on > '2027-06-01' || // The last day of the safeguarding review.
    consents.some((each) => each.isWithdrawn || on > lastDayOf(each));
  const isOpen = (use: Use) =>
    consents.every((each) => each.uses.has(use) && on <= (each.uses.get(use) ?? '9999')) &&
    !(
      removal &&
      (removal.uses.length === 0 || removal.uses.includes(use)) &&
      consents.some((each) => each.on <= removal.on)
    );
  return isClosed || !isOpen(audienceUse[audience]) ? [] : uses.filter(isOpen);
}

/** Writes a story that agrees with the facts. */
async function write(contentDir: string, id: string, { consents, isHeld }: Facts): Promise<void> {
  await putStory(contentDir, {
    id,
    change: (data) => {
      const front = data as unknown as FrontMatter;
      front.publishFrom =
        consents
          .map(({ on }) => on)
          .toSorted()
          .at(-1) ?? '';
      if (isHeld) front.safeguarding.outcome = 'hold';
      for (const [place, { person }] of findDeciders(front.people).entries()) {
        const consent = consents[place]!;
        // If a child is in the story, nobody may waive the wait.
        toAdult(person);
        Object.assign(person.consent.release, {
          on: consent.on,
          uses: [...consent.uses].map(([use, until]) => ({ use, ...(until && { until }) })),
          reviewOn: addMonths(consent.on, 12),
          expiresOn: lastDayOf(consent),
          coolingOffWaived: true,
        });
        if (consent.isWithdrawn) person.consent.withdrawnOn = today;
      }
    },
  });
}

/** An event that happens to a story. */
interface StoryEvent {
  /** Whether the event can only narrow consent. */
  isNo: boolean;
  apply: (contentDir: string, id: string, facts: Facts) => Promise<Facts>;
}

const rewriting =
  (change: (facts: Facts) => void): StoryEvent['apply'] =>
  async (contentDir, id, facts) => {
    change(facts);
    if (facts.hasFolder) await write(contentDir, id, facts);
    return facts;
  };

const person = fc.integer({ min: 0, max: 1 });
const anyUse = fc.constantFrom(...releasedUses);
const anyDay = fc.integer({ min: -20, max: 20 }).map((days) => addDays(today, days));

const withdraws = person.map((place): StoryEvent => ({
  isNo: true,
  apply: rewriting(({ consents }) => (consents[place]!.isWithdrawn = true)),
}));
const removesUse = fc.tuple(person, anyUse).map(([place, use]): StoryEvent => ({
  isNo: true,
  apply: rewriting(({ consents }) => consents[place]!.uses.delete(use)),
}));
const endsUse = fc.tuple(person, anyUse, anyDay).map(([place, use, day]): StoryEvent => ({
  isNo: true,
  apply: rewriting(({ consents }) => {
    const { uses: allowed } = consents[place]!;
    if (allowed.has(use) && day < (allowed.get(use) ?? '9999')) allowed.set(use, day);
  }),
}));
const holds = fc.constant<StoryEvent>({
  isNo: true,
  apply: rewriting((facts) => (facts.isHeld = true)),
});
const endsHold = fc.constant<StoryEvent>({
  isNo: false,
  apply: rewriting((facts) => (facts.isHeld = false)),
});
const releases = anyDay.map((on): StoryEvent => ({
  isNo: false,
  apply: rewriting((facts) => {
    facts.consents = initialFacts().consents.map((each) => ({ ...each, on }));
  }),
}));
/** Restores the original folder, as a merge of an old branch does. */
const restoresFolder = fc.constant<StoryEvent>({
  isNo: false,
  apply: async (contentDir, id, { removal }) => {
    const facts = { ...initialFacts(), ...(removal && { removal }) };
    await write(contentDir, id, facts);
    return facts;
  },
});
const recordsRemoval = fc
  .tuple(fc.subarray<Use>([...releasedUses]), fc.boolean(), anyDay)
  .map(([removedUses, pause, on]): StoryEvent => ({
    isNo: true,
    apply: async (contentDir, id, facts) => {
      await recordRemoval(contentDir, { id, on, uses: removedUses, pause });
      const days = [
        on,
        facts.removal?.on ?? '',
        ...(facts.hasFolder ? facts.consents.map((each) => each.on) : []),
      ];
      const isWhole = removedUses.length === 0 || facts.removal?.uses.length === 0;
      return {
        ...facts,
        hasFolder: facts.hasFolder && (removedUses.length > 0 || pause),
        removal: {
          on: days.toSorted().at(-1)!,
          uses: isWhole ? [] : [...new Set([...removedUses, ...(facts.removal?.uses ?? [])])],
        },
      };
    },
  }));

const anyEvents = fc.array(
  fc.tuple(
    fc.constantFrom(...ids),
    fc.oneof(withdraws, removesUse, endsUse, holds, endsHold, releases, restoresFolder, {
      weight: 3,
      arbitrary: recordsRemoval,
    }),
  ),
  { minLength: 1, maxLength: 7 },
);
const anyJudgingDay = fc.integer({ min: -25, max: 220 }).map((after) => addDays(today, after));

test('after any series of events exactly the allowed uses are open, and no withdrawal or removal opens a use', async () => {
  let opened = 0;
  await fc.assert(
    fc.asyncProperty(
      anyEvents,
      fc.constantFrom(...audiences),
      anyJudgingDay,
      async (events, audience, on) => {
        const contentDir = newFolder();
        putLists(contentDir);
        const library = new Map<string, Facts>(ids.map((id) => [id, initialFacts()]));
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
          for (const [id, { isNo, apply }] of events) {
            const before = now.open.get(id) ?? [];
            library.set(id, await apply(contentDir, id, library.get(id)!));
            now = await shown();
            if (isNo) expect(before).toEqual(expect.arrayContaining(now.open.get(id) ?? []));
          }
          const { open, checks } = now;
          for (const [id, facts] of library) {
            const allowed = allowedUsesOf(facts, audience, on);
            opened += allowed.length;
            expect(open.get(id) ?? [], id).toEqual(allowed);
            expect(checks.get(id), id).toBe(allowed.length);
            expect(existsSync(join(contentDir, `stories/young-person/${id}`)), id).toBe(
              facts.hasFolder,
            );
          }
        } finally {
          rmSync(contentDir, { recursive: true });
        }
      },
    ),
    propertyOptions(40),
  );
  // The test proves nothing unless uses are open in some libraries.
  expect(opened).toBeGreaterThan(propertyRuns(50));
});
