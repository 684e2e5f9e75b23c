import { useEffect, useRef } from 'react';
import { useDraft } from '../../checklist/draft-store.ts';
import type { StoryFacts } from '../definitions/story-facts.ts';
import { writeRenewals, type PeopleState } from './people-state.ts';

/**
 * Returns a function that writes the people of a story, and in each release what it renews. What a
 * release renews is unknown until the published version and the library's lists have been read.
 * Until then the function leaves `renews` as it is. Once both are read, `renews` is written for the
 * people written in the meantime.
 */
export function useRenewalWriter(
  people: PeopleState,
  { kind }: Pick<StoryFacts, 'kind'>,
  write: (next: PeopleState) => void,
): (next: PeopleState) => void {
  const draft = useDraft();
  const lacksRenewals = useRef(false);
  const { published, context } = draft ?? {};
  const judgedBy = published && context && kind && { data: published.data, context, kind };
  const writeWithRenewals = (next: PeopleState) => {
    lacksRenewals.current = judgedBy === undefined;
    write(judgedBy ? writeRenewals(next, judgedBy) : next);
  };
  const canJudge = judgedBy !== undefined;
  useEffect(() => {
    if (canJudge && lacksRenewals.current) writeWithRenewals(people);
  }, [canJudge]);
  return writeWithRenewals;
}
