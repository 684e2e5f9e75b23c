import { parseArgs } from 'node:util';
import { build } from '../build/build.ts';
import { readOptions } from '../build/options.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { writeReport } from '../build/report.ts';
import { run } from './run.ts';

// npm run build: the output, and a report of what is in it and what is not.
await run(async () => {
  parseArgs();
  const options = readOptions(process.env, dayInLondon(new Date()));
  const library = await build(options);
  console.log(writeReport(library, options));
  console.log(`\nThe output lies in ${options.outDir}.`);
});
