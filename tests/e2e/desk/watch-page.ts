import type { Page } from '@playwright/test';
import type { RunningDesk } from './server.ts';

/** Errors that the browser writes to the console while Decap works as it should. */
const expectedErrors = [
  // Decap asks whether a published story has a draft. The server answers 404 if it has none.
  /^Failed to load resource: the server responded with a status of 404/,
  // The server refuses a save with 409.
  /^Failed to load resource: the server responded with a status of 409/,
];

/** Records the errors of a page, and its requests to other hosts. */
export function watchPage(
  page: Page,
  desk: RunningDesk,
): { errors: string[]; foreignRequests: string[] } {
  const record = { errors: [] as string[], foreignRequests: [] as string[] };
  page.on('console', (message) => {
    const isExpected = expectedErrors.some((pattern) => pattern.test(message.text()));
    if (message.type() === 'error' && !isExpected) record.errors.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(desk.address)) {
      record.foreignRequests.push(request.url());
    }
  });
  return record;
}
