import { parseArgs } from 'node:util';
import { build } from '../build/build.ts';
import { readOptions, todayInLondon } from '../build/options.ts';
import { writeReport } from '../build/report.ts';
import { listen, readPort, serveOutput } from '../build/serve.ts';
import { onContentChange } from '../build/watch.ts';
import { run } from './run.ts';

// npm start [-- --port 4321]: the library on this machine. What changes in the content folder, and
// what a new day changes, shows after a few seconds; until then the last output stands.
await run(async () => {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' } } });
  const first = readOptions(process.env, todayInLondon(new Date()));
  const base = first.siteUrl.pathname;
  const port = await listen(serveOutput(first.outDir, base, first.audience), readPort(values.port));
  const address = `http://localhost:${String(port)}${base}`;
  let builtFor = '';

  const rebuild = async () => {
    try {
      const options = readOptions(
        { ...process.env, SITE_URL: process.env['SITE_URL'] ?? address },
        todayInLondon(new Date()),
      );
      const library = await build(options);
      builtFor = options.on;
      console.log(`${writeReport(library, options)}\n\nThe library is at ${address}`);
    } catch (cause) {
      console.error(cause instanceof Error ? cause.message : cause);
    }
  };

  console.log('Reading the stories and building the library…');
  await rebuild();
  const changed = onContentChange(first.contentDir, rebuild);
  setInterval(() => {
    if ((process.env['AS_OF'] ?? todayInLondon(new Date())) !== builtFor) changed();
  }, 60_000);
});
