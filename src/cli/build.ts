import { parseArgs } from 'node:util';
import { build } from '../publish/publish.ts';
import { readOptions } from '../runtime/options.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { writeReport } from '../publish/build-report.ts';
import { run } from './run.ts';

// npm run build: the output, and a report of what is in it and what is not.
await run(async () => {
  parseArgs();
  const options = readOptions(process.env, dayInLondon(new Date()));
  const library = await build(options);
  console.log(writeReport(library, options));
  // Slides and reports leave with this address, and nobody can call them back to mend it.
  if (options.siteUrl.hostname === 'localhost') {
    console.log(
      `\nBefore you publish it, set SITE_URL: slides, reports and shared links lead to ${options.siteUrl.href}, which is this machine.`,
    );
  }
  console.log(`\nThe output lies in ${options.outDir}.`);
});
