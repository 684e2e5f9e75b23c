import { describe, expect, test } from 'vitest';
import {
  findOpenUse,
  listPurposeOutputs,
  outputNames,
  findOutputByFile,
  outputPath,
  storyOutputs,
} from '../../../src/library/story-outputs.ts';
import type { Use } from '../../../src/story/vocabulary.ts';
import { publicStory } from '../../support/public-story.ts';

const until = '2027-02-20';

test.each(outputNames)(
  '%s exists only with the use that it needs, until the last day of that use',
  (output) => {
    const { use } = storyOutputs[output];
    const website = { use: 'website', until: '2027-06-01' } as const;
    expect(findOpenUse(publicStory({ uses: [website, { use, until }] }), output)).toEqual({
      use,
      until,
    });
    expect(findOpenUse(publicStory({ uses: [website] }), output)).toBeUndefined();
  },
);

test('the preview for sharing also needs the public website', () => {
  const story = publicStory({ uses: [{ use: 'social-media', until }] });
  expect(findOpenUse(story, 'preview')).toBeUndefined();
});

test('the preview for sharing does not exist in the staff library', () => {
  const uses = (['website', 'staff-library', 'social-media'] as const).map((use) => ({
    use,
    until,
  }));
  expect(findOpenUse(publicStory({ uses, audience: 'public' }), 'preview')).toBeDefined();
  expect(findOpenUse(publicStory({ uses, audience: 'staff' }), 'preview')).toBeUndefined();
});

test('the path of a page is its folder, and the path of a file has its name', () => {
  expect(outputPath({ id: 'k7m2qx' }, 'present')).toBe('/stories/k7m2qx/present/');
  expect(outputPath({ id: 'k7m2qx' }, 'preview')).toBe('/stories/k7m2qx/preview.png');
});

test('only outputs are found by their paths below the story', () => {
  expect(findOutputByFile('present/index.html')).toBe('present');
  for (const file of ['present', 'index.html', 'present/notes.html', 'slides.pptx.bak', ''])
    expect(findOutputByFile(file)).toBeUndefined();
});

describe('the card of a story in the list for a purpose', () => {
  const withUses = (...uses: Use[]) =>
    publicStory({ uses: uses.map((use) => ({ use, until: '2027-01-01' })) });

  test('offers what the purpose needs', () => {
    const every = withUses('presentation', 'report', 'learning');
    expect(listPurposeOutputs(every, 'present')).toEqual(['present', 'slides', 'slide']);
    expect(listPurposeOutputs(every, 'report')).toEqual(['report', 'word']);
    expect(listPurposeOutputs(every, 'learn')).toEqual(['handout', 'present', 'slides']);
  });

  test('offers no output whose own use is closed', () => {
    expect(listPurposeOutputs(withUses('induction', 'report'), 'learn')).toEqual([]);
  });
});
