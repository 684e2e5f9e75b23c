import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { commitNo } from '../../../src/cli/withdraw/commit.ts';
import { takeDown, type No } from '../../../src/cli/withdraw/take-down.ts';
import { readLibrary } from '../../../src/library/library.ts';
import type { FrontMatter } from '../../../src/story/schema/story.ts';
import { put, putLists, putStory } from '../../support/content-folder.ts';
import { bareGit } from '../../support/git.ts';
import { makeRepository } from '../../support/repository.ts';
import { runInProcess } from '../../support/run-in-process.ts';
import { newFolder, runCommand } from '../../support/run.ts';
import { today, type Typed } from '../../support/valid-story.ts';

vi.setConfig({ testTimeout: 60_000 });

const story = 'stories/young-person/k7m2qx';
const removal = 'removals/k7m2qx.yaml';
let contentDir: string;

const no = (changed: Partial<No> = {}): No => ({
  id: 'k7m2qx',
  on: today,
  uses: [],
  pause: false,
  ...changed,
});
const down = (changed: Partial<No> = {}) => takeDown(contentDir, no(changed));
const text = (file: string) => readFileSync(join(contentDir, file), 'utf8');
const lies = (file: string) => existsSync(join(contentDir, file));
const read = (on = today) => readLibrary({ contentDir, on, audience: 'public' });
const openUses = async (on = today) =>
  (await read(on)).stories.flatMap(({ uses }) => uses.map(({ use }) => use));

/** Everyone releases the story anew. */
const release = (on: string) =>
  putStory(contentDir, {
    id: 'k7m2qx',
    change: (data) => {
      data['publishFrom'] = on;
      for (const { consent } of (data['people'] as { consent?: { release: object } }[]).slice(0, 2))
        Object.assign(consent?.release ?? {}, { on, coolingOffWaived: true });
    },
  });

beforeEach(async () => {
  contentDir = newFolder();
  putLists(contentDir);
  await putStory(contentDir, { id: 'k7m2qx' });
});

describe('a no to the whole story', () => {
  test('is written down with its day, and the folder deleted', async () => {
    expect(await openUses()).not.toEqual([]);
    await down();
    expect(text(removal)).toBe('id: k7m2qx\nremovedOn: 2026-11-23\n');
    expect(lies(story)).toBe(false);
    expect((await read()).issues).toEqual([]);
  });

  test('holds when a late draft brings the folder back, until everyone has released it later', async () => {
    await down();
    await putStory(contentDir, { id: 'k7m2qx' });
    expect(await openUses()).toEqual([]);
    expect((await read()).issues.map(({ rule }) => rule)).toEqual(['removed']);
    await release('2026-11-24');
    expect(await openUses('2026-12-20')).toContain('website');
  });

  test('deletes every copy, of whatever kind', async () => {
    await putStory(contentDir, { id: 'k7m2qx', kind: 'family' });
    put(contentDir, 'stories/old/k7m2qx/index.mdx', 'Words.');
    put(contentDir, 'stories/professional/k7m2qx', 'Words.');
    const { places } = await down();
    expect(places).toHaveLength(4);
    expect(places.filter(lies)).toEqual([]);
    expect(lies('stories/old')).toBe(true);
  });

  test('takes a link away, and leaves what it leads to', async () => {
    const elsewhere = newFolder();
    writeFileSync(join(elsewhere, 'index.mdx'), 'Words.');
    mkdirSync(join(contentDir, 'stories/family'));
    symlinkSync(elsewhere, join(contentDir, 'stories/family/k7m2qx'));
    await down();
    expect(lies('stories/family/k7m2qx')).toBe(false);
    expect(existsSync(join(elsewhere, 'index.mdx'))).toBe(true);
  });

  test.each([
    ['cannot be read', () => put(contentDir, `${story}/index.mdx`, '---\nid: [\n')],
    ['is no text', () => put(contentDir, `${story}/index.mdx`, new Uint8Array([0xff, 0xfe, 0]))],
    ['has no file', () => rmSync(join(contentDir, `${story}/index.mdx`))],
    ['is gone', () => rmSync(join(contentDir, story), { recursive: true })],
  ])('needs nothing of a story that %s', async (_, breakIt) => {
    breakIt();
    await down();
    expect(text(removal)).toContain('removedOn: 2026-11-23');
    expect(lies(story)).toBe(false);
  });

  test('said twice is the same no', async () => {
    await down();
    const first = text(removal);
    await down();
    expect(text(removal)).toBe(first);
  });

  test('deletes nothing where it cannot be written', async () => {
    put(contentDir, 'removals', 'A file where the folder should be.');
    await expect(down()).rejects.toThrow('nothing was deleted');
    expect(lies(story)).toBe(true);
  });
});

describe('a no to one use', () => {
  test('leaves the story and its other uses', async () => {
    await down({ uses: ['presentation'] });
    expect(text(removal)).toBe('id: k7m2qx\nremovedOn: 2026-11-23\nuses:\n  - presentation\n');
    expect(await openUses()).toEqual(['website', 'staff-library', 'learning']);
  });

  test('is added to an earlier one, and takes nothing of it back', async () => {
    await down({ uses: ['presentation'], on: '2026-11-20' });
    await down({ uses: ['learning'] });
    expect(await openUses()).toEqual(['website', 'staff-library']);
    expect(text(removal)).toContain('removedOn: 2026-11-23');
  });

  test('never opens what a no to the whole story closed, nor brings its day forward', async () => {
    await down({ pause: true });
    await down({ uses: ['learning'], on: '2026-03-01' });
    expect(text(removal)).toBe('id: k7m2qx\nremovedOn: 2026-11-23\n');
    expect(await openUses()).toEqual([]);
  });
});

describe('one person of two', () => {
  const peopleOf = (data: Typed) => (data as Typed & FrontMatter).people;

  test('takes one use away in the desk: it is gone for the story, and the others stand', async () => {
    await putStory(contentDir, {
      id: 'k7m2qx',
      late: (data) => {
        const [, second] = peopleOf(data);
        if (second?.part === 'mentioned' || !second) throw new Error('There is no second person.');
        const { release } = second.consent;
        release.uses = release.uses.filter(({ use }) => use !== 'learning');
      },
    });
    expect(await openUses()).toEqual(['website', 'staff-library', 'presentation']);
  });

  test('withdraws in the desk: the whole story is down at the next build, whatever the day', async () => {
    await putStory(contentDir, {
      id: 'k7m2qx',
      late: (data) => {
        const [, second] = peopleOf(data);
        if (second?.part !== 'mentioned')
          Object.assign(second?.consent ?? {}, { withdrawnOn: '2026-12-24' });
      },
    });
    expect(await openUses()).toEqual([]);
    const { checks, issues } = await read();
    expect(checks).toEqual([{ id: 'k7m2qx', uses: [] }]);
    expect(issues.map(({ rule }) => rule)).toEqual(['withdrawn']);
  });
});

describe('a pause', () => {
  test('leaves the folder, and ends only with a later release', async () => {
    await down({ pause: true });
    expect(lies(story)).toBe(true);
    expect(await openUses()).toEqual([]);
    expect(await openUses('2027-02-01')).toEqual([]);
    await release('2026-11-23');
    expect(await openUses('2026-12-20')).toEqual([]);
    await release('2026-11-24');
    expect(await openUses('2026-12-20')).toContain('website');
  });

  test('is not outlived by a release that is dated ahead', async () => {
    await release('2026-12-01');
    await down({ pause: true });
    expect(text(removal)).toContain('removedOn: 2026-12-01');
    expect(await openUses('2026-12-20')).toEqual([]);
  });
});

test('a removal that cannot be read is a no to everything, and left as it is', async () => {
  put(contentDir, removal, 'id: k7m2qx, q4n8vt\n');
  const done = await down({ uses: ['presentation'] });
  expect(done.removal).toBe('unreadable');
  expect(text(removal)).toBe('id: k7m2qx, q4n8vt\n');
  expect(await openUses()).toEqual([]);
});

describe('the commit', () => {
  const commit = async (changed: Partial<No> = {}) =>
    commitNo(contentDir, 'k7m2qx', await down(changed), bareGit);

  test('is of the removal and the story alone, whatever else is changed or staged', async () => {
    const { git } = makeRepository(contentDir);
    put(contentDir, 'themes/edge-of-care.yaml', 'name: The edge\n');
    put(contentDir, 'notes.txt', 'Mine');
    put(contentDir, 'draft.txt', 'Staged');
    git('add', 'draft.txt');
    expect(await commit()).toMatchObject({ branch: 'main' });
    const files = ['removals/k7m2qx.yaml', `${story}/index.mdx`];
    expect(git('show', '--name-only', '--format=', 'HEAD').split('\n')).toEqual(files);
    expect(git('status', '--porcelain', '-z').split('\0').filter(Boolean).toSorted()).toEqual(
      ['?? notes.txt', 'A  draft.txt', ' M themes/edge-of-care.yaml'].toSorted(),
    );
  });

  test('says nothing of the story, nor why', async () => {
    const { git } = makeRepository(contentDir);
    await commit();
    expect(git('log', '-1', '--format=%B')).toBe('A no: k7m2qx');
  });

  test('is made once', async () => {
    const { git } = makeRepository(contentDir);
    await commit();
    const head = git('rev-parse', 'HEAD');
    expect(await commit()).toEqual({ commit: undefined, why: 'unchanged' });
    expect(git('rev-parse', 'HEAD')).toBe(head);
  });

  test('takes with it what an earlier run left uncommitted', async () => {
    const { git } = makeRepository(contentDir);
    await down();
    await commit();
    expect(git('status', '--porcelain')).toBe('');
  });

  test('has a story in it that was never committed, only staged', async () => {
    const { git } = makeRepository(contentDir);
    await putStory(contentDir, { id: 'q4n8vt' });
    git('add', '--all');
    await commitNo(contentDir, 'q4n8vt', await down({ id: 'q4n8vt' }), bareGit);
    expect(git('show', '--name-only', '--format=', 'HEAD')).toBe('removals/q4n8vt.yaml');
    expect(git('status', '--porcelain')).toBe('');
  });

  test('goes past hooks and signatures, for nothing holds a no up', async () => {
    const { git } = makeRepository(contentDir);
    put(contentDir, '.git/hooks/pre-commit', '#!/bin/sh\nexit 1\n');
    git('config', 'core.hooksPath', '.git/hooks');
    git('config', 'commit.gpgSign', 'true');
    expect(await commit({ pause: true })).toMatchObject({ branch: 'main' });
  });

  test('works in a repository of which content is a part', async () => {
    const outer = newFolder();
    const inner = join(outer, 'library content');
    putLists(inner);
    await putStory(inner, { id: 'k7m2qx' });
    const { git } = makeRepository(outer);
    await commitNo(inner, 'k7m2qx', await takeDown(inner, no()), bareGit);
    expect(git('status', '--porcelain')).toBe('');
    expect(git('show', '--name-only', '--format=', 'HEAD')).toContain('library content/removals');
  });

  test('is left where git ignores the stories: their codes do not belong there', async () => {
    const outer = newFolder();
    const inner = join(outer, 'private');
    putLists(inner);
    put(outer, '.gitignore', 'private\n');
    makeRepository(outer);
    const done = await takeDown(inner, no());
    expect(await commitNo(inner, 'k7m2qx', done, bareGit)).toMatchObject({ why: 'ignored' });
  });

  test('is refused by git during a merge, and says so; the no is written all the same', async () => {
    const { git } = makeRepository(contentDir);
    writeFileSync(join(contentDir, '.git/MERGE_HEAD'), `${git('rev-parse', 'HEAD')}\n`);
    const outcome = await commit();
    expect(outcome).toMatchObject({ why: 'refused' });
    expect(JSON.stringify(outcome)).toContain('merge');
    expect(lies(removal)).toBe(true);
    expect(lies(story)).toBe(false);
  });
});

describe('npm run withdraw', () => {
  const run = (...args: string[]) =>
    runInProcess('withdraw', args, { ...bareGit, CONTENT_DIR: contentDir });

  test('says what it did and what is left, by when, with words for those to be told', async () => {
    put(contentDir, 'letters/acknowledge.md', 'Dear [name], on {date}: {what}. {organisation}\n');
    const { git } = makeRepository(contentDir);
    const { code, out, err } = runCommand('withdraw', ['k7m2qx'], {
      ...bareGit,
      CONTENT_DIR: contentDir,
    });
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('Story k7m2qx is taken down.');
    expect(out).toContain('Done on Monday, 23 November 2026:');
    expect(out).toContain(`Committed on main as ${git('rev-parse', '--short', 'HEAD')}`);
    expect(out).toMatch(/By Tuesday, 24 November 2026, the next working day.*:\n.*storyteller/);
    for (const left of [
      'push',
      'CDN',
      'search engines',
      'web archives',
      'partners',
      'deck',
      'packs',
    ])
      expect(out).toContain(left);
    expect(out).toContain(
      'Dear [name], on 23 November 2026: your story is not in our library any more. Fennisby Children and Families',
    );
    expect(out).not.toMatch(/kettle|Robin|brother|SOS-/);
  });

  test('asks on a Friday for an answer by Monday', async () => {
    const ran = await runInProcess('withdraw', ['k7m2qx'], {
      CONTENT_DIR: contentDir,
      AS_OF: '2026-11-27',
    });
    expect(ran.out).toContain('By Monday, 30 November 2026');
    expect(ran.out).toContain('is in no git repository');
  });

  test('asks of one use only what has to do with it', async () => {
    const { out } = await run('k7m2qx', '--use', 'presentation');
    expect(out).toContain('may not be used in presentations. Its other uses stand.');
    expect(out).toContain('in a deck');
    expect(out).not.toMatch(/search engines|partners who embed/);
  });

  test('does not send anyone to look for an empty page where other uses stand', async () => {
    const { out } = await run('k7m2qx', '--use', 'presentation', '--use', 'report');
    expect(out).toContain(
      'neither may say any more that it may be used in presentations and in reports.',
    );
    expect(out).not.toContain('show anything of the story');
    expect((await run('k7m2qx')).out).toContain('neither may show anything of the story.');
  });

  test('has search engines asked where a story may no longer be listed by them', async () => {
    expect((await run('k7m2qx', '--use', 'social-media')).out).toContain('Ask search engines');
  });

  test('passes the check that stands before the main branch, whatever else is wrong', async () => {
    await putStory(contentDir, { id: 'broken2', change: (data) => delete data['title'] });
    makeRepository(contentDir);
    await run('k7m2qx');
    await run('broken2');
    const checked = await runInProcess('check', ['--changed', 'HEAD~2'], {
      CONTENT_DIR: contentDir,
    });
    expect(checked.code).toBe(0);
  });

  test('says that all of it stays down where an earlier no was to all of it', async () => {
    await run('k7m2qx', '--pause');
    expect((await run('k7m2qx', '--use', 'learning')).out).toContain(
      'Story k7m2qx is taken down. An earlier no was to the whole of it, and none of that is taken back.',
    );
  });

  test('leaves the commit to a person who wants that', async () => {
    const { git } = makeRepository(contentDir);
    const { code, out } = await run('k7m2qx', '--no-commit');
    expect(code).toBe(0);
    expect(out).toContain('Not committed, as you asked.');
    expect(git('log', '--format=%s')).toBe('As it was');
    expect(lies(removal)).toBe(true);
  });

  test('takes the code as it is read out, or as an address', async () => {
    await run('K7M2QX', '--pause');
    await run('https://stories.example/library/stories/q4n8vt/');
    expect(lies(removal)).toBe(true);
    expect(lies('removals/q4n8vt.yaml')).toBe(true);
  });

  test('warns of a code nothing answers to, and names the nearest', async () => {
    const { code, out } = await run('k7m2qy');
    expect(code).toBe(0);
    expect(out).toContain('CAREFUL: no story k7m2qy lies here. Did you mean k7m2qx?');
  });

  test.each([
    'https://stories.example/stories/k7m2qx/present/',
    '/stories/k7m2qx/?q=kettle#terms',
    'content/stories/young-person/k7m2qx/index.mdx',
    'check/k7m2qx.json',
  ])('takes it as it was copied: %s', async (copied) => {
    expect((await run(copied)).out).toContain('Story k7m2qx is taken down.');
  });

  test('names other stories with a record of somebody in this one, which stay up', async () => {
    await putStory(contentDir, { id: 'q4n8vt' });
    await putStory(contentDir, {
      id: 'w3h9t7',
      change: (data) => {
        for (const person of data['people'] as { consent?: { record: string } }[])
          if (person.consent) person.consent.record += '-else';
      },
    });
    const { out } = await run('k7m2qx');
    expect(out).toContain('the same record in q4n8vt, where nothing was done.');
    expect(out).not.toMatch(/w3h9t7|SOS-/);
    expect((await run('w3h9t7')).out).not.toContain('CAREFUL');
  });

  test.each([
    ['no code', [], 'Say which story.'],
    ['a title', ['The kettle'], 'That is not the code of a story, so nothing was done.'],
    [
      'two in one',
      ['stories/k7m2qx/q4n8vt'],
      'That is not the code of a story, so nothing was done.',
    ],
    ['a path', ['../../../etc'], 'That is not the code of a story, so nothing was done.'],
    ['two codes', ['k7m2qx', 'q4n8vt'], 'One story at a time'],
    ['a use that is none', ['k7m2qx', '--use', 'presentations'], 'Did you mean `presentation`?'],
  ])('explains %s, and does nothing', async (_, args, told) => {
    const { code, err } = await run(...args);
    expect(code).toBe(1);
    expect(err).toContain(told);
    expect(lies('removals')).toBe(false);
    expect(lies(story)).toBe(true);
  });

  test('is not held up by what is wrong with the rest of the environment', async () => {
    const env = { CONTENT_DIR: contentDir, DESK_BACKEND: 'nonsense', SITE_URL: 'nowhere' };
    expect((await runInProcess('withdraw', ['k7m2qx'], env)).code).toBe(0);
  });
});
