import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { put, putLists, putStory } from '../../../support/content-folder.ts';
import { fullPass } from '../../../support/full-pass.ts';
import { newFolder } from '../../../support/run.ts';
import type { Typed } from '../../../support/valid-story.ts';
import {
  consentsOf,
  firstDay,
  openCopy,
  openLibrary,
  peopleIn,
  releaseAgain,
  reviewAgain,
  type LibraryInGit,
} from './library-in-git.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const first = openLibrary(newFolder());
const theme = 'themes/edge-of-care.yaml';
let words: string;
let library: LibraryInGit;

beforeAll(async () => {
  putLists(first.dir);
  await putStory(first.dir, { id: 'k7m2qx' });
  words = readFileSync(join(first.dir, theme), 'utf8');
  first.git(firstDay, 'init', '--quiet', '--template=', '--initial-branch=main');
  first.commit(firstDay);
  // The story is closed from this commit on, because its theme is missing.
  first.remove(theme);
  first.commit('2026-10-01');
});

beforeEach(() => {
  library = openCopy(first.dir);
});

/** Restores what closed the story, and says which stories the check refuses. */
const reopen = async () => {
  put(library.dir, theme, words);
  return (await library.review()).refused;
};
const commitEdit = (day: string, change: (data: Typed) => void) => {
  library.edit('k7m2qx', change);
  library.commit(day);
};
const move = (id: string) => {
  const place = (each: string) => join(library.dir, 'stories/young-person', each);
  renameSync(place('k7m2qx'), place(id));
  library.edit(id, (data) => (data['id'] = id));
};
const addUse = (data: Typed) => {
  for (const { release } of consentsOf(data) as { release: { uses: unknown[] } }[])
    release.uses.push({ use: 'recruitment' });
};

describe('a story that was shown before it was closed', () => {
  it('may be shown again', async () => {
    expect(await reopen()).toEqual([]);
  });

  it('may be shown again after other commits, and under another id', fullPass, async () => {
    put(library.dir, 'packs/team22.mdx', 'Words.');
    library.commit('2026-10-02');
    expect(await reopen()).toEqual([]);
    move('moved22');
    expect(await reopen()).toEqual([]);
  });

  it('may be shown again after it got other words and then its own again', async () => {
    const file = 'stories/young-person/k7m2qx/index.mdx';
    const approved = readFileSync(join(library.dir, file), 'utf8');
    library.replace(file, 'on a Tuesday', 'on a Monday');
    library.commit('2026-10-02');
    put(library.dir, file, approved);
    library.commit('2026-10-03');
    expect(await reopen()).toEqual([]);
  });

  it('may not be shown again after a no that nobody answered', async () => {
    commitEdit('2026-10-02', (data) => (consentsOf(data)[0]!['withdrawnOn'] = '2026-10-01'));
    commitEdit('2026-10-03', (data) => delete consentsOf(data)[0]!['withdrawnOn']);
    expect(await reopen()).toEqual(['k7m2qx']);
  });

  it('may not be shown again after two people were exchanged', fullPass, async () => {
    commitEdit('2026-10-02', (data) => {
      const [a, b] = consentsOf(data);
      [a!['record'], b!['record']] = [b!['record'], a!['record']];
    });
    expect(await reopen()).toEqual(['k7m2qx']);
  });

  it('may not be shown for more uses than before', async () => {
    commitEdit('2026-10-02', addUse);
    expect(await reopen()).toEqual(['k7m2qx']);
  });

  it('may not be shown with other words without new releases and a new review', async () => {
    await library.rewrite('k7m2qx', (text) => text.replace('on a Tuesday', 'on a Monday'));
    library.commit('2026-10-02');
    expect(await reopen()).toEqual(['k7m2qx']);
    library.edit('k7m2qx', releaseAgain('2026-11-01'));
    expect(await reopen()).toEqual(['k7m2qx']);
    library.edit('k7m2qx', reviewAgain('2026-11-01'));
    expect(await reopen()).toEqual([]);
  });

  it(
    'may not be shown with other things beside the words without a new review',
    fullPass,
    async () => {
      library.edit('k7m2qx', (data) => (data['discussion'] = ['Whose kitchen?', 'Why there?']));
      await library.rewrite('k7m2qx', (source) => source);
      library.commit('2026-10-02');
      expect(await reopen()).toEqual(['k7m2qx']);
    },
  );

  it('may not be shown without somebody who had a say', fullPass, async () => {
    library.edit('k7m2qx', (data) => peopleIn(data).splice(1, 1));
    await library.rewrite('k7m2qx', (text) => `${text}\n`);
    library.commit('2026-10-02');
    expect(await reopen()).toEqual(['k7m2qx']);
  });
});

describe('a story that other settings would show for longer', () => {
  it('may be shown for longer only if the library has had these settings', async () => {
    put(library.dir, theme, words);
    library.commit('2026-10-02');
    put(library.dir, 'library.yaml', 'recheckMonths: 18\n');
    expect((await library.review()).refused).toEqual(['k7m2qx']);
    library.commit('2026-10-03');
    put(library.dir, 'library.yaml', 'recheckMonths: 12\n');
    library.commit('2026-10-04');
    put(library.dir, 'library.yaml', 'recheckMonths: 18\n');
    expect((await library.review()).refused).toEqual([]);
  });
});
