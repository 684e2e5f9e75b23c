import { child, professional, story, subject, teller, type CaseStory } from './case-story.ts';

const professionals = { kind: 'professional' } as const;

/** The cases of what happens around a release, by their number in `docs/cases.md`. */
export const eventCases: Record<number, CaseStory> = {
  94: story([teller({ release: { coolingOffWaived: true } }), child(2)]),
  95: story([teller({ release: { coolingOffWaived: true } })], {
    front: { publishFrom: '2026-02-21' },
  }),
  96: story([teller()], { front: { publishFrom: '2026-02-21' } }),
  97: story([teller(), subject({ about: { diedOn: '2026-05-01' } })]),
  98: story([teller(), subject({ about: { diedOn: '2026-07-01' } })]),
  99: story([teller(), subject({ about: { diedOn: '2026-01-01' } })]),
  100: story([professional({ about: { leftOn: '2026-09-01' } })], professionals),
  101: story([professional({ about: { leftOn: '2026-01-31' } })], professionals),
  102: story([teller(), teller({ consent: { withdrawnOn: '2026-10-01' } })]),
};
