import type { Finding } from '../../../../src/story/issue.ts';
import { writePath } from '../../../../src/story/issue.ts';
import type { Consent } from '../../../../src/story/schema/consent.ts';
import type { Decider } from '../../../../src/story/schema/person.ts';
import type { FrontMatter } from '../../../../src/story/schema/front-matter.ts';
import type { StoryRule } from '../../../../src/story/rules/story-rule.ts';
import type { Kind } from '../../../../src/story/vocabulary.ts';
import { validData } from '../../../support/valid-story.ts';

/** Changes a valid story before a rule looks at it. */
export type Change = (story: FrontMatter) => void;

/** What a rule says of the valid story after a change. */
function findingsAfter(rule: StoryRule, change?: Change, kind: Kind = 'young-person'): Finding[] {
  const story: FrontMatter = validData();
  change?.(story);
  return rule(story, kind);
}

/** The same, as `rule at field`. */
export function ruleFindings(rule: StoryRule, change?: Change, kind?: Kind): string[] {
  return findingsAfter(rule, change, kind).map(
    (finding) => `${finding.rule} at ${writePath(finding.path ?? [])}`,
  );
}

/** The same, as an editor reads it. */
export function readFindings(rule: StoryRule, change?: Change, kind?: Kind): string[] {
  return findingsAfter(rule, change, kind).map(({ message, hint }) => `${message} ${hint}`);
}

/** The storyteller of the valid story, who is 16. */
export const storytellerOf = (story: FrontMatter): Decider => decider(story, 0);
/** Her brother of 11, by the parental route. */
export const brotherOf = (story: FrontMatter): Decider => decider(story, 1);

/** Gives a person another consent; what is undefined is left out. */
export function changeConsent(
  person: Decider,
  { ...changed }: { [key in keyof Consent]?: Consent[key] | undefined },
): void {
  const consent = Object.entries({ ...person.consent, ...changed });
  person.consent = Object.fromEntries(
    consent.filter(([, value]) => value !== undefined),
  ) as Consent;
}

function decider({ people }: FrontMatter, place: number): Decider {
  const person = people[place];
  if (!person || person.part === 'mentioned') throw new Error('Nobody there decides.');
  return person;
}
