import type { Objection } from '../../../../src/consent/objection.ts';
import type { Kind } from '../../../../src/story/vocabulary.ts';
import { ownFingerprint, type Typed } from '../../../support/valid-story.ts';

/** One situation of `docs/cases.md`, as a story. */
export interface CaseStory {
  people: Typed[];
  /** Fields of the front matter besides the people. */
  front?: Typed;
  /** Fields of the safeguarding review. */
  review?: Typed;
  body?: string;
  /** Default: `family`. */
  kind?: Kind;
  /** The day on which the story is judged. Default: `today`. */
  on?: string;
  /** The fingerprint of what the library says beside the story. Default: the reviewed one. */
  wordsFingerprint?: string;
  /** The noes to the words in other stories. Default: none. */
  objections?: readonly Objection[];
  /** The noes to translations of the story. Default: none. */
  translationNoes?: readonly Objection[];
}

/** Makes a story of people and whatever else the situation needs. */
export const story = (people: Typed[], rest: Omit<CaseStory, 'people'> = {}): CaseStory => ({
  people,
  ...rest,
});

interface PersonDetails {
  /** Fields of the person. */
  about?: Typed;
  /** Fields of the consent. */
  consent?: Typed;
  /** Fields of the release. */
  release?: Typed;
}

let lastRecord = 100;

function person(part: string, about: Typed, consent: Typed, release: Typed): Typed {
  lastRecord += 1;
  return {
    ...{ part, naming: 'pseudonym', description: 'somebody who was there', ageBand: 'adult' },
    ...about,
    ...(about['naming'] === 'anonymous' ? {} : { name: 'Robin' }),
    consent: {
      ...{ record: `SOS-2026-${lastRecord}`, form: '2026-01', route: 'own' },
      ...{ agreedToTell: '2026-02-01', takenBy: 'participation worker', method: 'signed' },
      ...consent,
      release: {
        ...{ on: '2026-02-20', fingerprint: ownFingerprint, how: 'read-together' },
        ...{ witness: 'advocate', uses: [{ use: 'website' }] },
        ...{ reviewOn: '2027-02-20', expiresOn: '2028-02-20' },
        ...release,
      },
    },
  };
}

/** Somebody who tells the story: an adult who decides for themselves, unless changed. */
export const teller = ({ about = {}, consent = {}, release = {} }: PersonDetails = {}): Typed =>
  person('storyteller', about, consent, release);

/** Somebody who is in the story. */
export const subject = ({ about = {}, consent = {}, release = {} }: PersonDetails = {}): Typed =>
  person('in-the-story', about, consent, release);

/** A professional who tells of their own work. */
export const professional = ({ about = {}, release = {} }: PersonDetails = {}): Typed =>
  person('storyteller', about, { route: 'staff' }, release);

const bands: [last: number, band: string][] = [
  [9, 'under-10'],
  [12, '10-12'],
  [15, '13-15'],
  [17, '16-17'],
];

/** A child in the story, of an age, by the route that fits: their parent decides with them. */
export function child(
  age: number,
  { about = {}, consent = {}, release = {} }: PersonDetails = {},
): Typed {
  const ageBand = bands.find(([last]) => age <= last)?.[1];
  const isAsked = age >= 13;
  const parental = {
    ...{ route: 'parental', holder: 'parent', otherParent: 'agrees' },
    childsView: { on: '2026-02-18', view: age < 5 ? 'too-young' : 'agrees' },
  };
  return subject({
    about: { ageBand, protected: 'no', ...about },
    consent: {
      ...(age >= 16 ? { route: 'own' } : parental),
      ...(isAsked ? { askAgainOn: '2026-12-01' } : {}),
      ...consent,
    },
    release: { ageOnRelease: age, ...release },
  });
}

/** A child who decides for themselves, after an assessment. */
export const competentChild = (age: number, consent: Typed = {}): Typed =>
  child(age, {
    consent: {
      ...{ route: 'own-competent', holder: undefined, otherParent: undefined },
      childsView: undefined,
      competence: { assessedBy: 'social worker', on: '2026-02-10' },
      ...consent,
    },
  });

/** Somebody who is only mentioned. */
export const mention = (description: string, position: string, rest: Typed = {}): Typed => ({
  ...{ part: 'mentioned', description, position },
  ...rest,
});

/** Adults who agreed to be mentioned. */
export const agreed = (description: string, rest: Typed = {}): Typed =>
  mention(description, 'agreed', {
    ...{ ageBand: 'adult', records: ['SOS-2026-200'], agreedOn: '2026-02-18' },
    ...rest,
  });
