import { expect, test } from 'vitest';
import {
  openFor,
  outputNames,
  outputOfFile,
  outputPath,
  outputs,
} from '../../../src/library/outputs.ts';
import { shownStory } from '../../support/shown-story.ts';

const until = '2027-02-20';

test.each(outputNames)(
  '%s is there only with the use it needs, until the last day of that use',
  (output) => {
    const { use } = outputs[output];
    const website = { use: 'website', until: '2027-06-01' } as const;
    expect(openFor(shownStory({ uses: [website, { use, until }] }), output)).toEqual({
      use,
      until,
    });
    expect(openFor(shownStory({ uses: [website] }), output)).toBeUndefined();
  },
);

test('what is for sharing needs the public website besides', () => {
  const story = shownStory({ uses: [{ use: 'social-media', until }] });
  expect(openFor(story, 'preview')).toBeUndefined();
});

test('a page is addressed by its folder and a file by its name', () => {
  expect(outputPath({ id: 'k7m2qx' }, 'present')).toBe('/stories/k7m2qx/present/');
  expect(outputPath({ id: 'k7m2qx' }, 'preview')).toBe('/stories/k7m2qx/preview.png');
});

test('a file is known by its path beside the story, and nothing else is', () => {
  expect(outputOfFile('present/index.html')).toBe('present');
  for (const file of ['present', 'index.html', 'present/notes.html', 'slides.pptx.bak', ''])
    expect(outputOfFile(file)).toBeUndefined();
});
