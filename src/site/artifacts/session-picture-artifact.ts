import type { PublicStory } from '../../library/public-story.ts';
import { sessionFiles } from '../../exports/session/session-story.ts';
import { cropPicture, findDeckPicture, type DeckInput } from './deck-artifact.ts';

/** Everything that decides the bytes of a picture for decks made in the browser. */
export type SessionPictureInput = NonNullable<DeckInput['picture']>;

/** A story's own picture, as decks show it, for the decks that a browser makes. */
export interface SessionPictureRequest {
  /** The path in the output. */
  path: string;
  maker: 'session-picture';
  input: SessionPictureInput;
}

/** Requests the picture of every story that has one and may be shown in presentations. */
export function requestSessionPictures(stories: readonly PublicStory[]): SessionPictureRequest[] {
  return stories
    .filter(({ uses }) => uses.some(({ use }) => use === 'presentation'))
    .flatMap((story): SessionPictureRequest[] => {
      const input = findDeckPicture(story);
      return input
        ? [{ path: sessionFiles.picture(story.id), maker: 'session-picture', input }]
        : [];
    });
}

/** Makes one picture, with the same bytes as in the deck of its story. */
export async function makeSessionPicture(
  input: SessionPictureInput,
  pictureDir: string,
): Promise<Uint8Array> {
  return (await cropPicture(input, pictureDir)).picture.jpeg;
}
