import { parseArgs } from 'node:util';
import { localDesk } from '../../admin/backend.ts';
import { build } from '../build/build.ts';
import { readOptions, todayInLondon } from '../build/options.ts';
import { writeReport } from '../build/report.ts';
import { listen, readPort, serveOutput } from '../build/serve.ts';
import { onContentChange } from '../build/watch.ts';
import { closedDesk, openDesk } from '../desk/desk.ts';
import { deskWords } from '../desk/words.ts';
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
  const first = readOptions(env, todayInLondon(new Date()));
  const base = first.siteUrl.pathname;
  const desk = await openDesk(first.contentDir).catch((cause: unknown) =>
    closedDesk(first.contentDir, cause instanceof Error ? cause.message : String(cause)),
  );
  process.on('exit', desk.close);
  const site = serveOutput(first.outDir, base, first.audience);
  const port = await listen((request, response) => {
    const isForDesk = desk.paths.some((path) => request.url?.startsWith(`${base}${path}`));
    (isForDesk ? desk.listener : site)(request, response);
  }, readPort(values.port));
  const address = `http://localhost:${String(port)}${base}`;
  const last = { on: '', version: '', words: '' };

  const rebuild = async () => {
    try {
      const options = readOptions({ SITE_URL: address, ...env }, todayInLondon(new Date()));
      const { contentDir, version, ...published } = await desk.publish();
      const words = deskWords(published, `${address}admin/`);
      if (words !== last.words) console.log(words);
      last.words = words;
      if (options.on === last.on && version !== undefined && version === last.version) return;
      const local = desk.contentPath === undefined ? undefined : localDesk(base, desk.contentPath);
      const library = await build({ ...options, contentDir, desk: local });
      Object.assign(last, { on: options.on, version });
      console.log(`${writeReport(library, options)}\n\nThe library is at ${address}`);
    } catch (cause) {
      // So that it is tried again before long.
      last.on = '';
      console.error(cause instanceof Error ? cause.message : cause);
    }
  };

  console.log('Reading the stories and building the library…');
  await rebuild();
  const changed = onContentChange(first.contentDir, rebuild);
  let state = await desk.state();
  setInterval(() => {
    void desk.state().then((now) => {
      if (now !== state) changed();
      state = now;
    });
  }, 1_000);
  setInterval(() => {
    if ((env['AS_OF'] ?? todayInLondon(new Date())) !== last.on) changed();
  }, 60_000);
});
