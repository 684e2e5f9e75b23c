import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { codePrefix, tokenHeader } from '../../src/desk-settings/access-agreement.ts';
import { openDesk, type LocalDesk } from '../../src/desk-server/open-desk.ts';

/** A response of the desk. */
export interface DeskReply {
  status: number;
  data: unknown;
}

/** A desk that listens on a port. The functions send requests as the desk's page does. */
export interface ListeningDesk extends LocalDesk {
  address: string;
  /** The token that the desk gave for its first code. */
  token: string;
  /** Sends a request to a path of the desk. Sends a token only if the headers contain one. */
  post: (path: string, body: object, headers: Record<string, string>) => Promise<DeskReply>;
  /** Sends a request as the desk's own page does. The headers replace those of the page. */
  ask: (action: string, params: object, headers?: Record<string, string>) => Promise<DeskReply>;
  /** Saves a story as a draft. */
  save: (id: string, raw: string, options?: object) => Promise<DeskReply>;
  /** Changes the status of a draft to `pending_review` or `pending_publish`. */
  move: (id: string, newStatus: string) => Promise<DeskReply>;
  publishDraft: (id: string) => Promise<DeskReply>;
}

const open: { server: Server; desk: LocalDesk }[] = [];

/** Opens a desk on a content folder, and listens for requests. */
export async function listeningDesk(contentDir: string): Promise<ListeningDesk> {
  const desk = await openDesk(contentDir, () => undefined);
  const server = createServer(desk.listener);
  open.push({ server, desk });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  const post = async (path: string, body: object, headers: Record<string, string>) => {
    const response = await fetch(`${address}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address, ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, data: (await response.json()) as unknown };
  };
  const code = desk.readFragment().slice(codePrefix.length);
  const { data } = await post('api/session', { code }, {});
  const { token } = data as { token: string };
  const ask: ListeningDesk['ask'] = (action, params, headers = {}) =>
    post(
      'api/v1',
      { action, params: { branch: 'editorial', ...params } },
      { [tokenHeader]: token, ...headers },
    );
  const draft = (id: string) => ({ collection: 'family', slug: `${id}/index` });
  return {
    ...desk,
    address,
    token,
    post,
    ask,
    save: (id, raw, options = { newEntry: true }) =>
      ask('persistEntry', {
        dataFiles: [{ path: storyPath(desk, id), slug: `${id}/index`, raw }],
        assets: [],
        options: {
          collectionName: 'family',
          commitMessage: `Save ${id}`,
          useWorkflow: true,
          status: 'draft',
          ...options,
        },
      }),
    move: (id, newStatus) => ask('updateUnpublishedEntryStatus', { ...draft(id), newStatus }),
    publishDraft: (id) => ask('publishUnpublishedEntry', draft(id)),
  };
}

/** Returns the path of a family's story in the repository. */
function storyPath({ contentPath = '' }: LocalDesk, id: string): string {
  return [contentPath, 'stories/family', id, 'index.mdx'].filter(Boolean).join('/');
}

/** Closes every open desk. */
export function closeDesks(): void {
  for (const { server, desk } of open.splice(0)) {
    server.close();
    desk.close();
  }
}
