import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { put } from '../support/content-folder.ts';
import { fullPass } from '../support/full-pass.ts';
import { bareGit, beginRepository, git } from '../support/git.ts';
import { closeDesks, listeningDesk } from '../support/listening-desk.ts';
import { newFolder } from '../support/run.ts';

let folder: string;
let contentDir: string;

beforeEach(() => {
  for (const name of Object.keys(process.env)) {
    if (name.startsWith('GIT_')) Reflect.deleteProperty(process.env, name);
  }
  Object.assign(process.env, bareGit);
  folder = newFolder();
  contentDir = join(folder, 'content');
  put(contentDir, 'library.yaml', 'name: Our library\n');
  put(contentDir, 'stories/family/abc234/index.mdx', 'One\n');
  put(folder, 'elsewhere/index.mdx', 'Secret\n');
});

afterEach(() => {
  closeDesks();
  rmSync(folder, { recursive: true });
});

/** Makes a link in the content folder. */
const link = (target: string, path: string) => {
  mkdirSync(join(contentDir, path, '..'), { recursive: true });
  symlinkSync(target, join(contentDir, path));
};
const openDeskOnRepository = () => {
  beginRepository(folder);
  return listeningDesk(contentDir);
};
const listed = { folder: 'content/stories/family', extension: 'mdx', depth: 2 };

describe('a symbolic link in the content', () => {
  const listsTheOthers = async (_: string, target: string, name: string) => {
    link(target, `stories/family/${name}`);
    const desk = await openDeskOnRepository();
    const { status, data } = await desk.ask('entriesByFolder', listed);
    expect(status).toBe(200);
    expect(data).toContainEqual(expect.objectContaining({ data: 'One\n' }));
    expect(JSON.stringify(data)).not.toContain('Secret');
    // Decap stops loading at an entry without text.
    expect(data).not.toContainEqual(expect.objectContaining({ data: null }));
    const media = { mediaFolder: 'content/stories/family' };
    expect(await desk.ask('getMedia', media)).toMatchObject({ status: 200 });
  };

  test.each([
    ['of a story’s folder into the repository', '../../../elsewhere', 'in2222'],
    ['of a story’s file', '/etc', 'lnk222/index.mdx'],
    ['to itself', 'self22', 'self22'],
  ])('%s does not keep the desk from listing the other stories', listsTheOthers);

  test.each([
    ['of a story’s folder out of the repository', '/etc', 'out222'],
    ['to a folder, with the name of a story’s file', '/etc', 'x.mdx'],
    ['to nothing', 'nowhere', 'gone22.jpg'],
  ])('%s does not keep the desk from listing the other stories', fullPass, listsTheOthers);

  test.each(['stories/family', 'themes'])('in place of %s is an empty list', async (path) => {
    rmSync(join(contentDir, 'stories'), { recursive: true });
    link('/etc', path);
    const desk = await openDeskOnRepository();
    const list = { folder: `content/${path}`, extension: 'mdx', depth: 2 };
    expect(await desk.ask('entriesByFolder', list)).toEqual({ status: 200, data: [] });
  });

  test('shows no file that it leads to', async () => {
    link('../../../elsewhere', 'stories/family/in2222');
    const desk = await openDeskOnRepository();
    const path = 'content/stories/family/in2222/index.mdx';
    expect(await desk.ask('getEntry', { path })).toMatchObject({ data: { data: null } });
  });

  test.each([
    ['in2222', '../../../elsewhere', 'in2222'],
    ['lnk222', '../../../../elsewhere/index.mdx', 'lnk222/index.mdx'],
  ])('is not written to by a save of %s', async (id, target, path) => {
    link(target, `stories/family/${path}`);
    const desk = await openDeskOnRepository();
    expect(await desk.save(id, 'Words\n', { opened: target })).toMatchObject({
      status: 409,
      data: { error: expect.stringMatching(/^The library has a symbolic link/) as string },
    });
    expect(git(folder, 'branch', '--list', 'cms/*')).toBe('');
  });

  test('stays a link when another story is published', async () => {
    link('../../../elsewhere', 'stories/family/in2222');
    const desk = await openDeskOnRepository();
    await desk.save('abc234', 'Two\n', { opened: 'One\n' });
    await desk.move('abc234', 'pending_publish');
    expect(await desk.publishDraft('abc234')).toMatchObject({ status: 200 });
    expect(git(folder, 'diff', '--name-only', 'main', 'editorial')).toBe(
      'content/stories/family/abc234/index.mdx',
    );
  });
});
