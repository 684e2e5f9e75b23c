// @module-tag property
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { mayShow, mayUse } from '../../../src/consent/gate.ts';
import type { StoryAtGate } from '../../../src/consent/gate-question.ts';
import { writePath } from '../../../src/story/issue.ts';
import { addDays } from '../../../src/story/plain-date.ts';
import { frontMatter } from '../../../src/story/schema/front-matter.ts';
import { audiences, uses } from '../../../src/story/vocabulary.ts';
import {
  allowedUses,
  gateSurroundings,
  allowedUsesOf,
  toGate,
  type UncheckedStory,
} from '../../support/story-at-gate.ts';
import { everyBreak } from '../../support/breaks.ts';
import { anyOpenStory, propertyOptions, type OpenStory } from '../../support/open-stories.ts';
import { requiredFields } from '../../support/required-fields.ts';
import { listConsentPaths, fieldAt, withoutField } from '../../support/typed-data.ts';
import { today, validData } from '../../support/valid-story.ts';

vi.setConfig({ testTimeout: 30_000 });

const validStory: OpenStory = {
  read: { ...gateSurroundings(), data: validData() },
  use: 'website',
  on: today,
};

/** Any open or closed story with up to two things broken, and a day near to or far from its own. */
const anyStories = fc
  .tuple(anyOpenStory, fc.integer({ min: -1200, max: 1200 }), fc.array(fc.nat(), { maxLength: 2 }))
  .map(([story, days, picks]) => {
    const broken = picks.reduce<UncheckedStory>((read, pick) => {
      const breaks = everyBreak(read, story.on);
      return breaks[pick % breaks.length]?.broken ?? read;
    }, story.read);
    return { story, broken, on: picks.length === 0 ? story.on : addDays(story.on, days) };
  });

function atGate(read: UncheckedStory): StoryAtGate {
  const story = toGate(read);
  if (!story) throw new Error('This story is invalid.');
  return story;
}

/** Lists the day of each release in a story. */
const releasesOf = ({ data }: UncheckedStory) =>
  listConsentPaths(data).map((consent) => String(fieldAt(data, [...consent, 'release', 'on'])));

describe('an open story', () => {
  it('is open to what every storyteller and subject released, and to nothing else', () => {
    const isReleased = (read: UncheckedStory, use: string, on: string) =>
      listConsentPaths(read.data).every((consent) => {
        const allowed = fieldAt(read.data, [...consent, 'release', 'uses']);
        return (allowed as { use: string; until?: string }[]).some(
          (each) => each.use === use && (each.until ?? '9999-12-31') >= on,
        );
      });
    fc.assert(
      fc.property(anyOpenStory, ({ read, use, on }) => {
        const unremoved = { ...read, removal: undefined };
        const open = allowedUsesOf(unremoved, on);
        expect(open).toContain(use);
        expect(open).toEqual(uses.filter((each) => isReleased(read, each, on)));
      }),
      propertyOptions(100),
    );
  });

  const stillOpen = ({ read, on }: OpenStory) =>
    everyBreak(read, on)
      .filter(({ broken }) => allowedUsesOf(broken, on).length > 0)
      .map(({ name }) => name);

  it('is refused for every use once one thing is broken', () => {
    expect(allowedUsesOf(validStory.read, today)).not.toEqual([]);
    expect(everyBreak(validStory.read, today).length).toBeGreaterThan(400);
    expect(stillOpen(validStory)).toEqual([]);
    fc.assert(
      fc.property(anyOpenStory, (story) => {
        expect(allowedUsesOf(story.read, story.on)).toContain(story.use);
        expect(stillOpen(story)).toEqual([]);
      }),
      propertyOptions(4),
    );
  });

  it('is refused once something is broken, for any story', () => {
    const picks = fc.array(fc.nat(), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(anyOpenStory, picks, (story, picks) => {
        const breaks = everyBreak(story.read, story.on);
        for (const pick of picks) {
          const { name, broken } = breaks[pick % breaks.length] ?? { name: '', broken: story.read };
          expect(allowedUsesOf(broken, story.on), name).toEqual([]);
        }
      }),
      propertyOptions(100),
    );
  });

  it('is refused by the gate itself if only its shape was checked', () => {
    const stillOpen = ({ read, on }: OpenStory) =>
      everyBreak(read, on).filter(({ broken }) => {
        const front = frontMatter.safeParse(broken.data).data;
        return front && allowedUses({ ...broken, front }, on).length > 0;
      });
    expect(stillOpen(validStory).map(({ name }) => name)).toEqual([]);
    fc.assert(
      fc.property(anyOpenStory, (story) => {
        expect(stillOpen(story).map(({ name }) => name)).toEqual([]);
      }),
      propertyOptions(3),
    );
  });
});

it('is not opened if something required is missing', () => {
  fc.assert(
    fc.property(anyStories, ({ story, broken, on }) => {
      const before = allowedUsesOf(broken, on);
      const opened = requiredFields(story.read).filter((path) => {
        const after = allowedUsesOf({ ...broken, data: withoutField(broken.data, path) }, on);
        return after.length > 0 || after.some((use) => !before.includes(use));
      });
      expect(opened.map(writePath)).toEqual([]);
    }),
    propertyOptions(30),
  );
});

describe('a removal', () => {
  const dayAround = fc.tuple(fc.nat(), fc.integer({ min: -1, max: 1 }));
  const someUses = fc.option(fc.subarray([...uses], { minLength: 1 }), { nil: undefined });

  it('closes exactly the uses it names, until everyone has released the story after it', () => {
    fc.assert(
      fc.property(anyOpenStory, dayAround, someUses, ({ read, on }, [pick, days], removedUses) => {
        const releases = releasesOf(read);
        const removedOn = addDays(releases[pick % releases.length] ?? '', days);
        const removal = { id: 'k7m2qx', removedOn, ...(removedUses && { uses: removedUses }) };
        const before = allowedUsesOf({ ...read, removal: undefined }, on);
        const closes = releases.every((release) => release > removedOn)
          ? []
          : (removedUses ?? [...uses]);
        expect(allowedUsesOf({ ...read, removal }, on)).toEqual(
          before.filter((use) => !closes.includes(use)),
        );
      }),
      propertyOptions(200),
    );
  });

  it('is the first reason, whatever else is wrong, on any day', () => {
    fc.assert(
      fc.property(anyStories, ({ story, broken, on }) => {
        const removal = { id: 'k7m2qx', removedOn: releasesOf(story.read)[0] ?? '' };
        const removed = toGate({ ...broken, removal });
        const verdict = removed && mayUse(removed, story.use, on);
        if (verdict) expect(!verdict.allowed && verdict.because[0]?.rule).toBe('removed');
      }),
      propertyOptions(200),
    );
  });

  it('closes every use if it cannot be read, even after later releases', () => {
    fc.assert(
      fc.property(anyOpenStory, ({ read, on }) => {
        expect(allowedUsesOf({ ...read, removal: 'unreadable' }, on)).toEqual([]);
      }),
      propertyOptions(50),
    );
  });
});

describe('`until`', () => {
  it('is the last day of an unbroken run on which the use is allowed', () => {
    fc.assert(
      fc.property(anyOpenStory, ({ read, use, on }) => {
        const story = atGate(read);
        const verdict = mayUse(story, use, on);
        if (!verdict.allowed) throw new Error('This story is closed.');
        let day = on;
        for (; day <= verdict.until; day = addDays(day, 1)) {
          expect(mayUse(story, use, day)).toEqual(verdict);
        }
        expect(day).toBe(addDays(verdict.until, 1));
        for (const later of [day, addDays(day, 1), addDays(day, 400), '2099-12-31']) {
          expect(mayUse(story, use, later).allowed, later).toBe(false);
        }
      }),
      propertyOptions(40),
    );
  });

  it('is exact in an audience’s library too', () => {
    fc.assert(
      fc.property(anyOpenStory, fc.constantFrom(...audiences), ({ read, use, on }, audience) => {
        const story = atGate(read);
        const shown = mayShow(story, use, audience, on);
        if (!shown.allowed) return;
        expect(mayShow(story, use, audience, shown.until).allowed).toBe(true);
        expect(mayShow(story, use, audience, addDays(shown.until, 1)).allowed).toBe(false);
      }),
      propertyOptions(200),
    );
  });
});

describe('the gate', () => {
  it('gives the same result each time, and changes nothing', () => {
    fc.assert(
      fc.property(anyStories, fc.constantFrom(...uses), ({ broken, on }, use) => {
        const story = toGate(broken);
        if (!story) return;
        const copy = structuredClone(story);
        deepFreeze(story);
        const verdict = mayUse(story, use, on);
        expect(mayUse(story, use, on)).toEqual(verdict);
        expect(mayUse(copy, use, on)).toEqual(verdict);
        expect(story).toEqual(copy);
      }),
      propertyOptions(100),
    );
  });
});

/** Freezes groups and lists at every depth. Maps cannot be frozen, so the test compares a copy. */
function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.freeze(value);
  for (const inner of value instanceof Map ? value.values() : Object.values(value)) {
    deepFreeze(inner);
  }
}
