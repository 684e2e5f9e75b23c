import { expect, it } from 'vitest';
import { storyIsValid } from '../../../../src/consent/rules/story-is-valid.ts';
import { validStoryAtGate, deciderAt, refusalReasons } from '../../../support/story-at-gate.ts';

it('refuses an invalid story, even if nothing checked it before', () => {
  const story = validStoryAtGate((front) => {
    delete deciderAt(front, 0).consent.release.witness;
  });
  expect(refusalReasons(storyIsValid, story)).toMatchInlineSnapshot(`
    [
      {
        "hint": "Write the role of the person who was there, as in \`social worker\`. Never write a name.",
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

it('reports everything that is wrong, for every rule and person', () => {
  const story = validStoryAtGate((front) => {
    deciderAt(front, 0).naming = 'own-name';
    deciderAt(front, 1).name = 'Sam';
    front.safeguarding.courtProceedings = 'concluded';
  });
  expect(refusalReasons(storyIsValid, story).map(({ rule }) => rule)).toEqual([
    'name-of-anonymous',
    'own-name-under-18',
    'legal-check-missing',
  ]);
});

it('judges a story by its kind', () => {
  const toldByStaff = (kind: 'family' | 'professional') =>
    validStoryAtGate(
      (front) => {
        front.people.splice(1);
        const worker = deciderAt(front, 0);
        Object.assign(worker, { ageBand: 'adult', description: 'social worker' });
        delete worker.protected;
        delete worker.consent.release.ageOnRelease;
        worker.consent.route = 'staff';
      },
      { kind },
    );
  expect(refusalReasons(storyIsValid, toldByStaff('family')).map(({ rule }) => rule)).toEqual([
    'told-by-staff-alone',
  ]);
  expect(refusalReasons(storyIsValid, toldByStaff('professional'))).toEqual([]);
});

it('gives the same result on every day', () => {
  const story = validStoryAtGate();
  expect(refusalReasons(storyIsValid, story, { on: '1999-01-01' })).toEqual([]);
  expect(refusalReasons(storyIsValid, story, { on: '2099-01-01' })).toEqual([]);
});

it('has no objection to a valid story', () => {
  expect(storyIsValid({ story: validStoryAtGate(), use: 'website', on: '2026-11-23' })).toEqual({
    because: [],
  });
});
