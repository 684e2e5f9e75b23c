import { useEffect, useRef } from 'react';
import { useDraft } from '../../checklist/draft-store.ts';
import type { StoryFacts } from '../definitions/story-facts.ts';
import { writeRenewals, type PeopleState } from './people-state.ts';

/**
 * Returns a function that writes people with what their releases renew. Until the published version
 * and the lists are read, nobody knows what a release renews, so the function leaves it as it is.
 * What was written in the meantime is completed once both are there.
 */
export function useRenewalWriter(
  people: PeopleState,
  { kind }: Pick<StoryFacts, 'kind'>,
  write: (next: PeopleState) => void,
): (next: PeopleState) => void {
  const draft = useDraft();
  const isIncomplete = useRef(false);
  const { published, context } = draft ?? {};
  const known = published && context && kind && { data: published.data, context, kind };
  const writeKnown = (next: PeopleState) => {
    isIncomplete.current = known === undefined;
    write(known ? writeRenewals(next, known) : next);
  };
  const isKnown = known !== undefined;
  useEffect(() => {
    if (isKnown && isIncomplete.current) writeKnown(people);
  }, [isKnown]);
  return writeKnown;
}
