import type { Finding } from '../../../../src/story/issue.ts';
import { writePath } from '../../../../src/story/issue.ts';
import type { Consent } from '../../../../src/story/schema/consent.ts';
import type { Decider } from '../../../../src/story/schema/person.ts';
import type { FrontMatter } from '../../../../src/story/schema/front-matter.ts';
import type { StoryRule } from '../../../../src/story/rules/story-rule.ts';
import type { Kind } from '../../../../src/story/vocabulary.ts';
import { validData } from '../../../support/valid-story.ts';

/** A change of the valid story before a rule checks it. */
export type Change = (story: FrontMatter) => void;

/** Lists the findings of a rule about the valid story after a change. */
function findingsAfter(rule: StoryRule, change?: Change, kind: Kind = 'young-person'): Finding[] {
  const story: FrontMatter = validData();
  change?.(story);
  return rule(story, kind);
}

/** Lists the findings of a rule about the changed valid story, as `rule at field`. */
export function ruleFindings(rule: StoryRule, change?: Change, kind?: Kind): string[] {
  return findingsAfter(rule, change, kind).map(
    (finding) => `${finding.rule} at ${writePath(finding.path ?? [])}`,
  );
}

/** Lists the messages and hints of a rule about the changed valid story. */
export function readFindings(rule: StoryRule, change?: Change, kind?: Kind): string[] {
  return findingsAfter(rule, change, kind).map(({ message, hint }) => `${message} ${hint}`);
}

/** Returns the storyteller of the valid story, who is 16. */
export const storytellerOf = (story: FrontMatter): Decider => decider(story, 0);
/** Returns the storyteller's brother, who is 11 and has the parental route. */
export const brotherOf = (story: FrontMatter): Decider => decider(story, 1);

/** Changes fields of a person's consent. Fields that are undefined are removed. */
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
