import { describe, expect, it } from 'vitest';
import type { Objection } from '../../../../src/consent/objection.ts';
import { sameWordsNotRefused } from '../../../../src/consent/rules/same-words-not-refused.ts';
import type { FrontMatter } from '../../../../src/story/schema/front-matter.ts';
import { deciderAt, refusalReasons, validStoryAtGate } from '../../../support/story-at-gate.ts';

/** The references of the storyteller and her brother in the valid story. */
const [teller, brother] = [0, 1].map(
  (index) => deciderAt(validStoryAtGate().front, index).consent.record,
) as [string, string];
const removal: Objection = { id: 'k7m2qx', by: 'removal', on: '2026-10-01', records: [teller, brother] }; // prettier-ignore

const reasons = (
  objection: Objection,
  change?: (front: FrontMatter) => void,
  use = 'website' as const,
) =>
  refusalReasons(sameWordsNotRefused, validStoryAtGate(change, { objections: [objection] }), {
    use,
  });

/** Has everyone release the story on a day, and the lead review it on that day. */
const releaseOn =
  (day: string, ...weighedNoes: string[]) =>
  ({ people, safeguarding }: FrontMatter) => {
    for (const index of people.keys())
      if (people[index]?.part !== 'mentioned')
        deciderAt({ people } as FrontMatter, index).consent.release.on = day;
    safeguarding.reviewedOn = day;
    safeguarding.weighedNoes = weighedNoes;
  };

describe('a removal of a story with nearly the same words', () => {
  it('refuses the story, and names only the id of the other one', () => {
    expect(reasons(removal)).toMatchInlineSnapshot(`
      [
        {
          "hint": "Do nothing. Only later releases reopen these words; if a person of that story is no longer in this one, the safeguarding lead also has to name that story in \`safeguarding.weighedNoes\`.",
          "message": "Someone said no to nearly the same words: the story k7m2qx has a removal of 2026-10-01.",
          "rule": "same-words-refused",
          "severity": "info",
        },
      ]
    `);
  });

  it('refuses only the uses that it removes', () => {
    expect(reasons({ ...removal, uses: ['presentation'] })).toEqual([]);
    expect(reasons({ ...removal, uses: ['website'] })).toHaveLength(1);
  });

  it('refuses until everyone has released these words later', () => {
    expect(reasons(removal, releaseOn('2026-10-01'))).toHaveLength(1);
    expect(reasons(removal, releaseOn('2026-10-02'))).toEqual([]);
    const onlyOne = (front: FrontMatter) => {
      releaseOn('2026-10-02')(front);
      deciderAt(front, 1).consent.release.on = '2026-09-30';
    };
    expect(reasons(removal, onlyOne)).toHaveLength(1);
  });

  it('needs a later review that names it if someone of that story has no say in this one', () => {
    const gone = { ...removal, records: [teller, 'SOS-2020-001'] };
    expect(reasons(gone, releaseOn('2026-10-02'))).toHaveLength(1);
    expect(reasons(gone, releaseOn('2026-10-02', 'k7m2qy'))).toHaveLength(1);
    expect(reasons(gone, releaseOn('2026-10-02', 'k7m2qx'))).toEqual([]);
    const earlyReview = (front: FrontMatter) => {
      releaseOn('2026-10-02', 'k7m2qx')(front);
      front.safeguarding.reviewedOn = '2026-10-01';
    };
    expect(reasons(gone, earlyReview)).toHaveLength(1);
  });

  it('needs a later review that names it if nobody knows whose story it was', () => {
    expect(reasons({ ...removal, records: [] }, releaseOn('2026-10-02'))).toHaveLength(1);
    expect(reasons({ ...removal, records: [] }, releaseOn('2026-10-02', 'k7m2qx'))).toEqual([]);
  });

  it('refuses for good if its day cannot be read', () => {
    expect(reasons({ ...removal, on: undefined }, releaseOn('2026-10-02', 'k7m2qx'))).toHaveLength(1); // prettier-ignore
  });
});

it('says that the story translates what somebody said no to', () => {
  const [reason] = reasons(removal, (front) => (front.translationOf = 'k7m2qx'));
  expect(reason).toMatchObject({
    message:
      'Someone said no to what this translates, or to nearly the same words: the story k7m2qx has a removal of 2026-10-01.',
  });
});

describe('a withdrawal from a story with nearly the same words', () => {
  const withdrawal: Objection = { id: 'k7m2qx', by: 'withdrawal', on: '2026-10-01', records: [brother] }; // prettier-ignore

  it('refuses the story until that person has released it later', () => {
    expect(reasons(withdrawal)).toHaveLength(1);
    const again = (front: FrontMatter) => {
      deciderAt(front, 1).consent.release.on = '2026-10-02';
    };
    expect(reasons(withdrawal, again)).toEqual([]);
  });

  it('is not answered by a later release of somebody else', () => {
    const another = (front: FrontMatter) => {
      deciderAt(front, 0).consent.release.on = '2026-10-02';
    };
    expect(reasons(withdrawal, another)).toHaveLength(1);
  });

  it('still refuses if that person was left out, or has another reference', () => {
    const leftOut = (front: FrontMatter) => {
      releaseOn('2026-10-02')(front);
      front.people.splice(1, 1);
    };
    expect(reasons(withdrawal, leftOut)).toHaveLength(1);
    const renamed = (front: FrontMatter) => {
      releaseOn('2026-10-02')(front);
      deciderAt(front, 1).consent.record = 'SOS-2026-999';
    };
    expect(reasons(withdrawal, renamed)).toHaveLength(1);
  });
});

describe('a hold on a story with nearly the same words', () => {
  const hold: Objection = { id: 'k7m2qx', by: 'hold', on: '2026-10-01', records: [] };

  it('refuses the story until a later review clears it', () => {
    expect(reasons(hold, releaseOn('2026-10-01'))).toHaveLength(1);
    expect(reasons(hold, releaseOn('2026-10-02'))).toEqual([]);
  });
});
