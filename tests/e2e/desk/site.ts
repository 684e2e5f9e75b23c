import type { APIResponse, Page } from '@playwright/test';
import { patience } from '../../support/patience.ts';
import type { RunningDesk } from './server.ts';

/** Options for waiting until a build has put a change on the site. */
export const afterBuild = { timeout: 180_000 * patience };

/** Fetches a story's page from the site. Returns the HTTP status. */
export async function fetchStatus(page: Page, desk: RunningDesk, id: string): Promise<number> {
  return (await fetchFile(page, desk, `stories/${id}/`)).status();
}

/** Fetches a file from the site, and tries again if the busy server has closed the connection. */
export function fetchFile(page: Page, desk: RunningDesk, path: string): Promise<APIResponse> {
  return page.request.get(desk.address + path, { maxRetries: 5 });
}
