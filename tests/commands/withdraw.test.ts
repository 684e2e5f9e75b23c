import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { computeReceiptCode } from '../../src/consent/receipt-code.ts';
import { put, putLists, putStory } from '../support/content-folder.ts';
import { bareGit } from '../support/git.ts';
import { makeRepository } from '../support/repository.ts';
import { runInProcess } from '../support/run-in-process.ts';
import { newFolder, runCommand } from '../support/run.ts';

const story = 'stories/young-person/k7m2qx';
const removal = 'removals/k7m2qx.yaml';
/** The code of a receipt that nobody here has. */
const unknownReceipt = await computeReceiptCode('q4n8vt', 'SOS-2026-999');
let contentDir: string;

const exists = (file: string) => existsSync(join(contentDir, file));

beforeEach(async () => {
  contentDir = newFolder();
  putLists(contentDir);
  await putStory(contentDir, { id: 'k7m2qx' });
});

describe('npm run withdraw', () => {
  const run = (...args: string[]) =>
    runInProcess('withdraw', args, { ...bareGit, CONTENT_DIR: contentDir });

  test('reports what it did, the tasks that remain with their days, and letters', () => {
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
    expect(out).toMatch(
      /By Tuesday, 24 November 2026, the next working day.*:\n.*person who said no/,
    );
    for (const word of [
      'push',
      'CDN',
      'search engines',
      'web archives',
      'partners',
      'deck',
      'packs',
    ])
      expect(out).toContain(word);
    expect(out).toContain(
      'Dear [name], on 23 November 2026: your story is not in our library any more. Fennisby Children and Families',
    );
    expect(out).not.toMatch(/kettle|Robin|brother|SOS-/);
  });

  const told = (use: string, where: string, reach: string) =>
    `  - {on: 2026-11-02, use: ${use}, where: ${where}, to: staff, notedBy: a team, reach: "${reach}"}\n`;
  const toldFile = 'told/k7m2qx.yaml';

  test('says whom to ring, and deletes what came of the story with the story', async () => {
    const noted = told('presentation', 'A talk', '01632 1') + told('learning', 'A day', '01632 2');
    put(contentDir, toldFile, `id: k7m2qx\nshown:\n${noted}`);
    const { git } = makeRepository(contentDir);
    const { out } = await run('k7m2qx');
    expect(out).toContain('a team: 01632 1 (A talk, 2 November 2026)');
    expect(out).toContain('a team: 01632 2 (A day, 2 November 2026)');
    expect(exists(toldFile)).toBe(false);
    expect(git('ls-files', 'told')).toBe('');
    expect(git('status', '--porcelain')).toBe('');
  });

  test('names after a no to one use only those who noted that use, and keeps the rest', async () => {
    const noted = told('presentation', 'A talk', '01632 1') + told('learning', 'A day', '01632 2');
    put(contentDir, toldFile, `id: k7m2qx\nshown:\n${noted}`);
    const { out } = await run('k7m2qx', '--use', 'learning', '--no-commit');
    expect(out).toContain('01632 2');
    expect(out).not.toContain('01632 1 ');
    expect(exists(toldFile)).toBe(true);
  });

  test('leaves an unreadable file, in which a person can still find whom to ring', async () => {
    put(contentDir, toldFile, 'id: [');
    const { out } = await run('k7m2qx', '--no-commit');
    expect(out).toContain('told/k7m2qx.yaml cannot be read');
    expect(exists(toldFile)).toBe(true);
    expect(exists(story)).toBe(false);
  });

  test('names Monday as the next working day after a Friday', async () => {
    const ran = await runInProcess('withdraw', ['k7m2qx'], {
      CONTENT_DIR: contentDir,
      AS_OF: '2026-11-27',
    });
    expect(ran.out).toContain('By Monday, 30 November 2026');
    expect(ran.out).toContain('is not in a git repository');
  });

  test('lists only the tasks of the removed use', async () => {
    const { out } = await run('k7m2qx', '--use', 'presentation');
    expect(out).toContain('may not be used in presentations. Its other uses stay open.');
    expect(out).toContain('in a deck');
    expect(out).not.toMatch(/search engines|partners who embed/);
  });

  test('says what the page may still show if other uses stay open', async () => {
    const { out } = await run('k7m2qx', '--use', 'presentation', '--use', 'report');
    expect(out).toContain(
      'neither may still say that it may be used in presentations and in reports.',
    );
    expect(out).not.toContain('show anything of the story');
    expect((await run('k7m2qx')).out).toContain('neither may still show anything of the story.');
  });

  test('lists the task for search engines if they may no longer list the story', async () => {
    expect((await run('k7m2qx', '--use', 'website')).out).toContain('Ask search engines');
  });

  test('makes a commit that passes `npm run check -- --changed`, even if another story has errors', async () => {
    await putStory(contentDir, { id: 'broken2', change: (data) => delete data['title'] });
    makeRepository(contentDir);
    await run('k7m2qx');
    await run('broken2');
    const checked = await runInProcess('check', ['--changed', 'HEAD~2'], {
      CONTENT_DIR: contentDir,
    });
    expect(checked.code).toBe(0);
  });

  test('says that the whole story stays closed after an earlier removal of the whole story', async () => {
    await run('k7m2qx', '--pause');
    expect((await run('k7m2qx', '--use', 'learning')).out).toContain(
      'Story k7m2qx is taken down. An earlier no was to the whole story, and it still applies.',
    );
  });

  test('says in the letter what was done: the whole story, one use, or a pause', async () => {
    put(contentDir, 'letters/acknowledge.md', 'On {date}: {what}.\n');
    expect((await run('k7m2qx', '--use', 'presentation')).out).toContain(
      'On 23 November 2026: we don’t use your story in presentations any more.',
    );
    await putStory(contentDir, { id: 'q4n8vt' });
    expect((await run('q4n8vt', '--pause')).out).toContain(
      'On 23 November 2026: we have paused your story, and won’t show it until you tell us that we may.',
    );
    expect((await run('q4n8vt')).out).toContain(
      'On 23 November 2026: your story is not in our library any more.',
    );
  });

  describe('of a story with a recording at a host', () => {
    const address = 'https://video.example.org/aB3x';
    const putHosted = () =>
      putStory(contentDir, {
        id: 'k7m2qx',
        change: (data) => {
          data['recording'] = { hostedAt: address, transcript: './told.md', shows: 'voice' };
        },
        files: { 'told.md': 'I kept thinking she would stop.\n' },
      });

    test('names the host and the address first, and how to confirm', async () => {
      await putHosted();
      const { out } = await run('k7m2qx');
      const [, firstTask] = /^Today, .*:\n {2}\[ \] (.*)$/m.exec(out) ?? [];
      expect(firstTask).toContain(`at video.example.org. Its address is ${address}.`);
      expect(firstTask).toContain('npm run withdraw -- k7m2qx --host-taken-down');
      const again = await run('k7m2qx');
      expect(again.out).toMatch(/^Today, .*:\n {2}\[ \] A recording lay with a host/m);
      expect(again.out).not.toContain(address);
    });

    test('is due in the register until somebody confirms it, which is committed', async () => {
      await putHosted();
      const { git } = makeRepository(contentDir);
      await run('k7m2qx');
      const env = { CONTENT_DIR: contentDir };
      const isNo = async () =>
        (await runInProcess('check', ['--changed', 'HEAD~1', '--narrows'], env)).code === 0;
      expect(await isNo()).toBe(true);
      const line = 'k7m2qx: host take-down: not yet confirmed';
      expect((await runInProcess('due', [], env)).out).toContain(line);
      const confirmed = await run('k7m2qx', '--host-taken-down');
      expect(confirmed.code).toBe(0);
      expect(confirmed.out).toContain('says that the host took the recording down');
      expect(git('log', '-1', '--format=%s')).toBe('The host took the recording down: k7m2qx');
      expect((await runInProcess('due', [], env)).out).not.toContain(line);
      expect(await isNo()).toBe(true);
      expect((await run('k7m2qx')).out).not.toContain('host-taken-down');
    });

    test('is confirmed only for a whole story that is removed, and with nothing else', async () => {
      expect((await run('k7m2qx', '--host-taken-down')).err).toContain('Record the no first');
      const mixed = await run('k7m2qx', '--host-taken-down', '--pause');
      expect(mixed.err).toContain('Leave out --use and --pause.');
      expect(exists(removal)).toBe(false);
    });

    test('says nothing of a host after a no to one use', async () => {
      await putHosted();
      expect((await run('k7m2qx', '--use', 'report')).out).not.toContain('video.example.org');
    });
  });

  test('makes no commit with --no-commit', async () => {
    const { git } = makeRepository(contentDir);
    const { code, out } = await run('k7m2qx', '--no-commit');
    expect(code).toBe(0);
    expect(out).toContain('Not committed, as you asked.');
    expect(git('log', '--format=%s')).toBe('As it was');
    expect(exists(removal)).toBe(true);
  });

  test('accepts an id in capitals and the address of a story', async () => {
    await run('K7M2QX', '--pause');
    await run('https://stories.example/library/stories/q4n8vt/');
    expect(exists(removal)).toBe(true);
    expect(exists('removals/q4n8vt.yaml')).toBe(true);
  });

  test('warns of an unknown id and suggests the closest one', async () => {
    const { code, out } = await run('k7m2qy');
    expect(code).toBe(0);
    expect(out).toContain('CAREFUL: there is no story k7m2qy here. Did you mean k7m2qx?');
  });

  test.each([
    'https://stories.example/stories/k7m2qx/present/',
    '/stories/k7m2qx/?q=kettle#terms',
    'content/stories/young-person/k7m2qx/index.mdx',
    'check/k7m2qx.json',
  ])('accepts an address or a path: %s', async (text) => {
    expect((await run(text)).out).toContain('Story k7m2qx is taken down.');
  });

  test('names other stories that contain the same record and stay open', async () => {
    await putStory(contentDir, { id: 'q4n8vt' });
    await putStory(contentDir, {
      id: 'w3h9t7',
      change: (data) => {
        for (const person of data['people'] as { consent?: { record: string } }[])
          if (person.consent) person.consent.record += '-else';
      },
    });
    const { out } = await run('k7m2qx');
    expect(out).toContain('the same record in q4n8vt. Nothing was done there.');
    expect(out).not.toMatch(/w3h9t7|SOS-/);
    expect((await run('w3h9t7')).out).not.toContain('CAREFUL');
  });

  test.each([
    ['no id', [], 'Say which story:'],
    ['words that no story has', ['the', 'elephant'], 'No story has this code or these words'],
    ['two ids in one path', ['stories/k7m2qx/q4n8vt'], 'No story has this code or these words'],
    ['a path', ['../../../etc'], 'No story has this code or these words'],
    [
      'a mistyped code of a receipt',
      ['2222-2222-3'],
      'One of the letters or digits of this code is wrong',
    ],
    ['the code of no receipt', [unknownReceipt], 'No story here has this code on a receipt'],
    ['two ids', ['k7m2qx', 'q4n8vt'], 'Name one story at a time'],
    ['an unknown use', ['k7m2qx', '--use', 'presentations'], 'Did you mean `presentation`?'],
  ])('refuses %s and changes nothing', async (_, args, message) => {
    const { code, err } = await run(...args);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(exists('removals')).toBe(false);
    expect(exists(story)).toBe(true);
  });

  test('takes the code of a receipt, typed in any way, also after the story is gone', async () => {
    const code = await computeReceiptCode('k7m2qx', 'SOS-2026-015');
    const { code: exit, out } = await run(code.toLowerCase().replaceAll('-', ' '));
    expect(exit).toBe(0);
    expect(out).toContain('Story k7m2qx is taken down.');
    expect(out).not.toContain(code);
    expect(exists(story)).toBe(false);
    expect((await run(code)).out).toContain('k7m2qx');
  });

  test('asks which story is meant by words of a person’s own, and does nothing before that', async () => {
    await putStory(contentDir, {
      id: 'q4n8vt',
      body: 'My dad drove a bus.\n',
      change: (data) => (data['title'] = 'The bus that waited'),
    });
    const { code, err } = await run('the', 'one', 'with', 'the', 'buses');
    expect(code).toBe(1);
    expect(err).toContain(
      'Nothing was done yet. These stories may be meant:\nq4n8vt  The bus that waited\n',
    );
    expect(err).not.toContain('k7m2qx  ');
    expect(exists('removals')).toBe(false);
  });

  describe('says in one line that git does not answer, and fails', () => {
    const refusal = async (env: NodeJS.ProcessEnv) => {
      const ran = await runInProcess('withdraw', ['k7m2qx'], {
        ...bareGit,
        CONTENT_DIR: contentDir,
        ...env,
      });
      expect(ran.code).toBe(1);
      expect(exists(removal)).toBe(true);
      expect(ran.out.split('\n')[0]).toBe(ran.err.trim());
      return ran.err;
    };

    test('because somebody else owns the repository', async () => {
      makeRepository(contentDir);
      expect(await refusal({ GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' })).toMatch(
        /^NOT COMMITTED: git does not answer \(fatal: detected dubious ownership .*removals\/k7m2qx\.yaml.*run the same command again\.$/m,
      );
    });

    test('because its settings are broken', async () => {
      makeRepository(contentDir);
      const settings = join(newFolder(), 'settings');
      writeFileSync(settings, '[broken\n');
      expect(await refusal({ GIT_CONFIG_GLOBAL: settings })).toMatch(
        /^NOT COMMITTED: git does not answer \(fatal: bad config/,
      );
    });

    test('because it is not installed', async () => {
      makeRepository(contentDir);
      expect(await refusal({ PATH: '/nowhere' })).toMatch(
        /^NOT COMMITTED: git does not answer \(git is not installed\)/,
      );
    });

    test('because the repository is broken', async () => {
      makeRepository(contentDir);
      rmSync(join(contentDir, '.git/HEAD'));
      expect(await refusal({})).toMatch(
        /^NOT COMMITTED: git does not answer \(fatal: not a git repository/,
      );
    });
  });

  test('says in one line that it is on no branch, and fails', async () => {
    const { git } = makeRepository(contentDir);
    git('checkout', '--quiet', '--detach');
    git('branch', '--quiet', '-D', 'main');
    const { code, out, err } = await run('k7m2qx');
    expect(code).toBe(1);
    expect(err).toMatch(/^COMMITTED ON NO BRANCH: .*run the same command again\.\n$/);
    expect(out.split('\n')[0]).toBe(err.trim());
  });

  test('names the rule by which git ignores the removal, which is committed', async () => {
    put(contentDir, '.gitignore', 'removals/\n');
    const { git } = makeRepository(contentDir);
    const { code, out } = await run('k7m2qx');
    expect(code).toBe(0);
    expect(out).toContain('Committed on main');
    expect(out).toContain('git ignores removals/k7m2qx.yaml by the rule .gitignore:1:removals/.');
    expect(git('show', `main:${removal}`)).toContain('k7m2qx');
  });

  test('ignores mistakes in other environment variables', async () => {
    const env = { CONTENT_DIR: contentDir, DESK_BACKEND: 'nonsense', SITE_URL: 'nowhere' };
    expect((await runInProcess('withdraw', ['k7m2qx'], env)).code).toBe(0);
  });
});
