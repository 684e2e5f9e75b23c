// @module-tag property
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toSessionStory } from '../../../../src/exports/session/session-story.ts';
import { writeSessionDeck } from '../../../../src/exports/slides/write-session-deck.ts';
import { findPresentableSteps, isPackOutput } from '../../../../src/library/packs/pack-outputs.ts';
import { toPublicPacks } from '../../../../src/library/packs/public-pack.ts';
import { findUsesTogether } from '../../../../src/scripts/session/uses-together.ts';
import { packUses, type Pack } from '../../../../src/story/schema/pack.ts';
import { defaultSettings } from '../../../../src/story/schema/settings.ts';
import { sessionUses, uses, type Use } from '../../../../src/story/vocabulary.ts';
import { words } from '../../../../src/words/index.ts';
import { propertyOptions } from '../../../support/open-stories.ts';
import { publicStory } from '../../../support/public-story.ts';
import { readDeck } from '../../../support/read-deck.ts';

// What each story of a random library allows, as facts: the last day of each use. The tests compute
// from the facts alone what a pack, a session and a deck may hold on a day.

const ids = ['k7m2qx', 'q4n8vt', 'w5r3ys', 'b6t9mn', 'h8j3kp'];
const anyDay = fc.integer({ min: 1, max: 9 }).map((month) => `2027-0${String(month)}-15`);
type Facts = Record<string, Partial<Record<Use, string>>>;
const anyFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(
    ids.map((id) => [
      id,
      fc.record(Object.fromEntries(uses.map((use) => [use, anyDay])), { requiredKeys: [] }),
    ]),
  ),
);

const anyPack: fc.Arbitrary<Pack> = fc
  .record({
    use: fc.constantFrom(...packUses),
    path: fc.shuffledSubarray([...ids, 'gone22'], { minLength: 1 }),
  })
  .map(({ use, path }) => ({
    ...{ title: 'A pack', use, forWhom: 'A team', aims: ['Listen.'], interview: [] },
    ...{ example: false, checkIn: round, closing: round },
    path: path.map((story) => ({
      ...{ story, minutes: 10, before: `Before ${story}.`, after: [`After ${story}?`] },
    })),
  }));
const round = { minutes: 5, prompt: 'How are you here?' };

/** The last day of a use: never later than that of the library itself; empty if it is not allowed. */
function lastDay(facts: Facts, id: string, use: Use): string {
  const { website = '', [use]: until = '' } = facts[id] ?? {};
  return until < website ? until : website;
}

const allows = (facts: Facts, id: string, use: Use, on: string) => lastDay(facts, id, use) >= on;

/** The stories that the library shows on a day, with the uses that are open on that day. */
function storiesOn(facts: Facts, on: string) {
  return ids
    .filter((id) => allows(facts, id, 'website', on))
    .map((id) =>
      publicStory({
        ...{ id, title: `Title of ${id}`, pullQuote: `Words of ${id}.` },
        uses: uses
          .filter((use) => allows(facts, id, use, on))
          .map((use) => ({ use, until: lastDay(facts, id, use) })),
      }),
    );
}

test('a pack holds exactly the stories that allow its use that day, in order, until the earliest ends', () => {
  fc.assert(
    fc.property(anyFacts, anyPack, anyDay, (facts, data, on) => {
      const stories = storiesOn(facts, on);
      const context = { packs: [{ id: 'a-pack', data, body: [] }] };
      const [pack, ...others] = toPublicPacks({ context, stories });
      const expected = data.path
        .map(({ story }) => story)
        .filter((id) => allows(facts, id, data.use, on));
      expect(others).toEqual([]);
      expect(pack?.path.map(({ story }) => story) ?? []).toEqual(expected);
      const days = expected.map((id) => lastDay(facts, id, data.use)).toSorted();
      expect([pack?.until, pack?.lastDay]).toEqual([days[0], days.at(-1)]);
      for (const { story } of data.path.filter((step) => !expected.includes(step.story))) {
        expect(JSON.stringify(pack ?? null)).not.toContain(story);
      }
      if (!pack) return;
      const inSlides = expected.filter((id) => allows(facts, id, 'presentation', on));
      expect(findPresentableSteps(pack, stories).map(({ story }) => story)).toEqual(inSlides);
      expect(isPackOutput(pack, stories, 'slides.pptx')).toBe(inSlides.length > 0);
    }),
    propertyOptions(400),
  );
});

test('what a session reads about a story holds only what its open uses allow', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, on) => {
      for (const story of storiesOn(facts, on)) {
        const data = toSessionStory(story, 'https://a.example/check/', '<p>The text.</p>');
        const open = sessionUses.filter((use) => allows(facts, story.id, use, on));
        expect(data?.uses.map(({ use }) => use).toSorted() ?? []).toEqual(open.toSorted());
        expect(data?.deck !== undefined).toBe(open.includes('presentation'));
        expect(data?.text !== undefined).toBe(open.includes('learning'));
      }
    }),
    propertyOptions(400),
  );
});

test('stories allow a use together exactly if each allows it that day', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, anyDay, (facts, built, today) => {
      const stories = storiesOn(facts, built);
      for (const { use, until, without } of findUsesTogether(stories, today)) {
        // A page that was built on another day still follows the clock.
        const day = today > built ? today : built;
        const missing = stories.filter(({ id }) => !allows(facts, id, use, day));
        expect(without).toEqual(missing.map(({ title }) => title));
        expect(until !== undefined).toBe(without.length === 0);
      }
    }),
    propertyOptions(400),
  );
});

test('a deck of a session has no word of a story that may not be presented', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, on) => {
      const stories = storiesOn(facts, on);
      const steps = stories.map((story) => ({
        story,
        checkAddress: 'https://a.example/',
        minutes: 5,
      }));
      const plan = { title: 'Our session', minutes: 30, checkAddress: 'https://a.example/check/' };
      const context = { words, settings: defaultSettings };
      const mayPresent = ({ id }: { id: string }) => allows(facts, id, 'presentation', on);
      const all = writeSessionDeck(plan, steps, context);
      expect(all !== undefined).toBe(stories.length > 0 && stories.every(mayPresent));
      const deck = writeSessionDeck(
        plan,
        steps.filter(({ story }) => mayPresent(story)),
        context,
      );
      const text = deck ? JSON.stringify(readDeck(deck).slides) : '';
      for (const story of stories) expect(text.includes(story.id)).toBe(mayPresent(story));
    }),
    propertyOptions(20),
  );
});
