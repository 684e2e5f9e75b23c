import {
  agreed,
  child,
  mention,
  professional,
  story,
  teller,
  type CaseStory,
} from './case-story.ts';

const ownName = { naming: 'own-name' };
const byTeller = { release: { recognisableBy: ['name-of-teller'] } };
const professionals = { kind: 'professional' } as const;
const notAsked = mention('her father', 'not-asked', { because: 'unsafe', ageBand: 'adult' });
const weighed = { notAskedWeighed: { on: '2026-05-01' } };

/** The cases of who uses their own name, by their number in `docs/cases.md`. */
export const ownNameCases: Record<number, CaseStory> = {
  17: story([teller({ about: ownName }), child(9)]),
  18: story([teller({ about: ownName }), child(9, byTeller)]),
  19: story([
    teller({ about: ownName }),
    child(9, { ...byTeller, about: { protected: 'fostered' } }),
  ]),
  20: story(
    [teller({ about: ownName }), child(9, { ...byTeller, about: { protected: 'proceedings' } })],
    { review: { courtProceedings: 'court-permission' } },
  ),
  21: story([teller(), child(9, { about: { protected: undefined } })]),
  22: story(
    [
      professional({ about: ownName }),
      child(9, { ...byTeller, about: { protected: 'looked-after' } }),
    ],
    professionals,
  ),
  23: story([professional({ about: ownName }), child(9)], professionals),
  24: story(
    [professional({ about: ownName }), mention('a family he worked with', 'not-identifiable')],
    professionals,
  ),
  25: story([teller({ about: ownName }), { ...notAsked, because: 'untraceable' }], {
    review: { ...weighed, legalCheckOn: '2026-05-01' },
  }),
  26: story([teller({ about: ownName }), notAsked], { review: weighed }),
  27: story([teller({ about: ownName }), notAsked, child(12, byTeller)], {
    review: { ...weighed, legalCheckOn: '2026-05-01' },
  }),
  28: story([teller({ about: ownName }), mention('his son, 6', 'died')]),
  29: story([
    teller({
      about: { ...ownName, ageBand: '16-17', protected: 'no' },
      consent: { askAgainOn: '2026-12-01' },
      release: { ageOnRelease: 16 },
    }),
  ]),
  30: story([teller({ about: ownName }), agreed('her aunt')]),
};
