import { createServer, type RequestListener, type Server } from 'node:http';
import { isForThisMachine, refuseOtherHost } from './local-requests.ts';

/**
 * Reads a port number from the command line.
 *
 * @throws Error if the text is not a port
 */
export function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_000) return port;
  throw new Error('--port is not a port. Write a number from 1 to 65000, as in --port 4321.');
}

/**
 * The local addresses of this machine. A browser tries both for `localhost`. If one were free,
 * another user of the machine could listen there and receive the desk’s code.
 */
const localAddresses = ['127.0.0.1', '::1'];

/**
 * Listens only on local addresses, on `port` or the next free port. Refuses requests whose host
 * name is not this machine.
 *
 * @returns the port
 * @throws Error if 20 ports from `port` on are all taken
 */
export async function listen(listener: RequestListener, port: number): Promise<number> {
  const guarded: RequestListener = (request, response) => {
    if (isForThisMachine(request)) listener(request, response);
    else refuseOtherHost(response);
  };
  for (let candidate = port; candidate < port + 20; candidate++) {
    if (await tryPort(guarded, candidate)) return candidate;
  }
  throw new Error(`The ports from ${String(port)} on are all taken. Choose another with --port.`);
}

/**
 * Tries to listen on a port of every local address. Resolves to false if another program already
 * listens there.
 */
async function tryPort(listener: RequestListener, port: number): Promise<boolean> {
  const servers: Server[] = [];
  for (const address of localAddresses) {
    const server = createServer(listener);
    const result = await tryAddress(server, port, address);
    if (result === 'taken') {
      for (const each of servers) each.close();
      return false;
    }
    if (result === 'listening') servers.push(server);
  }
  return true;
}

/** The errors of a machine that does not have the address. Nobody else can use the address then. */
const missingAddress = ['EADDRNOTAVAIL', 'EAFNOSUPPORT'];

function tryAddress(
  server: Server,
  port: number,
  address: string,
): Promise<'listening' | 'taken' | 'missing'> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EADDRINUSE') resolve('taken');
      else if (missingAddress.includes(cause.code ?? '')) resolve('missing');
      else reject(cause);
    });
    server.listen(port, address, () => {
      server.removeAllListeners('error');
      resolve('listening');
    });
  });
}
