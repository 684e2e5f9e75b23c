import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecordedPeople } from '../../../src/consent/recorded-consent.ts';
import { readRecordedStory } from '../../../src/consent/recorded-story.ts';
import { validData } from '../../support/valid-story.ts';

describe('the recorded consent of a person', () => {
  it('has words from lists, dates and references, and no free text', () => {
    const [first, second, third] = readRecordedPeople(validData());
    expect(first).toEqual({
      number: 1,
      part: 'storyteller',
      ageBand: '16-17',
      naming: 'pseudonym',
      protected: 'looked-after',
      consent: {
        record: 'SOS-2026-014',
        form: '2026-01',
        route: 'own',
        agreedToTell: '2026-02-01',
        method: 'signed',
        askAgainOn: '2027-09-01',
        release: {
          on: '2026-02-20',
          fingerprint: '0000-0000-0000-0',
          how: 'read-together',
          reviewOn: '2027-02-20',
          expiresOn: '2028-02-20',
          ageOnRelease: 16,
          uses: [
            { use: 'website' },
            { use: 'staff-library' },
            { use: 'presentation', until: '2027-02-20' },
            { use: 'learning' },
          ],
          recognisableBy: [],
        },
      },
    });
    expect(second?.consent).toMatchObject({
      holder: 'parent',
      childsView: { on: '2026-02-19', view: 'agrees' },
      otherParent: 'agrees',
    });
    expect(third).toMatchObject({
      ...{ part: 'mentioned', position: 'agreed' },
      ...{ records: ['SOS-2026-017'], agreedOn: '2026-02-18' },
    });
  });

  it('has the day of the release that it renews', () => {
    const release = { on: '2026-11-20', renews: { on: '2026-02-20', fingerprint: 'unreadable' } };
    const [renewed] = readRecordedPeople({ people: [{ consent: { release } }] });
    expect(renewed?.consent.release).toMatchObject({ on: '2026-11-20', renewsOn: '2026-02-20' });
  });

  it('has every readable value of a draft or an invalid story', () => {
    const [draft, broken] = readRecordedPeople({
      people: [
        {
          part: 'storyteller',
          consent: { record: 'SOS-2026-014', agreedToTell: '2026-02-01', method: 'by pigeon' },
        },
        'nobody',
      ],
    });
    expect(draft?.consent).toEqual({
      record: 'SOS-2026-014',
      agreedToTell: '2026-02-01',
      release: { uses: [], recognisableBy: [] },
    });
    expect(broken).toEqual({
      number: 2,
      consent: { release: { uses: [], recognisableBy: [] } },
    });
  });

  it('can be read from any data', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(readRecordedPeople(data)).toBeInstanceOf(Array);
        expect(readRecordedPeople({ people: data })).toBeInstanceOf(Array);
        expect(readRecordedPeople({ people: [data] })).toHaveLength(1);
        expect(readRecordedStory(data).safeguarding).toBeDefined();
      }),
    );
  });
});

it('a safeguarding review is recorded without its reviewer', () => {
  expect(readRecordedStory(validData())).toEqual({
    publishFrom: '2026-03-01',
    findable: true,
    example: false,
    safeguarding: {
      reviewedOn: '2026-06-01',
      outcome: 'clear',
      courtProceedings: 'none',
      criminalProceedings: 'none',
      otherRestriction: false,
    },
  });
});
