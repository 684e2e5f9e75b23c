import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findJigsawRisks,
  type ComparableStory,
} from '../../../../src/checks/jigsaw/jigsaw-risks.ts';
import type { StoryTraits } from '../../../../src/checks/jigsaw/story-traits.ts';

const usual: StoryTraits = {
  place: 'Fennisby',
  ages: '10-12',
  family: 'mother',
  themes: ['coming-home'],
  years: [],
};
const story = (traits: Partial<StoryTraits> = {}, isShown = true): ComparableStory => ({
  traits: { ...usual, ...traits },
  isShown,
});
/** Makes a number of stories with the same traits. */
const similarStories = (count: number, traits: Partial<StoryTraits> = {}, isShown = true) =>
  Array.from({ length: count }, () => story(traits, isShown));

/** Returns the message and hint for the first story in a library with the other stories. */
function warningFor(first: ComparableStory, ...others: ComparableStory[][]) {
  const [finding] = findJigsawRisks([first, ...others.flat()])[0] ?? [];
  return finding && `${finding.message} ${finding.hint}`;
}

describe('a story with a rare combination of details', () => {
  it('has a warning that says how many others share each detail and what to blur', () => {
    const grandparents = story({ family: 'relatives', ages: '13-15' });
    const others = [
      similarStories(20),
      similarStories(6, { ages: '13-15' }),
      similarStories(25, { place: 'Larkstow' }),
      similarStories(9, { place: undefined }),
    ];
    expect(warningFor(grandparents, ...others)).toMatchInlineSnapshot(
      `"Of the 61 stories shown, 26 others name its place and no other tells its ages and family. No other story does both, so a person who knows these details may know who it is. How many others share each detail: place 26, ages 6, family 0, theme 60. Say less of who is in the family: then 6 others are like it. If the details were changed already, nothing needs doing."`,
    );
  });

  it('has the hint to leave the place out if most other stories are alike without it', () => {
    const rare = story({ place: 'Tarn End', themes: ['disability'] });
    const hint = warningFor(
      rare,
      similarStories(150),
      similarStories(1, { themes: ['disability'] }),
    );
    expect(hint).toContain('Leave the place out, or name a wider one: then 1 other is like it.');
  });

  it('has a hint if no single change is enough', () => {
    const rare = story({ place: 'Tarn End', themes: ['disability'] });
    expect(warningFor(rare, similarStories(60))).toContain(
      'Changing one detail is not enough here',
    );
  });

  it('has the hint to leave a year out or to choose another theme', () => {
    expect(warningFor(story({ years: ['1998'] }), similarStories(60))).toContain(
      'Leave the year out: then 60 others',
    );
    expect(warningFor(story({ themes: ['fathers'] }), similarStories(60))).toContain(
      'Choose a theme that more',
    );
  });

  it('has one warning at most, for the rarest detail', () => {
    const rare = story({ years: ['1998'], themes: ['fathers', 'coming-home'], family: 'twins' });
    const findings = findJigsawRisks([
      rare,
      ...similarStories(120),
      ...similarStories(1, { place: 'Larkstow', years: ['1998'] }),
    ])[0];
    expect(findings).toHaveLength(1);
    expect(findings?.[0]?.message).toContain('no other tells its');
  });

  it('has a warning before it is shown, and held-back stories do not count', () => {
    const rare = { themes: ['fathers'] };
    expect(warningFor(story(rare, false), similarStories(60))).toContain('Of the 60 stories shown');
    expect(warningFor(story(rare), similarStories(60), similarStories(9, rare, false))).toContain(
      'no other tells its theme',
    );
  });

  it('has a message that repeats none of its details', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6 }), (word) => {
        const text =
          warningFor(story({ themes: [word], family: word, years: [word] }), similarStories(60)) ??
          '';
        expect(text).not.toBe('');
        expect(text.includes('Fennisby')).toBe(false);
        fc.pre(!warningFor(story({ themes: ['qqqqqq'] }), similarStories(60))?.includes(word));
        expect(text.includes(word)).toBe(false);
      }),
    );
  });
});

describe('there is no warning', () => {
  const rare = { family: 'twins', themes: ['fathers'], years: ['1998'] };

  it.each<[string, ComparableStory, ComparableStory[][]]>([
    ['in a small library', story(rare), [similarStories(48)]],
    [
      'in a small library with many stories held back',
      story(rare),
      [similarStories(48), similarStories(50, {}, false)],
    ],
    ['of a story that names no place', story({ ...rare, place: undefined }), [similarStories(200)]],
    ['of a story like all others', story(), [similarStories(60)]],
    ['of a place that one story alone names', story({ place: 'Tarn End' }), [similarStories(60)]],
    [
      'where another story of the same place has the same details',
      story(rare),
      [similarStories(60), similarStories(1, rare)],
    ],
    [
      'where the detail is not rare elsewhere',
      story({ family: 'father' }),
      [similarStories(60), similarStories(3, { family: 'father', place: 'Larkstow' })],
    ],
    [
      'of ages without a family',
      story({ family: undefined, ages: '16-17' }),
      [similarStories(60, { family: undefined })],
    ],
  ])('%s', (_, first, others) => expect(warningFor(first, ...others)).toBeUndefined());
});

it('two stories with the same details have no warning, and neither has a story without a place', () => {
  const anyStory = fc.record({
    place: fc.constantFrom(undefined, 'a', 'b', 'c'),
    ages: fc.constantFrom(undefined, '10-12', '13-15'),
    family: fc.constantFrom(undefined, 'mother', 'father', 'relatives'),
    themes: fc.uniqueArray(fc.constantFrom('d', 'e', 'f', 'g'), { minLength: 1, maxLength: 3 }),
    years: fc.uniqueArray(fc.constantFrom('1998', '2004', '2019'), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(anyStory, { minLength: 50, maxLength: 90 }), anyStory, (all, twin) => {
      const library = [twin, twin, ...all].map((traits) => ({ traits, isShown: true }));
      const [first, second] = findJigsawRisks(library);
      expect([first, second]).toEqual([[], []]);
      for (const [at, findings] of findJigsawRisks(library).entries())
        if (findings.length > 0) expect(library[at]?.traits.place).toBeDefined();
    }),
  );
});

it('fifty thousand stories are compared in a time that grows no faster than their number', () => {
  // If every pair were compared, this would exceed the time limit of the test.
  const library = Array.from({ length: 50_000 }, (_, at) =>
    story({
      place: `place ${String(at % 70)}`,
      themes: [String(at % 16)],
      years: [String(at % 90)],
    }),
  );
  expect(findJigsawRisks(library)).toHaveLength(50_000);
});
