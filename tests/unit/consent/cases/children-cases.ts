import { child, competentChild, story, teller, type CaseStory } from './case-story.ts';

const assessed = { assessedBy: 'social worker', on: '2026-02-10' };
const tooYoung = { childsView: { on: '2026-02-18', view: 'too-young' } };

/** The cases of what children decide and think, by their number in `docs/cases.md`. */
export const childrenCases: Record<number, CaseStory> = {
  44: story([teller(), competentChild(11, { holder: 'parent' })]),
  45: story([teller(), competentChild(11)]),
  46: story([
    teller(),
    competentChild(11, {
      competence: { ...assessed, withoutHolder: { on: '2026-02-12', because: 'unsafe' } },
    }),
  ]),
  47: story([teller(), competentChild(14)]),
  48: story([teller(), competentChild(14, { competence: { ...assessed, on: '2026-03-01' } })]),
  49: story([teller(), competentChild(14, { competence: undefined })]),
  50: story([
    teller(),
    child(9, { consent: { childsView: { on: '2026-03-01', view: 'agrees' } } }),
  ]),
  51: story([teller(), child(13, { consent: tooYoung })]),
  52: story([teller(), child(6, { consent: tooYoung })]),
  53: story([teller(), child(3)]),
  54: story([
    teller(),
    child(11, {
      consent: { childsView: { on: '2026-02-18', view: 'observed', by: 'key worker' } },
    }),
  ]),
  55: story([
    teller(),
    child(11, { consent: { childsView: { on: '2026-02-18', view: 'observed' } } }),
  ]),
  56: story([
    teller(),
    child(9, { consent: { childsView: { on: '2026-02-18', view: 'disagrees' } } }),
  ]),
  57: story([
    teller(),
    child(9, { consent: { takenBy: 'social worker' }, release: { witness: 'Social  worker' } }),
  ]),
  58: story([
    teller(),
    child(16, {
      consent: {
        route: 'parental',
        holder: 'parent',
        otherParent: 'none',
        childsView: { on: '2026-02-18', view: 'agrees' },
      },
    }),
  ]),
};
