import { expect, test } from 'vitest';
import { findUnaccountedFiles } from '../../../../src/leak-scan/account-for-files.ts';
import type { Library } from '../../../../src/library/read-library.ts';
import { requestArtifacts } from '../../../../src/site/artifacts/artifacts.ts';
import { defaultSettings } from '../../../../src/story/schema/settings.ts';
import { audiences, uses } from '../../../../src/story/vocabulary.ts';
import { publicStory } from '../../../support/public-story.ts';

test.each(audiences)(
  'the account of outputs demands exactly the artifacts that are made (%s)',
  (audience) => {
    const open = uses.map((use) => ({ use, until: '2027-02-20' }));
    const story = publicStory({ audience, uses: open });
    const siteUrl = new URL('https://stories.example/');
    const made = requestArtifacts([story], [], defaultSettings, { siteUrl, audience });
    const pages = ['index.html', 'present/index.html', 'report/index.html'];
    const paths = [
      ...made.map(({ path }) => path),
      ...pages.map((page) => `stories/${story.id}/${page}`),
    ];
    const files = paths.map((path) => ({ path, bytes: Buffer.from('') }));
    const library = { stories: [story], checkPages: [], context: { brand: {}, packs: [] } };
    const removed = { page: '', copies: [], markers: [], markerText: '' };
    expect(findUnaccountedFiles(files, [], library as unknown as Library, removed)).toEqual([]);
  },
);
