import { usesUnknownOn } from '../../../src/consent/form-coverage.ts';
import { usesBeyondBestInterests } from '../../../src/story/rules/best-interests-limits.ts';
import { uses, type Use } from '../../../src/story/vocabulary.ts';
import type { PersonFacts } from './person-facts.ts';

/**
 * Returns the uses that a person can allow. Their consent form has to name the use, and a decision
 * in somebody's best interests never allows some uses.
 */
export function usesOffered({ about, story }: PersonFacts): readonly Use[] {
  const { form, route } = about.consent ?? {};
  const from = form === undefined ? undefined : story.context?.forms.get(form)?.from;
  const unknown = from === undefined ? [] : usesUnknownOn(from);
  const beyond = route === 'best-interests' ? usesBeyondBestInterests : [];
  return uses.filter((use) => !unknown.includes(use) && !beyond.includes(use));
}
