import type { OpenUse } from '../../consent/gate.ts';
import { findSessionUses } from '../../library/packs/session-uses.ts';
import type { PublicStory } from '../../library/public-story.ts';
import type { SessionUse } from '../../story/vocabulary.ts';

/** The paths, in the output, of the files of a story that the session page reads. */
export const sessionFiles = {
  data: (id: string) => `session/${id}.json`,
  picture: (id: string) => `session/${id}.jpeg`,
};

/**
 * What the session page reads about a story, only when somebody has chosen it. Parts that need a use
 * of their own are there only while that use is open.
 */
export interface SessionStoryData extends Pick<
  PublicStory,
  'id' | 'kind' | 'title' | 'summary' | 'language' | 'minutes' | 'contentNotes' | 'example'
> {
  /** The open uses that count for a session. */
  uses: OpenUse[];
  /** Questions to talk about. Default: none. */
  questions?: string[];
  /** The whole address at which a copy is checked. */
  checkAddress: string;
  /** The story's text as HTML, for the handout. Only with `learning`. */
  text?: string;
  /** What the deck is written from. Only with `presentation`. */
  deck?: {
    story: PublicStory;
    /** The text alternative of the story's own picture; its file is `sessionFiles.picture`. */
    pictureAlt?: string;
  };
}

/**
 * Reduces a story to what its uses allow in a session.
 *
 * @param text the story's text as HTML
 * @returns undefined if the story cannot be in a session
 */
export function toSessionStory(
  story: PublicStory,
  checkAddress: string,
  text: string,
): SessionStoryData | undefined {
  const uses = findSessionUses(story);
  if (uses.length === 0) return undefined;
  const { id, kind, title, summary, language, minutes, contentNotes, example, discussion } = story;
  const allows = (use: SessionUse) => uses.some((open) => open.use === use);
  const { image, pictures } = story;
  const pictureAlt = image && pictures[image.src] !== undefined ? image.alt : undefined;
  return {
    ...{ id, kind, title, summary, minutes, contentNotes, example, uses, checkAddress },
    ...(language === undefined ? {} : { language }),
    ...(discussion === undefined ? {} : { questions: discussion }),
    ...(allows('learning') ? { text } : {}),
    ...(allows('presentation')
      ? {
          deck: {
            story: toDeckStory(story),
            ...(pictureAlt === undefined ? {} : { pictureAlt }),
          },
        }
      : {}),
  };
}

/**
 * Reduces a story to what its slides show, so that nothing else of it lies in a file: of its text only
 * the turning points, and no place, no answers and no name of a file.
 */
function toDeckStory(story: PublicStory): PublicStory {
  const deckStory: PublicStory = {
    ...story,
    principles: {},
    body: story.body.filter(({ type }) => type === 'Moment'),
    uses: story.uses.filter(({ use }) => use === 'presentation'),
    pictures: {},
  };
  delete deckStory.place;
  delete deckStory.practiceModel;
  delete deckStory.image;
  delete deckStory.recording;
  return deckStory;
}
