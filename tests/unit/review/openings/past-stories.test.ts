import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { openBaseline } from '../../../../src/review/baseline.ts';
import { readMainLine } from '../../../../src/review/history/main-line.ts';
import {
  findPastWithSameWords,
  sketchPastStories,
} from '../../../../src/review/openings/past-stories.ts';
import { comparisonSalt, writeSketch } from '../../../../src/story/sketch/salted-sketch.ts';
import { put } from '../../../support/content-folder.ts';
import { ownWords } from '../../../support/own-words.ts';
import { makeRepository } from '../../../support/repository.ts';
import { newFolder } from '../../../support/run.ts';
import { storyInMemory } from './opened-in-memory.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const contentDir = newFolder();
const file = (id: string) => `stories/family/${id}/index.mdx`;
const write = (id: string, yaml: string, words: string) =>
  put(contentDir, file(id), `---\n${yaml}\n---\n\n${ownWords(words)}\n`);
const sketchOf = (words: string) => writeSketch(ownWords(words), comparisonSalt);
const withdrawn = 'people:\n  - consent:\n      withdrawnOn: 2026-10-01';

/** What the repository remembers of stories, as the id and the words that it was. */
const remembered = () => {
  const baseline = openBaseline(contentDir, 'HEAD');
  const past = sketchPastStories(contentDir, baseline, readMainLine(contentDir, baseline));
  const words = ['deleted', 'first', 'second', 'withdrawn', 'third', 'removed', 'harmless'];
  return past
    .map(({ id, sketch }) => `${id} ${words.find((each) => sketchOf(each) === sketch) ?? '?'}`)
    .toSorted();
};

beforeAll(() => {
  write('gone222', 'title: One', 'deleted');
  // Only the story's own file has its words.
  put(contentDir, `${file('gone222')}.bak`, ownWords('harmless'));
  put(contentDir, file('empty22'), '---\ntitle: No words\n---\n');
  write('edited2', 'title: One', 'harmless');
  write('refused', withdrawn, 'withdrawn');
  write('taken22', 'title: One', 'removed');
  put(contentDir, 'removals/taken22.yaml', 'id: taken22\nremovedOn: 2026-10-01\n');
  const repository = makeRepository(contentDir);
  for (const id of ['gone222', 'empty22']) {
    rmSync(join(contentDir, 'stories/family', id), { recursive: true });
  }
  for (const id of ['edited2', 'refused', 'taken22']) write(id, 'title: Two', 'third');
  repository.commit('Other words');
  // The same words again make no second sketch.
  write('refused', withdrawn, 'withdrawn');
  repository.commit('The withdrawn words again');
  write('refused', 'title: Two', 'third');
  repository.commit('Other words again');
});

describe('the words that a repository remembers of stories', () => {
  it('are those of deleted stories, and those to which somebody said no, each once', () => {
    expect(remembered()).toEqual(['gone222 deleted', 'refused withdrawn', 'taken22 removed']);
  });
});

describe('the past stories that a story may be', () => {
  const past = [
    { id: 'k7m2qx', sketch: sketchOf('first') ?? '' },
    { id: 'other22', sketch: sketchOf('first') ?? '' },
    { id: 'third22', sketch: sketchOf('second') ?? '' },
  ];
  const find = (words: string | undefined, translationOf?: string) =>
    findPastWithSameWords(
      {
        story: storyInMemory('k7m2qx', {
          translationOf,
          sketch: (salt) =>
            Promise.resolve(words === undefined ? undefined : writeSketch(ownWords(words), salt)),
        }),
      },
      past,
    );

  it('are others that had nearly its words', async () => {
    expect(await find('first')).toEqual(['other22']);
    expect(await find('second')).toEqual(['third22']);
    expect(await find('others')).toEqual([]);
    expect(await find(undefined)).toEqual([]);
  });

  it('are also the story that it translates, in whatever words', async () => {
    expect(await find('others', 'third22')).toEqual(['third22']);
    expect(await find('first', 'k7m2qx')).toEqual(['other22']);
  });
});
