// What `npm test` runs: every stage, or those named: `npm test -- lint unit`.

import { add, inWords, none } from './counts.ts';
import { type Outcome, overBudget } from './outcome.ts';
import { runStage } from './run-stage.ts';
import { stages, totalBudget } from './stages.ts';

const names = process.argv.slice(2);
const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));

if (unknown.length > 0) {
  const known = stages.map((stage) => stage.name).join(', ');
  console.error(`There is no stage ${unknown.join(', ')}. Name any of these, or none: ${known}.`);
  process.exitCode = 1;
} else {
  const outcomes: Outcome[] = [];
  for (const stage of stages) {
    if (names.length === 0 || names.includes(stage.name)) outcomes.push(await runStage(stage));
  }
  process.exitCode = summarise(outcomes) ? 0 : 1;
}

/** Prints what became of each stage, then the counts; says whether all is well. */
function summarise(outcomes: Outcome[]): boolean {
  const total = outcomes.map(({ counts }) => counts).reduce(add, none());
  const seconds = outcomes.reduce((sum, outcome) => sum + outcome.seconds, 0);
  console.log('\n── summary ──');
  for (const { name, seconds: own, counts, problems } of outcomes) {
    console.log(`${name.padEnd(8)} ${own.toFixed(1).padStart(6)} s  ${inWords(counts)}`);
    for (const problem of problems) console.log(`         ${problem}`);
  }
  if (seconds > totalBudget) console.log(overBudget('Everything together', seconds, totalBudget));
  console.log(`${'in all'.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s\n`);
  console.log(inWords(total));
  return total.failed === 0 && total.passed > 0;
}
