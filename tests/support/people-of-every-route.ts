import type { Typed } from './valid-story.ts';

/** Stands for every free text in the people, which no register may contain. */
export const freeText = 'QQQ';

const on = '2026-02-18';
const assessed = { assessedBy: `${freeText} worker`, on };

/** Makes a consent whose record ends in two digits. */
function consentOf(digits: string, fields: Typed): Typed {
  return {
    record: `SOS-2026-1${digits}`,
    form: '2026-01',
    agreedToTell: '2026-02-01',
    takenBy: `${freeText} worker`,
    method: 'signed',
    release: {
      on: '2026-02-20',
      fingerprint: '0000-0000-0000-0',
      how: 'read-together',
      witness: `${freeText} witness`,
      uses: [{ use: 'website' }, { use: 'press' }],
      reviewOn: '2027-02-20',
      expiresOn: '2028-02-20',
    },
    ...fields,
  };
}

function decider(ageBand: string, fields: Typed, consent: Typed): Typed {
  const description = `${freeText} person`;
  return { part: 'in-the-story', naming: 'anonymous', description, ageBand, ...fields, consent };
}

/**
 * Makes people who together have every field of schema 2 that the register contains. Their story is
 * not valid, as the stories of drafts are not.
 *
 * @param ageOnRelease the age in years of the second person
 */
export function peopleOfEveryRoute(ageOnRelease = 11): Typed[] {
  const child = { on, view: 'agrees' };
  return [
    decider('adult', {}, consentOf('01', { route: 'own', capacity: assessed })),
    decider(
      '10-12',
      { protected: 'no' },
      consentOf('02', {
        ...{ route: 'own-competent', competence: assessed, holder: 'special-guardian' },
        release: {
          ...{ on: '2026-02-20', ageOnRelease, expiresOn: '2028-02-20' },
          ...{ uses: [{ use: 'website' }], recognisableBy: ['name-of-teller'] },
        },
      }),
    ),
    decider(
      '10-12',
      { protected: 'looked-after' },
      consentOf('03', {
        ...{ route: 'parental', holder: 'local-authority-care-order' },
        childsView: { on, view: 'observed', by: `${freeText} key worker` },
        independent: { role: 'independent-reviewing-officer', on: '2026-02-16', view: 'agrees' },
        parentsConsulted: { view: 'unsafe', on: '2026-02-15' },
      }),
    ),
    decider(
      'adult',
      {},
      consentOf('04', {
        ...{ route: 'best-interests', capacity: assessed },
        bestInterests: {
          ...{ decidedBy: `${freeText} manager`, on: '2026-02-19', personsView: 'observed' },
          ...{ consulted: [`${freeText} sister`], advocate: `${freeText} advocate` },
        },
      }),
    ),
    decider(
      '13-15',
      { protected: 'proceedings' },
      consentOf('05', {
        ...{ route: 'parental', holder: 'step-parent-with-responsibility', childsView: child },
        ...{ otherParent: 'disagrees', objectionWeighed: { on: '2026-02-17' } },
        askAgainOn: '2027-05-01',
      }),
    ),
    decider('adult', { leftOn: '2026-10-31' }, consentOf('06', { route: 'staff' })),
    decider(
      'adult',
      {
        ...{ anonymityForLife: true, diedOn: '2026-09-30' },
        waiver: { on: '2026-02-11', legalCheckOn: '2026-02-12' },
      },
      consentOf('07', { route: 'own' }),
    ),
    decider(
      '10-12',
      { protected: 'fostered' },
      consentOf('08', {
        route: 'own-competent',
        competence: { ...assessed, withoutHolder: { on: '2026-02-14', because: 'unsafe' } },
      }),
    ),
    {
      ...{ part: 'mentioned', description: `${freeText} parents`, position: 'agreed' },
      ...{ ageBand: 'adult', records: ['SOS-2026-109', 'SOS-2026-110'] },
      ...{ agreedOn: '2026-02-13', withdrawnOn: '2026-11-05' },
    },
    {
      ...{ part: 'mentioned', description: `${freeText} partner`, position: 'not-asked' },
      ...{ ageBand: 'adult', because: 'unsafe', anonymityForLife: false },
      ...{ objectedOn: '2026-11-01', objectionWeighed: { on: '2026-11-02' } },
    },
  ];
}
