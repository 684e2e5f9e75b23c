import { describe, expect, it } from 'vitest';
import { askAgainIsSet, lastAskAgainDay } from '../../../../src/story/rules/ask-again-is-set.ts';
import type { AgeBand } from '../../../../src/story/vocabulary.ts';
import {
  changeConsent,
  readFindings,
  ruleFindings,
  storytellerOf,
  type Change,
} from './rule-findings.ts';

/** The storyteller released the story on 20 February 2026. */
const asked = (ageBand: AgeBand, age: number, askAgainOn: string | undefined): Change => {
  return (story) => {
    const person = Object.assign(storytellerOf(story), { ageBand });
    changeConsent(person, { askAgainOn });
    person.consent.release.ageOnRelease = age;
  };
};
const at = (rule: string) => [`${rule} at people[0].consent.askAgainOn`];

it('accepts the valid story', () => expect(ruleFindings(askAgainIsSet)).toEqual([]));

describe('the day to ask again', () => {
  it.each<[AgeBand, number, string[]]>([
    ['under-10', 9, []],
    ['10-12', 12, []],
    ['13-15', 13, at('ask-again-unplanned')],
    ['16-17', 17, at('ask-again-unplanned')],
    ['adult', 18, []],
  ])('is required from 13 to 17: %s', (band, age, expected) => {
    expect(ruleFindings(askAgainIsSet, asked(band, age, undefined))).toEqual(expected);
  });

  it.each<[AgeBand, number, string]>([
    ['13-15', 13, '2029-02-01'],
    ['13-15', 15, '2027-02-01'],
    ['16-17', 16, '2028-02-01'],
    ['16-17', 17, '2027-02-01'],
  ])('is within the years that the age leaves: %s, %i', (band, age, last) => {
    const next = `${last.slice(0, 6)}3-01`;
    expect(ruleFindings(askAgainIsSet, asked(band, age, last))).toEqual([]);
    expect(ruleFindings(askAgainIsSet, asked(band, age, next))).toEqual(at('ask-again-too-late'));
    expect(lastAskAgainDay('2026-02-20', age)).toBe(last);
  });

  it('is the first of a month, which shows no birthday', () => {
    const change = asked('16-17', 17, '2026-12-14');
    expect(ruleFindings(askAgainIsSet, change)).toEqual(at('ask-again-day'));
    expect(ruleFindings(askAgainIsSet, asked('10-12', 11, '2026-12-14'))).toEqual(
      at('ask-again-day'),
    );
    expect(ruleFindings(askAgainIsSet, asked('adult', 18, '2026-12-14'))).toEqual([]);
  });

  it('is after the release, because a later release counts as the answer', () => {
    const change = asked('16-17', 17, '2026-02-01');
    expect(ruleFindings(askAgainIsSet, change)).toEqual(at('ask-again-too-early'));
    expect(ruleFindings(askAgainIsSet, asked('16-17', 17, '2026-03-01'))).toEqual([]);
  });

  it('is asked for in plain words', () => {
    const changes = [undefined, '2099-01-01', '2026-12-14', '2026-02-01'].map((day) =>
      asked('16-17', 17, day),
    );
    expect(changes.flatMap((change) => readFindings(askAgainIsSet, change))).toMatchInlineSnapshot(`
      [
        "Person 1 (storyteller) is from 13 to 17, and no day is set on which they are asked again. Set \`askAgainOn\` to the first of the month in which they turn 16 or 18, or leave care before that. The register knows it.",
        "Person 1 (storyteller) is asked again later than their age on the day of the release allows. Write the first of the month in which they turn 16 or 18: at the latest 2027-02-01.",
        "The day on which Person 1 (storyteller) is asked again is not the first of a month, so it may show a birthday. Write the first of that month.",
        "Person 1 (storyteller) was to be asked again before they released the story, and is still under age. Wait until the birthday in that month, and record their own release. If the day is past, write the next one.",
      ]
    `);
  });
});
