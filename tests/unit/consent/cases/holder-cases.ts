import { child, story, teller, type CaseStory } from './case-story.ts';

/** A council that decides by a care order, with the two views that the library asks for. */
export const careOrder = (viewFields: object) => ({
  about: { protected: 'looked-after' },
  consent: { holder: 'local-authority-care-order', otherParent: undefined, ...viewFields },
});
/** The views of the reviewing officer and of the parents. */
export const views = (independent: string, parents: string) => ({
  independent: { role: 'independent-reviewing-officer', on: '2026-02-15', view: independent },
  parentsConsulted: { view: parents, on: '2026-02-14' },
});

/** A review after the end of a family court case, with a lawyer's check. */
export const afterCourt = (legalCheckOn = '2026-03-01') => ({
  review: { courtProceedings: 'concluded', legalCheckOn },
});

/** The cases of who decides for a child, by their number in `docs/cases.md`. */
export const holderCases: Record<number, CaseStory> = {
  59: story([teller(), child(9, careOrder({}))], afterCourt()),
  60: story([teller(), child(9, careOrder(views('agrees', 'agrees')))], afterCourt()),
  61: story([teller(), child(9, careOrder(views('agrees', 'objects')))], afterCourt('2026-02-01')),
  62: story([teller(), child(9, careOrder(views('agrees', 'objects')))], afterCourt()),
  63: story([teller(), child(9, careOrder(views('objects', 'agrees')))], afterCourt('2026-02-01')),
  64: story([teller(), child(9, careOrder(views('agrees', 'unsafe')))], afterCourt()),
  65: story(
    [teller(), child(9, { ...careOrder(views('agrees', 'agrees')), about: { protected: 'no' } })],
    afterCourt(),
  ),
  66: story([teller(), child(9, { consent: { holder: 'local-authority-section-20' } })]),
  67: story([teller(), child(9, { consent: { holder: 'special-guardian' } })], afterCourt()),
  68: story(
    [teller(), child(9, { consent: { holder: 'adopter', otherParent: 'none' } })],
    afterCourt(),
  ),
  69: story(
    [teller(), child(9, { consent: { holder: 'lives-with-order', otherParent: 'not-asked' } })],
    afterCourt(),
  ),
  70: story([teller(), child(9, { consent: { holder: 'step-parent-with-responsibility' } })]),
  71: story([teller(), child(9, { consent: { otherParent: 'disagrees' } })]),
  72: story([
    teller(),
    child(9, { consent: { otherParent: 'disagrees', objectionWeighed: { on: '2026-02-19' } } }),
  ]),
  73: story([teller(), child(9, { consent: { otherParent: undefined } })]),
};
