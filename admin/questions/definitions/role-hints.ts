import { comparableRole } from '../../../src/story/rules/roles-are-separate.ts';
import { roleWords as words } from '../../../src/words/person-questions-en-gb.ts';
import { isUnderAge, type PersonFacts } from './person-facts.ts';

/**
 * Returns the help with a role beside whoever asked the person. If one role does everything for a
 * child, the rule refuses the story, so the form says so where the role is written.
 */
export function roleHintBeside(facts: PersonFacts, role: string | undefined): string {
  if (!isUnderAge(facts)) return words.hint;
  const { takenBy } = facts.about.consent ?? {};
  return role !== undefined &&
    takenBy !== undefined &&
    comparableRole(role) === comparableRole(takenBy)
    ? `${words.hint} ${words.sameAsTaker}`
    : `${words.hint} ${words.another}`;
}
