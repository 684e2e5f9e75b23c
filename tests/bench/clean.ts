import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../src/runtime/paths.ts';
import { environment, newFolder } from '../support/run.ts';
import { today } from '../support/valid-story.ts';
import { holdBackEveryFifth, putGeneratedLibrary } from './generated-library.ts';

// node tests/bench/clean.ts [--libraries 10] [--stories 1000]: builds generated libraries one after
// another, with a fifth of each held back, and counts false alarms of the leak scan.
const { values } = parseArgs({
  options: {
    libraries: { type: 'string', default: '10' },
    stories: { type: 'string', default: '1000' },
  },
});

let alarms = 0;
for (let seed = 1; seed <= Number(values.libraries); seed++) {
  const contentDir = newFolder();
  const outDir = join(newFolder(), 'site');
  await putGeneratedLibrary(contentDir, Number(values.stories), { seed });
  holdBackEveryFifth(contentDir);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...environment, AS_OF: today, CONTENT_DIR: contentDir, OUT_DIR: outDir },
  });
  const published = /^Published: .*$/m.exec(stdout)?.[0] ?? 'Nothing published.';
  // After a first alarm the build runs again and leaves a warning in the report.
  const isAlarmed = status !== 0 || stdout.includes('contained something of a held-back story');
  if (isAlarmed) alarms += 1;
  console.log(`${String(seed)}: ${published} ${isAlarmed ? 'ALARMED' : 'clean'}`);
  if (status !== 0) console.log(stderr.slice(0, 2000));
  for (const folder of [contentDir, outDir]) rmSync(folder, { recursive: true, force: true });
}
process.exitCode = alarms === 0 ? 0 : 1;
