import { describe, expect, it } from 'vitest';
import { findAdvice } from '../../../src/consent/find-advice.ts';
import { mayUse } from '../../../src/consent/gate.ts';
import { validStoryAtGate, deciderAt } from '../../support/story-at-gate.ts';
import { today } from '../../support/valid-story.ts';

const fieldsOf = (story: ReturnType<typeof validStoryAtGate>, on = today) =>
  findAdvice(story, on).map(({ rule, field }) => `${rule} ${String(field)}`);

it('finds nothing in the valid story', () => {
  expect(findAdvice(validStoryAtGate(), today)).toEqual([]);
});

describe('a review day', () => {
  // The storyteller's release has its review on 20 February 2027, her brother's on the 21st.
  const story = validStoryAtGate();

  it('has not passed on the day itself', () => {
    expect(findAdvice(story, '2027-02-19')).toEqual([]);
    expect(findAdvice(story, '2027-02-20')).toEqual([]);
  });

  it('has passed the day after', () => {
    expect(findAdvice(story, '2027-02-21')).toMatchInlineSnapshot(`
      [
        {
          "field": "people[0].consent.release.reviewOn",
          "file": "stories/young-person/k7m2qx/index.mdx",
          "hint": "Ask them, and record a new release with a new review date.",
          "id": "k7m2qx",
          "message": "Person 1 (storyteller) was to be asked by 2027-02-20 whether they are still happy.",
          "rule": "review-due",
          "severity": "warning",
        },
      ]
    `);
  });

  it('is reported for everyone', () => {
    expect(fieldsOf(story, '2027-02-22')).toEqual([
      'review-due people[0].consent.release.reviewOn',
      'review-due people[1].consent.release.reviewOn',
    ]);
  });

  it('closes no use', () => {
    expect(mayUse(story, 'website', '2027-02-22').allowed).toBe(true);
  });
});

describe('a no to a translation', () => {
  const no = { id: 'q4n8vt', by: 'withdrawal', on: '2026-08-01', records: [] } as const;
  const adviceFor = (change?: Parameters<typeof validStoryAtGate>[0]) =>
    fieldsOf(validStoryAtGate(change, { translationNoes: [no] }));

  it('is reported, and closes no use', () => {
    expect(adviceFor()).toEqual(['translation-refused undefined']);
    const story = validStoryAtGate(undefined, { translationNoes: [no] });
    expect(mayUse(story, 'website', today).allowed).toBe(true);
  });

  it('is no longer reported after a later review that names it', () => {
    const adviceAfterReview = (reviewedOn: string) =>
      adviceFor(({ safeguarding }) => Object.assign(safeguarding, { reviewedOn, weighedNoes: ['q4n8vt'] })); // prettier-ignore
    expect(adviceAfterReview('2026-08-02')).toEqual([]);
    expect(adviceAfterReview('2026-08-01')).toHaveLength(1);
  });
});

describe('someone who has died', () => {
  const story = validStoryAtGate((front) => {
    deciderAt(front, 0).diedOn = '2026-05-01';
  });

  it('is not asked when the review is due: the lead is asked instead', () => {
    expect(fieldsOf(story, '2027-02-21')).toEqual([
      'review-due people[0].consent.release.reviewOn',
    ]);
    const [advice] = findAdvice(story, '2027-02-21');
    expect(advice?.message).toContain('has died');
    expect(advice?.hint).toMatch(/^Ask the safeguarding lead/);
  });
});

describe('a person’s own name', () => {
  const named = (...namings: ('own-name' | 'pseudonym' | 'anonymous')[]) =>
    validStoryAtGate((front) => {
      namings.forEach((naming, index) => {
        deciderAt(front, index).naming = naming;
      });
    });

  it('is reported beside someone who does not have their own name', () => {
    expect(findAdvice(named('pseudonym', 'own-name'), today)).toMatchInlineSnapshot(`
      [
        {
          "field": "people[1].naming",
          "file": "stories/young-person/k7m2qx/index.mdx",
          "hint": "Choose a pseudonym for both, unless nobody could connect the two.",
          "id": "k7m2qx",
          "message": "Person 2 (in the story) is named by their own name, and Person 1 (storyteller) is not. The one name may identify the other person.",
          "rule": "own-name-beside-unnamed",
          "severity": "warning",
        },
      ]
    `);
    expect(fieldsOf(named('own-name', 'anonymous'))).toEqual([
      'own-name-beside-unnamed people[0].naming',
    ]);
  });

  it('is reported for each person who has their own name', () => {
    const story = named('own-name', 'own-name');
    story.front.people.push({
      ...structuredClone(deciderAt(story.front, 0)),
      naming: 'anonymous' as const,
    });
    expect(fieldsOf(story)).toEqual([
      'own-name-beside-unnamed people[0].naming',
      'own-name-beside-unnamed people[1].naming',
    ]);
  });

  it('is not reported if everyone has their own name, or if nobody has', () => {
    expect(findAdvice(named('own-name', 'own-name'), today)).toEqual([]);
    expect(findAdvice(named('pseudonym', 'anonymous'), today)).toEqual([]);
  });
});

it('reports all advice at once', () => {
  const story = validStoryAtGate((front) => {
    deciderAt(front, 0).naming = 'own-name';
  });
  expect(fieldsOf(story, '2027-02-21')).toEqual([
    'review-due people[0].consent.release.reviewOn',
    'own-name-beside-unnamed people[0].naming',
  ]);
});

describe('a removal that has no effect', () => {
  const removedOn = (day: string) => ({
    ...validStoryAtGate(),
    removal: { id: 'k7m2qx', removedOn: day },
  });
  const rules = (story: Parameters<typeof findAdvice>[0]) =>
    findAdvice(story, today).map(({ rule }) => rule);

  it('is reported, because its day may be a mistake', () => {
    const [advice] = findAdvice(removedOn('2026-02-19'), today);
    expect(advice).toMatchObject({ rule: 'removal-outdated', severity: 'warning' });
    expect(advice?.message).toBe(
      'A removal of 2026-02-19 has no effect, since everyone has released the story after it.',
    );
    expect(advice?.hint).toContain('Correct the day in the removal');
  });

  it('is reported only after everyone has released the story again', () => {
    expect(rules(removedOn('2026-02-20'))).toEqual([]);
    expect(rules(removedOn('2026-11-01'))).toEqual([]);
    expect(rules({ ...validStoryAtGate(), removal: 'unreadable' })).toEqual([]);
    expect(rules(validStoryAtGate())).toEqual([]);
  });
});
