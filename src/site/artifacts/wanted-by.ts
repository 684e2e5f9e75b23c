import type { Publishable } from '../../library/publishable.ts';
import type { Settings } from '../../story/schema/settings.ts';
import type { Audience } from '../../story/vocabulary.ts';
import { wantedDecks } from './deck.ts';
import { wantedPreviews } from './preview.ts';
import type { Wanted } from './wanted.ts';
import { wantedWords } from './word.ts';

/** Every file that a library is given besides its pages: slides, texts for Word, pictures of shared links. */
export function wantedBy(
  stories: readonly Publishable[],
  settings: Settings,
  { siteUrl, audience }: { siteUrl: URL; audience: Audience },
): Wanted[] {
  return [
    ...wantedDecks(stories, settings, siteUrl),
    ...wantedWords(stories, settings, siteUrl),
    ...wantedPreviews(stories, settings, audience),
  ];
}
