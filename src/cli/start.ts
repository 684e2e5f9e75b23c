import { parseArgs } from 'node:util';
import { closedDesk, openDesk, type LocalDesk } from '../desk-server/open-desk.ts';
import { assertReplaceable, resolveOutputFolder } from '../publish/output-folder.ts';
import { readOptions } from '../runtime/options.ts';
import { listen, readPort } from '../site/listen.ts';
import { serveOutput } from '../site/serve-output.ts';
import { watchContent } from '../site/watch-content.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { commandWords } from '../words/commands-en-gb.ts';
import { openInBrowser } from './open-in-browser.ts';
import { createRebuilder, deskAddress, type Rebuilder } from './rebuilder.ts';
import { runCommand } from './run-command.ts';

// npm start [-- --port 4321] [-- --no-open]: serves the library and its desk on this machine, and
// opens the desk in a browser. Builds again after a change of the content folder or of a branch, and
// on a new day. Serves the last output meanwhile.
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4321' },
      open: { type: 'boolean', default: true },
    },
    allowNegative: true,
  });
  // The variables of the desk are for a desk on a git host. This command opens a desk on the local
  // repository.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('DESK_')),
  );
  const options = readOptions(env, dayInLondon(new Date()));
  const { contentDir, outDir, audience } = options;
  assertReplaceable({ ...options, outDir: resolveOutputFolder(outDir) });
  const codeUsed = () => {
    console.log(commandWords.start.deskOpened(deskAddress(desk, address)));
  };
  const desk = await openDesk(contentDir, codeUsed).catch((cause: unknown) =>
    closedDesk(contentDir, cause instanceof Error ? cause.message : String(cause)),
  );
  process.on('exit', desk.close);

  const base = options.siteUrl.pathname;
  const site = serveOutput(outDir, base, audience);
  const port = await listen((request, response) => {
    const isForDesk = desk.pathPrefixes.some((prefix) =>
      request.url?.startsWith(`${base}${prefix}`),
    );
    (isForDesk ? desk.listener : site)(request, response);
  }, readPort(values.port));

  console.log(commandWords.start.building);
  const address = new URL(`http://localhost:${String(port)}${base}`);
  const rebuilder = createRebuilder(desk, env, address);
  let isOpen = !values.open || desk.contentPath === undefined;
  const scheduleRebuild = watchContent(contentDir, async () => {
    await rebuilder.rebuild();
    // Before the first build there may be no page of the desk to open.
    if (!isOpen) process.on('exit', openInBrowser(deskAddress(desk, address)));
    isOpen = true;
  });
  await followChanges(desk, rebuilder, scheduleRebuild);
});

/** Schedules a rebuild at once, after each change of a branch, and on each new day. */
async function followChanges(
  desk: LocalDesk,
  { isOfToday }: Rebuilder,
  scheduleRebuild: () => void,
): Promise<void> {
  scheduleRebuild();
  let branchState = await desk.readBranchState();
  setInterval(() => {
    void desk.readBranchState().then((newState) => {
      if (newState !== branchState) scheduleRebuild();
      branchState = newState;
    });
  }, 1_000);
  setInterval(() => {
    if (!isOfToday()) scheduleRebuild();
  }, 60_000);
}
