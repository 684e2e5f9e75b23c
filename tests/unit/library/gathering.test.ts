import { beforeEach, describe, expect, it } from 'vitest';
import { readLibrary } from '../../../src/library/read-library.ts';
import { put, putLists } from '../../support/content-folder.ts';
import { newFolder } from '../../support/run.ts';
import { today } from '../../support/valid-story.ts';

let contentDir: string;
const read = (audience: 'public' | 'staff') => readLibrary({ contentDir, on: today, audience });
const front = 'title: A sheet\nsummary: One.\nreadBy: storyteller\nstage: before\n';

beforeEach(() => {
  contentDir = newFolder();
  putLists(contentDir);
});

describe('the sheets of the gathering kit', () => {
  it('are read for the staff library, and never for the library of the public', async () => {
    put(contentDir, 'gathering/invitation.md', `---\n${front}---\n\nHello […]\n`);
    const { context, issues } = await read('staff');
    expect(context.gathering?.map(({ id, data }) => [id, data.layout, data.contacts])).toEqual([
      ['invitation', 'page', false],
    ]);
    expect(issues).toEqual([]);
    expect((await read('public')).context.gathering).toBeUndefined();
  });

  it('are left out one by one if they are broken, with an issue at the line, in both libraries', async () => {
    put(contentDir, 'gathering/good.md', `---\n${front}---\n\nHello.\n`);
    put(contentDir, 'gathering/stage.md', `---\n${front.replace('before', 'noon')}---\n\nHello.\n`);
    put(contentDir, 'gathering/code.md', `---\n${front}---\n\nHello.\n\nimport x from "y"\n`);
    put(contentDir, 'gathering/phone.md', `---\n${front}---\n\nRing 07700 900123.\n`);
    put(contentDir, 'gathering/notes.txt', 'Hello.');
    const { context, issues } = await read('staff');
    expect(context.gathering?.map(({ id }) => id)).toEqual(['good']);
    expect(issues.map(({ file, line, rule, severity }) => [file, line, severity, rule])).toEqual(
      (await read('public')).issues.map(({ file, line, rule, severity }) => [
        file,
        line,
        severity,
        rule,
      ]),
    );
    expect(issues.map(({ file }) => file)).toEqual([
      'gathering/code.md',
      'gathering/notes.txt',
      'gathering/phone.md',
      'gathering/stage.md',
    ]);
    expect(issues.find(({ file }) => file === 'gathering/stage.md')).toMatchObject({
      field: 'stage',
      line: 5,
    });
  });

  it('may be missing altogether', async () => {
    expect((await read('staff')).context.gathering).toEqual([]);
  });
});
