import type { SessionStoryData } from '../../exports/session/session-story.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import { mayBeInSession } from './uses-together.ts';

/** The data of a story; `missing` if it may not be in a session today; `failed` without a network. */
export type LoadedSessionStory = SessionStoryData | 'missing' | 'failed';

/**
 * Loads what the uses of a story allow.
 *
 * @param base the base path of the site, with a slash at the end
 */
export async function loadSessionStory(
  base: string,
  id: string,
  today: PlainDate,
): Promise<LoadedSessionStory> {
  try {
    const response = await fetch(`${base}session/${id}.json`);
    if (response.status === 404 || response.status === 410) return 'missing';
    if (!response.ok) return 'failed';
    const data = (await response.json()) as SessionStoryData;
    return mayBeInSession(data, today) ? data : 'missing';
  } catch {
    return 'failed';
  }
}

/** Loads the picture of a story for its slides; undefined if the story has none. */
export async function loadPicture(
  base: string,
  { id, deck }: SessionStoryData,
): Promise<{ jpeg: Uint8Array; alt: string } | undefined> {
  if (deck?.pictureAlt === undefined) return undefined;
  const response = await fetch(`${base}session/${id}.jpeg`);
  if (!response.ok) throw new Error('The picture of a story could not be loaded.');
  return { jpeg: new Uint8Array(await response.arrayBuffer()), alt: deck.pictureAlt };
}
