import type { FrontMatter } from '../../../../src/story/schema/front-matter.ts';
import { validData, type Typed } from '../../../support/valid-story.ts';

/** Makes the front matter of the valid story with every field of the schema. */
export function fullData(): Typed & FrontMatter {
  const data = validData();
  const [teller, brother, mum] = data.people;
  if (teller?.part !== 'storyteller' || brother?.part !== 'in-the-story' || !mum) {
    throw new Error('The valid story has other people.');
  }
  Object.assign(teller.consent, { withdrawnOn: '2027-01-01' });
  Object.assign(teller.consent.release, { recognisableBy: ['face', 'voice', 'name-of-teller'] });
  const full: Typed & FrontMatter = Object.assign(data, {
    people: [
      teller,
      brother,
      mum,
      {
        ...structuredClone(brother),
        description: 'her friend',
        ageBand: '13-15',
        diedOn: '2026-10-01',
        anonymityForLife: false,
        consent: {
          record: 'SOS-2026-016',
          form: '2026-01',
          route: 'own-competent',
          competence: { assessedBy: 'social worker', on: '2026-02-04' },
          agreedToTell: '2026-02-05',
          takenBy: 'participation worker',
          method: 'witnessed',
          release: {
            ...structuredClone(brother.consent.release),
            ...{ how: 'read-alone', ageOnRelease: 14 },
          },
          askAgainOn: '2027-09-01',
        },
      },
    ],
    evidence: [
      { figure: '84 %', says: 'felt heard', source: 'A survey', url: 'https://example.org/survey' },
    ],
    image: {
      ...{ src: './cover.jpg', alt: 'A kettle on a hob', shows: 'object' },
      credit: 'Drawn by her brother',
    },
    recording: {
      src: './told.mp3',
      captions: './told.vtt',
      transcript: './told.md',
      shows: 'voice',
    },
    safeguarding: {
      ...data.safeguarding,
      courtProceedings: 'concluded',
      legalCheckOn: '2026-05-01',
      criminalProceedings: 'concluded',
      notAskedWeighed: { on: '2026-05-02' },
      weighedNoes: ['k7m2qx'],
    },
    care: {
      advocateOffered: true,
      interpreter: 'offered',
      aftercareOn: '2026-09-01',
      thankedOn: '2026-03-02',
    },
    wording: [{ term: 'contact', reason: 'Her own word for it.' }],
    translationOf: 'e5f678',
    names: [{ word: 'Fennisby', is: 'place' }],
  });
  return full;
}
