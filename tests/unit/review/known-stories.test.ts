import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { openBaseline } from '../../../src/review/baseline.ts';
import { findKnownStories, type KnownStories } from '../../../src/review/known-stories.ts';
import { put } from '../../support/content-folder.ts';
import { makeRepository } from '../../support/repository.ts';
import { newFolder } from '../../support/run.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const root = newFolder();
const contentDir = join(root, 'content');
const file = (id: string) => `stories/family/${id}/index.mdx`;
let known: KnownStories;

beforeAll(() => {
  put(contentDir, file('first22'), 'Words.');
  put(contentDir, 'stories/family/first22/notes.md', 'Words.');
  put(contentDir, file('gone222'), 'Words.');
  put(contentDir, 'themes/theme22/index.mdx', 'Words.');
  put(contentDir, 'removals/gone222.yaml', 'id: gone222\n');
  const repository = makeRepository(root);
  rmSync(join(contentDir, 'stories/family/gone222'), { recursive: true });
  repository.commit('A deletion');
  repository.git('checkout', '--quiet', '-b', 'draft');
  put(contentDir, file('draft22'), 'Words.');
  repository.commit('A draft');
  repository.git('checkout', '--quiet', 'main');
  put(contentDir, file('added22'), 'Words.');
  put(contentDir, 'removals/added22.yaml', 'id: added22\n');
  repository.git('add', '--all');
  put(contentDir, file('other22'), 'Words.');
  known = findKnownStories(openBaseline(contentDir, 'HEAD'));
});

describe('what a repository knows of stories', () => {
  it('is whether any branch has or had a story', () => {
    const ids = ['first22', 'gone222', 'draft22', 'theme22', 'added22', 'first2', 'family'];
    expect(ids.filter(known.hasEverHad)).toEqual(['first22', 'gone222', 'draft22']);
  });

  it('is the files of the stories that git tracks after the change', () => {
    expect(known.listStoryFiles()).toEqual([file('added22'), file('first22')]);
  });

  it('is the removals before the change', () => {
    expect(known.listRemovalFiles()).toEqual(['removals/gone222.yaml']);
  });
});
