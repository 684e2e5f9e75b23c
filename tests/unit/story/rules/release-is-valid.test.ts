import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '../../../../src/story/plain-date.ts';
import { releaseIsValid } from '../../../../src/story/rules/release-is-valid.ts';
import type { Consent } from '../../../../src/story/schema/consent.ts';
import type { Release } from '../../../../src/story/schema/release.ts';
import {
  brotherOf,
  readFindings,
  changeConsent,
  ruleFindings,
  storytellerOf,
  type Change,
} from './rule-findings.ts';

const consentWith = (changed: Partial<Consent>): Change => {
  return (story) => changeConsent(storytellerOf(story), changed);
};
const release = (changed: Partial<Release>): Change => {
  return (story) => Object.assign(storytellerOf(story).consent.release, changed);
};

it('accepts the valid story', () => expect(ruleFindings(releaseIsValid)).toEqual([]));

describe('agreeing to tell', () => {
  // The release is on 2026-02-20.
  it('comes before the release, or on the same day', () => {
    expect(ruleFindings(releaseIsValid, consentWith({ agreedToTell: '2026-02-20' }))).toEqual([]);
  });

  it('is refused on the day after the release', () => {
    expect(ruleFindings(releaseIsValid, consentWith({ agreedToTell: '2026-02-21' }))).toEqual([
      'agreed-after-release at people[0].consent.agreedToTell',
    ]);
    expect(readFindings(releaseIsValid, consentWith({ agreedToTell: '2026-02-21' })))
      .toMatchInlineSnapshot(`
      [
        "Person 1 (storyteller) agreed to tell only after the release. Correct the dates: agreeing to tell comes first, then the release after reading.",
      ]
    `);
  });
});

describe.each([
  ['reviewOn', 'review-too-late', '2028-02-20', '2028-02-21'],
  ['expiresOn', 'expires-too-late', '2029-02-20', '2029-02-21'],
] as const)('%s', (field, rule, last, tooLate) => {
  it('may be on the last day allowed', () => {
    expect(ruleFindings(releaseIsValid, release({ [field]: last }))).toEqual([]);
  });

  it('is refused on the day after the last', () => {
    expect(ruleFindings(releaseIsValid, release({ [field]: tooLate }))).toEqual([
      `${rule} at people[0].consent.release.${field}`,
    ]);
  });

  it('may be on the day of the release itself', () => {
    expect(ruleFindings(releaseIsValid, release({ [field]: '2026-02-20' }))).toEqual([]);
  });

  it('is refused on the day before the release', () => {
    expect(ruleFindings(releaseIsValid, release({ [field]: '2026-02-19' }))).toEqual([
      `before-release at people[0].consent.release.${field}`,
    ]);
  });

  it('of a release on the last day of a month is at the end of a month', () => {
    const on = '2024-02-29';
    const months = field === 'reviewOn' ? 24 : 36;
    const end = addMonths(on, months);
    expect(end.slice(5)).toBe('02-28');
    const leap = { on, reviewOn: on, expiresOn: on };
    const on29 = (day: string): Change => {
      return (story) => {
        consentWith({ agreedToTell: on })(story);
        release({ ...leap, [field]: day })(story);
      };
    };
    expect(ruleFindings(releaseIsValid, on29(end))).toEqual([]);
    expect(ruleFindings(releaseIsValid, on29(addDays(end, 1)))).toHaveLength(1);
  });
});

it('has a hint with the allowed days', () => {
  const late = readFindings(
    releaseIsValid,
    release({ reviewOn: '2030-01-01', expiresOn: '2026-01-01' }),
  );
  expect(late).toMatchInlineSnapshot(`
    [
      "\`reviewOn\` of Person 1 (storyteller) is more than 24 months after the release. Choose 2028-02-20 or an earlier day.",
      "\`expiresOn\` of Person 1 (storyteller) is before the release itself. Choose a day after 2026-02-20.",
    ]
  `);
});

describe('cooling off', () => {
  // The brother’s release, on 2026-02-21, is the later release.
  const from = (publishFrom: string, waived: boolean[]): Change => {
    return (story) => {
      story.publishFrom = publishFrom;
      // If a child is in the story, nobody may waive the wait.
      if (waived.length > 0)
        for (const who of [storytellerOf(story), brotherOf(story)]) who.ageBand = 'adult';
      [storytellerOf(story), brotherOf(story)].forEach(({ consent }, place) => {
        consent.release.coolingOffWaived = waived[place] ?? false;
      });
    };
  };

  it.each([
    ['2026-02-28', [], []],
    ['2026-02-27', [], ['cooling-off at publishFrom']],
    ['2026-02-26', [], ['cooling-off at publishFrom', 'cooling-off at publishFrom']],
    ['2026-02-27', [false, true], []],
    ['2026-02-26', [false, true], ['cooling-off at publishFrom']],
    ['2026-02-21', [true, true], []],
    ['2026-02-20', [true, true], ['cooling-off at publishFrom']],
    ['2026-02-19', [true, true], ['cooling-off at publishFrom', 'cooling-off at publishFrom']],
  ])('before %s, waived %j, gives %j', (publishFrom, waived, expected) => {
    expect(ruleFindings(releaseIsValid, from(publishFrom, waived))).toEqual(expected);
  });

  it('is not waived by anyone in a story with a child', () => {
    const waived: Change = (story) => {
      storytellerOf(story).ageBand = 'adult';
      storytellerOf(story).consent.release.coolingOffWaived = true;
    };
    expect(ruleFindings(releaseIsValid, waived)).toEqual([
      'cooling-off-child at people[0].consent.release.coolingOffWaived',
    ]);
    expect(readFindings(releaseIsValid, waived)).toMatchInlineSnapshot(`
      [
        "Person 1 (storyteller) asked not to wait, and there is a child in the story. Write \`coolingOffWaived: false\`, and wait 7 days.",
      ]
    `);
  });

  it('is reported with its length and the person', () => {
    expect([
      ...readFindings(releaseIsValid, from('2026-02-27', [])),
      ...readFindings(releaseIsValid, from('2026-02-20', [true, true])),
    ]).toMatchInlineSnapshot(`
      [
        "The story is published within 7 days of the release of Person 2 (in the story), who has not waived them. Choose 2026-02-28 or a later day. If an earlier release still holds, keep it in the file until then, and the story stays shown.",
        "The story is published before the release of Person 2 (in the story). Choose 2026-02-21 or a later day. If an earlier release still holds, keep it in the file until then, and the story stays shown.",
      ]
    `);
  });
});

describe('the witness of a release', () => {
  const alone: Change = (story) => delete storytellerOf(story).consent.release.witness;

  it.each(['own', 'own-competent', 'parental'] as const)('is required by route %s', (route) => {
    const change: Change = (story) => {
      alone(story);
      changeConsent(storytellerOf(story), { route });
    };
    expect(ruleFindings(releaseIsValid, change)).toEqual([
      'witness-missing at people[0].consent.release.witness',
    ]);
  });

  it('is not needed by route staff', () => {
    const staff: Change = (story) => {
      alone(story);
      changeConsent(storytellerOf(story), { route: 'staff' });
    };
    expect(ruleFindings(releaseIsValid, staff)).toEqual([]);
  });

  it('is requested as a role', () => {
    expect(readFindings(releaseIsValid, alone)).toMatchInlineSnapshot(`
      [
        "No witness is recorded for the approval of Person 1 (storyteller). Write the role of the person who was there, as in \`social worker\`. Never write a name.",
      ]
    `);
  });
});

describe('a use', () => {
  it('is allowed once', () => {
    const twice = release({
      uses: [{ use: 'website' }, { use: 'report' }, { use: 'website', until: '2026-12-31' }],
    });
    expect(ruleFindings(releaseIsValid, twice)).toEqual([
      'use-twice at people[0].consent.release.uses[2].use',
    ]);
    expect(readFindings(releaseIsValid, twice)).toMatchInlineSnapshot(`
      [
        "Person 1 (storyteller) allows the same use twice, perhaps with different dates. Keep the one that was agreed.",
      ]
    `);
  });

  it('may be allowed by several people', () => {
    expect(ruleFindings(releaseIsValid, release({ uses: [{ use: 'website' }] }))).toEqual([]);
  });
});

it('reports everything that is wrong with everyone', () => {
  const worst = ruleFindings(releaseIsValid, (story) => {
    for (const person of [storytellerOf(story), brotherOf(story)]) {
      changeConsent(person, { agreedToTell: '2030-01-01' });
      delete person.consent.release.witness;
    }
  });
  expect(worst).toEqual([
    'agreed-after-release at people[0].consent.agreedToTell',
    'witness-missing at people[0].consent.release.witness',
    'agreed-after-release at people[1].consent.agreedToTell',
    'witness-missing at people[1].consent.release.witness',
  ]);
});

it('accepts no release that lasts longer than three years', () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 1200 }), (on, lasts) => {
      const expiresOn = addDays(on, lasts);
      const change: Change = (story) => {
        story.publishFrom = '2099-01-01';
        consentWith({ agreedToTell: on })(story);
        release({ on, reviewOn: on, expiresOn })(story);
      };
      const years = Number(expiresOn.slice(0, 4)) - Number(on.slice(0, 4));
      const isWithin = years < 3 || (years === 3 && expiresOn.slice(5) <= on.slice(5));
      expect(ruleFindings(releaseIsValid, change)).toEqual(
        isWithin ? [] : ['expires-too-late at people[0].consent.release.expiresOn'],
      );
    }),
  );
});
