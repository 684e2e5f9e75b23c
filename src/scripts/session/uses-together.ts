import type { SessionStoryData } from '../../exports/session/session-story.ts';
import { earliest, type PlainDate } from '../../story/plain-date.ts';
import { sessionUses, type SessionUse } from '../../story/vocabulary.ts';

/** What some stories allow together for one use. */
export interface UseTogether {
  use: SessionUse;
  /** The last day on which all of them may be used; undefined if one may not be used at all. */
  until: PlainDate | undefined;
  /** The titles of the stories that may not be used for this. */
  without: string[];
}

/** Returns the last day on which a story may be put to a use; undefined if it may not be today. */
export function lastDayOf(
  { uses }: Pick<SessionStoryData, 'uses'>,
  use: SessionUse,
  today: PlainDate,
): PlainDate | undefined {
  const until = uses.find((open) => open.use === use)?.until;
  return until !== undefined && until >= today ? until : undefined;
}

/** Says for each use of a session whether all of its stories allow it, and until when. */
export function findUsesTogether(
  stories: readonly Pick<SessionStoryData, 'title' | 'uses'>[],
  today: PlainDate,
): UseTogether[] {
  if (stories.length === 0) return [];
  return sessionUses.map((use) => {
    const days = stories.map((story) => lastDayOf(story, use, today));
    const without = stories.filter((_, place) => days[place] === undefined);
    return {
      use,
      until: without.length > 0 ? undefined : earliest(days),
      without: without.map(({ title }) => title),
    };
  });
}

/** Whether a story may be in any session today. */
export function mayBeInSession(story: Pick<SessionStoryData, 'uses'>, today: PlainDate): boolean {
  return sessionUses.some((use) => lastDayOf(story, use, today) !== undefined);
}
