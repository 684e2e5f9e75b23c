import { mention, story, subject, teller, type CaseStory } from './case-story.ts';

const ownName = { naming: 'own-name' };
const notAsked = mention('her father', 'not-asked', { because: 'unsafe', ageBand: 'adult' });
const weighed = { notAskedWeighed: { on: '2026-05-01' } };
const forLife = { anonymityForLife: true };
const waiver = { on: '2026-02-10', legalCheckOn: '2026-02-12' };

/** The cases of what the law keeps back, by their number in `docs/cases.md`. */
export const lawCases: Record<number, CaseStory> = {
  82: story([teller()], { review: { criminalProceedings: 'ongoing' } }),
  83: story([teller()], { review: { criminalProceedings: 'concluded' } }),
  84: story([teller()], { review: { criminalProceedings: undefined } }),
  85: story([teller()], { review: { courtProceedings: 'ongoing' } }),
  86: story([teller({ about: forLife })]),
  87: story([teller({ about: forLife, release: { recognisableBy: ['voice'] } })]),
  88: story([teller({ about: { ...forLife, ...ownName, waiver } })]),
  89: story([teller({ about: { ...forLife, ...ownName } })]),
  90: story([teller({ about: ownName }), subject({ about: forLife })]),
  91: story([
    teller({
      about: { ageBand: '16-17', protected: 'no', ...forLife, waiver },
      consent: { askAgainOn: '2026-12-01' },
      release: { ageOnRelease: 17 },
    }),
  ]),
  92: story([teller({ about: ownName })], { front: { contentNotes: ['sexual-abuse'] } }),
  93: story([teller(), { ...notAsked, anonymityForLife: true }], { review: weighed }),
};
