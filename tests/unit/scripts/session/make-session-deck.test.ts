import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { makeSessionDeck as MakeSessionDeck } from '../../../../src/scripts/session/make-session-deck.ts';
import { toSessionStory } from '../../../../src/exports/session/session-story.ts';
import { readLibrary } from '../../../../src/library/read-library.ts';
import { root } from '../../../../src/runtime/paths.ts';
import {
  cropPicture,
  findDeckPicture,
  makeDeck as makeDeckOfBuild,
  requestDecks,
} from '../../../../src/site/artifacts/deck-artifact.ts';
import { bundle } from '../../../support/bundle.ts';
import { readDeck } from '../../../support/read-deck.ts';
import { newFolder } from '../../../support/run.ts';

describe('the deck writer in the browser', () => {
  let code: string;
  let makeSessionDeck: typeof MakeSessionDeck;
  const pictureDir = newFolder();
  const siteUrl = new URL('https://stories.example.org/');

  beforeAll(async () => {
    code = await bundle(['src/scripts/session/make-session-deck.ts']);
    const address = `data:text/javascript,${encodeURIComponent(code)}`;
    ({ makeSessionDeck } = (await import(/* @vite-ignore */ address)) as {
      makeSessionDeck: typeof MakeSessionDeck;
    });
  }, 60_000);

  const readShipped = () =>
    readLibrary({
      contentDir: `${root}/content`,
      on: '2026-12-01',
      audience: 'public',
      pictureDir,
    });

  test('writes the same bytes for one story as the build', async () => {
    const { stories, context } = await readShipped();
    const requests = requestDecks(stories, context.settings, siteUrl).filter(
      ({ input }) => input.form === 'slides',
    );
    const withPicture = requests.find(({ input }) => input.picture)!;
    const without = requests.find(({ input }) => !input.picture)!;
    for (const { input } of [withPicture, without]) {
      const story = stories.find(({ id }) => id === input.story.id)!;
      const picture = findDeckPicture(story);
      const inBrowser = makeSessionDeck(
        { title: 'Our session', minutes: 15, checkAddress: `${siteUrl.href}check/` },
        [
          {
            // The browser reads the story from a JSON file.
            story: JSON.parse(
              JSON.stringify(toSessionStory(story, input.checkAddress, '')?.deck?.story),
            ) as typeof input.story,
            checkAddress: input.checkAddress,
            minutes: 15,
            ...(picture ? await cropPicture(picture, pictureDir) : {}),
          },
        ],
        input.settings,
      );
      expect(Buffer.from(inBrowser).equals(await makeDeckOfBuild(input, pictureDir))).toBe(true);
    }
  }, 60_000);

  test('writes ten stories as one deck in less than three seconds', async () => {
    const { stories, context } = await readShipped();
    const ten = requestDecks(stories, context.settings, siteUrl)
      .filter(({ input }) => input.form === 'slides')
      .slice(0, 10)
      .map(({ input: { story, checkAddress } }) => ({ story, checkAddress, minutes: 15 }));
    const before = performance.now();
    const bytes = makeSessionDeck(
      { title: 'Our session', minutes: 150, checkAddress: `${siteUrl.href}check/` },
      ten,
      context.settings,
    );
    expect(performance.now() - before).toBeLessThan(3000);
    expect(readDeck(bytes).slides.length).toBeGreaterThan(40);
  }, 60_000);

  test('is less than 60 KB to load', () => {
    expect(gzipSync(code).length).toBeLessThan(60 * 1024);
  });
});
