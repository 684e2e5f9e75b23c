import { agreed, child, mention, story, teller, type CaseStory } from './case-story.ts';

const named = teller({ about: { naming: 'own-name' } });
const weighed = { legalCheckOn: '2026-05-01', notAskedWeighed: { on: '2026-05-01' } };
const hidden = (description: string, rest = {}) => mention(description, 'not-identifiable', rest);
const adultNamed = (description: string) =>
  teller({ about: { naming: 'own-name', description, ageBand: 'adult' } });

/** The cases of what a description says of somebody’s age, by their number in `docs/cases.md`. */
export const descriptionCases: Record<number, CaseStory> = {
  300: story([teller(), hidden('her son')]),
  301: story([teller(), hidden('her two older children')]),
  302: story([teller(), hidden('her little boy', { ageBand: 'under-10' })]),
  303: story([teller(), hidden('his sister')]),
  304: story([teller(), hidden('his sister', { ageBand: 'adult' })]),
  305: story([teller(), agreed('her little boy')]),
  306: story([teller(), agreed('her adult son')]),
  307: story([teller(), mention('her youngest', 'not-asked', { because: 'untraceable' })], {
    review: weighed,
  }),
  308: story([teller(), hidden('a girl in Year 6')]),
  309: story([teller(), hidden('the other children on the ward')]),
  310: story([teller(), hidden('her daughter’s teacher')]),
  311: story([named, hidden('the children who have lived with them')], { review: weighed }),
  312: story([named, hidden('people on the bus')], { review: weighed }),
  313: story([named, hidden('people on the bus', { ageBand: 'adult' })], { review: weighed }),
  320: story([adultNamed('young person in Year 12')]),
  321: story([adultNamed('a young woman who is 17')]),
  322: story([adultNamed('young person turning 18 next spring')]),
  323: story([teller(), child(9, { about: { description: 'her son, in Year 9' } })]),
  324: story([teller(), child(9, { about: { description: 'a teenager' } })]),
  325: story([teller(), child(11, { about: { description: 'her 8-yr-old' } })]),
  326: story([teller({ about: { description: 'grandmother of a boy aged 7' } })]),
  327: story([teller({ about: { description: 'mum of children aged 3 and 7' } })]),
  328: story([teller(), agreed('head of Years 7 and 8')]),
  329: story([teller(), agreed('the driver on routes 7, 12 and 14')]),
};
