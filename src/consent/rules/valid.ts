import { storyRules } from '../../story/rules/index.ts';
import type { Rule } from '../question.ts';

/** The gate trusts nobody to have checked before: what is invalid is refused here too. */
export const valid: Rule = ({ story: { front, kind } }) => ({
  because: storyRules.flatMap((rule) => rule(front, kind)),
});
