import { storyRules } from '../../story/rules/index.ts';
import type { GateRule } from '../gate-question.ts';

/**
 * The story follows every rule about its front matter. The gate checks these rules itself, and
 * relies on no earlier check.
 */
export const storyIsValid: GateRule = ({ story: { front, kind } }) => ({
  because: storyRules.flatMap((rule) => rule(front, kind)),
});
