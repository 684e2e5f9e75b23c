import { basename, join } from 'node:path';
import sharp from 'sharp';
import { checkAddress } from '../../exports/screens/check-address.ts';
import { deckFile, deckOf, type DeckContext, type DeckForm } from '../../exports/slides/deck.ts';
import type { Publishable } from '../../library/publishable.ts';
import type { Settings } from '../../story/schema/settings.ts';
import { words } from '../../words/index.ts';
import type { Wanted } from './wanted.ts';

/** All that a deck is made of, and nothing else: another of anything is another file. */
export interface DeckInput {
  story: Publishable;
  form: DeckForm;
  settings: DeckContext['settings'];
  checkAddress: string;
  /** The story's own picture: the name of its clean copy, and what it shows. Default: none. */
  picture?: { name: string; alt: string };
}

/** The decks of every story that may be shown in presentations; of any other there are none. */
export function wantedDecks(
  stories: readonly Publishable[],
  { organisation, name, brand, checkUrl }: Settings,
  siteUrl: URL,
): Wanted<'deck'>[] {
  return stories
    .filter(({ uses }) => uses.some(({ use }) => use === 'presentation'))
    .flatMap((story) => {
      const { id, image, pictures } = story;
      const file = image && pictures[image.src];
      const shared = {
        // Where the pictures lie is this machine's business.
        story: { ...story, pictures: {} },
        settings: { organisation, name, brand },
        checkAddress: checkAddress(id, checkUrl === undefined ? {} : { checkUrl }, siteUrl.href),
        ...(image && file ? { picture: { name: basename(file), alt: image.alt } } : {}),
      };
      return Object.entries(deckFile).map(([form, own]): Wanted<'deck'> => ({
        path: `stories/${id}/${own}`,
        maker: 'deck',
        input: { ...shared, form: form as DeckForm },
      }));
    });
}

/** The picture as large as its place on the slide, at 150 dots an inch: a full HD projector shows 144. */
const cut = { width: 900, height: 855 };

/** Makes one deck. */
export async function makeDeck(
  { story, form, picture, ...rest }: DeckInput,
  pictureDir: string,
): Promise<Uint8Array> {
  const shown = form === 'slides' && picture ? await cutPicture(picture, pictureDir) : {};
  const deck = deckOf(story, form, { ...rest, words, ...shown });
  if (deck) return deck;
  throw new Error(`Story ${story.id} may not be shown in presentations, so it has no slides.`);
}

async function cutPicture(
  { name, alt }: NonNullable<DeckInput['picture']>,
  pictureDir: string,
): Promise<Pick<DeckContext, 'picture'>> {
  const jpeg = await sharp(join(pictureDir, name))
    .resize({ ...cut, fit: 'cover' })
    .jpeg({ quality: 82 })
    .toBuffer();
  return { picture: { jpeg: new Uint8Array(jpeg), alt } };
}
