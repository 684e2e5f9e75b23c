import { agreed, mention, professional, story, teller, type CaseStory } from './case-story.ts';

const ownName = { naming: 'own-name' };
const notAsked = mention('her father', 'not-asked', { because: 'unsafe', ageBand: 'adult' });
const weighed = { notAskedWeighed: { on: '2026-05-01' } };

/** The cases of people who are only mentioned, by their number in `docs/cases.md`. */
export const mentionedCases: Record<number, CaseStory> = {
  1: story([teller({ about: ownName }), agreed('her son, 8')]),
  2: story([teller({ about: ownName }), mention('her son, 8', 'not-identifiable')]),
  3: story([teller(), mention('her son, 8', 'not-identifiable')]),
  4: story([teller(), mention('the other four young people', 'not-identifiable')]),
  5: story([
    teller(),
    agreed('her foster mum and dad', { records: ['SOS-2026-200', 'SOS-2026-201'] }),
  ]),
  6: story([teller(), agreed('her aunt', { records: undefined })]),
  7: story([teller(), agreed('her friend', { ageBand: '10-12' })]),
  8: story([professional(), agreed('a mother of twins')], {
    kind: 'professional',
    body: '<Quote by="a mother of twins">\n\nHe listened.\n\n</Quote>',
  }),
  9: story([teller(), notAsked], { review: weighed }),
  10: story([teller(), notAsked]),
  11: story([teller(), mention('her father', 'not-asked')], { review: weighed }),
  12: story(
    [teller(), mention('her cousin', 'not-asked', { because: 'untraceable', ageBand: '13-15' })],
    {
      review: weighed,
    },
  ),
  13: story([teller(), agreed('her aunt', { withdrawnOn: '2026-10-01' })]),
  14: story(
    [teller(), { ...notAsked, objectedOn: '2026-10-01', objectionWeighed: { on: '2026-10-05' } }],
    {
      review: weighed,
    },
  ),
  15: story([teller(), { ...notAsked, objectedOn: '2026-10-01' }], { review: weighed }),
  16: story([teller(), mention('her gran', 'died')]),
};
