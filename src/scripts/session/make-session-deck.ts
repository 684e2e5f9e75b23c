// The deck writer of the build, for the browser. The session page loads this module only when
// somebody asks for slides.
import type { DeckContext } from '../../exports/slides/deck-context.ts';
import { writeDeck } from '../../exports/slides/write-deck.ts';
import { writeSessionDeck, type DeckStory } from '../../exports/slides/write-session-deck.ts';
import { words } from '../../words/index.ts';

/** The session around the stories. */
type Plan = Parameters<typeof writeSessionDeck>[0];

/**
 * Makes one deck. The deck of a single story is the one that the story's page offers, byte for byte.
 *
 * @throws Error if a story may not be shown in presentations
 */
export function makeSessionDeck(
  plan: Plan,
  stories: readonly DeckStory[],
  settings: DeckContext['settings'],
): Uint8Array<ArrayBuffer> {
  const [first, ...others] = stories;
  const deck =
    first && others.length === 0
      ? writeDeck(first.story, 'slides', {
          words,
          settings,
          checkAddress: first.checkAddress,
          picture: first.picture,
        })
      : writeSessionDeck(plan, stories, { words, settings });
  if (!deck) throw new Error('A story may not be shown in presentations.');
  return Uint8Array.from(deck);
}
