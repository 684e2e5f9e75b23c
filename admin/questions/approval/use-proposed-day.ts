import { useEffect, useRef } from 'react';
import { proposedPublishDay } from '../definitions/publish-from-question.ts';
import type { StoryFacts } from '../definitions/story-facts.ts';

/**
 * Writes the first possible day of publication as soon as the last person has approved the story,
 * and writes another day when the approvals change. Opening a story writes nothing, because a day
 * is written only if the proposal changes while the story is open. A day that somebody has chosen
 * stays as it is.
 *
 * @param day the day in the story
 * @param write writes another day into the story
 */
export function useProposedDay(
  story: StoryFacts,
  day: unknown,
  write: (day: string) => void,
): void {
  const proposed = proposedPublishDay(story);
  const isRead = story.people.length > 0;
  const before = useRef({ proposed, isRead, written: '' });
  useEffect(() => {
    const last = before.current;
    before.current = { ...last, proposed, isRead };
    const isNew = last.isRead && proposed !== undefined && proposed !== last.proposed;
    if (!isNew || (day !== undefined && day !== last.written)) return;
    before.current.written = proposed;
    write(proposed);
  }, [proposed, isRead, day, write]);
}
