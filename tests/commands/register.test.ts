import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { computeReceiptCode } from '../../src/consent/receipt-code.ts';
import { put, putLists, putStory } from '../support/content-folder.ts';
import { makeRepository } from '../support/repository.ts';
import { runInProcess } from '../support/run-in-process.ts';
import { newFolder, runCommand } from '../support/run.ts';

let contentDir: string;
let folder: string;
const run = (...args: string[]) => runInProcess('register', args, { CONTENT_DIR: contentDir });
const written = (file: string) => readFileSync(join(folder, file));

beforeAll(async () => {
  contentDir = join(newFolder(), 'content');
  folder = newFolder();
  putLists(contentDir);
  await putStory(contentDir, { id: 'k7m2qx' });
  await putStory(contentDir, { id: 'past22' });
  const { commit } = makeRepository(contentDir);
  rmSync(join(contentDir, 'stories/young-person/past22'), { recursive: true });
  put(contentDir, 'removals/gone22.yaml', 'id: gone22\nremovedOn: 2026-11-01\n');
  commit('Later');
});

describe('npm run register', () => {
  test('lists every story ever recorded, as of the given day', async () => {
    const { code, out } = runCommand('register', [], { CONTENT_DIR: contentDir });
    expect(code).toBe(0);
    expect(out).toContain('The consent register on 23 November 2026');
    expect(out).toContain('3 stories ever held, 1 in the public library');
    expect(out).toMatch(/^k7m2qx +2027-06-01 +2027-06-01$/m);
    expect(out).toMatch(/^past22 +in git alone/m);
    const later = await runInProcess('register', [], {
      CONTENT_DIR: contentDir,
      AS_OF: '2027-06-02',
    });
    expect(later.out).toMatch(/^k7m2qx +held back +held back\n {2}review-lapsed$/m);
  });

  test('lists everything recorded about a given story', async () => {
    const { out } = await run('k7m2qx');
    expect(out).toMatch(/^Record +SOS-2026-015$/m);
    expect(out).toMatch(/^Yes to learning until +2027-06-30$/m);
    expect(await run('never22')).toMatchObject({
      code: 1,
      err: expect.stringContaining('never22') as string,
    });
  });

  test.each([
    ['csv', '.csv', '\uFEFF"Story"'],
    ['xlsx', '.xlsx', 'PK'],
    ['ics', '.ics', 'BEGIN:VCALENDAR\r\n'],
    ['jsonld', '.jsonld', '{\n  "@context"'],
  ])('writes %s into a file', async (format, ending, start) => {
    const file = join(folder, `register${ending}`);
    expect(await run('--format', format, '--out', file)).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(file, 'utf8').startsWith(start)).toBe(true);
  });

  test('writes a receipt for one person, and asks whose it should be', async () => {
    const withoutPerson = await run('--receipt', 'k7m2qx');
    expect(withoutPerson.code).toBe(1);
    expect(withoutPerson.err).toContain('1 (storyteller), 2 (in the story)');
    const site = { CONTENT_DIR: contentDir, SITE_URL: 'https://stories.example.org/library/' };
    const args = ['--receipt', 'k7m2qx', '--person', '2', '--out', join(folder, 'r.html')];
    expect((await runInProcess('register', args, site)).code).toBe(0);
    const page = written('r.html').toString();
    expect(page).toContain('SOS-2026-015');
    expect(page).toContain('https://stories.example.org/library/check/k7m2qx/');
    expect(page).not.toContain('SOS-2026-014');
    expect(page).toContain(await computeReceiptCode('k7m2qx', 'SOS-2026-015'));
    const { out } = await run('--receipt', 'k7m2qx', '--person', '1', '--format', 'jsonld');
    expect(out).toContain('"dpv:ConsentReceipt"');
    expect((await run('--receipt', 'past22', '--person', '1')).err).toContain('--history');
  });

  test('reads the consent history of a deleted story from git', async () => {
    const { code, out } = await run('--history', 'past22');
    expect(code).toBe(0);
    expect(out).toContain('release.expiresOn              2028-02-20');
    expect(out).toContain('The story’s file was deleted.');
  });

  test('says what to write instead of a wrong argument', async () => {
    expect((await run('--format', 'pdf')).err).toContain('Write table, csv, xlsx, ics or jsonld.');
    expect((await run('--format', 'xlsx')).err).toContain('Write --out');
    expect((await run('--out', join(contentDir, 'register.txt'))).err).toContain('go into git');
    expect((await run('--history', 'Robin')).err).toContain('as in `--history k7m2qx`');
  });
});
