import { expect, it } from 'vitest';
import { objectionsWeighed } from '../../../../src/consent/rules/objections-weighed.ts';
import { refusalReasons, validStoryAtGate } from '../../../support/story-at-gate.ts';

const objected = (about: object) =>
  validStoryAtGate(({ people }) => {
    Object.assign(people[2]!, { position: 'not-asked', ...about });
  });
const rules = (about: object) =>
  refusalReasons(objectionsWeighed, objected(about)).map(({ rule }) => rule);

it('holds a story until the lead has weighed an objection, on the day of the objection or later', () => {
  const objectedOn = '2026-10-01';
  const weighed = (on: string) => rules({ objectedOn, objectionWeighed: { on } });
  expect(rules({})).toEqual([]);
  expect(rules({ objectedOn })).toEqual(['objection-unweighed']);
  expect(weighed('2026-09-30')).toEqual(['objection-unweighed']);
  expect(weighed('2026-10-01')).toEqual([]);
  expect(weighed('2026-10-02')).toEqual([]);
});

it('says who decides, and that there is another way', () => {
  const [reason] = refusalReasons(objectionsWeighed, objected({ objectedOn: '2026-10-01' }));
  expect(reason).toMatchInlineSnapshot(`
    {
      "hint": "Ask the safeguarding lead, who records the day of the decision as \`objectionWeighed\`; or take the person out of the story.",
      "message": "Person 3 (mentioned) objects to being mentioned, and the safeguarding lead has not weighed it since.",
      "path": [
        "people",
        2,
        "objectedOn",
      ],
      "rule": "objection-unweighed",
      "severity": "info",
    }
  `);
});
