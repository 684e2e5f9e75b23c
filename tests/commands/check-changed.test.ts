import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { put, putLists, putStory } from '../support/content-folder.ts';
import { fullPass } from '../support/full-pass.ts';
import { hostileNames, hostileOutput } from '../support/hostile-names.ts';
import { gitIn } from '../support/repository.ts';
import { runInProcess } from '../support/run-in-process.ts';
import { newFolder } from '../support/run.ts';

let contentDir: string;
const run = (command: string, ...args: string[]) =>
  runInProcess(command, args, { CONTENT_DIR: contentDir });

beforeEach(() => {
  contentDir = newFolder();
  putLists(contentDir);
});

describe('npm run check -- --changed', () => {
  const git = (...args: string[]) => gitIn(contentDir)(...args);
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
    git('init', '-q', '--template=');
    git('add', '.');
    git('commit', '-qm', 'As it was');
  });

  test('passes if nothing changed, even in a broken library', fullPass, async () => {
    expect((await run('check')).code).toBe(1);
    expect((await run('check', '--changed', 'HEAD')).code).toBe(0);
  });

  test(
    'fails for a consent form that somebody had agreed to, changed or deleted, and not for a new one',
    fullPass,
    async () => {
      const form = join(contentDir, 'consent-forms/2026-01.mdx');
      const words = readFileSync(form, 'utf8');
      writeFileSync(form, `${words}\nAnd more.\n`);
      const { code, out } = await run('check', '--changed', 'HEAD');
      expect(code).toBe(1);
      expect(out).toContain('form-changed');
      rmSync(form);
      expect((await run('check', '--changed', 'HEAD')).out).toContain('form-changed');
      writeFileSync(form, words.replaceAll('\n', '\r\n'));
      put(contentDir, 'consent-forms/2026-12.mdx', words);
      expect((await run('check', '--changed', 'HEAD')).out).not.toContain('form-changed');
    },
  );

  test('fails for a changed story with a problem, and reports no other story', async () => {
    edit('k7m2qx', 'The kettle', 'A kettle');
    const { code, out } = await run('check', '--changed', 'HEAD');
    expect(code).toBe(1);
    expect(out).toContain('changed-since-approval');
    expect(out).not.toContain('broken2');
  });

  const passesInBrokenStory = async (_: string, from: string, to: string) => {
    edit('broken2', from, to);
    const { code, out } = await run('check', '--changed', 'HEAD');
    expect(code).toBe(0);
    expect(out).toContain('warning  unknown-theme');
  };

  test.each([
    [
      'a withdrawal',
      'agreedToTell: 2026-02-01',
      'agreedToTell: 2026-02-01\n      withdrawnOn: 2026-11-20',
    ],
  ])('always passes %s, even in a story that is broken', passesInBrokenStory);

  test.each([
    ['an earlier end', 'expiresOn: 2028-02-20', 'expiresOn: 2026-12-01'],
    ['a hold', 'outcome: clear', 'outcome: hold'],
  ])('always passes %s, even in a story that is broken', fullPass, passesInBrokenStory);

  test('always passes a removal, and a story that is deleted', async () => {
    put(contentDir, 'removals/broken2.yaml', 'id: broken2\nremovedOn: soon\n');
    rmSync(join(contentDir, 'stories/young-person/k7m2qx'), { recursive: true });
    expect((await run('check', '--changed', 'HEAD')).code).toBe(0);
  });

  test('passes a deleted story with a withdrawal, and asks for a removal file', async () => {
    edit('k7m2qx', 'agreedToTell', "withdrawnOn: '2026-11-20'\n      agreedToTell");
    git('add', '.');
    git('commit', '-qm', 'A no');
    rmSync(join(contentDir, 'stories/young-person/k7m2qx'), { recursive: true });
    const { code, out } = await run('check', '--changed', 'HEAD');
    expect(code).toBe(0);
    expect(out).toContain('warning  removal-missing');
    put(contentDir, 'removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-11-20\n');
    expect((await run('check', '--changed', 'HEAD')).out).not.toContain('removal-missing');
  });

  test('fails for a deleted removal file', async () => {
    put(contentDir, 'removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-11-20\n');
    git('add', '.');
    git('commit', '-qm', 'A no');
    rmSync(join(contentDir, 'removals/k7m2qx.yaml'));
    const { code, out } = await run('check', '--changed', 'HEAD');
    expect(code).toBe(1);
    expect(out).toContain('removal-deleted');
  });

  test('fails for a file in a folder of an unknown kind', fullPass, async () => {
    put(contentDir, 'stories/famly/zz22zz/index.mdx', 'Words.');
    expect(await run('check', '--changed', 'HEAD')).toMatchObject({ code: 1 });
  });

  test('fails for another change that comes with a withdrawal', async () => {
    edit(
      'broken2',
      'agreedToTell: 2026-02-01',
      'agreedToTell: 2026-02-01\n      withdrawnOn: 2026-11-20',
    );
    edit('broken2', 'place: Fennisby', 'place: Larkstow');
    expect((await run('check', '--changed', 'HEAD')).code).toBe(1);
  });

  test('fails for a consent that allows more than before, and shows where', async () => {
    edit(
      'k7m2qx',
      '          - use: learning',
      '          - use: learning\n          - use: report',
    );
    const { code, out } = await run('check', '--changed', 'HEAD');
    expect(code).toBe(1);
    expect(out).toMatch(/k7m2qx\/index\.mdx:\d+ {2}error {2}release-widened/);
    expect(out).toContain(
      'Person 1 has not released the story again, but their consent allows more than before: the use `report` is new.',
    );
  });

  test('fails for a hold that was lifted without a new review', fullPass, async () => {
    edit('k7m2qx', 'outcome: clear', 'outcome: hold');
    git('commit', '-qam', 'A hold');
    edit('k7m2qx', 'outcome: hold', 'outcome: clear');
    const { code, out } = await run('check', '--changed', 'HEAD');
    expect(code).toBe(1);
    expect(out).toContain('hold-lifted');
  });

  test.each([
    ['another kind', 'family', 'k7m2qx'],
    ['another id', 'young-person', 'q4n8vt'],
  ])(
    'fails for a withdrawal that is lost while the story moves to %s',
    fullPass,
    async (_, kind, id) => {
      const agreed = 'agreedToTell: 2026-02-01';
      edit('k7m2qx', agreed, `${agreed}\n      withdrawnOn: 2026-11-20`);
      git('commit', '-qam', 'A withdrawal');
      edit('k7m2qx', /^id: k7m2qx([^]*)\n      withdrawnOn: 2026-11-20/m, `id: ${id}$1`);
      mkdirSync(join(contentDir, 'stories/family'), { recursive: true });
      git('mv', 'stories/young-person/k7m2qx', `stories/${kind}/${id}`);
      const { code, out } = await run('check', '--changed', 'HEAD');
      expect(code).toBe(1);
      expect(out).toContain(`${kind}/${id}/index.mdx`);
      expect(out).toContain('they had withdrawn, and `withdrawnOn` is gone');
    },
  );

  test(
    'fails for a removal that stays behind while the story moves to another id',
    fullPass,
    async () => {
      const no = (id: string) => `id: ${id}\nremovedOn: 2026-11-20\nuses: [presentation]\n`;
      put(contentDir, 'removals/k7m2qx.yaml', no('k7m2qx'));
      git('add', '.');
      git('commit', '-qm', 'A no');
      edit('k7m2qx', 'id: k7m2qx', 'id: q4n8vt');
      git('mv', 'stories/young-person/k7m2qx', 'stories/young-person/q4n8vt');
      const { code, out } = await run('check', '--changed', 'HEAD');
      expect(code).toBe(1);
      expect(out).toContain('q4n8vt/index.mdx  error  removal-weakened');
      put(contentDir, 'removals/q4n8vt.yaml', no('q4n8vt'));
      expect((await run('check', '--changed', 'HEAD')).code).toBe(0);
      rmSync(join(contentDir, 'removals/q4n8vt.yaml'));
      edit('q4n8vt', /(release:\s+on:) 2026-02-\d\d/g, '$1 2026-11-21');
      expect((await run('check', '--changed', 'HEAD')).out).not.toContain('removal-weakened');
    },
  );

  test('passes a story that moves without another change', fullPass, async () => {
    mkdirSync(join(contentDir, 'stories/family'), { recursive: true });
    git('mv', 'stories/young-person/k7m2qx', 'stories/family/k7m2qx');
    expect((await run('check', '--changed', 'HEAD')).code).toBe(0);
  });

  test(
    'fails for a removal of fewer uses, and passes a removal of more uses',
    fullPass,
    async () => {
      const file = 'removals/k7m2qx.yaml';
      const no = 'id: k7m2qx\nremovedOn: 2026-11-20\nuses: [presentation]\n';
      put(contentDir, file, no);
      git('add', '.');
      git('commit', '-qm', 'A no');
      put(contentDir, file, no.replace('presentation', 'report'));
      expect(await run('check', '--changed', 'HEAD')).toMatchObject({ code: 1 });
      expect((await run('check', '--changed', 'HEAD')).out).toContain('removal-weakened');
      expect((await run('check', '--changed', 'HEAD', '--narrows')).code).toBe(1);
      put(contentDir, file, no.replace('presentation', 'presentation, report'));
      expect((await run('check', '--changed', 'HEAD')).code).toBe(0);
      expect((await run('check', '--changed', 'HEAD', '--narrows')).code).toBe(0);
    },
  );

  test('fails for an added file that belongs to no story', fullPass, async () => {
    put(contentDir, 'stories/young-person/zz22zz/notes.mdx', 'Words.');
    expect(await run('check', '--changed', 'HEAD')).toMatchObject({ code: 1 });
  });

  test('gives GitHub a file’s path within the repository', async () => {
    edit('k7m2qx', 'The kettle', 'A kettle');
    const { out } = await run('check', '--changed', 'HEAD', '--format', 'github');
    expect(out).toContain('::error file=stories/young-person/k7m2qx/index.mdx,');
  });

  test('lists what the change newly shows, as text and as JSON', async () => {
    await putStory(contentDir, { id: 'newone2' });
    const { code, out } = await run('check', '--changed', 'HEAD');
    expect(code).toBe(0);
    expect(out).toContain('newone2/index.mdx  info  newly-shown');
    expect(out).toContain(
      'The change newly shows this story: in the public library from 2026-11-23 to 2027-06-01 for `website`, `staff-library`, `learning` (the story is new); in the public library from 2026-11-23 to 2027-02-20 for `presentation` (the story is new); in the staff library',
    );
    expect(out).toContain('Nothing to fix.');
    const asJson = await run('check', '--changed', 'HEAD', '--format', 'json');
    const issues = JSON.parse(asJson.out) as { rule: string; opens?: unknown[] }[];
    const span = { from: '2026-11-23', until: '2027-06-01', kind: 'first' };
    expect(issues.find(({ rule }) => rule === 'newly-shown')).toMatchObject({
      id: 'newone2',
      severity: 'info',
      opens: expect.arrayContaining([{ audience: 'public', use: 'website', ...span }]) as unknown,
    });
  });

  test(
    'fails for settings that show a story for longer, and for nothing once they are restored',
    fullPass,
    async () => {
      put(contentDir, 'library.yaml', 'organisation: Fennisby\nrecheckMonths: 18\n');
      const { code, out } = await run('check', '--changed', 'HEAD');
      expect(code).toBe(1);
      expect(out).toMatch(/k7m2qx\/index\.mdx:\d+ {2}error {2}opened-without-release/);
      expect(out).not.toContain('broken2');
      git('commit', '-qam', 'Nobody looked');
      git('checkout', '-q', 'HEAD~1', '--', 'library.yaml');
      const restored = await run('check', '--changed', 'HEAD');
      expect(restored.code).toBe(0);
      expect(restored.out).not.toContain('newly-shown');
    },
  );

  test('fails if the openings of a change cannot be found, unless the change is a no', async () => {
    put(contentDir, '.gitattributes', '*.yaml filter=broken\n');
    git('add', '.');
    git('commit', '-qm', 'Attributes');
    git('config', 'filter.broken.smudge', 'false');
    git('config', 'filter.broken.clean', 'cat');
    git('config', 'filter.broken.required', 'true');
    edit('k7m2qx', 'outcome: clear', 'outcome: hold');
    const aNo = await run('check', '--changed', 'HEAD');
    expect(aNo.code).toBe(0);
    expect(aNo.out).toContain('warning  openings-unknown');
    put(contentDir, 'packs/team22.mdx', 'Words.');
    const another = await run('check', '--changed', 'HEAD');
    expect(another.code).toBe(1);
    expect(another.out).toContain('error  openings-unknown');
  });

  describe('with --narrows', () => {
    const details = () => join(newFolder(), 'details.json');
    const narrows = (...args: string[]) => run('check', '--changed', 'HEAD', '--narrows', ...args);
    const readDetails = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

    test('answers by the exit code alone, and writes the details into a file', async () => {
      put(contentDir, 'removals/broken2.yaml', 'id: broken2\nremovedOn: 2026-11-20\n');
      git('add', '.');
      const file = details();
      expect(await narrows('--details', file)).toEqual({ code: 0, out: '', err: '' });
      const files = ['removals/broken2.yaml'];
      expect(readDetails(file)).toEqual({ narrows: true, files, needApproval: [] });
      edit('k7m2qx', 'The kettle', 'A kettle');
      expect(await narrows('--details', file)).toEqual({ code: 1, out: '', err: '' });
      const changed = 'stories/young-person/k7m2qx/index.mdx';
      expect(readDetails(file)).toEqual({
        narrows: false,
        files: [...files, changed],
        needApproval: [changed],
      });
    });

    test.each([
      ['a whole story', []],
      ['one use', ['--use', 'presentation']],
      ['a pause', ['--pause']],
    ])('answers yes to what npm run withdraw commits: %s', fullPass, async (_, options) => {
      const base = git('rev-parse', 'HEAD');
      put(contentDir, 'stories/young-person/k7m2qx/notes/bench.txt', 'Notes.');
      git('add', '.');
      git('commit', '-qm', 'More files');
      const withdraw = async (...args: string[]) => {
        const before = git('rev-parse', 'HEAD');
        expect((await run('withdraw', 'k7m2qx', ...args)).code).toBe(0);
        expect(git('rev-parse', 'HEAD')).not.toBe(before);
        expect((await run('check', '--changed', before, '--narrows')).code).toBe(0);
      };
      await withdraw(...options);
      if (options.length > 0) await withdraw();
      expect((await run('check', '--changed', base, '--narrows')).code).toBe(0);
    });

    test('answers no if nothing changed, and fails if no commit was given', async () => {
      const file = details();
      expect(await narrows('--details', file)).toEqual({ code: 1, out: '', err: '' });
      expect(readDetails(file)).toEqual({ narrows: false, files: [], needApproval: [] });
      const { code, out, err } = await run('check', '--narrows');
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain('Write --changed and its name.');
    });

    test('writes no details if git cannot tell what changed', async () => {
      const file = details();
      const { code, out } = await run(
        ...['check', '--changed', 'no-such-branch', '--narrows', '--details', file],
      );
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(existsSync(file)).toBe(false);
    });

    test('is needed for --details', async () => {
      const { code, err } = await run('check', '--changed', 'HEAD', '--details', details());
      expect(code).toBe(1);
      expect(err).toContain('--details is the file for the details of --narrows.');
    });

    const printsNothingOf = async (name: string) => {
      put(contentDir, `stories/${name}`, '');
      put(contentDir, `removals/broken2.yaml`, 'id: broken2\nremovedOn: 2026-11-20\n');
      const file = details();
      expect(await narrows('--details', file)).toEqual({ code: 1, out: '', err: '' });
      const { needApproval } = readDetails(file) as { needApproval: string[] };
      expect(needApproval).toContain(`stories/${name}`);
      expect(readFileSync(file, 'utf8')).not.toMatch(hostileOutput);
    };

    const [first = '', second = '', ...others] = hostileNames;
    test.each([first, second])('prints nothing of a file with the name %j', printsNothingOf);
    test.each(others)('prints nothing of a file with the name %j', fullPass, printsNothingOf);
  });

  test('says what to do about a commit that git does not know', async () => {
    const { code, err } = await run('check', '--changed', 'no-such-branch');
    expect(code).toBe(1);
    expect(err).toContain('Name a commit or branch that git knows');
  });
});
