import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/runtime/paths.ts';
import { newFolder } from '../support/run.ts';
import { today } from '../support/valid-story.ts';
import { putGeneratedLibrary } from './generated-library.ts';

// node tests/bench/drill.ts: runs the drill in a library of 1,000 stories, ten of them broken,
// without caches and then with the caches of the last build.
const contentDir = newFolder();
await putGeneratedLibrary(contentDir, 1_000);
cpSync(join(root, 'content/language'), join(contentDir, 'language'), { recursive: true });
/** Changes that break a story, from a word that nobody approved to a file that cannot be read. */
const breakStory = [
  (text: string) => text.replace('title: ', 'title: Another '),
  (text: string) => text.replace('outcome: clear', 'outcome: perhaps'),
  (text: string) => text.replace('---', '--'),
  (text: string) => text.replace('themes:', 'themes: ['),
  (text: string) => `${text}\nimport x from 'y'\n`,
];
for (let index = 0; index < 10; index++) {
  const id = `gaa${String.fromCharCode(98 + index)}a2`;
  const file = join(
    contentDir,
    `stories/${['family', 'young-person', 'professional'][(26 * (index + 1)) % 3]!}/${id}/index.mdx`,
  );
  writeFileSync(file, breakStory[index % breakStory.length]!(readFileSync(file, 'utf8')));
}
for (const caches of ['cold', 'with caches']) {
  if (caches === 'cold') rmSync(join(root, '.cache/build'), { recursive: true, force: true });
  console.log(`\n${caches}`);
  spawnSync(process.execPath, ['src/cli/drill.ts', '--seed', '7'], {
    stdio: 'inherit',
    env: { ...process.env, AS_OF: today, CONTENT_DIR: contentDir },
  });
}
rmSync(contentDir, { recursive: true });
process.exit();
