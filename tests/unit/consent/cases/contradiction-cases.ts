import type { Typed } from '../../../support/valid-story.ts';
import { afterCourt, careOrder, views } from './holder-cases.ts';
import {
  agreed,
  child,
  mention,
  professional,
  story,
  subject,
  teller,
  type CaseStory,
} from './case-story.ts';

const byHolder = (holder: string, about: Typed = {}) => ({
  about,
  consent: { holder, otherParent: 'agrees' },
});
const inProceedings = child(9, { about: { protected: 'proceedings' } });
const shared = { record: 'SOS-2026-200' };
const cared = (description: string, about: Typed = {}) =>
  child(9, { about: { description, ...about } });
const concluded = { courtProceedings: 'concluded', legalCheckOn: '2026-03-01' };

/** The cases of what is said twice, and differently, by their number in `docs/cases.md`. */
export const contradictionCases: Record<number, CaseStory> = {
  260: story([teller(), child(9, careOrder(views('agrees', 'agrees')))]),
  261: story([teller(), inProceedings]),
  262: story([teller(), inProceedings], { review: concluded }),
  263: story([teller(), child(9, byHolder('special-guardian'))]),
  264: story([teller(), child(9, byHolder('adopter'))]),
  265: story([teller(), child(9, byHolder('lives-with-order'))]),
  266: story([teller(), child(9, careOrder(views('objects', 'agrees')))], afterCourt()),
  267: story([teller({ consent: shared }), child(9, { consent: shared })]),
  268: story([teller({ consent: shared }), agreed('her aunt')]),
  269: story([teller(), agreed('her two aunts', { records: ['SOS-2026-200', 'SOS-2026-200'] })]),
  270: story([professional(), agreed('22 parents')], { kind: 'professional' }),
  271: story([teller(), cared('her twins, aged seven')]),
  272: story([
    teller({ about: { description: 'foster carer' } }),
    cared('a boy who lives with them, 9'),
  ]),
  273: story([teller(), cared('a girl in care, 9')]),
  274: story(
    [teller(), child(9, byHolder('special-guardian', { protected: 'looked-after' }))],
    afterCourt(),
  ),
  275: story([teller(), child(9, byHolder('adopter', { protected: 'fostered' }))], afterCourt()),
  276: story(
    [
      teller(),
      child(9, { consent: { otherParent: 'none' } }),
      mention('their mum', 'not-asked', { ageBand: 'adult', because: 'untraceable' }),
    ],
    { review: { notAskedWeighed: { on: '2026-03-01' } } },
  ),
  277: story([
    teller(),
    subject({
      about: { naming: 'anonymous' },
      consent: {
        route: 'best-interests',
        capacity: { assessedBy: 'social worker', on: '2026-02-10' },
        bestInterests: {
          ...{ decidedBy: 'Social worker', on: '2026-02-12', consulted: ['sister'] },
          ...{ advocate: 'social worker', personsView: 'observed' },
        },
      },
    }),
  ]),
  278: story([
    teller({
      about: {
        anonymityForLife: true,
        waiver: { on: '2026-03-01', legalCheckOn: '2026-03-02' },
      },
    }),
  ]),
  279: story([teller()], {
    review: { courtProceedings: 'concluded', legalCheckOn: '2019-05-01' },
  }),
  280: story([
    teller(),
    child(9, { consent: { childsView: { on: '2023-02-18', view: 'agrees' } } }),
  ]),
  281: story([professional(), mention('his mum', 'not-identifiable')], {
    kind: 'professional',
    body: '<Quote by="the boy’s mother">\n\nHe listened.\n\n</Quote>',
  }),
  282: story(
    [professional(), agreed('parents in the group', { records: ['SOS-2026-200', 'SOS-2026-201'] })],
    { kind: 'professional', body: '<Quote by="one of the parents">\n\nHe listened.\n\n</Quote>' },
  ),
  283: story([teller()], { body: '<Quote by="her neighbour">\n\nHe listened.\n\n</Quote>' }),
  284: story([
    teller(),
    subject({ about: { description: 'her social worker', leftOn: '2026-09-01' } }),
  ]),
  285: story([
    teller(),
    subject({ about: { description: 'her social worker', leftOn: '2026-02-01' } }),
  ]),
  286: story([teller(), agreed('her social worker', { leftOn: '2026-09-01' })]),
  287: story([teller(), agreed('her social worker', { leftOn: '2026-02-01' })]),
  288: story([teller(), child(9, { about: { leftOn: '2026-09-01' } })]),
  289: story([teller(), agreed('foster carer')]),
  290: story([teller({ release: { on: '2026-11-20', reviewOn: '2027-11-20' } })], {
    front: { publishFrom: '2026-11-23' },
  }),
  291: story([teller({ release: { on: '2026-11-13', reviewOn: '2027-11-13' } })], {
    front: { publishFrom: '2026-11-20' },
  }),
};
