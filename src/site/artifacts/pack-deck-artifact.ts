import type { DeckContext } from '../../exports/slides/deck-context.ts';
import type { SessionPlan, SessionStory } from '../../exports/slides/outline/session-outline.ts';
import { writeSessionDeck } from '../../exports/slides/write-session-deck.ts';
import { findPresentableSteps, packFiles } from '../../library/packs/pack-outputs.ts';
import type { PublicPack } from '../../library/packs/public-pack.ts';
import type { PublicStory } from '../../library/public-story.ts';
import type { Settings } from '../../story/schema/settings.ts';
import { words } from '../../words/index.ts';
import { cropPicture, deckInput, type DeckInput } from './deck-artifact.ts';

/** Everything that decides the bytes of a pack's deck, as plain data. */
export interface PackDeckInput {
  plan: SessionPlan;
  stories: (SessionStory & Pick<DeckInput, 'picture'>)[];
  settings: DeckContext['settings'];
}

/** The deck of a pack that belongs in the output. */
export interface PackDeckRequest {
  /** The path in the output. */
  path: string;
  maker: 'pack-deck';
  input: PackDeckInput;
}

/** Requests the deck of every pack with a story that may be shown in presentations. */
export function requestPackDecks(
  packs: readonly PublicPack[],
  stories: readonly PublicStory[],
  settings: Settings,
  siteUrl: URL,
): PackDeckRequest[] {
  const { organisation, name, brand, checkUrl } = settings;
  return packs.flatMap((pack): PackDeckRequest[] => {
    const steps = findPresentableSteps(pack, stories);
    if (steps.length === 0) return [];
    const { id, title, forWhom, checkIn, closing } = pack;
    const ofStories = steps.reduce((sum, step) => sum + step.minutes, 0);
    const plan = {
      ...{ title, forWhom, checkIn: checkIn.prompt, closing: closing.prompt },
      minutes: checkIn.minutes + ofStories + closing.minutes,
      checkAddress: checkUrl ?? new URL('check/', siteUrl).href,
    };
    const storiesOfDeck = steps.map(({ shown, minutes, before, after }) => {
      const { story, checkAddress, picture } = deckInput(shown, settings, siteUrl);
      return { story, checkAddress, minutes, before, after, ...(picture ? { picture } : {}) };
    });
    const input = { plan, stories: storiesOfDeck, settings: { organisation, name, brand } };
    return [{ path: `packs/${id}/${packFiles.slides}`, maker: 'pack-deck', input }];
  });
}

/**
 * Makes the deck of a pack.
 *
 * @throws Error if one of the stories may not be shown in presentations
 */
export async function makePackDeck(
  { plan, stories, settings }: PackDeckInput,
  pictureDir: string,
): Promise<Uint8Array> {
  const withPictures = stories.map(async ({ picture, ...story }) => ({
    ...story,
    ...(picture ? await cropPicture(picture, pictureDir) : {}),
  }));
  const deck = writeSessionDeck(plan, await Promise.all(withPictures), { words, settings });
  if (deck) return deck;
  throw new Error('A story of a pack may not be shown in presentations, so there are no slides.');
}
