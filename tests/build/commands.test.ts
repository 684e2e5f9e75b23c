import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Issue } from '../../src/story/issue.ts';
import { put, putLists, putStory } from '../support/content-folder.ts';
import { newFolder, runCommand } from '../support/run.ts';

let contentDir: string;
const run = (command: string, ...args: string[]) =>
  runCommand(command, args, { CONTENT_DIR: contentDir });

beforeEach(() => {
  contentDir = newFolder();
  putLists(contentDir);
});

describe('check', () => {
  test('has nothing to say of a library that is in order', async () => {
    await putStory(contentDir, { id: 'k7m2qx' });
    expect(run('check')).toMatchObject({ code: 0, out: 'Nothing to mend.\n' });
  });

  test('tells a person the file, the line, what happened and what to do, and fails on an error', async () => {
    await putStory(contentDir, { id: 'k7m2qx', change: (data) => (data['consnet'] = 'yes') });
    const { code, out } = run('check');
    expect(code).toBe(1);
    expect(out).toMatch(/stories\/young-person\/k7m2qx\/index\.mdx:\d+ {2}error {2}unknown-field/);
    expect(out).toContain('The field `consnet` is not one this file can have.');
    expect(out).toContain('Did you mean `consent`?');
    expect(out).toContain('1 to mend, 0 to look at, 0 held back as someone or a date says.');
  });

  test('does not fail for what someone or a date says', async () => {
    await putStory(contentDir, {
      id: 'k7m2qx',
      change: (data) => (data['publishFrom'] = '2027-01-01'),
    });
    const { code, out } = run('check');
    expect(out).toContain('info  not-yet');
    expect(code).toBe(0);
  });

  test('speaks JSON to programs', async () => {
    await putStory(contentDir, { id: 'k7m2qx', change: (data) => (data['themes'] = ['edge']) });
    const issues = JSON.parse(run('check', '--format', 'json').out) as Issue[];
    expect(issues).toEqual([
      {
        rule: 'unknown-theme',
        severity: 'error',
        file: 'stories/young-person/k7m2qx/index.mdx',
        line: expect.any(Number) as number,
        field: 'themes[0]',
        id: 'k7m2qx',
        message: 'The library has no theme with this id.',
        hint: 'Use an id from the folder `themes`.',
      },
    ]);
  });

  test('speaks to GitHub in annotations', async () => {
    await putStory(contentDir, { id: 'k7m2qx', change: (data) => delete data['title'] });
    expect(run('check', '--format', 'github').out).toMatch(
      /^::error file=.*stories\/young-person\/k7m2qx\/index\.mdx,line=\d+,title=missing-field::The field `title` is missing or empty\. Fill it in\.\n$/,
    );
  });

  test('says which formats it knows', () => {
    const { code, err } = run('check', '--format', 'xml');
    expect(code).toBe(1);
    expect(err).toContain('Write text, json or github.');
  });
});

describe('check --changed', () => {
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      ['-C', contentDir, '-c', 'user.name=A', '-c', 'user.email=a@b.example', ...args],
      {
        encoding: 'utf8',
      },
    );
  const edit = (id: string, from: string | RegExp, to: string) => {
    const file = join(contentDir, `stories/young-person/${id}/index.mdx`);
    const before = readFileSync(file, 'utf8');
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    writeFileSync(file, after);
  };

  beforeEach(async () => {
    await putStory(contentDir, { id: 'k7m2qx' });
    await putStory(contentDir, { id: 'broken2', change: (data) => (data['themes'] = ['nothing']) });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'As it was');
  });

  test('passes where nothing changed, whatever else is broken', () => {
    expect(run('check').code).toBe(1);
    expect(run('check', '--changed', 'HEAD').code).toBe(0);
  });

  test('fails for a changed story that is wrong, and tells of no other', () => {
    edit('k7m2qx', 'The kettle', 'A kettle');
    const { code, out } = run('check', '--changed', 'HEAD');
    expect(code).toBe(1);
    expect(out).toContain('changed-since-approval');
    expect(out).not.toContain('broken2');
  });

  test.each([
    [
      'a withdrawal',
      'agreedToTell: 2026-02-01',
      'agreedToTell: 2026-02-01\n      withdrawnOn: 2026-11-20',
    ],
    ['an earlier end', 'expiresOn: 2028-02-20', 'expiresOn: 2026-12-01'],
    ['a hold', 'outcome: clear', 'outcome: hold'],
  ])('always passes %s, even in a story that is broken', (_, from, to) => {
    edit('broken2', from, to);
    const { code, out } = run('check', '--changed', 'HEAD');
    expect(code).toBe(0);
    expect(out).toContain('warning  unknown-theme');
  });

  test('always passes a removal, and a story that is deleted', () => {
    put(contentDir, 'removals/broken2.yaml', 'id: broken2\nremovedOn: soon\n');
    rmSync(join(contentDir, 'stories/young-person/k7m2qx'), { recursive: true });
    expect(run('check', '--changed', 'HEAD').code).toBe(0);
  });

  test('passes a story that is deleted with a no in it, and asks for a removal that stays', () => {
    edit('k7m2qx', 'agreedToTell', "withdrawnOn: '2026-11-20'\n      agreedToTell");
    git('add', '.');
    git('commit', '-qm', 'A no');
    rmSync(join(contentDir, 'stories/young-person/k7m2qx'), { recursive: true });
    const { code, out } = run('check', '--changed', 'HEAD');
    expect(code).toBe(0);
    expect(out).toContain('warning  removal-missing');
    put(contentDir, 'removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-11-20\n');
    expect(run('check', '--changed', 'HEAD').out).not.toContain('removal-missing');
  });

  test('does not pass a removal that is deleted, and says that a later release would do', () => {
    put(contentDir, 'removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-11-20\n');
    git('add', '.');
    git('commit', '-qm', 'A no');
    rmSync(join(contentDir, 'removals/k7m2qx.yaml'));
    const { code, out } = run('check', '--changed', 'HEAD');
    expect(code).toBe(1);
    expect(out).toContain('removal-deleted');
  });

  test('tells of what lies in a folder of an unknown kind', () => {
    put(contentDir, 'stories/famly/zz22zz/index.mdx', 'Words.');
    expect(run('check', '--changed', 'HEAD')).toMatchObject({ code: 1 });
  });

  test('does not pass a withdrawal that is slipped in with another change', () => {
    edit(
      'broken2',
      'agreedToTell: 2026-02-01',
      'agreedToTell: 2026-02-01\n      withdrawnOn: 2026-11-20',
    );
    edit('broken2', 'place: Fennisby', 'place: Larkstow');
    expect(run('check', '--changed', 'HEAD').code).toBe(1);
  });

  test('does not pass a consent that grew, and shows where', () => {
    edit(
      'k7m2qx',
      '          - use: learning',
      '          - use: learning\n          - use: report',
    );
    const { code, out } = run('check', '--changed', 'HEAD');
    expect(code).toBe(1);
    expect(out).toMatch(/k7m2qx\/index\.mdx:\d+ {2}error {2}release-widened/);
    expect(out).toContain(
      'Person 1 has not released the story again, but their consent allows more than before: the use `report` is new.',
    );
  });

  test('does not pass a hold taken away that nobody has reviewed', () => {
    edit('k7m2qx', 'outcome: clear', 'outcome: hold');
    git('commit', '-qam', 'A hold');
    edit('k7m2qx', 'outcome: hold', 'outcome: clear');
    const { code, out } = run('check', '--changed', 'HEAD');
    expect(code).toBe(1);
    expect(out).toContain('hold-lifted');
  });

  test.each([
    ['another kind', 'family', 'k7m2qx'],
    ['another id', 'young-person', 'q4n8vt'],
  ])('does not pass a withdrawal that is lost while the story moves to %s', (_, kind, id) => {
    const agreed = 'agreedToTell: 2026-02-01';
    edit('k7m2qx', agreed, `${agreed}\n      withdrawnOn: 2026-11-20`);
    git('commit', '-qam', 'A withdrawal');
    edit('k7m2qx', /^id: k7m2qx([^]*)\n      withdrawnOn: 2026-11-20/m, `id: ${id}$1`);
    mkdirSync(join(contentDir, 'stories/family'), { recursive: true });
    git('mv', 'stories/young-person/k7m2qx', `stories/${kind}/${id}`);
    const { code, out } = run('check', '--changed', 'HEAD');
    expect(code).toBe(1);
    expect(out).toContain(`${kind}/${id}/index.mdx`);
    expect(out).toContain('they had withdrawn, and `withdrawnOn` is gone');
  });

  test('does not pass a no that is left behind while the story moves to another id', () => {
    const no = (id: string) => `id: ${id}\nremovedOn: 2026-11-20\nuses: [presentation]\n`;
    put(contentDir, 'removals/k7m2qx.yaml', no('k7m2qx'));
    git('add', '.');
    git('commit', '-qm', 'A no');
    edit('k7m2qx', 'id: k7m2qx', 'id: q4n8vt');
    git('mv', 'stories/young-person/k7m2qx', 'stories/young-person/q4n8vt');
    const { code, out } = run('check', '--changed', 'HEAD');
    expect(code).toBe(1);
    expect(out).toContain('q4n8vt/index.mdx  error  removal-weakened');
    put(contentDir, 'removals/q4n8vt.yaml', no('q4n8vt'));
    expect(run('check', '--changed', 'HEAD').code).toBe(0);
    rmSync(join(contentDir, 'removals/q4n8vt.yaml'));
    edit('q4n8vt', /(release:\s+on:) 2026-02-\d\d/g, '$1 2026-11-21');
    expect(run('check', '--changed', 'HEAD').out).not.toContain('removal-weakened');
  });

  test('passes a story that moves as it is', () => {
    mkdirSync(join(contentDir, 'stories/family'), { recursive: true });
    git('mv', 'stories/young-person/k7m2qx', 'stories/family/k7m2qx');
    expect(run('check', '--changed', 'HEAD').code).toBe(0);
  });

  test('does not pass a removal that says less, and passes one that says more', () => {
    const file = 'removals/k7m2qx.yaml';
    const no = 'id: k7m2qx\nremovedOn: 2026-11-20\nuses: [presentation]\n';
    put(contentDir, file, no);
    git('add', '.');
    git('commit', '-qm', 'A no');
    put(contentDir, file, no.replace('presentation', 'report'));
    expect(run('check', '--changed', 'HEAD')).toMatchObject({ code: 1 });
    expect(run('check', '--changed', 'HEAD').out).toContain('removal-weakened');
    expect(run('check', '--changed', 'HEAD', '--narrows').code).toBe(1);
    put(contentDir, file, no.replace('presentation', 'presentation, report'));
    expect(run('check', '--changed', 'HEAD').code).toBe(0);
    expect(run('check', '--changed', 'HEAD', '--narrows').code).toBe(0);
  });

  test('does not pass what is added among the stories and belongs to none', () => {
    put(contentDir, 'stories/young-person/zz22zz/notes.mdx', 'Words.');
    expect(run('check', '--changed', 'HEAD')).toMatchObject({ code: 1 });
  });

  test('shows GitHub a file by its path in the repository, wherever the command was started', () => {
    edit('k7m2qx', 'The kettle', 'A kettle');
    const { out } = run('check', '--changed', 'HEAD', '--format', 'github');
    expect(out).toContain('::error file=stories/young-person/k7m2qx/index.mdx,');
  });

  test('tells with --narrows whether all of it is a no, which anyone may merge', () => {
    put(contentDir, 'removals/broken2.yaml', 'id: broken2\nremovedOn: 2026-11-20\n');
    git('add', '.');
    expect(run('check', '--changed', 'HEAD', '--narrows')).toMatchObject({
      code: 0,
      out: 'All of this is a no. It may be merged at once.\n',
    });
    edit('k7m2qx', 'The kettle', 'A kettle');
    expect(run('check', '--changed', 'HEAD', '--narrows')).toMatchObject({
      code: 1,
      out: 'More than a no, so someone has to approve it:\n  stories/young-person/k7m2qx/index.mdx\n',
    });
  });

  test('says no to --narrows where nothing changed, or with nothing to compare', () => {
    expect(run('check', '--changed', 'HEAD', '--narrows')).toMatchObject({
      code: 1,
      out: 'Nothing changed, so there is nothing to merge.\n',
    });
    const { code, err } = run('check', '--narrows');
    expect(code).toBe(1);
    expect(err).toContain('Write --changed and its name.');
  });

  test('says what to do about a commit git does not know', () => {
    const { code, err } = run('check', '--changed', 'no-such-branch');
    expect(code).toBe(1);
    expect(err).toContain('Name a commit or branch that git knows');
  });
});

describe('fingerprint', () => {
  test('gives one to every story that can be read, valid or not, and tells of the others apart', async () => {
    await putStory(contentDir, { id: 'k7m2qx' });
    await putStory(contentDir, {
      id: 'draft22',
      isApproved: false,
      change: (data) => (data['people'] = [{ part: 'storyteller', name: 'Robin' }]),
    });
    put(contentDir, 'stories/family/broken2/index.mdx', '---\ntitle: [\n---\n\nWords\n');
    const { code, out, err } = run('fingerprint');
    expect(code).toBe(0);
    expect(out).toMatch(/^draft22 [0-9A-Z-]{15}.\nk7m2qx [0-9A-Z-]{15}.\n$/);
    expect(err).toContain('broken2: has no fingerprint');
    expect(run('fingerprint', 'draft22').out.split('\n')).toHaveLength(2);
    expect(run('fingerprint', 'k7m2qy')).toMatchObject({ code: 1 });
  });

  test('is the one that approvals must have', async () => {
    const file = await putStory(contentDir, { id: 'k7m2qx' });
    const [, code = '?'] = run('fingerprint', 'k7m2qx').out.trim().split(' ');
    expect(readFileSync(join(contentDir, file), 'utf8')).toContain(`fingerprint: ${code}`);
  });
});

describe('migrate', () => {
  test('leaves what is at the newest version, and names what is at none', async () => {
    await putStory(contentDir, { id: 'k7m2qx' });
    await putStory(contentDir, { id: 'future2', change: (data) => (data['schema'] = 7) });
    const before = readFileSync(join(contentDir, 'stories/young-person/k7m2qx/index.mdx'));
    const { code, out, err } = run('migrate');
    expect(code).toBe(1);
    expect(out).toContain('1 already at version 1.');
    expect(err).toContain('future2');
    expect(readFileSync(join(contentDir, 'stories/young-person/k7m2qx/index.mdx'))).toEqual(before);
  });
});

describe('remove-examples', () => {
  test('deletes the shipped stories, and nothing else', async () => {
    await putStory(contentDir, { id: 'k7m2qx' });
    await putStory(contentDir, { id: 'sample2', change: (data) => (data['example'] = true) });
    const { code, out } = run('remove-examples');
    expect(code).toBe(0);
    expect(out).toContain('1 example removed');
    expect(existsSync(join(contentDir, 'stories/young-person/sample2'))).toBe(false);
    expect(existsSync(join(contentDir, 'stories/young-person/k7m2qx/index.mdx'))).toBe(true);
  });
});
