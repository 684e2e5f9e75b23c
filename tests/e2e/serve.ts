// Builds the example library, then serves it as it would be published, until stopped.

import { spawnSync } from 'node:child_process';
import { port, settings } from './site.ts';

const env: NodeJS.ProcessEnv = { ...process.env, ...settings };
// A developer's own library is not what these tests are about.
delete env.CONTENT_DIR;
delete env.LIBRARY_AUDIENCE;

for (const command of [['build.ts'], ['preview.ts', '--port', port]]) {
  const [script = '', ...args] = command;
  const done = spawnSync(process.execPath, [`src/cli/${script}`, ...args], {
    stdio: 'inherit',
    env,
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
}
