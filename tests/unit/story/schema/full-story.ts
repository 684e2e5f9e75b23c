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
  Object.assign(teller.consent.release, {
    recognisableBy: ['face', 'voice', 'name-of-teller'],
    renews: {
      ...{ on: '2025-02-20', fingerprint: teller.consent.release.fingerprint },
      uses: [{ use: 'website', until: '2026-02-20' }],
      ...{ recognisableBy: ['face', 'voice', 'name-of-teller'], expiresOn: '2026-02-20' },
      coolingOffWaived: true,
    },
  });
  Object.assign(teller, { diedOn: '2026-10-01', anonymityForLife: false, related: true });
  Object.assign(mum, { withdrawnOn: '2026-10-03', anonymityForLife: false, related: true });
  const full: Typed & FrontMatter = Object.assign(data, {
    people: [teller, brother, mum, ...fullFriends(brother)],
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
      shown: ['SOS-2026-014'],
    },
    safeguarding: {
      ...data.safeguarding,
      courtProceedings: 'concluded',
      criminalProceedings: 'concluded',
      legalCheckOn: '2026-05-01',
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
    names: [{ word: 'Fennisby', is: 'place' }],
    translationOf: 'e5f678',
  });
  // Nothing is shared between people, since a YAML file would write that as an alias.
  return JSON.parse(JSON.stringify(full)) as Typed & FrontMatter;
}

/** Returns a copy of a group without some of its fields. */
function omitFields(group: object, names: readonly string[]): Typed {
  const kept = Object.entries(structuredClone(group)).filter(([name]) => !names.includes(name));
  return Object.fromEntries(kept);
}

/** People whose fields belong to one route, holder or position alone. */
function fullFriends(brother: Extract<FrontMatter['people'][number], { part: 'in-the-story' }>) {
  const { release, holder, childsView } = structuredClone(brother.consent);
  const routeFields = ['record', 'release', 'holder', 'childsView', 'otherParent', 'askAgainOn'];
  const base = omitFields(brother.consent, routeFields);
  const assessed = { assessedBy: 'social worker', on: '2026-02-04' };
  const friend = (record: string, about: object, changed: object, age?: number) => {
    const ageless = omitFields(release, ['ageOnRelease']);
    return {
      ...{ part: 'in-the-story', naming: 'anonymous', description: 'her friend' },
      ...about,
      consent: {
        ...{ record, ...base, ...changed },
        release: { ...ageless, ...(age === undefined ? {} : { ageOnRelease: age }) },
      },
    };
  };
  return [
    friend(
      'SOS-2026-016',
      { ageBand: '13-15', protected: 'no' },
      { route: 'own-competent', competence: assessed, askAgainOn: '2027-09-01' },
      14,
    ),
    friend(
      'SOS-2026-018',
      { ageBand: '10-12', protected: 'no' },
      {
        route: 'own-competent',
        competence: { ...assessed, withoutHolder: { on: '2026-02-05', because: 'unsafe' } },
      },
      11,
    ),
    friend(
      'SOS-2026-019',
      { ageBand: 'under-10', protected: 'fostered' },
      {
        ...{ holder: 'local-authority-care-order' },
        childsView: { on: '2026-02-04', view: 'observed', by: 'key worker' },
        independent: { role: 'advocate', on: '2026-02-04', view: 'agrees' },
        parentsConsulted: { view: 'unsafe', on: '2026-02-04' },
      },
      8,
    ),
    friend(
      'SOS-2026-020',
      { ageBand: 'under-10', protected: 'no' },
      {
        ...{ holder, childsView, otherParent: 'disagrees' },
        objectionWeighed: { on: '2026-02-05' },
      },
      8,
    ),
    friend(
      'SOS-2026-021',
      { ageBand: 'adult' },
      {
        route: 'best-interests',
        capacity: assessed,
        bestInterests: {
          ...{ decidedBy: 'team manager', on: '2026-02-04', consulted: ['key worker'] },
          ...{ advocate: 'advocate', personsView: 'observed' },
        },
      },
    ),
    friend(
      'SOS-2026-023',
      {
        ...{ ageBand: 'adult', anonymityForLife: true },
        waiver: { on: '2026-03-01', legalCheckOn: '2026-03-02' },
      },
      { route: 'own' },
    ),
    friend('SOS-2026-022', { part: 'storyteller', ageBand: 'adult', leftOn: '2026-10-02' }, { route: 'staff' }), // prettier-ignore
    {
      ...{ part: 'mentioned', description: 'her father', position: 'not-asked' },
      ...{
        ageBand: 'adult',
        because: 'unsafe',
        objectedOn: '2026-10-03',
        objectionWeighed: { on: '2026-10-04' },
      },
    },
  ];
}
