import { parseArgs } from 'node:util';
import { formatBuildReport } from '../publish/build-report.ts';
import { formatRecovery, formatRemoval } from '../publish/format-recovery.ts';
import { publishLibrary, publishRemovals } from '../publish/publish.ts';
import { escapeLines } from '../runtime/escape-path.ts';
import { readOptions, type Options } from '../runtime/options.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { commandWords } from '../words/commands-en-gb.ts';
import { runCommand } from './run-command.ts';

/** The exit code if something was published, but not the whole library. Somebody must look. */
const publishedLess = 2;

// npm run build: builds and publishes the output, and reports what was published and held back.
// With --only-remove it only removes from the last output what may not be shown any more.
await runCommand(() => {
  const { values } = parseArgs({ options: { 'only-remove': { type: 'boolean' } } });
  const options = readOptions(process.env, dayInLondon(new Date()));
  return values['only-remove'] ? onlyRemove(options) : build(options);
});

async function build(options: Options): Promise<number> {
  const library = await publishLibrary(options);
  console.log(formatBuildReport(library, options));
  // Slides and reports contain this address. Nobody can correct the address in a downloaded copy.
  if (options.siteUrl.hostname === 'localhost') {
    console.log(commandWords.build.localAddress(options.siteUrl.href));
  }
  if (library.recovery) console.error(escapeLines(formatRecovery(library.recovery)));
  console.log(commandWords.build.done(options.outDir));
  return library.recovery ? publishedLess : 0;
}

async function onlyRemove(options: Options): Promise<number> {
  const library = await publishRemovals(options);
  const { removal } = library;
  console.log(formatBuildReport(library, options));
  console.log(escapeLines(`\n${formatRemoval(removal)}`));
  return removal.dropped.length > 0 ? publishedLess : 0;
}
