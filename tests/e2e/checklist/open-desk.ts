import type { Page } from '@playwright/test';
import { deskAliases } from '../../../src/publish/desk-bundle.ts';
import { startHost, type MemoryHost } from '../../support/memory-host.ts';
import { routeBundledPage, type BundledPage } from '../bundled-page.ts';

/** The address of the desk, which exists only in the browser under test. */
const address = 'https://desk.test/';

const deskPage: BundledPage = {
  name: 'checklist',
  address,
  // This is the policy with which the desk is served.
  policy:
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' blob:; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  config: {
    base: './',
    resolve: { alias: deskAliases },
    worker: { format: 'es' },
    // The target keeps `light-dark()`, as the site's own stylesheet does.
    build: { cssTarget: 'esnext' },
  },
};

/** Opens Decap, signed in, with the shipped content, the panel and the preview. */
export async function openDesk(
  page: Page,
  path = '',
  prepare: (host: MemoryHost) => void = () => undefined,
): Promise<MemoryHost> {
  const host = startHost();
  prepare(host);
  await routeBundledPage(page, deskPage);
  await page.route(`${address}api/v1`, (route) => {
    const { action, params } = route.request().postDataJSON() as { action: string; params: never };
    const { status, body } = host.answer(action, params);
    return route.fulfill({ status, json: body });
  });
  await page.goto(`${address}#/${path}`);
  await page.getByRole('button', { name: 'Login' }).click();
  return host;
}
