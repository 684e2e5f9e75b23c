import type { PublicPack } from '../../library/packs/public-pack.ts';
import type { PublicStory } from '../../library/public-story.ts';
import { writeAtomically } from '../../runtime/write-files.ts';
import type { Settings } from '../../story/schema/settings.ts';
import type { Audience } from '../../story/vocabulary.ts';
import { makeDeck, requestDecks, type DeckRequest } from './deck-artifact.ts';
import { makePicture, requestPictures, type PictureRequest } from './picture-artifact.ts';
import { makePreview, requestPreviews, type PreviewRequest } from './preview-artifact.ts';
import { makePackDeck, requestPackDecks, type PackDeckRequest } from './pack-deck-artifact.ts';
import {
  makePrinted,
  requestHandouts,
  requestPackHandouts,
  type PrintedRequest,
} from './printed-artifact.ts';
import {
  makeSessionPicture,
  requestSessionPictures,
  type SessionPictureRequest,
} from './session-picture-artifact.ts';
import { makeWordFile, requestWordFiles, type WordFileRequest } from './word-artifact.ts';

/** A generated file that belongs in the output: its path, its maker and its whole input. */
export type ArtifactRequest =
  | DeckRequest
  | PackDeckRequest
  | PictureRequest
  | PreviewRequest
  | PrintedRequest
  | SessionPictureRequest
  | WordFileRequest;

/** A requested artifact, and its file in the cache. */
export type CachedArtifact = ArtifactRequest & { file: string };

/**
 * Requests every generated file that a library has besides its pages: decks and handouts of stories
 * and packs, pictures for the decks that a browser makes, Word files, pictures of shared links, and
 * the sizes of the stories' own pictures.
 */
export async function requestArtifacts(
  stories: readonly PublicStory[],
  packs: readonly PublicPack[],
  settings: Settings,
  { siteUrl, audience }: { siteUrl: URL; audience: Audience },
): Promise<ArtifactRequest[]> {
  return [
    ...requestDecks(stories, settings, siteUrl),
    ...requestPackDecks(packs, stories, settings, siteUrl),
    ...requestSessionPictures(stories),
    ...requestWordFiles(stories, settings, siteUrl),
    ...requestHandouts(stories, settings, siteUrl),
    ...requestPackHandouts(packs, stories, settings, siteUrl),
    ...requestPreviews(stories, settings, audience),
    ...(await requestPictures(stories)),
  ];
}

/**
 * Makes one artifact.
 *
 * @param pictureDir the folder of the clean pictures
 * @returns its bytes
 */
export function makeArtifact(
  { maker, input }: ArtifactRequest,
  pictureDir: string,
): Uint8Array | Promise<Uint8Array> {
  switch (maker) {
    case 'deck':
      return makeDeck(input, pictureDir);
    case 'picture':
      return makePicture(input, pictureDir);
    case 'pack-deck':
      return makePackDeck(input, pictureDir);
    case 'session-picture':
      return makeSessionPicture(input, pictureDir);
    case 'preview':
      return makePreview(input);
    case 'printed':
      return makePrinted(input, pictureDir);
    case 'word':
      return makeWordFile(input);
  }
}

/** Makes artifacts one after another, and writes each to its file in the cache. */
export async function makeArtifacts(
  artifacts: readonly CachedArtifact[],
  pictureDir: string,
): Promise<void> {
  for (const artifact of artifacts) {
    writeAtomically(artifact.file, await makeArtifact(artifact, pictureDir));
  }
}
