import { expect, test } from 'vitest';
import { structuredData } from '../../../../src/exports/share/structured-data.ts';
import { publicStory } from '../../../support/public-story.ts';

const options = {
  library: 'Stories of Success',
  organisation: 'Marrowdale',
  themes: ['Kinship'],
  language: 'en-GB',
  address: (path: string) => `https://stories.example${path}`,
  checkAddress: 'https://stories.example/check/k7m2qx/',
};

test('search engines learn the title, the summary, the day and where to check the terms', () => {
  expect(JSON.parse(structuredData(publicStory(), options))).toMatchObject({
    '@type': 'Article',
    headline: 'The kettle was always on',
    url: 'https://stories.example/stories/k7m2qx/',
    inLanguage: 'en-GB',
    datePublished: '2026-03-01',
    about: ['Kinship'],
    usageInfo: 'https://stories.example/check/k7m2qx/',
  });
});

test('search engines learn no name, no description of a person and no words of the story', () => {
  const data = structuredData(publicStory(), options);
  expect(data).not.toMatch(/Robin|her brother|her mum|young person|Not even me/);
});

test('a title cannot end the element that holds the data', () => {
  const title = '</script><b>';
  const data = structuredData(publicStory({ title }), options);
  expect(data).not.toContain('<');
  expect(JSON.parse(data)).toHaveProperty('headline', title);
});

test('a story in another language says which', () => {
  expect(JSON.parse(structuredData(publicStory({ language: 'cy' }), options))).toHaveProperty(
    'inLanguage',
    'cy',
  );
});
