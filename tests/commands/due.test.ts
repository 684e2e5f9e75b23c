import { beforeAll, expect, test } from 'vitest';
import { put, putLists, putStory } from '../support/content-folder.ts';
import { runInProcess } from '../support/run-in-process.ts';
import { newFolder, runCommand } from '../support/run.ts';

const contentDir = newFolder();
const run = (on: string, ...args: string[]) =>
  runInProcess('due', args, { CONTENT_DIR: contentDir, AS_OF: on });

beforeAll(async () => {
  putLists(contentDir);
  await putStory(contentDir, { id: 'k7m2qx' });
  await putStory(contentDir, { id: 'q4n8vt' });
  await putStory(contentDir, { id: 'broken2', change: (data) => delete data['title'] });
  put(contentDir, 'removals/q4n8vt.yaml', 'id: q4n8vt\nremovedOn: 2026-11-20\n');
});

test('due dates are printed with ids and numbers only, and without removed stories', () => {
  const { code, out, err } = runCommand('due', [], {
    CONTENT_DIR: contentDir,
    AS_OF: '2026-12-23',
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.split('\n')[0]).toBe('2027-02-20  k7m2qx, person 1: ask whether they are still happy');
  expect(out).not.toMatch(/q4n8vt|Robin|kettle/);
});

test('the format `issues` prints one line for each story, day and period', async () => {
  const within = ['--within', '60', '--within', '14', '--format', 'issues'];
  expect((await run('2026-12-22', ...within)).out).toBe('k7m2qx: due on 2027-02-20 (60 days)\n');
  expect((await run('2027-02-06', ...within)).out.split('\n')).toEqual([
    'k7m2qx: due on 2027-02-20 (60 days)',
    'k7m2qx: due on 2027-02-21 (60 days)',
    'k7m2qx: due on 2027-02-20 (14 days)',
    '',
  ]);
});

test('what is overdue is listed until somebody acts, and whether it holds the story back', async () => {
  expect((await run('2027-06-02', '--within', '14')).out).toBe(
    [
      '2027-02-20  k7m2qx, person 1: ask whether they are still happy (overdue)',
      '2027-02-21  k7m2qx, person 2: ask whether they are still happy (overdue)',
      '2027-06-01  k7m2qx: the last day of the safeguarding review (overdue, so the story is held back)',
      '',
    ].join('\n'),
  );
});

test('nothing due is reported, and wrong arguments are explained', async () => {
  expect((await run('2026-11-23', '--within', '14')).out).toBe('Nothing is due.\n');
  expect(await run('2026-11-23', '--within', 'soon')).toMatchObject({ code: 1 });
  expect((await run('2026-11-23', '--format', 'xml')).err).toContain('Write text, json or issues.');
});
