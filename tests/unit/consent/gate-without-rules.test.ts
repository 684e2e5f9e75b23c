import { expect, it, vi } from 'vitest';
import { mayShow, mayUse, openUses } from '../../../src/consent/gate.ts';
import { validStoryAtGate } from '../../support/story-at-gate.ts';
import { today } from '../../support/valid-story.ts';

vi.mock('../../../src/consent/rules/index.ts', () => ({ gateRules: [] }));

// No rule refuses the story, and no rule gives a last day, because nobody has released the story.
it('the gate allows nothing without a last day', () => {
  const refused = { allowed: false, because: [] };
  expect(mayUse(validStoryAtGate(), 'website', today)).toEqual(refused);
  expect(mayShow(validStoryAtGate(), 'website', 'public', today)).toEqual(refused);
  expect(mayShow(validStoryAtGate(), 'learning', 'public', today)).toEqual(refused);
  expect(openUses(validStoryAtGate(), 'public', today)).toEqual([]);
});
