import { parseArgs } from 'node:util';
import { formatBuildReport } from '../publish/build-report.ts';
import { publishLibrary } from '../publish/publish.ts';
import { readOptions } from '../runtime/options.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { commandWords } from '../words/commands-en-gb.ts';
import { runCommand } from './run-command.ts';

// npm run build: builds and publishes the output, and reports what was published and held back.
await runCommand(async () => {
  parseArgs();
  const options = readOptions(process.env, dayInLondon(new Date()));
  const library = await publishLibrary(options);
  console.log(formatBuildReport(library, options));
  // Slides and reports contain this address. Nobody can correct the address in a downloaded copy.
  if (options.siteUrl.hostname === 'localhost') {
    console.log(commandWords.build.localAddress(options.siteUrl.href));
  }
  console.log(commandWords.build.done(options.outDir));
});
