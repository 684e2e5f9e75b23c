import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readOptions } from '../runtime/options.ts';
import { listen, readPort } from '../site/listen.ts';
import { serveOutput } from '../site/serve-output.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { commandWords } from '../words/commands-en-gb.ts';
import { runCommand } from './run-command.ts';

// npm run preview [-- --port 4321]: serves the output in the same way as a web host.
await runCommand(async () => {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' } } });
  const { outDir, siteUrl, audience } = readOptions(process.env, dayInLondon(new Date()));
  const words = commandWords.preview;
  if (!existsSync(outDir)) throw new Error(words.noOutput(outDir));
  const port = await listen(serveOutput(outDir, siteUrl.pathname, audience), readPort(values.port));
  console.log(words.address(`http://localhost:${String(port)}${siteUrl.pathname}`));
});
