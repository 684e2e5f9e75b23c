import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/runtime/paths.ts';
import { newFolder } from '../support/run.ts';
import { today } from '../support/valid-story.ts';
import { putGeneratedLibrary } from './generated-library.ts';

// node tests/bench/drill.ts: the drill in a library of 1,000 stories, ten of them broken, from nothing and
// with what the last build left.
const contentDir = newFolder();
await putGeneratedLibrary(contentDir, 1_000);
cpSync(join(root, 'content/language'), join(contentDir, 'language'), { recursive: true });
/** Ways for a story to be broken, from a word nobody approved to a file that cannot be read. */
const breaks = [
  (text: string) => text.replace('title: ', 'title: Another '),
  (text: string) => text.replace('outcome: clear', 'outcome: perhaps'),
  (text: string) => text.replace('---', '--'),
  (text: string) => text.replace('themes:', 'themes: ['),
  (text: string) => `${text}\nimport x from 'y'\n`,
];
for (let place = 0; place < 10; place++) {
  const id = `gaa${String.fromCharCode(98 + place)}a2`;
  const file = join(
    contentDir,
    `stories/${['family', 'young-person', 'professional'][(26 * (place + 1)) % 3]!}/${id}/index.mdx`,
  );
  writeFileSync(file, breaks[place % breaks.length]!(readFileSync(file, 'utf8')));
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
