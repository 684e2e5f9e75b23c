import { describe, expect, it } from 'vitest';
import { findUnprovenRenewals } from '../../../src/consent/unproven-renewals.ts';
import { renewalWords } from '../../../src/words/renewal-en-gb.ts';
import { validData, type Typed } from '../../support/valid-story.ts';
import { allOf, inConsent, inRelease, inSafeguarding } from '../review/content-in-memory.ts';

type Change = (data: Typed) => void;
const nothing: Change = () => undefined;
const changed = (...changes: Change[]) => {
  const data: Typed = validData();
  allOf(...changes)(data);
  return data;
};
const releaseOf = (data: Typed) =>
  ((data['people'] as Typed[])[0]!['consent'] as Typed)['release'] as Typed;
const { on, fingerprint, uses, expiresOn } = releaseOf(validData());
const renews = { on, fingerprint, uses, expiresOn };
/** The first person says yes again on 20 November 2026. */
const renewed = (claim: object = renews): Change =>
  allOf(inRelease(0, 'on', '2026-11-20'), inRelease(0, 'renews', claim));
/** The first person says yes on the day after, and renews the release of February anyway. */
const laterRenewal: Change = allOf(renewed(), inRelease(0, 'on', '2026-11-21'));
const inPerson =
  (field: string, value: unknown): Change =>
  (data) =>
    void ((data['people'] as Typed[])[0]![field] = value);
const doubts = (before: Change, after: Change = renewed()) =>
  findUnprovenRenewals(changed(before), changed(after)).flatMap(({ person, because }) =>
    because.map((doubt) => `${String(person)}: ${renewalWords.check[doubt]}`),
  );

describe('a renewal is proven', () => {
  it('if the version before has exactly that release', () => {
    expect(doubts(nothing)).toEqual([]);
  });

  it('if it was there before, whatever the person has taken back since', () => {
    const after = allOf(renewed(), inRelease(0, 'uses', [{ use: 'website' }]));
    expect(doubts(renewed(), after)).toEqual([]);
    const unreadable = allOf(inRelease(0, 'renews', 'yes'), inConsent(0, 'withdrawnOn', on));
    expect(doubts(inRelease(0, 'renews', 'yes'), unreadable)).toEqual([]);
  });

  it('if it was there before, even if the person has no register reference or shares it', () => {
    for (const record of [undefined, 'SOS-2026-015']) {
      const unclear = allOf(renewed(), inConsent(0, 'record', record));
      expect(doubts(unclear, allOf(unclear, inConsent(0, 'withdrawnOn', on)))).toEqual([]);
    }
  });

  it('if the release that it renews answered a day to ask again', () => {
    expect(doubts(inConsent(0, 'askAgainOn', '2026-02-19'))).toEqual([]);
  });

  it('if a day to ask again is still to come', () => {
    expect(doubts(inConsent(0, 'askAgainOn', '2026-11-21'))).toEqual([]);
  });
});

describe('a renewal is not proven', () => {
  it.each<[string, Change, string]>([
    ['without a release of that reference', inConsent(0, 'record', 'SOS-2026-099'), 'no release'],
    ['if two people have the reference', inConsent(1, 'record', 'SOS-2026-014'), 'no release'],
    ['if the day was another one', inRelease(0, 'on', '2026-02-19'), 'another release'],
    ['if the release was replaced already', renewed(), 'another release'],
    ['if it had fewer uses', inRelease(0, 'uses', [{ use: 'website' }]), 'another release'],
    ['if it ended sooner', inRelease(0, 'expiresOn', '2026-12-01'), 'another release'],
    ['if it was of other words', inRelease(0, 'fingerprint', 'X'), 'another release'],
    ['if it allowed a face', inRelease(0, 'recognisableBy', ['face']), 'another release'],
    ['after a withdrawal', inConsent(0, 'withdrawnOn', '2026-11-01'), 'withdrawn'],
    ['after a withdrawal without a day', inConsent(0, 'withdrawnOn', ''), 'withdrawn'],
    ['after a wish to think again', inConsent(0, 'askAgainOn', '2026-11-21'), 'asked again'],
    ['after they left their work', inPerson('leftOn', '2026-11-01'), 'left their work'],
    ['of a paused story', inSafeguarding('outcome', 'hold'), 'on hold'],
    ['during a court case', inSafeguarding('courtProceedings', 'ongoing'), 'on hold'],
    ['under a restriction', inSafeguarding('otherRestriction', true), 'on hold'],
    ['if a parent decided then', inConsent(0, 'route', 'parental'), 'somebody else'],
    ['if another holder decided then', inConsent(0, 'holder', 'guardian'), 'somebody else'],
    [
      'if a child was not asked then',
      inConsent(0, 'childsView', { view: 'too-young' }),
      'first time',
    ],
    [
      'if an independent voice objected',
      inConsent(0, 'independent', { view: 'objects' }),
      'changed their view',
    ],
    [
      'if the parents objected',
      inConsent(0, 'parentsConsulted', { view: 'objects' }),
      'changed their view',
    ],
    [
      'if the other parent disagreed',
      inConsent(0, 'otherParent', 'disagrees'),
      'changed their view',
    ],
    [
      'if others decided in their best interests',
      inConsent(0, 'bestInterests', { decidedBy: 'lead' }),
      'somebody else',
    ],
  ])('%s', (_, before, reason) => {
    expect(doubts(before, laterRenewal).join()).toContain(reason);
  });

  it('if there was no story', () => {
    expect(findUnprovenRenewals(undefined, changed(renewed()))).toHaveLength(1);
  });

  it('if it is written into a release that is there already', () => {
    const earlier = { ...renews, on: '2025-02-20' };
    expect(doubts(nothing, inRelease(0, 'renews', earlier))).toHaveLength(1);
  });

  it('if `renews` says more than before', () => {
    const more = { ...renews, uses: [...(uses as object[]), { use: 'press' }] };
    expect(doubts(renewed(), renewed(more))).toHaveLength(1);
  });
});
