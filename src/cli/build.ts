import { parseArgs } from 'node:util';
import { build } from '../build/build.ts';
import { readOptions, todayInLondon } from '../build/options.ts';
import { writeReport } from '../build/report.ts';
import { run } from './run.ts';

// npm run build: the output, and a report of what is in it and what is not.
await run(async () => {
  parseArgs();
  const options = readOptions(process.env, todayInLondon(new Date()));
  const library = await build(options);
  console.log(writeReport(library, options));
  console.log(`\nThe output lies in ${options.outDir}.`);
});
