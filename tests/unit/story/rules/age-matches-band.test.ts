import { describe, expect, it } from 'vitest';
import { ageMatchesBand, agesOfBand } from '../../../../src/story/rules/age-matches-band.ts';
import { ageBands, type AgeBand } from '../../../../src/story/vocabulary.ts';
import { readFindings, ruleFindings, storytellerOf, type Change } from './rule-findings.ts';

const aged = (ageBand: AgeBand, age: number | undefined, description = 'somebody'): Change => {
  return (story) => {
    const { consent } = Object.assign(storytellerOf(story), { ageBand, description });
    if (age === undefined) delete consent.release.ageOnRelease;
    else consent.release.ageOnRelease = age;
  };
};

it('accepts the valid story', () => expect(ruleFindings(ageMatchesBand)).toEqual([]));

describe('the age on the day of the release', () => {
  it.each(ageBands.filter((band) => band !== 'adult'))('is in the band %s', (band) => {
    const [first, last] = agesOfBand[band];
    for (const age of [first, last])
      expect(ruleFindings(ageMatchesBand, aged(band, age))).toEqual([]);
    for (const age of [first - 1, last + 1]) {
      expect(ruleFindings(ageMatchesBand, aged(band, age))).toEqual([
        'age-on-release at people[0].consent.release.ageOnRelease',
      ]);
    }
  });

  it('is required for a child, and refused for an adult', () => {
    expect(ruleFindings(ageMatchesBand, aged('13-15', undefined))).toHaveLength(1);
    expect(ruleFindings(ageMatchesBand, aged('adult', undefined))).toEqual([]);
    expect(ruleFindings(ageMatchesBand, aged('adult', 17))).toHaveLength(1);
  });

  it('is never quoted', () => {
    const messages = [aged('13-15', undefined), aged('13-15', 12), aged('adult', 17)];
    expect(messages.flatMap((change) => readFindings(ageMatchesBand, change)))
      .toMatchInlineSnapshot(`
      [
        "Person 1 (storyteller) is under 18, and their age on the day of the release is not recorded. Write their age on that day, in whole years. Readers never see it.",
        "The age of Person 1 (storyteller) on the day of the release is not in their age band, \`13-15\`. Correct the age or the age band.",
        "The age of Person 1 (storyteller) on the day of the release is not in their age band, \`adult\`. Remove it: only the age of people under 18 is recorded. Or correct the age band.",
      ]
    `);
  });
});

describe('an age in a description', () => {
  const described = (words: string) => ruleFindings(ageMatchesBand, aged('13-15', 14, words));

  it.each(['young person, 14', 'her son', 'aged fifteen', 'a 13-year-old', 'one of 3'])(
    'agrees with the band: %s',
    (words) => expect(described(words)).toEqual([]),
  );

  it.each(['young person, 16', 'aged twelve', 'a 12-year-old', 'her sons, 14 and 9'])(
    'is outside the band: %s',
    (words) => expect(described(words)).toEqual(['age-contradicts at people[0].description']),
  );

  it('is compared with the band of a mentioned person', () => {
    const mentioned = (words: string): Change => {
      return ({ people }) => Object.assign(people[2]!, { description: words });
    };
    expect(ruleFindings(ageMatchesBand, mentioned('her son, 8'))).toEqual([
      'age-contradicts at people[2].description',
    ]);
    expect(ruleFindings(ageMatchesBand, mentioned('her aunt, 40'))).toEqual([]);
  });

  it('contradicts nothing if the band is missing', () => {
    const unknown: Change = ({ people }) => {
      people[2] = { part: 'mentioned', description: 'a boy, 9', position: 'not-identifiable' };
    };
    expect(ruleFindings(ageMatchesBand, unknown)).toEqual([]);
  });
});
