import { randomInt } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readLibrary } from '../library/read-library.ts';
import { publishLibrary } from '../publish/publish.ts';
import { escapePath } from '../runtime/escape-path.ts';
import { readOptions, type Options } from '../runtime/options.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { commandWords } from '../words/commands-en-gb.ts';
import { findStoryTraces } from './drill/find-story-traces.ts';
import { runCommand } from './run-command.ts';
import { recordRemoval } from './withdraw/record-removal.ts';

const words = commandWords.drill;

// npm run drill [-- --seed 7]: withdraws a random story in a copy of the content, builds, proves
// the output and searches it for the story. Prints the seconds that each step took. Does not change
// the published output. Exits with 1 if the output still contains something of the story.
await runCommand(async () => {
  const { values } = parseArgs({ options: { seed: { type: 'string' } } });
  const seed = parseSeed(values.seed ?? String(randomInt(1_000_000)));
  const options = { ...readOptions(process.env, dayInLondon(new Date())), desk: undefined };
  const folder = mkdtempSync(join(tmpdir(), 'drill-'));
  try {
    return await runDrill(options, folder, seed);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Runs the drill in a folder and returns the exit code. */
async function runDrill(options: Options, folder: string, seed: number): Promise<number> {
  const contentDir = join(folder, 'content');
  const outDir = join(folder, 'site');
  cpSync(options.contentDir, contentDir, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => basename(path) !== '.git',
  });
  const { stories } = await readLibrary({ ...options, contentDir });
  const id = stories[seed % stories.length]?.id;
  if (id === undefined) {
    console.log(words.noStory);
    return 0;
  }
  console.log(words.story(id, stories.length, seed));
  const start = performance.now();
  const request = { id, on: options.on, uses: [], pause: false };
  await runTimed(words.withdraw, () => recordRemoval(contentDir, request));
  await publishLibrary({ ...options, contentDir, outDir }, runTimed);
  const traces = await runTimed(words.search, () => Promise.resolve(findStoryTraces(outDir, id)));
  printSeconds(words.total, start);
  if (traces.length === 0) console.log(words.removed);
  else console.error([words.notRemoved, ...traces.map(escapePath)].join('\n  '));
  return traces.length === 0 ? 0 : 1;
}

/**
 * Runs a step and prints how long it took. This must be a function declaration, because the code
 * above calls the function before this line runs.
 */
async function runTimed<T>(name: string, step: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await step();
  printSeconds(name, start);
  return result;
}

function printSeconds(name: string, start: number): void {
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`  ${seconds.padStart(6)} s  ${name}`);
}

function parseSeed(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Error(words.notSeed);
}
