import { child, story, subject, teller, type CaseStory } from './case-story.ts';

const ownName = { naming: 'own-name' };
const assessed = { assessedBy: 'social worker', on: '2026-02-10' };
/** A decision in the best interests of an adult who cannot make it. */
const bestInterests = ({ about = {}, decision = {}, release = {} } = {}) => ({
  about: { naming: 'anonymous', ...about },
  consent: {
    route: 'best-interests',
    capacity: { assessedBy: 'social worker', on: '2026-02-10' },
    bestInterests: {
      ...{ decidedBy: 'team manager', on: '2026-02-12', consulted: ['key worker', 'sister'] },
      ...{ advocate: 'independent mental capacity advocate', personsView: 'observed' },
      ...decision,
    },
  },
  release,
});

/** The cases of people who cannot decide alone, by their number in `docs/cases.md`. */
export const capacityCases: Record<number, CaseStory> = {
  74: story([teller(), subject(bestInterests())]),
  75: story([teller(), subject(bestInterests({ about: ownName }))]),
  76: story([
    teller(),
    subject(bestInterests({ release: { uses: [{ use: 'website' }, { use: 'social-media' }] } })),
  ]),
  77: story([teller(), subject(bestInterests({ decision: { personsView: 'objects' } }))]),
  78: story([teller(), subject(bestInterests({ decision: { advocate: undefined } }))]),
  79: story([teller(), subject(bestInterests({ decision: { on: '2026-03-01' } }))]),
  80: story([
    teller(),
    child(15, {
      consent: {
        ...bestInterests().consent,
        holder: undefined,
        otherParent: undefined,
        childsView: undefined,
      },
    }),
  ]),
  81: story([teller({ consent: { capacity: assessed } })]),
  350: story([teller(), subject(bestInterests({ release: { coolingOffWaived: true } }))]),
};
