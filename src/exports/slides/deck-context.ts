import type { Settings } from '../../story/schema/settings.ts';
import type { SiteWords } from '../../words/index.ts';

/** The data of a deck, except the story. */
export interface DeckContext {
  words: SiteWords;
  settings: Pick<Settings, 'organisation' | 'name' | 'brand'>;
  /** The full address at which a copy is checked. */
  checkAddress: string;
  /** The story's own picture as JPEG, in the proportions of its place: 6 to 5.7. Default: none. */
  picture?: DeckPicture | undefined;
}

/** A story's own picture for its title slide. */
export interface DeckPicture {
  jpeg: Uint8Array;
  alt: string;
}
