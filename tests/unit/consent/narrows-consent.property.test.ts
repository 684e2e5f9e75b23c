// @module-tag property
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrowsConsent } from '../../../src/consent/narrows-consent.ts';
import { findWidenedConsent } from '../../../src/review/find-widened-consent.ts';
import type { FieldPath } from '../../../src/story/issue.ts';
import { addDays } from '../../../src/story/plain-date.ts';
import { uses } from '../../../src/story/vocabulary.ts';
import { allowedUses, toGate } from '../../support/story-at-gate.ts';
import { anyOpenStory, propertyOptions, type OpenStory } from '../../support/open-stories.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import {
  listConsentPaths,
  listFieldPaths,
  withField,
  fieldAt,
  withoutField,
} from '../../support/typed-data.ts';

/** An edit that sets one field to another value or removes the field. */
interface Edit {
  path: FieldPath;
  value?: unknown;
}

const apply = (data: unknown, { path, value }: Edit): unknown =>
  value === undefined ? withoutField(data, path) : withField(data, path, value);

/** Lists edits of the fields that can narrow consent, towards a no and away from a no. */
function editsOf({ read: { data }, on }: OpenStory): Edit[] {
  const toDays = (path: FieldPath): Edit[] => {
    const days = [fieldAt(data, path), on, addDays(on, -300), addDays(on, 300)];
    return [
      { path },
      ...days.flatMap((day) =>
        typeof day === 'string' ? [-1, 0, 1].map((by) => ({ path, value: addDays(day, by) })) : [],
      ),
    ];
  };
  const toUses = (path: FieldPath): Edit[] => {
    const allowed = fieldAt(data, path) as { use: string; until?: string }[];
    return [
      ...allowed.map((_, place) => ({ path, value: allowed.toSpliced(place, 1) })),
      ...uses.map((use) => ({
        path,
        value: [...allowed.filter((each) => each.use !== use), { use }],
      })),
      ...allowed.flatMap((_, place) => toDays([...path, place, 'until'])),
    ];
  };
  const toWords = (field: string, ...words: unknown[]): Edit[] =>
    words.map((value) => ({ path: ['safeguarding', field], value }));
  return [
    ...toDays(['publishFrom']),
    ...toWords('outcome', 'clear', 'hold'),
    ...toWords('courtProceedings', 'none', 'concluded', 'ongoing'),
    ...toWords('otherRestriction', false, true),
    ...listConsentPaths(data).flatMap((consent) => [
      ...toDays([...consent, 'withdrawnOn']),
      ...toDays([...consent, 'askAgainOn']),
      ...toDays([...consent, 'release', 'on']),
      ...toDays([...consent, 'release', 'expiresOn']),
      ...toDays([...consent, 'release', 'reviewOn']),
      ...toUses([...consent, 'release', 'uses']),
    ]),
  ];
}

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/** Lists the days on which a verdict can change: each day in a story, and the day after it. */
function daysIn(data: unknown): string[] {
  const days = listFieldPaths(data)
    .map((path) => fieldAt(data, path))
    .filter(isDay);
  return [...days, ...days.map((day) => addDays(day, 1))];
}

describe('a change that narrows consent', () => {
  it('opens a valid story to no new use on any day', () => {
    const seen = { narrowing: 0, other: 0, stillOpen: 0 };
    const oneOrTwo = fc.array(fc.nat(), { minLength: 1, maxLength: 2 });
    const tries = fc.array(oneOrTwo, { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(anyOpenStory, tries, (story, tries) => {
        const { data } = story.read;
        const before = toGate(story.read);
        const edits = editsOf(story);
        for (const picks of tries) {
          const edited = picks
            .flatMap((pick) => edits[pick % edits.length] ?? [])
            .reduce(apply, data);
          const after = toGate({ ...story.read, data: edited });
          if (!narrowsConsent(data, edited)) {
            seen.other++;
            continue;
          }
          seen.narrowing++;
          // Otherwise the check for widened consent would stop a no.
          expect(findWidenedConsent(data, edited)).toEqual([]);
          for (const on of new Set([story.on, ...daysIn(data), ...daysIn(edited)])) {
            const still = allowedUses(after, on);
            if (still.length === 0) continue;
            seen.stillOpen++;
            expect(allowedUses(before, on), on).toEqual(expect.arrayContaining(still));
          }
        }
      }),
      propertyOptions(25),
    );
    // The test proves little unless it has enough stories of each kind.
    expect(Math.min(seen.narrowing, seen.other, seen.stillOpen)).toBeGreaterThan(propertyRuns(20));
  });
});
