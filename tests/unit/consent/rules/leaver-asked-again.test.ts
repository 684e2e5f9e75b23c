import { expect, it } from 'vitest';
import { leaverAskedAgain } from '../../../../src/consent/rules/leaver-asked-again.ts';
import { findMentioned } from '../../../../src/story/schema/person.ts';
import { deciderAt, validStoryAtGate } from '../../../support/story-at-gate.ts';

/** The storyteller released the story on 20 February 2026. */
const judge = (leftOn: string | undefined, on: string) => {
  const story = validStoryAtGate((front) => {
    if (leftOn !== undefined) deciderAt(front, 0).leftOn = leftOn;
  });
  const { because, until } = leaverAskedAgain({ story, use: 'website', on });
  return [because.map(({ rule }) => rule), until];
};

it('refuses from the day on which someone leaves, until a later release', () => {
  expect(judge('2026-09-01', '2026-08-31')).toEqual([[], '2026-08-31']);
  expect(judge('2026-09-01', '2026-09-01')).toEqual([['left-unasked'], '2026-08-31']);
  expect(judge('2026-02-20', '2026-09-01')).toEqual([['left-unasked'], '2026-02-19']);
  expect(judge('2026-02-19', '2026-09-01')).toEqual([[], undefined]);
});

it('sets no last day if nobody leaves', () => {
  expect(judge(undefined, '2026-09-01')).toEqual([[], undefined]);
});

it('also refuses for somebody who agreed to be mentioned, until they agree again', () => {
  const judgeMention = (agreedOn: string | undefined) => {
    const story = validStoryAtGate((front) => {
      const [mum] = findMentioned(front.people);
      Object.assign(mum!.person, { agreedOn, leftOn: '2026-09-01' });
    });
    return leaverAskedAgain({ story, use: 'website', on: '2026-09-01' }).because;
  };
  expect(judgeMention('2026-09-01')).toMatchObject([
    { rule: 'left-unasked', path: ['people', 2, 'leftOn'] },
  ]);
  expect(judgeMention('2026-09-01')[0]?.message).toBe(
    'Person 3 (mentioned) left their work on 2026-09-01, and has not agreed to be mentioned since.',
  );
  expect(judgeMention(undefined)).toHaveLength(1);
  expect(judgeMention('2026-09-02')).toEqual([]);
});

it('says when they left', () => {
  const story = validStoryAtGate((front) => (deciderAt(front, 0).leftOn = '2026-09-01'));
  const { because } = leaverAskedAgain({ story, use: 'website', on: '2026-11-23' });
  expect(because[0]?.message).toBe(
    'Person 1 (storyteller) left their work on 2026-09-01, and has not released the story since.',
  );
});
