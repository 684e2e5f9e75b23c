import { describe, expect, it } from 'vitest';
import { narrowsConsent } from '../../../src/consent/narrows-consent.ts';
import type { FieldPath } from '../../../src/story/issue.ts';
import { withField, fieldAt, withoutField } from '../../support/typed-data.ts';
import { validData } from '../../support/valid-story.ts';

const missing = Symbol('missing');

type Change = [path: string, before: unknown, after: unknown];

/** Reads a path such as `a.0.b`. */
const pathOf = (text: string): FieldPath =>
  text.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));

/** Returns whether a change of one field of the valid story only narrows consent. */
function narrowsIn([field, before, after]: Change): boolean {
  const path = pathOf(field);
  const story = (value: unknown) =>
    value === missing ? withoutField(validData(), path) : withField(validData(), path, value);
  return narrowsConsent(story(before), story(after));
}

const consent = 'people.0.consent';
const release = `${consent}.release`;
const voice = (view: string) => ({ on: '2026-02-10', view });
const website = { use: 'website' };
const untilMay = { use: 'website', until: '2027-05-01' };
const untilJune = { use: 'website', until: '2027-06-01' };
const report = { use: 'report' };
const renews = {
  ...{ on: '2025-02-20', fingerprint: '7F3K-Q2MX-9HTA-G', uses: [website] },
  expiresOn: '2026-02-20',
};

describe('a change that only narrows', () => {
  it.each<Change>([
    // A no is recorded or corrected.
    [`${consent}.withdrawnOn`, missing, '2026-11-23'],
    [`${consent}.withdrawnOn`, missing, 'yesterday'],
    ['safeguarding', missing, { outcome: 'hold' }],
    ['safeguarding', missing, { courtProceedings: 'ongoing' }],
    [`${consent}.withdrawnOn`, missing, 20261123],
    [`${consent}.withdrawnOn`, '2026-11-23', '2027-01-01'],
    [`${consent}.withdrawnOn`, 'yesterday', '2026-11-22'],
    ['people.1.consent.withdrawnOn', missing, '2026-11-23'],
    // The day of a no is written if the field was empty.
    [`${consent}.withdrawnOn`, '', '2026-11-23'],
    ['people.2.objectedOn', '', '2026-11-23'],
    ['people.0.leftOn', '', '2026-11-23'],
    // A day to ask again is added or brought forward.
    [`${consent}.askAgainOn`, missing, '2027-09-01'],
    [`${consent}.askAgainOn`, missing, '2020-01-01'],
    [`${consent}.askAgainOn`, '2027-09-01', '2027-08-31'],
    [`${consent}.askAgainOn`, '2027-09-01', '2026-02-20'],
    [`${consent}.askAgainOn`, '2020-01-01', '2020-01-01'],
    [`${consent}.askAgainOn`, undefined, missing],
    // A use is removed or ends sooner.
    [`${release}.uses`, [website, report], [website]],
    [`${release}.uses`, [website, report], [report]],
    [`${release}.uses`, [website, report], []],
    [`${release}.uses`, [website, report], missing],
    [`${release}.uses`, [website, report], [report, website]],
    [`${release}.uses`, [website], [untilMay]],
    [`${release}.uses`, [untilJune], [untilMay]],
    [`${release}.uses`, [report, untilJune], [untilJune]],
    [`${release}.uses`, ['broken', null, website], [website]],
    // What cannot be read stays as it is.
    [`${release}.uses`, ['broken', null, website, report], ['broken', null, website]],
    [
      `${release}.uses`,
      [{ use: 'report', until: 2027 }, website],
      [{ until: 2027, use: 'report' }],
    ],
    [`${release}.uses`, 'website', 'website'],
    [`${release}.recognisableBy`, [{ face: true }, 'voice'], [{ face: true }]],
    [`${release}.expiresOn`, 2028, 2028],
    [`${consent}.withdrawnOn`, 20261123, 20261123],
    ['publishFrom', { on: '2026-03-01' }, { on: '2026-03-01' }],
    ['title', NaN, NaN],
    // Someone may not be recognised by their face or voice any more.
    [`${release}.recognisableBy`, ['face', 'voice'], ['voice']],
    [`${release}.recognisableBy`, ['face'], []],
    [`${release}.recognisableBy`, ['face'], missing],
    // A last day is brought forward, or the first day is postponed.
    [`${release}.expiresOn`, '2028-02-20', '2028-02-19'],
    [`${release}.expiresOn`, '2028-02-20', '2020-01-01'],
    [`${release}.reviewOn`, '2027-02-20', '2027-02-19'],
    ['publishFrom', '2026-03-01', '2026-03-02'],
    // The safeguarding lead or a court refuses the story.
    ['safeguarding.outcome', 'clear', 'hold'],
    ['safeguarding.courtProceedings', 'none', 'ongoing'],
    ['safeguarding.courtProceedings', 'concluded', 'ongoing'],
    ['safeguarding.courtProceedings', 'court-permission', 'ongoing'],
    ['safeguarding.otherRestriction', false, true],
    ['safeguarding.otherRestriction', missing, true],
    ['safeguarding.criminalProceedings', 'none', 'ongoing'],
    ['safeguarding.criminalProceedings', missing, 'ongoing'],
    // Somebody mentioned says no, somebody has died or left, or an objection is recorded.
    ['people.2.withdrawnOn', missing, '2026-11-23'],
    ['people.2.objectedOn', missing, '2026-11-23'],
    ['people.0.diedOn', missing, '2026-11-23'],
    ['people.0.leftOn', missing, '2026-11-23'],
    ['people.0.anonymityForLife', missing, true],
    ['people.0.anonymityForLife', false, true],
    ['people.1.consent.otherParent', 'agrees', 'disagrees'],
    ['people.1.consent.independent', voice('agrees'), voice('objects')],
    ['people.1.consent.parentsConsulted', voice('unsafe'), voice('objects')],
    ['findable', true, false],
    ['findable', missing, false],
  ])('in %s from %j to %j passes', (...change) => {
    expect(narrowsIn(change)).toBe(true);
  });

  it('may be no change at all', () => {
    expect(narrowsConsent(validData(), validData())).toBe(true);
  });

  it.each([
    `${consent}.withdrawnOn`,
    `${consent}.askAgainOn`,
    `${release}.uses`,
    `${release}.expiresOn`,
    `${release}.reviewOn`,
    'safeguarding.outcome',
    'safeguarding.courtProceedings',
    'safeguarding.otherRestriction',
    'publishFrom',
  ])('leaves %s unchanged if it was there before', (field) => {
    const value = fieldAt(validData(), pathOf(field)) ?? '2027-01-01';
    expect(narrowsIn([field, value, value])).toBe(true);
  });

  it('passes in several places at once, but not if one of them widens', () => {
    const narrower = withField(
      withField(validData(), pathOf(`${consent}.withdrawnOn`), '2026-11-23'),
      ['safeguarding', 'outcome'],
      'hold',
    );
    expect(narrowsConsent(validData(), narrower)).toBe(true);
    expect(narrowsConsent(validData(), withField(narrower, ['title'], 'Another'))).toBe(false);
    expect(narrowsConsent(validData(), withField(narrower, ['publishFrom'], '2026-02-28'))).toBe(
      false,
    );
  });

  it('does not count an answer that would make another answer valid', () => {
    const [waiver, weighed] = [{ on: '2026-03-01' }, { on: '2026-03-01' }];
    const waived = withField(validData(), ['people', 0, 'waiver'], waiver);
    expect(narrowsConsent(waived, withField(waived, ['people', 0, 'anonymityForLife'], true))).toBe(
      false,
    );
    const known = withField(validData(), pathOf('people.1.consent.objectionWeighed'), weighed);
    const disagrees = withField(known, pathOf('people.1.consent.otherParent'), 'disagrees');
    expect(narrowsConsent(known, disagrees)).toBe(false);
  });

  it('passes even if the story has other errors', () => {
    const broken = { schema: 7, people: [{ consent: {} }, 'nobody'], other: [null, { a: 1 }] };
    const narrower = structuredClone(broken);
    Object.assign(narrower.people[0] as object, { consent: { withdrawnOn: '2026-11-23' } });
    expect(narrowsConsent(broken, narrower)).toBe(true);
    expect(narrowsConsent(narrower, broken)).toBe(false);
  });
});

describe('a change that widens consent, or changes anything else,', () => {
  it.each<Change>([
    // What a release renews is written, changed or removed.
    [`${release}.renews`, missing, renews],
    [`${release}.renews`, renews, { ...renews, uses: [] }],
    [`${release}.renews`, renews, { ...renews, uses: [{ use: 'website' }, { use: 'report' }] }],
    [`${release}.renews`, renews, { ...renews, expiresOn: '2026-01-01' }],
    [`${release}.renews`, renews, { ...renews, on: '2024-02-20' }],
    [`${release}.renews`, renews, missing],
    // A group is added with more than a no.
    ['safeguarding', missing, { outcome: 'clear' }],
    ['safeguarding', missing, { outcome: 'hold', reviewedOn: '2026-11-20' }],
    [release, missing, { uses: [website] }],
    [release, missing, { expiresOn: '2026-12-01' }],
    // A no is withdrawn.
    [`${consent}.withdrawnOn`, '2026-11-23', missing],
    [`${consent}.withdrawnOn`, '2026-11-23', null],
    // An empty no is a no too.
    [`${consent}.withdrawnOn`, '', missing],
    ['people.2.withdrawnOn', '', missing],
    ['people.2.objectedOn', '', missing],
    ['people.0.diedOn', '', missing],
    ['people.0.leftOn', '', missing],
    ['people.0.anonymityForLife', '', missing],
    [`${consent}.askAgainOn`, '', missing],
    [`${release}.uses`, [{ use: 'website', until: '' }], [website]],
    // A day to ask again is removed, postponed, or made void by a later release.
    [`${consent}.askAgainOn`, '2027-09-01', missing],
    [`${consent}.askAgainOn`, '2027-09-01', '2027-09-02'],
    [`${consent}.askAgainOn`, '2027-09-01', '2026-02-19'],
    [`${consent}.askAgainOn`, '2027-09-01', 20270101],
    [`${consent}.askAgainOn`, 20270901, '2027-01-01'],
    [`${consent}.askAgainOn`, missing, 20270101],
    // A use is added or ends later.
    [`${release}.uses`, [website], [website, report]],
    [`${release}.uses`, [website], [report]],
    [`${release}.uses`, [untilMay], [untilJune]],
    [`${release}.uses`, [untilMay], [website]],
    [`${release}.uses`, [untilMay], [{ use: 'website', until: 20270401 }]],
    [`${release}.uses`, [untilMay, report], [{ use: 'report', until: '2027-01-01' }, untilJune]],
    [`${release}.uses`, [website], ['website']],
    [`${release}.uses`, ['website'], ['website', 'report']],
    [`${release}.uses`, [website], [null]],
    [`${release}.uses`, [website], website],
    [`${release}.uses`, website, [website]],
    [`${release}.uses`, missing, [website]],
    // Someone may be recognised in more ways.
    [`${release}.recognisableBy`, ['voice'], ['face', 'voice']],
    [`${release}.recognisableBy`, ['voice'], ['face']],
    [`${release}.recognisableBy`, missing, ['face']],
    [`${release}.recognisableBy`, missing, []],
    [`${release}.recognisableBy`, ['face'], 'face'],
    [`${release}.recognisableBy`, 'face', ['face']],
    // A last day is postponed, or the first day is brought forward.
    [`${release}.expiresOn`, '2028-02-20', '2028-02-21'],
    [`${release}.expiresOn`, '2028-02-20', missing],
    [`${release}.expiresOn`, missing, '2028-02-20'],
    [`${release}.expiresOn`, '2028-02-20', 20270101],
    [`${release}.expiresOn`, 20280220, '2027-01-01'],
    [`${release}.expiresOn`, 20280220, 20270101],
    [`${release}.expiresOn`, '2028-02-20', ['2027-01-01']],
    [`${release}.reviewOn`, '2027-02-20', '2027-02-21'],
    [`${release}.reviewOn`, '2027-02-20', missing],
    ['publishFrom', '2026-03-01', '2026-02-28'],
    ['publishFrom', '2026-03-01', missing],
    ['publishFrom', missing, '2026-03-01'],
    ['publishFrom', '2026-03-01', 20270101],
    ['publishFrom', 20260301, '2027-01-01'],
    // The safeguarding lead or a court allows the story, or the refusal is removed.
    ['safeguarding.outcome', 'hold', 'clear'],
    ['safeguarding.outcome', 'hold', missing],
    ['safeguarding.outcome', 'clear', missing],
    ['safeguarding.courtProceedings', 'ongoing', 'none'],
    ['safeguarding.courtProceedings', 'none', 'concluded'],
    ['safeguarding.courtProceedings', 'none', 'court-permission'],
    ['safeguarding.otherRestriction', true, false],
    ['safeguarding.otherRestriction', true, missing],
    ['safeguarding.otherRestriction', false, 'true'],
    ['safeguarding.criminalProceedings', 'ongoing', 'none'],
    ['safeguarding.criminalProceedings', missing, 'none'],
    // A no, a death or an objection is removed or moved, or an answer is added.
    ['people.2.withdrawnOn', '2026-11-23', missing],
    ['people.2.withdrawnOn', '2026-11-23', '2026-11-24'],
    ['people.2.objectedOn', '2026-11-23', missing],
    ['people.2.objectionWeighed', missing, { on: '2026-11-23' }],
    ['people.0.diedOn', '2026-11-23', missing],
    ['people.0.leftOn', '2026-11-23', missing],
    ['people.0.leftOn', '2026-11-23', '2026-01-01'],
    ['people.0.anonymityForLife', true, false],
    ['people.0.anonymityForLife', true, missing],
    ['people.0.protected', 'looked-after', 'no'],
    ['people.0.protected', 'no', 'looked-after'],
    ['people.1.consent.otherParent', 'disagrees', 'agrees'],
    ['people.1.consent.independent', voice('objects'), voice('agrees')],
    ['people.1.consent.independent', missing, voice('objects')],
    ['people.1.consent.parentsConsulted', voice('objects'), voice('unsafe')],
    [`${release}.ageOnRelease`, 16, 17],
    ['safeguarding.notAskedWeighed', missing, { on: '2026-11-23' }],
    ['safeguarding.wordsFingerprint', '1111-1111-1111-1', '7F3K-Q2MX-9HTA-G'],
    ['findable', false, true],
    // All other fields must stay the same.
    ['title', 'One', 'Another'],
    ['title', 'One', missing],
    ['place', missing, 'Fennisby'],
    ['place', 'Fennisby', missing],
    ['themes', ['kinship'], ['kinship', 'edge-of-care']],
    ['themes', ['kinship', 'edge-of-care'], ['kinship']],
    ['themes', ['kinship'], { 0: 'kinship' }],
    ['themes', { 0: 'kinship' }, ['kinship']],
    ['themes', ['kinship'], null],
    ['care', null, {}],
    ['care', {}, null],
    ['care', {}, { advocateOffered: true }],
    ['example', false, true],
    ['fingerprint', missing, '7F3K-Q2MX-9HTA-G'],
    ['safeguarding.fingerprint', '0000-0000-0000-0', '7F3K-Q2MX-9HTA-G'],
    ['safeguarding.reviewedOn', '2026-06-01', '2026-05-01'],
    ['safeguarding.legalCheckOn', missing, '2026-05-01'],
    ['safeguarding.withdrawnOn', missing, '2026-05-01'],
    ['principles.voice', 'They told it aloud to us.', true],
    ['withdrawnOn', missing, '2026-11-23'],
    ['people.0.name', 'Robin', 'Sam'],
    ['people.0.part', 'storyteller', 'in-the-story'],
    ['people.2.position', 'not-identifiable', 'agreed'],
    [`${consent}.route`, 'own', 'parental'],
    [`${consent}.agreedToTell`, '2026-02-01', '2026-01-01'],
    [`${consent}.release`, missing, { withdrawnOn: '2026-11-23' }],
    [`${release}.on`, '2026-02-20', '2026-02-19'],
    [`${release}.on`, '2026-02-20', '2026-02-21'],
    [`${release}.fingerprint`, '0000-0000-0000-0', '7F3K-Q2MX-9HTA-G'],
    [`${release}.witness`, 'social worker', missing],
    [`${release}.coolingOffWaived`, true, false],
    [`${release}.withdrawnOn`, missing, '2026-11-23'],
  ])('in %s from %j to %j does not pass', (...change) => {
    expect(narrowsIn(change)).toBe(false);
  });

  it('does not pass if people are removed, added or swapped', () => {
    const { people } = validData();
    const withPeople = (...those: unknown[]) => ({ ...validData(), people: those });
    expect(narrowsConsent(validData(), withPeople(...people.slice(0, 2)))).toBe(false);
    expect(narrowsConsent(validData(), withPeople(...people.slice(1)))).toBe(false);
    expect(narrowsConsent(validData(), withPeople(...people, people[2]))).toBe(false);
    expect(narrowsConsent(validData(), withPeople(people[1], people[0], people[2]))).toBe(false);
    expect(narrowsConsent(withPeople(), validData())).toBe(false);
  });

  it('does not pass if the day of a release is not known', () => {
    const asked = (askAgainOn: string, release: unknown) => ({
      people: [{ consent: { askAgainOn, release } }],
    });
    for (const release of [undefined, null, '2026-02-20', {}, { on: 20260220 }]) {
      expect(narrowsConsent(asked('2027-09-01', release), asked('2027-08-31', release))).toBe(
        false,
      );
    }
    const release = { on: '2026-02-20' };
    expect(narrowsConsent(asked('2027-09-01', release), asked('2027-08-31', release))).toBe(true);
  });

  it.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'])(
    'does not pass under a name that every object has: %s',
    (key) => {
      const after = Object.fromEntries([...Object.entries(validData()), [key, 'x']]);
      expect(narrowsConsent(validData(), after)).toBe(false);
      expect(narrowsConsent(after, validData())).toBe(false);
    },
  );

  it.each(['people.*.consent.withdrawnOn', 'safeguarding.outcome', 'publish.From'])(
    'does not pass under a name that only looks like a path: %s',
    (key) => {
      const withKey = (value: string) => ({ ...validData(), [key]: value });
      expect(narrowsConsent(validData(), withKey('hold'))).toBe(false);
      expect(narrowsConsent(withKey('2026-11-23'), withKey('2026-11-24'))).toBe(false);
    },
  );

  it('does not pass if the story is missing before or after', () => {
    expect(narrowsConsent(undefined, validData())).toBe(false);
    expect(narrowsConsent(validData(), undefined)).toBe(false);
    expect(narrowsConsent(null, {})).toBe(false);
    expect(narrowsConsent([], {})).toBe(false);
    expect(narrowsConsent({}, [])).toBe(false);
  });
});
