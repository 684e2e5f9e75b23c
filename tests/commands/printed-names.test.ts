import { beforeAll, describe, expect, test } from 'vitest';
import { put, putLists, putStory } from '../support/content-folder.ts';
import { hostileNames, hostileOutput } from '../support/hostile-names.ts';
import { makeRepository } from '../support/repository.ts';
import { runInProcess } from '../support/run-in-process.ts';
import { newFolder } from '../support/run.ts';

// The author of a branch chooses the names of its files, and a git host reads commands from the
// output of a job.

let contentDir: string;

beforeAll(async () => {
  contentDir = newFolder();
  putLists(contentDir);
  await putStory(contentDir, { id: 'k7m2qx', change: (data) => (data['example'] = true) });
  makeRepository(contentDir);
  for (const name of hostileNames) {
    put(contentDir, `stories/${name}/k7m2qx/index.mdx`, 'Words.');
    put(contentDir, `stories/family/${name}/index.mdx`, `---\nexample: true\n"${name}": 1\n---\n`);
    put(contentDir, `stories/family/${name}/${name}.jpg`, 'picture');
    put(contentDir, `stories/family/${name}.mdx`, 'Words.');
    put(contentDir, `removals/${name}`, 'id: other22');
    put(contentDir, `themes/${name}.yaml`, 'name: [');
    put(contentDir, `themes/${name}`, 'name: A theme');
    put(contentDir, name, '');
  }
});

describe('no name of a file is a command in what is printed by', () => {
  test.each<[string, ...string[]]>([
    ['check'],
    ['check --format json'],
    ['check --changed HEAD'],
    ['check --changed HEAD --narrows'],
    ['fingerprint'],
    ['fingerprint', ...hostileNames],
    ['register'],
    ['register --format table', ...hostileNames.slice(0, 1)],
    ['due'],
    ['migrate'],
    ['withdraw k7m2qx --no-commit'],
    ['remove-examples'],
  ])('%s', async (line, ...names) => {
    const [command = '', ...args] = line.split(' ');
    const env = { CONTENT_DIR: contentDir };
    const { out, err } = await runInProcess(command, [...args, ...names], env);
    expect(out + err).not.toMatch(hostileOutput);
  });

  test('check --format github, which prints one annotation a line and no other command', async () => {
    const { out } = await runInProcess('check', ['--format', 'github'], {
      CONTENT_DIR: contentDir,
    });
    const lines = out.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(hostileNames.length);
    for (const line of lines) {
      expect(line).toMatch(/^::(?:error|warning|notice) file=[^:]*,title=[a-z-]+::/);
      expect(line.slice(2)).not.toMatch(hostileOutput);
    }
  });

  test('any command whose content folder does not exist', async () => {
    const { err } = await runInProcess('check', [], {
      CONTENT_DIR: `none\n${hostileNames[0] ?? ''}`,
    });
    expect(err).toContain('There is no content folder');
    expect(err).not.toMatch(hostileOutput);
  });
});
