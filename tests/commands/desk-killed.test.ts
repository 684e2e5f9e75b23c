import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { put } from '../support/content-folder.ts';
import { closeDesks, listeningDesk } from '../support/listening-desk.ts';
import { git } from '../support/git.ts';
import { createDeskRepository, findDeskTree, readPublished } from '../support/desk-repository.ts';
import { fullPass } from '../support/full-pass.ts';

let folder: string;
let contentDir: string;

beforeEach(() => {
  ({ folder, contentDir } = createDeskRepository());
});

describe('a desk that was killed', () => {
  test('opens again with every saved draft, whatever it was doing when it was killed', async () => {
    const first = await listeningDesk(contentDir);
    await first.save('new234', 'Words\n');
    git(folder, 'branch', 'cms/family/cut234/index', 'editorial');
    closeDesks();
    const tree = findDeskTree(folder);
    const gitFolder = git(tree, 'rev-parse', '--absolute-git-dir');
    git(tree, 'checkout', '--quiet', 'cms/family/new234/index');
    git(folder, 'config', '--unset', 'branch.cms/family/new234/index.description');
    writeFileSync(join(tree, 'content/library.yaml'), 'half writ');
    writeFileSync(join(tree, 'content/stray.txt'), 'half writ');
    writeFileSync(join(gitFolder, 'index.lock'), '');
    mkdirSync(join(gitFolder, 'rebase-merge'));
    const desk = await listeningDesk(contentDir);
    await desk.publish();
    const { data } = await desk.ask('unpublishedEntries', {});
    expect(data).toEqual(['family/new234/index']);
    expect(
      await desk.ask('unpublishedEntry', { collection: 'family', slug: 'new234/index' }),
    ).toMatchObject({ status: 200, data: { status: 'draft' } });
    expect(await desk.save('new234', 'More\n', { opened: 'Words\n' })).toMatchObject({
      status: 200,
    });
  });

  test('keeps working after its cache was deleted while it is open', async () => {
    const desk = await listeningDesk(contentDir);
    await desk.save('new234', 'Words\n');
    rmSync(join(findDeskTree(folder), '..'), { recursive: true });
    put(contentDir, 'removals/abc234.yaml', 'id: abc234\n');
    expect(await readPublished(desk, 'removals/abc234.yaml')).toBe('id: abc234\n');
    expect((await desk.ask('unpublishedEntries', {})).data).toEqual(['family/new234/index']);
  });

  test('opens again after its cache was deleted', fullPass, async () => {
    const first = await listeningDesk(contentDir);
    await first.save('new234', 'Words\n');
    closeDesks();
    const tree = findDeskTree(folder);
    rmSync(join(tree, '..'), { recursive: true });
    const desk = await listeningDesk(contentDir);
    expect((await desk.ask('unpublishedEntries', {})).data).toEqual(['family/new234/index']);
  });
});
