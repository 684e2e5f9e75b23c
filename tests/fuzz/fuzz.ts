import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { putOneStory } from './one-story-library.ts';
import { reviewTargets } from './review-targets.ts';
import { targets as contentTargets } from './targets.ts';

// npm run fuzz [-- --runs 300] [--seconds 60] [--only story,body] [--seed 42] [--path 7:1]
// Runs every target with random inputs. The same seed gives the same inputs. If a target fails, the
// command that repeats the failure is printed.
const targets = [...contentTargets, ...reviewTargets];
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '300' },
    seconds: { type: 'string' },
    only: { type: 'string' },
    seed: { type: 'string' },
    path: { type: 'string' },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const selected = values.only?.split(',') ?? targets.map(({ name }) => name);
const unknown = selected.filter((name) => !targets.some((target) => target.name === name));
if (unknown.length > 0) {
  const known = targets.map(({ name }) => name).join(', ');
  throw new Error(`There is no target ${unknown.join(', ')}. Choose from these: ${known}.`);
}

const library = await putOneStory();
console.log(`seed ${String(seed)}`);
for (const { name, check } of targets.filter(({ name }) => selected.includes(name))) {
  const start = performance.now();
  const limit = Number(values.seconds ?? Infinity) * 1000;
  const details = await check(library, {
    seed,
    numRuns: Number(values.runs),
    ...(values.path === undefined ? {} : { path: values.path }),
    // The type of `plugins` allows only plugins that are made for one property.
    plugins: limit < Infinity ? [fc.interruptAfterTimeLimit(limit) as fc.Plugin<[unknown]>] : [],
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${name.padEnd(20)} ${String(details.numRuns).padStart(6)} runs ${seconds.padStart(7)} s`,
  );
  if (!details.failed || details.counterexample === null) continue;
  process.exitCode = 1;
  console.log(await fc.asyncDefaultReportMessage(details));
  console.log(details.errorInstance);
  const options = `--only ${name} --seed ${String(seed)} --path ${details.counterexamplePath}`;
  console.log(`Repeat with: npm run fuzz -- ${options}`);
}
rmSync(library.contentDir, { recursive: true });
