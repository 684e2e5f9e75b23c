import { randomInt } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { RunStep } from '../publish/build-output.ts';
import { publishLibrary } from '../publish/publish.ts';
import { readOptions } from '../runtime/options.ts';
import { readLibrary } from '../library/read-library.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { whereItIs } from './drill/where-it-is.ts';
import { run } from './run.ts';
import { takeDown } from './withdraw/take-down.ts';

const timed: RunStep = async (name, act) => {
  const begin = performance.now();
  const done = await act();
  told(name, begin);
  return done;
};

// npm run drill [-- --seed 7]: withdraws a random story in a copy, builds, proves, looks whether it is
// gone, and says how many seconds each step took. What is published stays as it is; exit 1 if not gone.
await run(async () => {
  const { values } = parseArgs({ options: { seed: { type: 'string' } } });
  const seed = readSeed(values.seed ?? String(randomInt(1_000_000)));
  const asked = readOptions(process.env, dayInLondon(new Date()));
  const options = { ...asked, desk: undefined };
  const copy = mkdtempSync(join(tmpdir(), 'drill-'));
  try {
    const contentDir = join(copy, 'content');
    const outDir = join(copy, 'site');
    cpSync(options.contentDir, contentDir, {
      recursive: true,
      filter: (path) => basename(path) !== '.git',
    });
    const { stories } = await readLibrary({ ...options, contentDir });
    const id = stories[seed % stories.length]?.id;
    if (id === undefined) {
      console.log('No story is on the site today, so there is nothing to practise on.');
      return 0;
    }
    console.log(
      `Story ${id}, one of ${String(stories.length)} on the site, by --seed ${String(seed)}`,
    );
    const begin = performance.now();
    const no = { id, on: options.on, uses: [], pause: false };
    await timed('withdraw the story', () => takeDown(contentDir, no));
    await publishLibrary({ ...options, contentDir, outDir }, timed);
    const found = await timed('look for it in the output', () =>
      Promise.resolve(whereItIs(outDir, id)),
    );
    told('together, from the no to a proved output', begin);
    if (found.length === 0)
      console.log('It is gone, and what stands in its place says no more than that.');
    else console.error(['It is NOT gone:', ...found].join('\n  '));
    return found.length === 0 ? 0 : 1;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});

function told(name: string, begin: number): void {
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  console.log(`  ${seconds.padStart(6)} s  ${name}`);
}

function readSeed(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Error(
    '--seed is not a number. Write it as in --seed 7; the same one chooses the same story.',
  );
}
