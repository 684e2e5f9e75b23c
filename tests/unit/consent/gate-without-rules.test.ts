import { expect, it, vi } from 'vitest';
import { mayShow, mayUse, openUses } from '../../../src/consent/gate.ts';
import { atGate } from '../../support/at-gate.ts';
import { today } from '../../support/valid-story.ts';

vi.mock('../../../src/consent/rules/index.ts', () => ({ gateRules: [] }));

// No rule speaks against the story, and none knows of a last day: nobody has released it.
it('allows nothing without a last day', () => {
  const refused = { allowed: false, because: [] };
  expect(mayUse(atGate(), 'website', today)).toEqual(refused);
  expect(mayShow(atGate(), 'website', 'public', today)).toEqual(refused);
  expect(mayShow(atGate(), 'learning', 'public', today)).toEqual(refused);
  expect(openUses(atGate(), 'public', today)).toEqual([]);
});
