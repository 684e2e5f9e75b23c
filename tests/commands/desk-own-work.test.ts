import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { put } from '../support/content-folder.ts';
import { fullPass } from '../support/full-pass.ts';
import { listeningDesk } from '../support/listening-desk.ts';
import { commitAll, git } from '../support/git.ts';
import {
  createDeskRepository,
  publishNew,
  readPublished,
  storyPath,
} from '../support/desk-repository.ts';

let folder: string;
let contentDir: string;

beforeEach(() => {
  ({ folder, contentDir } = createDeskRepository());
});

describe('the person’s own work beside the desk', () => {
  const state = () =>
    [
      git(folder, 'status', '--porcelain=v2', '--branch', '--untracked-files=all'),
      git(folder, 'stash', 'list'),
      git(folder, 'diff'),
      git(folder, 'diff', '--cached'),
      readFileSync(join(folder, '.git/index')).toString('base64'),
    ].join('\n');

  test('keeps its files, index and branch as they are, committed or not', async () => {
    put(folder, 'README.md', 'Half staged\n');
    git(folder, 'add', 'README.md');
    put(folder, 'README.md', 'Half staged, half not\n');
    put(folder, 'untracked.txt', 'Mine\n');
    put(contentDir, storyPath, 'Rewritten\n');
    rmSync(join(contentDir, 'library.yaml'));
    const before = state();
    const desk = await listeningDesk(contentDir);
    await publishNew(desk, 'new234', 'Words\n');
    await desk.publish();
    expect(state()).toBe(before);
    expect(git(folder, 'show', '--stat', '--format=', 'editorial')).not.toContain('untracked');
    expect(git(folder, 'count-objects', '-v')).not.toContain('garbage: 1');
  });

  test('is on the site before it is committed, together with what the desk has published', async () => {
    const desk = await listeningDesk(contentDir);
    await publishNew(desk, 'new234', 'Words\n');
    put(contentDir, 'removals/abc234.yaml', 'id: abc234\n');
    rmSync(join(contentDir, 'stories/family/abc234'), { recursive: true });
    expect(await readPublished(desk, 'removals/abc234.yaml')).toBe('id: abc234\n');
    expect(await readPublished(desk)).toBeUndefined();
    expect(await readPublished(desk, 'stories/family/new234/index.mdx')).toBe('Words\n');
  });

  test('is not in git’s object store until it is committed', async () => {
    const desk = await listeningDesk(contentDir);
    put(contentDir, storyPath, 'Never meant to be kept\n');
    expect(await readPublished(desk)).toBe('Never meant to be kept\n');
    const blob = git(folder, 'hash-object', join(contentDir, storyPath));
    expect(() => git(folder, 'cat-file', '-e', blob)).toThrow();
  });

  test('is merged into the desk and its drafts once it is committed', async () => {
    const desk = await listeningDesk(contentDir);
    const opened = readFileSync(join(contentDir, storyPath), 'utf8');
    await desk.save('abc234', opened.replace('Three', 'Three, said again'), { opened });
    put(contentDir, storyPath, opened.replace('One', 'One, by hand'));
    commitAll(folder, 'By hand');
    expect(await desk.publish()).toMatchObject({
      followed: 'main',
      current: 'main',
      hasConflict: false,
    });
    expect(git(folder, 'show', `editorial:content/${storyPath}`)).toContain('One, by hand');
    expect(git(folder, 'show', `cms/family/abc234/index:content/${storyPath}`)).toBe(
      'One, by hand\n\nTwo\n\nThree, said again',
    );
  });

  test(
    'hides a story that was changed on both sides until a person has merged it',
    fullPass,
    async () => {
      const desk = await listeningDesk(contentDir);
      const opened = readFileSync(join(contentDir, storyPath), 'utf8');
      await desk.save('abc234', opened.replace('Two', 'Two, from the desk'), { opened });
      await desk.move('abc234', 'pending_publish');
      await desk.publishDraft('abc234');
      put(contentDir, storyPath, opened.replace('Two', 'Two, by hand'));
      expect(await readPublished(desk)).toBe(
        'Nobody can tell what this file should say, so a person has to look at it.\n',
      );
      expect(await desk.publish()).toMatchObject({ conflicts: [`content/${storyPath}`] });
      commitAll(folder, 'By hand');
      expect(await desk.publish()).toMatchObject({
        hasConflict: true,
        conflicts: [`content/${storyPath}`],
      });
      expect(git(folder, 'status', '--porcelain')).toBe('');
      git(folder, '-c', 'user.name=A', '-c', 'user.email=a@b.example', 'merge', '--quiet', '-Xours', 'editorial'); // prettier-ignore
      expect(await readPublished(desk)).toContain('Two, by hand');
      expect(await desk.publish()).toMatchObject({ hasConflict: false, conflicts: [] });
    },
  );

  test(
    'hides a story that the person deleted, whatever the desk has published of it',
    fullPass,
    async () => {
      const desk = await listeningDesk(contentDir);
      const opened = readFileSync(join(contentDir, storyPath), 'utf8');
      await desk.save('abc234', 'From the desk\n', { opened });
      await desk.move('abc234', 'pending_publish');
      await desk.publishDraft('abc234');
      rmSync(join(contentDir, 'stories'), { recursive: true });
      expect(await readPublished(desk)).not.toContain('From the desk');
    },
  );

  test('is not shown if git cannot read it, and removals still count', async () => {
    put(folder, '.gitattributes', '*.mdx filter=absent\n');
    git(folder, 'config', 'filter.absent.clean', 'false');
    git(folder, 'config', 'filter.absent.required', 'true');
    const desk = await listeningDesk(contentDir);
    put(contentDir, storyPath, 'Nobody can tell\n');
    put(contentDir, 'removals/new234.yaml', 'id: new234\n');
    expect(await readPublished(desk, 'removals/new234.yaml')).toBe('id: new234\n');
    expect(await readPublished(desk)).toMatch(/^Nobody can tell what this file should say/);
    expect(await desk.publish()).toMatchObject({ unreadable: [`content/${storyPath}`] });
  });

  test.each([
    ['in the content folder', () => put(contentDir, '.gitignore', 'removals/\n')],
    [
      'in all repositories of the person',
      () => {
        put(folder, '.git/everywhere', '*.yaml\n');
        git(folder, 'config', 'core.excludesFile', join(folder, '.git/everywhere'));
      },
    ],
  ])('is on the site if it is a removal that git ignores %s', async (_, ignore) => {
    ignore();
    put(contentDir, 'removals/abc234.yaml', 'id: abc234\n');
    const desk = await listeningDesk(contentDir);
    expect(await readPublished(desk, 'removals/abc234.yaml')).toBe('id: abc234\n');
    expect(await desk.publish()).toMatchObject({ unreadable: [] });
  });

  test('keeps a removal on the site until its deletion is committed', async () => {
    put(contentDir, 'removals/abc234.yaml', 'id: abc234\n');
    commitAll(folder, 'A no');
    const desk = await listeningDesk(contentDir);
    rmSync(join(contentDir, 'removals'), { recursive: true });
    expect(await readPublished(desk, 'removals/abc234.yaml')).toBe('id: abc234\n');
    commitAll(folder, 'Deleted');
    expect(await readPublished(desk, 'removals/abc234.yaml')).toBeUndefined();
  });

  test('keeps a removal on the site that a sparse checkout leaves out', fullPass, async () => {
    put(contentDir, 'removals/abc234.yaml', 'id: abc234\n');
    commitAll(folder, 'A no');
    git(folder, 'sparse-checkout', 'set', 'content/stories');
    const desk = await listeningDesk(contentDir);
    expect(await readPublished(desk, 'removals/abc234.yaml')).toBe('id: abc234\n');
    put(contentDir, 'removals/new234.yaml', 'id: new234\n');
    expect(await readPublished(desk, 'removals/new234.yaml')).toBe('id: new234\n');
    expect(await readPublished(desk, 'removals/abc234.yaml')).toBe('id: abc234\n');
    expect(await desk.publish()).toMatchObject({ unreadable: [] });
  });

  test('keeps a removal on the site as strict as its strictest version', fullPass, async () => {
    const file = 'removals/abc234.yaml';
    const whole = 'id: abc234\nremovedOn: 2026-11-20\n';
    const forUse = (use: string) => `${whole}uses:\n  - ${use}\n`;
    put(contentDir, file, whole);
    commitAll(folder, 'A no');
    const desk = await listeningDesk(contentDir);
    put(contentDir, file, forUse('report'));
    expect(await readPublished(desk, file)).toBe(whole);
    commitAll(folder, 'A no to one use');
    expect(await readPublished(desk, file)).toBe(forUse('report'));
    put(contentDir, file, forUse('learning'));
    expect(await readPublished(desk, file)).toBe(`${forUse('report')}  - learning\n`);
    put(contentDir, file, whole);
    git(folder, 'add', '--all');
    put(contentDir, file, forUse('report'));
    expect(await readPublished(desk, file)).toBe(whole);
  });

  test(
    'shows a removal that only the index has, and refuses one that nobody can read',
    fullPass,
    async () => {
      const whole = 'id: new234\nremovedOn: 2026-11-20\n';
      put(contentDir, 'removals/new234.yaml', whole);
      put(contentDir, 'removals/abc234.yaml', 'Please take it down.\n');
      git(folder, 'add', '--all');
      rmSync(join(contentDir, 'removals'), { recursive: true });
      const desk = await listeningDesk(contentDir);
      expect(await readPublished(desk, 'removals/new234.yaml')).toBe(whole);
      expect(await readPublished(desk, 'removals/abc234.yaml')).toMatch(/^Nobody can tell/);
    },
  );

  test('is on the site but not in the desk while another branch is checked out', async () => {
    const desk = await listeningDesk(contentDir);
    git(folder, 'switch', '--quiet', '-c', 'trial');
    put(contentDir, storyPath, 'On trial\n');
    commitAll(folder, 'A trial');
    expect(await readPublished(desk)).toBe('On trial\n');
    expect(await desk.publish()).toMatchObject({ followed: 'main', current: 'trial' });
    expect(git(folder, 'show', `editorial:content/${storyPath}`)).not.toContain('On trial');
  });

  test(
    'hides a draft whose branch is checked out, and removals still count',
    fullPass,
    async () => {
      const desk = await listeningDesk(contentDir);
      await desk.save('new234', 'Words\n');
      git(folder, 'switch', '--quiet', 'cms/family/new234/index');
      put(contentDir, 'removals/abc234.yaml', 'id: abc234\n');
      expect(await readPublished(desk, 'stories/family/new234/index.mdx')).toBeUndefined();
      expect(await readPublished(desk, 'removals/abc234.yaml')).toBe('id: abc234\n');
      expect(await desk.save('new234', 'More\n', { opened: 'Words\n' })).toMatchObject({
        status: 500,
        data: { error: expect.stringContaining('nothing was changed') as string },
      });
      git(folder, 'switch', '--quiet', 'main');
      expect(await desk.save('new234', 'More\n', { opened: 'Words\n' })).toMatchObject({
        status: 200,
      });
    },
  );

  test('may be a detached HEAD', fullPass, async () => {
    git(folder, 'checkout', '--quiet', '--detach');
    const desk = await listeningDesk(contentDir);
    expect(await publishNew(desk, 'new234', 'Words\n')).toMatchObject({ status: 200 });
    expect(await desk.publish()).toMatchObject({ followed: '', current: '' });
    expect(git(folder, 'status', '--porcelain')).toBe('');
  });

  test('keeps its hooks and its signing settings out of the desk’s commits', fullPass, async () => {
    const hooks = join(folder, '.git/hooks');
    mkdirSync(hooks, { recursive: true });
    for (const hook of ['post-checkout', 'commit-msg', 'post-commit', 'pre-rebase', 'post-merge']) {
      writeFileSync(join(hooks, hook), `#!/bin/sh\necho ${hook} >> '${folder}/ran'\nexit 1\n`, {
        mode: 0o755,
      });
    }
    git(folder, 'config', 'commit.gpgSign', 'true');
    const desk = await listeningDesk(contentDir);
    expect(await publishNew(desk, 'new234', 'Words\n')).toMatchObject({ status: 200 });
    expect(existsSync(join(folder, 'ran'))).toBe(false);
  });
});
