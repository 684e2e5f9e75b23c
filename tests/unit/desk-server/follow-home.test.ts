import { expect, it } from 'vitest';
import type { HomeLibrary } from '../../../src/checks/desk-home.ts';
import { followHome } from '../../../src/desk-server/follow-home.ts';

const libraryWith = (shownSince: string | undefined): HomeLibrary => ({
  on: '2026-11-23',
  stories: [
    {
      ...{ kind: 'family', folder: 'k7m2qx', reasons: [], due: [], receipts: [] },
      ...(shownSince === undefined ? {} : { shownSince }),
    },
  ],
  takeDowns: [],
});

it('a no never counts as arrived in an answer that still lists the story as shown', async () => {
  let endBuild: () => void = () => undefined;
  const home = followHome(async () => {
    endBuild();
    return Promise.resolve('');
  });
  home.libraryBuilt(libraryWith('2026-03-01'));
  home.noPublished('k7m2qx');
  home.contentAssembled();
  expect((await home.read()).leaving).toEqual(['k7m2qx']);

  // The build with the no ends while the drafts are read.
  endBuild = () => home.libraryBuilt(libraryWith(undefined));
  const { library, leaving } = await home.read();
  expect(leaving).toEqual([]);
  expect(library?.stories[0]?.shownSince).toBeUndefined();
});
