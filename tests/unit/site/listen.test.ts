import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { listen } from '../../../src/site/listen.ts';
import { isForThisMachine } from '../../../src/site/local-requests.ts';
import { freePort } from '../../support/free-port.ts';

const others: Server[] = [];
afterEach(() => {
  for (const server of others.splice(0)) server.close();
});

/** Sends a request to an address of this machine under a name. Returns the status and the text. */
function ask(hostname: string, port: number, host: string): Promise<[number, string]> {
  return new Promise((resolve, reject) => {
    request({ hostname, port, headers: { host } }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve([response.statusCode ?? 0, text]));
    })
      .on('error', reject)
      .end();
  });
}

/** Listens as another user of the machine could; resolves to whether the address exists here. */
const takePort = (port: number, address: string) =>
  new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, address, () => {
      others.push(server);
      resolve(true);
    });
  });

test('a server answers under every name of this machine, and under no other', async () => {
  const port = await listen((_, response) => response.end('A page'), Number(await freePort()));
  const own = String(port);
  for (const host of [`localhost:${own}`, `127.0.0.1:${own}`, `[::1]:${own}`]) {
    expect(await ask('127.0.0.1', port, host)).toEqual([200, 'A page']);
  }
  for (const host of [
    'localhost',
    'localhost:1',
    `evil.example:${own}`,
    `x.localhost:${own}`,
    `127.0.0.2:${own}`,
  ]) {
    const [status, text] = await ask('127.0.0.1', port, host);
    expect([status, text.slice(0, 42)]).toEqual([
      403,
      'This library is open on this machine only.',
    ]);
  }
});

test('a port is used only where nobody else answers at either address of this machine', async () => {
  const port = Number(await freePort());
  const isTaken = await takePort(port, '::1');
  const used = await listen((_, response) => response.end(), port);
  expect(used === port).toBe(!isTaken);
});

test('the name alone is enough at the port that addresses leave out', () => {
  const request = (parts: unknown) => parts as IncomingMessage;
  const from = (host: string, localPort: number) =>
    isForThisMachine(request({ headers: { host }, socket: { localPort } }));
  expect(from('localhost', 80)).toBe(true);
  expect(from('evil.example', 80)).toBe(false);
  expect(from('localhost', 4321)).toBe(false);
});
