import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { put } from '../support/content-folder.ts';
import { fullPass } from '../support/full-pass.ts';
import { listeningDesk } from '../support/listening-desk.ts';
import { beginRepository, git } from '../support/git.ts';
import {
  createDeskRepository,
  listBranches,
  publishNew,
  readPublished,
  storyPath,
} from '../support/desk-repository.ts';
import { newFolder } from '../support/run.ts';

let folder: string;
let contentDir: string;

beforeEach(() => {
  ({ folder, contentDir } = createDeskRepository());
});

describe('a story at the desk', () => {
  test('is a draft on its own branch, and on the site only once it is published', async () => {
    const desk = await listeningDesk(contentDir);
    const path = 'stories/family/new234/index.mdx';
    expect(await desk.save('new234', 'Words\n')).toMatchObject({ status: 200 });
    expect(listBranches(folder)).toContain('cms/family/new234/index');
    expect(await readPublished(desk, path)).toBeUndefined();
    await desk.move('new234', 'pending_publish');
    expect(await readPublished(desk, path)).toBeUndefined();
    expect(await desk.publishDraft('new234')).toMatchObject({ status: 200 });
    expect(await readPublished(desk, path)).toBe('Words\n');
    expect(listBranches(folder)).toEqual(['editorial', 'main']);
  });

  test('is merged into the person’s branch by hand once it is published, and not before', async () => {
    const desk = await listeningDesk(contentDir);
    await publishNew(desk, 'new234', 'Words\n');
    expect(existsSync(join(contentDir, 'stories/family/new234'))).toBe(false);
    git(folder, 'merge', '--quiet', 'editorial');
    expect(readFileSync(join(contentDir, 'stories/family/new234/index.mdx'), 'utf8')).toBe(
      'Words\n',
    );
  });

  test('is published only if it is marked as ready', async () => {
    const desk = await listeningDesk(contentDir);
    await desk.save('new234', 'Words\n');
    const { status, data } = await desk.publishDraft('new234');
    expect(status).toBe(409);
    expect(data).toEqual({
      error: 'This is not marked as ready, so it was not published. Mark it as ready first.',
    });
    expect(listBranches(folder)).toContain('cms/family/new234/index');
  });

  test('cannot change status once its draft is gone', fullPass, async () => {
    const desk = await listeningDesk(contentDir);
    await publishNew(desk, 'new234', 'Words\n');
    expect(await desk.move('new234', 'pending_publish')).toMatchObject({
      status: 409,
      data: { error: expect.stringMatching(/^This draft no longer exists/) as string },
    });
    expect(() => git(folder, 'config', 'branch.cms/family/new234/index.description')).toThrow();
  });

  test('keeps its draft while another draft is published', fullPass, async () => {
    const desk = await listeningDesk(contentDir);
    await desk.save('new234', 'Words\n');
    await publishNew(desk, 'aaa234', 'Other words\n');
    const { data } = await desk.ask('unpublishedEntry', {
      collection: 'family',
      slug: 'new234/index',
    });
    expect(data).toMatchObject({
      diffs: [{ path: 'content/stories/family/new234/index.mdx' }],
    });
  });

  test('has no draft once the draft is the same as the published version', fullPass, async () => {
    const desk = await listeningDesk(contentDir);
    const opened = readFileSync(join(contentDir, storyPath), 'utf8');
    await desk.save('abc234', 'Changed\n', { opened });
    await desk.save('abc234', opened, { opened: 'Changed\n' });
    expect(listBranches(folder)).toEqual(['editorial', 'main']);
  });

  test('may belong to a content folder that is the whole repository', fullPass, async () => {
    const content = newFolder();
    put(content, 'library.yaml', 'name: Ours\n');
    beginRepository(content);
    const desk = await listeningDesk(content);
    expect(await publishNew(desk, 'new234', 'Words\n')).toMatchObject({ status: 200 });
    expect(await readPublished(desk, 'stories/family/new234/index.mdx')).toBe('Words\n');
  });
});

describe('the author of the desk’s commits', () => {
  const author = () => git(folder, 'log', '-1', '--format=%an <%ae>', 'editorial');

  test('is the person if git’s settings name them', fullPass, async () => {
    git(folder, 'config', 'user.name', 'Jo Reyes');
    git(folder, 'config', 'user.email', 'jo@fennisby.example');
    await publishNew(await listeningDesk(contentDir), 'new234', 'Words\n');
    expect(author()).toBe('Jo Reyes <jo@fennisby.example>');
  });

  test('is the desk if git’s settings name nobody, and the settings stay as they are', async () => {
    const desk = await listeningDesk(contentDir);
    expect(await publishNew(desk, 'new234', 'Words\n')).toMatchObject({ status: 200 });
    expect(author()).toBe('Editors’ desk <desk@localhost>');
    expect(() => git(folder, 'config', 'user.name')).toThrow();
  });
});
