import { basename, join } from 'node:path';
import sharp from 'sharp';
import { toCheckAddress } from '../../exports/screens/check-address.ts';
import type { DeckContext, DeckPicture } from '../../exports/slides/deck-context.ts';
import { deckFiles, writeDeck, type DeckForm } from '../../exports/slides/write-deck.ts';
import type { PublicStory } from '../../library/public-story.ts';
import type { Settings } from '../../story/schema/settings.ts';
import { words } from '../../words/index.ts';

/** Everything that decides the bytes of a deck, as plain data. */
export interface DeckInput {
  story: PublicStory;
  form: DeckForm;
  settings: DeckContext['settings'];
  checkAddress: string;
  /**
   * The story's own picture: the file name of its clean copy, and its text alternative. Default:
   * none.
   */
  picture?: { name: string; alt: string } | undefined;
}

/** A deck that belongs in the output. */
export interface DeckRequest {
  /** The path in the output. */
  path: string;
  maker: 'deck';
  input: DeckInput;
}

/** Requests the decks of every story that may be shown in presentations. */
export function requestDecks(
  stories: readonly PublicStory[],
  settings: Settings,
  siteUrl: URL,
): DeckRequest[] {
  return stories
    .filter(({ uses }) => uses.some(({ use }) => use === 'presentation'))
    .flatMap((story) => {
      const shared = deckInput(story, settings, siteUrl);
      return Object.entries(deckFiles).map(([form, fileName]): DeckRequest => ({
        path: `stories/${story.id}/${fileName}`,
        maker: 'deck',
        input: { ...shared, form: form as DeckForm },
      }));
    });
}

/** Collects what every form of the deck of a story is made from. */
export function deckInput(
  story: PublicStory,
  { organisation, name, brand, checkUrl }: Settings,
  siteUrl: URL,
): Omit<DeckInput, 'form'> {
  const picture = findDeckPicture(story);
  return {
    // The paths of pictures differ between machines and do not change the deck, so the input leaves
    // them out.
    story: { ...story, pictures: {} },
    settings: { organisation, name, brand },
    checkAddress: toCheckAddress(
      story.id,
      checkUrl === undefined ? {} : { checkUrl },
      siteUrl.href,
    ),
    ...(picture ? { picture } : {}),
  };
}

/** Finds the clean copy of a story's own picture, and its text alternative. */
export function findDeckPicture({ image, pictures }: PublicStory): DeckInput['picture'] {
  const file = image && pictures[image.src];
  return file === undefined ? undefined : { name: basename(file), alt: image?.alt ?? '' };
}

/**
 * The size of the picture's place on the slide at 150 dots an inch. A full HD projector shows 144
 * dots an inch.
 */
const pictureSize = { width: 900, height: 855 };

/**
 * Makes one deck.
 *
 * @throws Error if the story may not be shown in presentations
 */
export async function makeDeck(
  { story, form, picture, ...rest }: DeckInput,
  pictureDir: string,
): Promise<Uint8Array> {
  const pictureOfDeck = form === 'slides' && picture ? await cropPicture(picture, pictureDir) : {};
  const deck = writeDeck(story, form, { ...rest, words, ...pictureOfDeck });
  if (deck) return deck;
  throw new Error(`Story ${story.id} may not be shown in presentations, so it has no slides.`);
}

/** Crops a story's own picture to its place on a slide. */
export async function cropPicture(
  { name, alt }: NonNullable<DeckInput['picture']>,
  pictureDir: string,
): Promise<{ picture: DeckPicture }> {
  const jpeg = await sharp(join(pictureDir, name))
    .resize({ ...pictureSize, fit: 'cover' })
    .jpeg({ quality: 82 })
    .toBuffer();
  return { picture: { jpeg: new Uint8Array(jpeg), alt } };
}
