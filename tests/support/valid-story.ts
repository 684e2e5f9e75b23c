import type { FrontMatter } from '../../src/story/schema/front-matter.ts';

/** The day on which the tests judge stories. */
export const today = '2026-11-23';

/** A placeholder for the story's fingerprint. `putStory` replaces it. */
export const ownFingerprint = '0000-0000-0000-0';

/** A placeholder for the real fingerprint of what readers see beside the story. */
export const ownWordsFingerprint = '1111-1111-1111-1';

/** A front matter, or a part of it, as somebody typed it. It has not been checked. */
export type Typed = Record<string, unknown>;

/**
 * Makes the front matter of a young person's story that is valid and open on `today`. Its people
 * are a storyteller of 16, her brother of 11 by the parental route, and her mum, who agreed to be
 * mentioned. Every call makes a new front matter, which the test may change.
 */
export function validData(): Typed & FrontMatter {
  const data = {
    schema: 2,
    id: 'k7m2qx',
    title: 'The kettle was always on',
    summary: 'A worker who kept coming back, and a kitchen where nobody had to talk first.',
    people: [
      {
        part: 'storyteller',
        naming: 'pseudonym',
        name: 'Robin',
        description: 'young person, 16',
        ageBand: '16-17',
        protected: 'looked-after',
        consent: {
          record: 'SOS-2026-014',
          form: '2026-01',
          route: 'own',
          agreedToTell: '2026-02-01',
          takenBy: 'participation worker',
          method: 'signed',
          release: {
            on: '2026-02-20',
            fingerprint: ownFingerprint,
            how: 'read-together',
            witness: 'social worker',
            uses: [
              { use: 'website' },
              { use: 'staff-library' },
              { use: 'presentation', until: '2027-02-20' },
              { use: 'learning' },
            ],
            reviewOn: '2027-02-20',
            expiresOn: '2028-02-20',
            ageOnRelease: 16,
            coolingOffWaived: false,
          },
          askAgainOn: '2027-09-01',
        },
      },
      {
        part: 'in-the-story',
        naming: 'anonymous',
        description: 'her brother',
        ageBand: '10-12',
        protected: 'no',
        consent: {
          record: 'SOS-2026-015',
          form: '2026-01',
          route: 'parental',
          holder: 'parent',
          childsView: { on: '2026-02-19', view: 'agrees' },
          otherParent: 'agrees',
          agreedToTell: '2026-02-03',
          takenBy: 'participation worker',
          method: 'recorded',
          release: {
            on: '2026-02-21',
            fingerprint: ownFingerprint,
            how: 'read-aloud',
            witness: 'advocate',
            uses: [
              { use: 'website' },
              { use: 'staff-library' },
              { use: 'presentation' },
              { use: 'learning', until: '2027-06-30' },
            ],
            reviewOn: '2027-02-21',
            expiresOn: '2028-02-21',
            ageOnRelease: 11,
            coolingOffWaived: false,
          },
          askAgainOn: '2029-05-01',
        },
      },
      {
        part: 'mentioned',
        description: 'her mum',
        position: 'agreed',
        ageBand: 'adult',
        records: ['SOS-2026-017'],
        agreedOn: '2026-02-18',
      },
    ],
    place: 'Fennisby',
    practiceModel: 'no-wrong-door',
    themes: ['edge-of-care'],
    publishFrom: '2026-03-01',
    contentNotes: ['going-missing'],
    pullQuote: 'Nobody had to talk first.',
    inBrief: 'Robin was missing often. A worker kept coming back, and put the kettle on.',
    discussion: ['What did the worker keep doing?', 'Whose kitchen are you let into?'],
    evidence: [],
    safeguarding: {
      reviewedOn: '2026-06-01',
      reviewedBy: 'safeguarding lead',
      outcome: 'clear',
      fingerprint: ownFingerprint,
      wordsFingerprint: ownWordsFingerprint,
      courtProceedings: 'none',
      criminalProceedings: 'none',
      otherRestriction: false,
    },
    principles: { voice: 'Robin told it aloud and we wrote down her own words.', truth: true },
    wording: [],
    names: [],
    language: 'en-GB',
    findable: true,
    example: false,
  };
  return data as Typed & FrontMatter;
}

/** The text below the front matter of the valid story. */
export const validBody = `She came on a Tuesday, and the next one.

<Moment>

Nobody had to talk first.

</Moment>

I kept thinking she would stop.
`;
