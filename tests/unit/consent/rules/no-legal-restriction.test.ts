import { expect, it } from 'vitest';
import { noLegalRestriction } from '../../../../src/consent/rules/no-legal-restriction.ts';
import type { FrontMatter } from '../../../../src/story/schema/front-matter.ts';
import { validStoryAtGate, refusalReasons } from '../../../support/story-at-gate.ts';

const court = (safeguarding: Partial<FrontMatter['safeguarding']>) =>
  refusalReasons(
    noLegalRestriction,
    validStoryAtGate((front) => {
      Object.assign(front.safeguarding, safeguarding);
    }),
  );

it('refuses a story while court proceedings are ongoing', () => {
  expect(court({ courtProceedings: 'ongoing' })).toMatchInlineSnapshot(`
    [
      {
        "hint": "Wait until they end, then ask a lawyer whether the story may be told.",
        "message": "Court proceedings are ongoing, and consent cannot waive the protection that they give.",
        "path": [
          "safeguarding",
          "courtProceedings",
        ],
        "rule": "court-ongoing",
        "severity": "info",
      },
    ]
  `);
});

it('refuses a story if another order applies', () => {
  expect(court({ otherRestriction: true })).toMatchInlineSnapshot(`
    [
      {
        "hint": "Ask a lawyer. While it applies, the story is not shown.",
        "message": "A reporting restriction or another order applies.",
        "path": [
          "safeguarding",
          "otherRestriction",
        ],
        "rule": "other-restriction",
        "severity": "info",
      },
    ]
  `);
});

it('reports both', () => {
  const both = court({ courtProceedings: 'ongoing', otherRestriction: true });
  expect(both.map(({ rule }) => rule)).toEqual(['court-ongoing', 'other-restriction']);
});

it.each(['none', 'concluded', 'court-permission'] as const)(
  'allows a story with proceedings: %s',
  (courtProceedings) => {
    expect(court({ courtProceedings })).toEqual([]);
  },
);

it('refuses a story while criminal proceedings are ongoing', () => {
  expect(court({ criminalProceedings: 'ongoing' }).map(({ rule }) => rule)).toEqual([
    'criminal-ongoing',
  ]);
  expect(court({ criminalProceedings: 'concluded' })).toEqual([]);
});
