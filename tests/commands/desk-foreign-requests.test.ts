import { beforeEach, describe, expect, test } from 'vitest';
import { listeningDesk } from '../support/listening-desk.ts';
import { createDeskRepository, listBranches } from '../support/desk-repository.ts';

let folder: string;
let contentDir: string;

beforeEach(() => {
  ({ folder, contentDir } = createDeskRepository());
});

describe('requests from elsewhere', () => {
  test.each([
    ['from a page of another site', { origin: 'https://elsewhere.example' }],
    ['from another program’s page on this machine', { origin: 'http://localhost:1' }],
    ['without an origin', { origin: '' }],
    ['that a browser marks as cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['of a type that needs no preflight request', { 'content-type': 'text/plain' }],
  ])('%s are refused, and change nothing', async (_, headers) => {
    const desk = await listeningDesk(contentDir);
    const raw = 'Slipped in\n';
    const path = 'content/stories/family/new234/index.mdx';
    const { status } = await desk.ask(
      'persistEntry',
      {
        dataFiles: [{ path, slug: 'new234/index', raw }],
        assets: [],
        options: {
          collectionName: 'family',
          commitMessage: 'x',
          useWorkflow: true,
          status: 'draft',
          newEntry: true,
        },
      },
      headers,
    );
    expect(status).toBe(403);
    expect(listBranches(folder)).toEqual(['editorial', 'main']);
  });

  test('get no permission from a preflight request', async () => {
    const desk = await listeningDesk(contentDir);
    const response = await fetch(`${desk.address}/api/v1`, {
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:1', 'access-control-request-method': 'POST' },
    });
    expect(response.status).toBe(403);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});
