import { ownFingerprint, type Typed } from '../../../support/valid-story.ts';
import { child, story, teller, type CaseStory } from './case-story.ts';

const website = [{ use: 'website' }];

/** The release that is renewed on 20 November 2026, its last day, and that day's new release. */
const renewal = (release: Typed = {}, renews: Typed = {}): Typed => ({
  ...{ on: '2026-11-20', reviewOn: '2027-11-20', expiresOn: '2028-11-20', uses: website },
  ...release,
  renews: {
    ...{ on: '2025-11-20', fingerprint: ownFingerprint, uses: website, expiresOn: '2026-11-20' },
    ...renews,
  },
});
const renewedBy = (release: Typed, rest: Partial<CaseStory> = {}): CaseStory =>
  story([teller({ release })], { on: '2026-11-21', ...rest });
const refusedOn = (on: string): Partial<CaseStory> => ({
  objections: [{ id: 'h8n3rt', by: 'withdrawal', on, records: [] }],
  review: { weighedNoes: ['h8n3rt'] },
});

/** A renewal that adds the website, in which nobody waits. Nobody waited for the earlier one either. */
const withWebsite = renewal(
  { uses: [{ use: 'website' }, { use: 'staff-library' }], coolingOffWaived: true },
  { uses: [{ use: 'staff-library' }], coolingOffWaived: true },
);
const notWaived = { ...(withWebsite['renews'] as Typed), coolingOffWaived: false };

/** Releases that renew an earlier one. */
export const renewalCases: Record<number, CaseStory> = {
  330: renewedBy(renewal()),
  331: renewedBy(
    renewal({ uses: [{ use: 'website' }, { use: 'learning' }] }, { uses: [{ use: 'learning' }] }),
  ),
  332: renewedBy(renewal({}, { uses: [{ use: 'website', until: '2026-11-19' }] })),
  333: renewedBy(renewal({}, { fingerprint: '7F3K-Q2MX-9HTA-G' })),
  334: renewedBy(renewal({}, { expiresOn: '2026-11-19' })),
  335: renewedBy(renewal({}, { on: '2023-11-19', expiresOn: '2026-11-20' })),
  336: renewedBy(renewal({}, { on: '2026-11-14' })),
  337: renewedBy(renewal({ recognisableBy: ['voice'] })),
  338: story(
    [
      teller({ release: renewal() }),
      child(12, { release: renewal({ ageOnRelease: 12 }), consent: {} }),
    ],
    { on: '2026-11-21' },
  ),
  339: story([teller({ release: renewal() }), teller({ release: { on: '2026-11-20' } })], {
    on: '2026-11-21',
  }),
  340: story([teller({ consent: { askAgainOn: '2026-11-10' }, release: renewal() })], {
    on: '2026-11-21',
  }),
  341: story([teller({ about: { leftOn: '2026-10-31' }, release: renewal() })], {
    on: '2026-11-21',
  }),
  342: renewedBy(renewal(), refusedOn('2026-05-01')),
  343: renewedBy(renewal(), refusedOn('2025-05-01')),
  344: story([teller({ consent: { withdrawnOn: '2026-11-21' }, release: renewal() })], {
    on: '2026-11-21',
  }),
  345: renewedBy(renewal({ uses: [{ use: 'website' }] }, { uses: [{ use: 'learning' }] }), {
    on: '2026-11-27',
  }),
  360: renewedBy(withWebsite, { on: '2026-11-20' }),
  361: renewedBy({ ...withWebsite, renews: notWaived }, { on: '2026-11-20' }),
};
