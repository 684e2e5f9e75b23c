import { isStoryId } from '../../story/story-id.ts';

/** A story that somebody chose for a session, and the minutes they gave it. */
export interface ChosenStory {
  id: string;
  minutes: number;
}

/** A session as somebody plans it. It is kept in the browser, and nowhere else. */
export interface SessionChoice {
  title: string;
  /** When the session begins, as `HH:MM`. */
  start: string;
  checkIn: number;
  closing: number;
  stories: ChosenStory[];
}

/** The greatest number of stories in a session. */
export const mostStories = 12;

/** The minutes of a story and the talk about it, before anybody changes them. */
const usualMinutes = 15;

/** Returns a session without stories. */
export function emptyChoice(title: string): SessionChoice {
  return { title, start: '10:00', checkIn: 10, closing: 10, stories: [] };
}

/** Reads the ids of a shared link, `?stories=k7m2qx,q4n8vt`. Anything that is no id is left out. */
export function readSharedIds(query: string): string[] {
  const ids = (new URLSearchParams(query).get('stories') ?? '').split(',').filter(isStoryId);
  return [...new Set(ids)].slice(0, mostStories);
}

/** Reads the id that a page of a story asks to add, `?add=k7m2qx`. */
export function readAddedId(query: string): string | undefined {
  const id = new URLSearchParams(query).get('add');
  return id !== null && isStoryId(id) ? id : undefined;
}

/** Writes the query of a link to a session. It has the ids and nothing else. */
export function writeSharedIds({ stories }: Pick<SessionChoice, 'stories'>): string {
  return `?stories=${stories.map(({ id }) => id).join(',')}`;
}

/** Adds a story at the end. A story that is there already, or one too many, changes nothing. */
export function addStory(choice: SessionChoice, id: string): SessionChoice {
  const { stories } = choice;
  if (stories.length >= mostStories || stories.some((story) => story.id === id)) return choice;
  return { ...choice, stories: [...stories, { id, minutes: usualMinutes }] };
}

/** Takes a story out. */
export function removeStory(choice: SessionChoice, id: string): SessionChoice {
  return { ...choice, stories: choice.stories.filter((story) => story.id !== id) };
}

/** Moves a story up by one place (`by` is -1) or down by one. At the ends, nothing moves. */
export function moveStory(choice: SessionChoice, id: string, by: -1 | 1): SessionChoice {
  const from = choice.stories.findIndex((story) => story.id === id);
  const to = from + by;
  if (from === -1 || to < 0 || to >= choice.stories.length) return choice;
  const stories = [...choice.stories];
  const [moved] = stories.splice(from, 1);
  if (moved) stories.splice(to, 0, moved);
  return { ...choice, stories };
}

/** Reads what the browser kept; undefined if it is nothing that we wrote. */
export function readChoice(text: string | null): SessionChoice | undefined {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<SessionChoice> | null;
    if (!kept || !Array.isArray(kept.stories) || typeof kept.title !== 'string') return undefined;
    const { start, checkIn, closing } = emptyChoice('');
    const stories = kept.stories.filter(({ id }) => typeof id === 'string' && isStoryId(id));
    return {
      title: kept.title.slice(0, 90),
      start: /^\d\d:\d\d$/.test(kept.start ?? '') ? (kept.start ?? start) : start,
      checkIn: toMinutes(kept.checkIn, checkIn),
      closing: toMinutes(kept.closing, closing),
      stories: stories
        .slice(0, mostStories)
        .map(({ id, minutes }) => ({ id, minutes: toMinutes(minutes, usualMinutes) })),
    };
  } catch {
    return undefined;
  }
}

/** Returns a number of minutes from 0 to 120; `otherwise` for anything that is no number. */
export function toMinutes(value: unknown, otherwise: number): number {
  const number = typeof value === 'string' && value.trim() === '' ? NaN : Number(value ?? NaN);
  return Number.isNaN(number) ? otherwise : Math.min(120, Math.max(0, Math.round(number)));
}
