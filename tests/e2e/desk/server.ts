import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { root } from '../../../src/runtime/paths.ts';
import { freePort } from '../../support/free-port.ts';
import { bareGit } from '../../support/git.ts';
import { today } from '../../support/valid-story.ts';

/** The port of all servers of one test file. An open page therefore reaches a restarted server. */
const port = freePort();

type ServerProcess = ChildProcessByStdio<null, Readable, Readable>;

/** A running `npm start`. */
export interface RunningDesk {
  /** The address of the library. */
  address: string;
  /**
   * Returns an address that opens the desk, as the server printed it. Returns each address once.
   */
  takeOpenAddress: () => Promise<string>;
  /** Kills the server without warning, as a power cut would. */
  kill: () => Promise<void>;
}

/**
 * Starts the library and its desk on a content folder, and waits until the library is built.
 *
 * @param checkout the folder of the code that runs. Default: this checkout
 */
export async function start(
  contentDir: string,
  outDir: string,
  checkout = root,
): Promise<RunningDesk> {
  const server = spawn(process.execPath, ['src/cli/start.ts', '--port', await port], {
    cwd: checkout,
    env: {
      ...bareGit,
      AS_OF: today,
      CONTENT_DIR: contentDir,
      OUT_DIR: outDir,
      // With a base path, an address without this path leads nowhere, and a test fails.
      SITE_URL: 'https://stories.example/library/',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.once('exit', () => server.kill('SIGKILL'));
  const printed = { text: '' };
  const address = await readAddress(server, printed);
  const taken = new Set<string>();
  return {
    address,
    takeOpenAddress: async () => {
      for (;;) {
        const all = printed.text.match(/http\S+#open=\S+/g) ?? [];
        const fresh = all.findLast((each) => !taken.has(each));
        if (fresh !== undefined) {
          taken.add(fresh);
          return fresh;
        }
        await once(server.stdout, 'data');
      }
    },
    kill: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
    },
  };
}

/**
 * Waits until the server writes its address.
 *
 * @param printed receives everything that the server writes
 */
function readAddress(server: ServerProcess, printed: { text: string }): Promise<string> {
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      printed.text += chunk.toString();
      const address = /^The library is at (\S+)$/m.exec(printed.text)?.[1];
      if (address) resolve(address);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', () => reject(new Error(`npm start ended.\n${printed.text}`)));
  });
}
