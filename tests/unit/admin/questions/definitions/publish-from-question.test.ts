import { describe, expect, it } from 'vitest';
import {
  earliestPublishDay,
  proposedPublishDay,
  publishFromQuestion,
} from '../../../../../admin/questions/definitions/publish-from-question.ts';
import type { StoryFacts } from '../../../../../admin/questions/definitions/story-facts.ts';
import { storyFacts } from '../../../../support/story-facts.ts';

const approved = (on: string, coolingOffWaived?: boolean) => ({
  consent: { release: { on, ...(coolingOffWaived === undefined ? {} : { coolingOffWaived }) } },
});
const first = (...people: StoryFacts['people']) => earliestPublishDay(storyFacts({ people }));
const hint = (story: StoryFacts) =>
  typeof publishFromQuestion.hint === 'function'
    ? publishFromQuestion.hint({ about: {}, story })
    : publishFromQuestion.hint;

describe('the first day a story may be shown', () => {
  it('is seven days after the last person approved it', () => {
    expect(first(approved('2026-11-01'), approved('2026-11-10'), {})).toBe('2026-11-17');
  });

  it('is the day of approval if the cooling-off days were waived and nobody else needs longer', () => {
    expect(first(approved('2026-11-10', true))).toBe('2026-11-10');
    expect(first(approved('2026-11-10', true), approved('2026-11-08'))).toBe('2026-11-15');
    expect(first(approved('2026-11-10', false))).toBe('2026-11-17');
  });

  it('is undefined before anybody has approved it', () => {
    expect(first({}, { consent: {} })).toBeUndefined();
    expect(first(approved('soon'))).toBeUndefined();
  });

  it('stays as it is if everyone renews an earlier yes, and waits for whoever does not', () => {
    const renewed = {
      consent: { release: { on: '2026-11-20', renews: { on: '2025-11-20' } } },
    };
    expect(first(renewed, renewed)).toBeUndefined();
    expect(hint(storyFacts({ people: [renewed] }))).toMatch(/^Leave it as it is/);
    expect(first(renewed, approved('2026-11-19'))).toBe('2026-11-26');
  });

  it('is proposed once everyone with a say has approved the story', () => {
    const people = [approved('2026-11-10'), { part: 'mentioned' as const }];
    expect(proposedPublishDay(storyFacts({ people }))).toBe('2026-11-17');
    expect(proposedPublishDay(storyFacts({ people: [...people, {}] }))).toBeUndefined();
    expect(proposedPublishDay(storyFacts())).toBeUndefined();
  });

  it('is suggested and stated in the hint', () => {
    const story = storyFacts({ people: [approved('2026-11-10')] });
    expect(publishFromQuestion).toHaveProperty('suggest');
    expect(hint(story)).toMatch(/^From 17 November 2026 at the earliest/);
    expect(hint(storyFacts())).toMatch(/^At least 7 days after/);
  });
});
