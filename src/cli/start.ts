import { parseArgs } from 'node:util';
import { readOptions } from '../runtime/options.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { assertOurs, trueFolder } from '../publish/output.ts';
import { listen, readPort, serveOutput } from '../site/serve.ts';
import { onContentChange } from '../site/development/watch.ts';
import { closedDesk, openDesk } from '../desk-server/desk.ts';
import { rebuilding } from './rebuild.ts';
import { run } from './run.ts';

// npm start [-- --port 4321]: the library and its desk on this machine. What is published in the
// desk, what changes in the content folder, and what a new day changes, shows after a few seconds;
// until then the last output stands.
await run(async () => {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' } } });
  // The desk here is this machine's, whatever the environment says of one elsewhere.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('DESK_')),
  );
  const options = readOptions(env, dayInLondon(new Date()));
  const { contentDir, outDir, audience } = options;
  assertOurs({ ...options, outDir: trueFolder(outDir) });
  const desk = await openDesk(contentDir).catch((cause: unknown) =>
    closedDesk(contentDir, cause instanceof Error ? cause.message : String(cause)),
  );
  process.on('exit', desk.close);

  const base = options.siteUrl.pathname;
  const site = serveOutput(outDir, base, audience);
  const port = await listen((request, response) => {
    const isForDesk = desk.paths.some((path) => request.url?.startsWith(`${base}${path}`));
    (isForDesk ? desk.listener : site)(request, response);
  }, readPort(values.port));

  console.log('Reading the stories and building the library…');
  const address = new URL(`http://localhost:${String(port)}${base}`);
  const { rebuild, isOfToday } = rebuilding(desk, env, address);
  const changed = onContentChange(contentDir, rebuild);
  changed();
  let state = await desk.state();
  setInterval(() => {
    void desk.state().then((now) => {
      if (now !== state) changed();
      state = now;
    });
  }, 1_000);
  setInterval(() => {
    if (!isOfToday()) changed();
  }, 60_000);
});
