import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { putLists, putStory } from '../support/content-folder.ts';
import { fullPass } from '../support/full-pass.ts';
import { newFolder, runCommand } from '../support/run.ts';

test(
  'the drill withdraws a story in a copy, finds nothing of it in the output, prints the time of each step, and changes no file',
  fullPass,
  async () => {
    const contentDir = newFolder();
    putLists(contentDir);
    await putStory(contentDir, { id: 'k7m2qx' });
    await putStory(contentDir, { id: 'q4n8vt', change: (data) => (data['title'] = 'Another') });
    const copies = () => readdirSync(tmpdir()).filter((name) => name.startsWith('drill-'));
    const before = copies();
    const env = { CONTENT_DIR: contentDir, OUT_DIR: join(newFolder(), 'site') };
    const { code, out, err } = runCommand('drill', ['--seed', '3'], env);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Story q4n8vt, one of 2 on the site, by --seed 3');
    for (const step of ['withdraw the story', 'judge every story', 'prove the output', 'in total'])
      expect(out).toMatch(new RegExp(`^ +\\d+\\.\\d s {2}${step}`, 'm'));
    expect(out).toContain('The story is gone');
    expect(existsSync(join(contentDir, 'removals'))).toBe(false);
    expect(existsSync(env.OUT_DIR)).toBe(false);
    expect(copies()).toEqual(before);
  },
);
