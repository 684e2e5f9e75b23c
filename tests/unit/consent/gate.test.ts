import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mayShow, mayUse, openUses } from '../../../src/consent/gate.ts';
import { gateRules } from '../../../src/consent/rules/index.ts';
import { notRemoved } from '../../../src/consent/rules/not-removed.ts';
import type { Verdict } from '../../../src/consent/gate-question.ts';
import { validStoryAtGate, deciderAt, refusalReasons } from '../../support/story-at-gate.ts';
import { toAdult } from '../../support/to-adult.ts';
import { today } from '../../support/valid-story.ts';

const rulesOf = (verdict: Verdict) =>
  verdict.allowed ? [] : verdict.because.map(({ rule }) => rule);

const other = '7F3K-Q2MX-9HTA-G';

describe('the rules', () => {
  it('are those of every file in the folder, each once', async () => {
    const folder = join(import.meta.dirname, '../../../src/consent/rules');
    const files = readdirSync(folder).filter((file) => file !== 'index.ts');
    const modules = files.map(
      async (file) => (await import(join(folder, file))) as Record<string, unknown>,
    );
    const exported = (await Promise.all(modules)).flatMap((module) => Object.values(module));
    expect(new Set(gateRules)).toEqual(
      new Set(exported.filter((each) => typeof each === 'function')),
    );
    expect(gateRules).toHaveLength(files.length);
  });

  it('begin with the rule about removals', () => {
    expect(gateRules[0]).toBe(notRemoved);
  });
});

describe('mayUse', () => {
  it('allows a use that everyone released, until its last day', () => {
    expect(mayUse(validStoryAtGate(), 'website', today)).toEqual({
      allowed: true,
      until: '2027-06-01',
    });
  });

  it('gives every reason, each with its place', () => {
    const story = validStoryAtGate(
      (front) => {
        front.safeguarding.outcome = 'hold';
        deciderAt(front, 0).consent.withdrawnOn = '2026-11-01';
        deciderAt(front, 1).consent.form = '2020-01';
      },
      {
        place: {
          file: 'stories/young-person/k7m2qx/index.mdx',
          id: 'k7m2qx',
          lineOf: (path) => path.length,
        },
        removal: { id: 'k7m2qx', removedOn: '2026-11-02' },
      },
    );
    expect(mayUse(story, 'report', today)).toMatchInlineSnapshot(`
      {
        "allowed": false,
        "because": [
          {
            "file": "stories/young-person/k7m2qx/index.mdx",
            "hint": "Do nothing. Only a release given after the removal can reopen the story.",
            "id": "k7m2qx",
            "message": "Someone said no on 2026-11-02: the story is removed.",
            "rule": "removed",
            "severity": "info",
          },
          {
            "field": "people[0].consent.withdrawnOn",
            "file": "stories/young-person/k7m2qx/index.mdx",
            "hint": "Thank them, and ask for nothing more.",
            "id": "k7m2qx",
            "line": 4,
            "message": "Person 1 (storyteller) has withdrawn their consent.",
            "rule": "withdrawn",
            "severity": "info",
          },
          {
            "field": "people[0].consent.release.uses",
            "file": "stories/young-person/k7m2qx/index.mdx",
            "hint": "Leave it as it is, or ask them and record a new release.",
            "id": "k7m2qx",
            "line": 5,
            "message": "Person 1 (storyteller) has not allowed the use \`report\`.",
            "rule": "use-not-released",
            "severity": "info",
          },
          {
            "field": "people[1].consent.release.uses",
            "file": "stories/young-person/k7m2qx/index.mdx",
            "hint": "Leave it as it is, or ask them and record a new release.",
            "id": "k7m2qx",
            "line": 5,
            "message": "Person 2 (in the story) has not allowed the use \`report\`.",
            "rule": "use-not-released",
            "severity": "info",
          },
          {
            "field": "safeguarding.outcome",
            "file": "stories/young-person/k7m2qx/index.mdx",
            "hint": "Wait until the lead clears the story.",
            "id": "k7m2qx",
            "line": 2,
            "message": "The safeguarding lead has put the story on hold.",
            "rule": "on-hold",
            "severity": "info",
          },
          {
            "field": "people[1].consent.form",
            "file": "stories/young-person/k7m2qx/index.mdx",
            "hint": "Put the form into \`consent-forms\`, or correct its version.",
            "id": "k7m2qx",
            "line": 4,
            "message": "Person 2 (in the story) agreed to a consent form that is not in the library, or cannot be read.",
            "rule": "form-unknown",
            "severity": "error",
          },
        ],
      }
    `);
  });

  it('gives the reasons of every rule at once, the removal first', () => {
    const story = validStoryAtGate(
      (front) => {
        front.publishFrom = '2027-01-01';
        front.principles = {};
        front.safeguarding.outcome = 'hold';
        front.safeguarding.reviewedOn = '2025-01-01';
        front.safeguarding.courtProceedings = 'ongoing';
        front.safeguarding.otherRestriction = true;
        Object.assign(front.people[2]!, { position: 'not-asked', objectedOn: '2026-11-01' });
        deciderAt(front, 0).diedOn = '2026-11-21';
        deciderAt(front, 0).leftOn = '2026-11-21';
        const { consent } = deciderAt(front, 0);
        consent.withdrawnOn = '2026-11-01';
        consent.askAgainOn = '2026-11-21';
        consent.form = '2020-01';
        Object.assign(consent.release, {
          on: '2026-11-20',
          expiresOn: '2026-11-22',
          uses: [{ use: 'report' }],
          renews: { ...consent.release, uses: [{ use: 'website' }] },
        });
        deciderAt(front, 1).consent.release.on = '2027-01-01';
      },
      {
        fingerprint: other,
        wordsFingerprint: other,
        removal: 'unreadable',
        objections: [{ id: 'q4n8vt', by: 'hold', on: '2026-11-01', records: [] }],
      },
    );
    const each = gateRules.map((rule) => refusalReasons(rule, story, { use: 'report' }));
    expect(each.filter((because) => because.length === 0)).toEqual([]);
    expect(rulesOf(mayUse(story, 'report', today))).toEqual(
      each.flatMap((because) => because.map(({ rule }) => rule)),
    );
    expect(rulesOf(mayUse(story, 'report', today))[0]).toBe('removal-unreadable');
  });

  it.each([
    ['storyteller', 0],
    ['subject', 1],
  ])('needs the release of every %s', (_, index) => {
    const story = validStoryAtGate((front) => {
      const { release } = deciderAt(front, index).consent;
      release.uses = release.uses.filter(({ use }) => use !== 'learning');
    });
    expect(rulesOf(mayUse(story, 'learning', today))).toEqual(['use-not-released']);
    expect(mayUse(story, 'website', today).allowed).toBe(true);
  });

  it('needs a third and a fourth release as well', () => {
    const story = validStoryAtGate((front) => {
      const [third, fourth] = [1, 1].map((index) => structuredClone(deciderAt(front, index)));
      third!.consent.record = 'SOS-2026-080';
      fourth!.consent.record = 'SOS-2026-081';
      fourth!.consent.release.uses = [{ use: 'website' }];
      front.people.push(third!, fourth!);
    });
    expect(mayUse(story, 'website', today).allowed).toBe(true);
    expect(rulesOf(mayUse(story, 'learning', today))).toEqual(['use-not-released']);
  });

  it('does not need a release of people who are only mentioned', () => {
    const story = validStoryAtGate((front) => {
      front.people.push({ part: 'mentioned', description: 'a friend', position: 'died' });
    });
    expect(mayUse(story, 'website', today).allowed).toBe(true);
  });
});

describe('the last day', () => {
  // The releases expire on 20 and 21 February 2028. Each case makes one thing end earlier.
  const lastDay = (change: Parameters<typeof validStoryAtGate>[0]) => {
    const story = validStoryAtGate((front) => {
      front.safeguarding.reviewedOn = '2026-11-23';
      for (const index of [0, 1]) {
        toAdult(deciderAt(front, index));
        deciderAt(front, index).consent.release.uses = [{ use: 'website' }];
      }
      change?.(front);
    });
    const verdict = mayUse(
      { ...story, context: { ...story.context, recheckMonths: 36 } },
      'website',
      today,
    );
    return verdict.allowed ? verdict.until : verdict.because;
  };

  it('is the last day of the first release to expire', () => {
    expect(lastDay(undefined)).toBe('2028-02-20');
  });

  it('is the last day of the use if the use ends before', () => {
    const until = (until: string) =>
      lastDay((front) => {
        deciderAt(front, 1).consent.release.uses = [{ use: 'website', until }];
      });
    expect(until('2028-02-19')).toBe('2028-02-19');
    expect(until('2028-02-21')).toBe('2028-02-20');
  });

  it('is the day before someone is to be asked again', () => {
    const day = lastDay((front) => {
      deciderAt(front, 1).consent.askAgainOn = '2027-03-01';
    });
    expect(day).toBe('2027-02-28');
  });

  it('is the last day of the safeguarding review', () => {
    const day = lastDay((front) => {
      front.safeguarding.reviewedOn = '2025-02-01';
    });
    expect(day).toBe('2028-02-01');
  });
});

describe('mayShow', () => {
  const without = (use: string) =>
    validStoryAtGate((front) => {
      const { release } = deciderAt(front, 1).consent;
      release.uses = release.uses.filter((allowed) => allowed.use !== use);
    });

  it.each([
    ['public', 'website'],
    ['staff', 'staff-library'],
  ] as const)('needs the %s audience’s own use, `%s`, besides', (audience, use) => {
    expect(mayShow(validStoryAtGate(), 'learning', audience, today).allowed).toBe(true);
    const verdict = mayShow(without(use), 'learning', audience, today);
    expect(verdict.allowed).toBe(false);
    expect(rulesOf(verdict)).toEqual(['use-not-released']);
    expect(verdict).toHaveProperty(
      'because.0.message',
      `Person 2 (in the story) has not allowed the use \`${use}\`.`,
    );
  });

  it('does not need the use of the other audience', () => {
    expect(mayShow(without('staff-library'), 'learning', 'public', today).allowed).toBe(true);
    expect(mayShow(without('website'), 'learning', 'staff', today).allowed).toBe(true);
  });

  it('needs the use itself', () => {
    expect(rulesOf(mayShow(without('learning'), 'learning', 'public', today))).toEqual([
      'use-not-released',
    ]);
  });

  it('gives the reasons against both uses', () => {
    const story = validStoryAtGate((front) => {
      deciderAt(front, 1).consent.release.uses = [{ use: 'report' }];
    });
    const verdict = mayShow(story, 'learning', 'public', today);
    expect(verdict.allowed ? [] : verdict.because.map(({ message }) => message)).toEqual([
      'Person 2 (in the story) has not allowed the use `website`.',
      'Person 2 (in the story) has not allowed the use `learning`.',
    ]);
  });

  it('gives each reason once if the use is the audience’s own', () => {
    expect(rulesOf(mayShow(without('website'), 'website', 'public', today))).toHaveLength(1);
  });

  it('ends with the earlier of the two uses', () => {
    const ending = (first: string, second: string) =>
      mayShow(
        validStoryAtGate((front) => {
          deciderAt(front, 1).consent.release.uses = [
            { use: 'website', until: first },
            { use: 'learning', until: second },
          ];
        }),
        'learning',
        'public',
        today,
      );
    expect(ending('2026-12-01', '2026-12-02')).toEqual({ allowed: true, until: '2026-12-01' });
    expect(ending('2026-12-02', '2026-12-01')).toEqual({ allowed: true, until: '2026-12-01' });
  });
});

describe('openUses', () => {
  it('lists every use open in an audience’s library, in order, each with its last day', () => {
    expect(openUses(validStoryAtGate(), 'public', today)).toEqual([
      { use: 'website', until: '2027-06-01' },
      { use: 'staff-library', until: '2027-06-01' },
      { use: 'presentation', until: '2027-02-20' },
      { use: 'learning', until: '2027-06-01' },
    ]);
  });

  it('lists nothing if the story may not be in the library', () => {
    const story = validStoryAtGate((front) => {
      const { release } = deciderAt(front, 0).consent;
      release.uses = release.uses.filter(({ use }) => use !== 'website');
    });
    expect(openUses(story, 'public', today)).toEqual([]);
    expect(openUses(story, 'staff', today).map(({ use }) => use)).toEqual([
      'staff-library',
      'presentation',
      'learning',
    ]);
  });
});
