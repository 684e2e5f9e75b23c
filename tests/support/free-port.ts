import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** Finds a port that is not in use, so that two checkouts can run tests at the same time. */
export async function freePort(): Promise<string> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}
