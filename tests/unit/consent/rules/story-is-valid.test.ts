import { expect, it } from 'vitest';
import { storyIsValid } from '../../../../src/consent/rules/story-is-valid.ts';
import { atGate, decider, reasons } from '../../../support/at-gate.ts';

it('refuses what the rules of a story refuse, though nobody checked before', () => {
  const story = atGate((front) => {
    delete decider(front, 0).consent.release.witness;
  });
  expect(reasons(storyIsValid, story)).toMatchInlineSnapshot(`
    [
      {
        "hint": "Write the role of whoever was there, as in \`social worker\`; never a name.",
        "message": "No witness is recorded for the approval of Person 1 (storyteller).",
        "path": [
          "people",
          0,
          "consent",
          "release",
          "witness",
        ],
        "rule": "witness-missing",
        "severity": "error",
      },
    ]
  `);
});

it('tells all that is wrong, of every rule and everyone', () => {
  const story = atGate((front) => {
    decider(front, 0).naming = 'own-name';
    decider(front, 1).name = 'Sam';
    front.safeguarding.courtProceedings = 'concluded';
  });
  expect(reasons(storyIsValid, story).map(({ rule }) => rule)).toEqual([
    'name-of-anonymous',
    'own-name-under-18',
    'legal-check-missing',
  ]);
});

it('judges a story by its kind', () => {
  const toldByStaff = (kind: 'family' | 'professional') =>
    atGate(
      (front) => {
        front.people.splice(1);
        const worker = decider(front, 0);
        worker.ageBand = 'adult';
        worker.consent.route = 'staff';
      },
      { kind },
    );
  expect(reasons(storyIsValid, toldByStaff('family')).map(({ rule }) => rule)).toEqual([
    'told-by-staff-alone',
  ]);
  expect(reasons(storyIsValid, toldByStaff('professional'))).toEqual([]);
});

it('does not ask what day it is', () => {
  const story = atGate();
  expect(reasons(storyIsValid, story, { on: '1999-01-01' })).toEqual([]);
  expect(reasons(storyIsValid, story, { on: '2099-01-01' })).toEqual([]);
});

it('says nothing of a valid story', () => {
  expect(storyIsValid({ story: atGate(), use: 'website', on: '2026-11-23' })).toEqual({
    because: [],
  });
});
