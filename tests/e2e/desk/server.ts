import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../../support/free-port.ts';
import { bareGit } from '../../support/git.ts';
import { today } from '../../support/valid-story.ts';

/** The port of the desk under test: the same for all servers of one run, so that an open page finds the next one. */
const port = freePort();

/** `npm start`, running. */
export interface Running {
  /** Where the library is. */
  address: string;
  /** Ends it as a power cut would. */
  kill: () => Promise<void>;
}

/** Starts the library and its desk on a content folder, and waits until the library is built. */
export async function start(contentDir: string, outDir: string): Promise<Running> {
  const server = spawn(process.execPath, ['src/cli/start.ts', '--port', await port], {
    env: {
      ...bareGit,
      AS_OF: today,
      CONTENT_DIR: contentDir,
      OUT_DIR: outDir,
      // Under a base path, which is where addresses go wrong.
      SITE_URL: 'https://stories.example/library/',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.once('exit', () => server.kill('SIGKILL'));
  const address = await saidAddress(server);
  return {
    address,
    kill: async () => {
      const gone = once(server, 'exit');
      server.kill('SIGKILL');
      await gone;
    },
  };
}

function saidAddress(server: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const listen = (piece: Buffer) => {
      said += piece.toString();
      const address = /^The library is at (\S+)$/m.exec(said)?.[1];
      if (address) resolve(address);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('exit', () => reject(new Error(`npm start ended.\n${said}`)));
  });
}
