import { describe, expect, it } from 'vitest';
import { mayShow, mayUse, openUses } from '../../../../src/consent/gate.ts';
import { newUsesWaited } from '../../../../src/consent/rules/new-uses-waited.ts';
import type { StoryAtGate } from '../../../../src/consent/gate-question.ts';
import { addDays } from '../../../../src/story/plain-date.ts';
import { findDeciders } from '../../../../src/story/schema/person.ts';
import type { FrontMatter } from '../../../../src/story/schema/front-matter.ts';
import { deciderAt, refusalReasons, validStoryAtGate } from '../../../support/story-at-gate.ts';
import { today } from '../../../support/valid-story.ts';

/** The valid story, in which everyone renewed their release today, except for some uses. */
function renewedStory(
  isNew: (use: string) => boolean = () => false,
  changed: Partial<StoryAtGate> = {},
  change: (front: FrontMatter) => void = () => undefined,
): StoryAtGate {
  return validStoryAtGate((front) => {
    for (const { person } of findDeciders(front.people)) {
      const { release } = person.consent;
      const { on, fingerprint, uses, expiresOn } = release;
      release.renews = {
        ...{ on, fingerprint, expiresOn },
        uses: uses.filter(({ use }) => !isNew(use)),
      };
      Object.assign(release, { on: today, expiresOn: addDays(today, 400), reviewOn: today });
    }
    change(front);
  }, changed);
}
const later = (days: number) => addDays(today, days);
const rulesOn = (story: StoryAtGate, use: Parameters<typeof mayUse>[1], on: string) => {
  const verdict = mayUse(story, use, on);
  return verdict.allowed ? [] : [...new Set(verdict.because.map(({ rule }) => rule))];
};

describe('a renewed release', () => {
  it('leaves open what was open, on the same day', () => {
    const before = openUses(validStoryAtGate(), 'public', today).map(({ use }) => use);
    expect(openUses(renewedStory(), 'public', today).map(({ use }) => use)).toEqual(before);
  });

  it('makes each new use wait seven days, and no other use', () => {
    const story = renewedStory((use) => use === 'learning');
    expect(rulesOn(story, 'website', today)).toEqual([]);
    expect(rulesOn(story, 'learning', today)).toEqual(['new-use-waits']);
    expect(rulesOn(story, 'learning', later(6))).toEqual(['new-use-waits']);
    expect(rulesOn(story, 'learning', later(7))).toEqual([]);
  });

  it('keeps a story out of a library that is new', () => {
    const story = renewedStory((use) => use === 'website');
    expect(mayShow(story, 'learning', 'public', later(6)).allowed).toBe(false);
    expect(mayShow(story, 'learning', 'staff', later(6)).allowed).toBe(true);
    expect(mayShow(story, 'learning', 'public', later(7)).allowed).toBe(true);
  });

  it('waits for one person if the use is new for that person alone', () => {
    const story = renewedStory(undefined, {}, (front) => {
      const { renews } = deciderAt(front, 1).consent.release;
      if (renews) renews.uses = renews.uses.filter(({ use }) => use !== 'learning');
    });
    expect(refusalReasons(newUsesWaited, story, { use: 'learning' })).toMatchInlineSnapshot(`
      [
        {
          "hint": "Wait: the use opens on 2026-11-30.",
          "message": "The use \`learning\` is new in the release of Person 2 (in the story) of 2026-11-23, and they may change their mind.",
          "path": [
            "people",
            1,
            "consent",
            "release",
            "uses",
          ],
          "rule": "new-use-waits",
          "severity": "info",
        },
      ]
    `);
  });

  it('does not wait for a new use if every adult asked not to wait', () => {
    const story = renewedStory(
      (use) => use === 'learning',
      {},
      (front) => {
        for (const { person } of findDeciders(front.people)) {
          person.consent.release.coolingOffWaived = true;
        }
      },
    );
    expect(refusalReasons(newUsesWaited, story, { use: 'learning' })).toEqual([]);
  });

  it('waits for a new use if the wish not to wait is left from the earlier release', () => {
    const story = renewedStory(
      (use) => use === 'learning',
      {},
      (front) => {
        for (const { person } of findDeciders(front.people)) {
          const { release } = person.consent;
          release.coolingOffWaived = true;
          if (release.renews) release.renews.coolingOffWaived = true;
        }
      },
    );
    expect(refusalReasons(newUsesWaited, story, { use: 'website' })).toEqual([]);
    expect(refusalReasons(newUsesWaited, story, { use: 'learning' })).toHaveLength(2);
    expect(refusalReasons(newUsesWaited, story, { use: 'learning', on: later(7) })).toEqual([]);
  });

  it('is not shown before its own day', () => {
    expect(rulesOn(renewedStory(), 'website', later(-1))).toContain('date-ahead');
  });
});

describe('a no after the renewed release', () => {
  // The earlier releases are of 20 and 21 February 2026.
  it.each([
    ['2026-02-19', []],
    ['2026-02-20', ['new-use-waits']],
    ['2026-11-22', ['new-use-waits']],
  ])('of %s, for one use, gives %j', (removedOn, rules) => {
    const removal = { id: 'k7m2qx', removedOn, uses: ['learning' as const] };
    const story = renewedStory(undefined, { removal });
    expect(rulesOn(story, 'learning', today)).toEqual(rules);
    expect(rulesOn(story, 'website', today)).toEqual([]);
  });

  it('for every use makes the whole story wait', () => {
    const story = renewedStory(undefined, { removal: { id: 'k7m2qx', removedOn: '2026-05-01' } });
    expect(rulesOn(story, 'website', today)).toEqual(['new-use-waits']);
    expect(rulesOn(story, 'website', later(7))).toEqual([]);
  });

  it('is the reason that the message names, because the use itself is not new', () => {
    const removal = { id: 'k7m2qx', removedOn: '2026-05-01', uses: ['learning' as const] };
    const reasons = refusalReasons(newUsesWaited, renewedStory(undefined, { removal }), {
      use: 'learning',
    });
    expect(reasons[0]?.message).toBe(
      'The use `learning` was refused or paused after the release that Person 1 (storyteller) renews. The release of 2026-11-23 is the first yes since then, and they may change their mind.',
    );
  });

  it('to the same words in another story counts as well', () => {
    const objections = [{ id: 'h8n3rt', by: 'hold' as const, on: '2026-05-01', records: [] }];
    expect(rulesOn(renewedStory(undefined, { objections }), 'website', today)).toEqual([
      'new-use-waits',
    ]);
  });
});
