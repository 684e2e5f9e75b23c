import {
  agreed,
  child,
  mention,
  professional,
  story,
  teller,
  type CaseStory,
} from './case-story.ts';

const named = teller({ about: { naming: 'own-name' } });
const weighed = { legalCheckOn: '2026-05-01', notAskedWeighed: { on: '2026-05-01' } };
const hidden = (description: string, rest = {}) => mention(description, 'not-identifiable', rest);
const adultNamed = (description: string) =>
  teller({ about: { naming: 'own-name', description, ageBand: 'adult' } });

const polish = { front: { language: 'pl' } };
/** A story of her work that a practitioner tells by her own name, in Welsh, with a protected child. */
const welshWork = (teller: object, related?: boolean) =>
  story(
    [
      professional({
        about: { naming: 'own-name', description: 'gweithiwr cymdeithasol', ...teller },
      }),
      child(12, {
        about: { description: 'bachgen', protected: 'looked-after', related },
        release: { recognisableBy: ['name-of-teller'] },
      }),
    ],
    { kind: 'professional', front: { language: 'cy' } },
  );

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
  384: story([teller(), hidden('jej syn')], polish),
  385: story([teller(), hidden('jej syn', { ageBand: 'under-10', related: true })], polish),
  386: story(
    [teller(), hidden('chłopiec z autobusu', { ageBand: '10-12', related: false })],
    polish,
  ),
  387: story([teller(), hidden('jej siostra', { ageBand: 'adult', related: true })], polish),
  388: story([teller(), hidden('jej syn')]),
  389: story([teller(), hidden('jej syn, 8', { ageBand: 'adult', related: false })], polish),
  390: welshWork({}, false),
  391: welshWork({ related: true }, false),
  392: welshWork({ related: false }, false),
  393: welshWork({ related: false }),
  394: story([teller({ about: { description: 'mama' } }), child(8)], polish),
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
