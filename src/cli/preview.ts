import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readOptions } from '../runtime/options.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { listen, readPort, serveOutput } from '../site/serve.ts';
import { run } from './run.ts';

// npm run preview [-- --port 4321]: the output as a host would serve it.
await run(async () => {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' } } });
  const { outDir, siteUrl, audience } = readOptions(process.env, dayInLondon(new Date()));
  if (!existsSync(outDir))
    throw new Error(`There is no output in ${outDir}. Run npm run build first.`);
  const port = await listen(serveOutput(outDir, siteUrl.pathname, audience), readPort(values.port));
  console.log(`The output is at http://localhost:${String(port)}${siteUrl.pathname}`);
});
