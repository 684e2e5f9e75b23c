import { describe, expect, it } from 'vitest';
import {
  isRemovalFile,
  isStoryFile,
  itemOf,
  storyIdOf,
} from '../../../src/review/content-versions.ts';

describe('the paths of a content folder', () => {
  it.each([
    ['stories/family/k7m2qx/index.mdx', true],
    ['stories/famly/k7m2qx/index.mdx', true],
    ['stories/family/k7m2qx/notes.mdx', false],
    ['stories/family/k7m2qx/index.mdx.bak', false],
    ['stories/family/index.mdx', false],
    ['stories/family/k7m2qx/more/index.mdx', false],
    ['old/stories/family/k7m2qx/index.mdx', false],
  ])('show whether %s is a story’s own file: %j', (path, expected) => {
    expect(isStoryFile(path)).toBe(expected);
  });

  it.each([
    ['removals/k7m2qx.yaml', true],
    ['removals/2026/k7m2qx.yaml', true],
    ['removals', false],
    ['old/removals/k7m2qx.yaml', false],
    ['removals.yaml', false],
  ])('show whether %s is among the removals: %j', (path, expected) => {
    expect(isRemovalFile(path)).toBe(expected);
  });

  it('show the id of the story that a story’s file belongs to', () => {
    expect(storyIdOf('stories/family/k7m2qx/index.mdx')).toBe('k7m2qx');
  });

  it.each([
    ['stories/family/k7m2qx/index.mdx', 'stories/family/k7m2qx'],
    ['stories/family/k7m2qx/more/bench.jpg', 'stories/family/k7m2qx'],
    ['stories/family/k7m2qx', 'stories/family/k7m2qx'],
    ['stories/family', 'stories/family'],
    ['removals/k7m2qx.yaml', 'removals/k7m2qx.yaml'],
    ['old/stories/family/k7m2qx/index.mdx', 'old/stories/family/k7m2qx/index.mdx'],
    ['library.yaml', 'library.yaml'],
  ])('show the item that %s belongs to: %s', (path, item) => {
    expect(itemOf(path)).toBe(item);
  });
});
