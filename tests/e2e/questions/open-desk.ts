import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { readLibraryContext } from '../../../src/library/library-context.ts';
import { routeBundledPage, type BundledPage } from '../bundled-page.ts';
import type { Opening } from './opening.ts';

const content = fileURLToPath(new URL('../../../content', import.meta.url));

/** The address of the page with the controls. It exists only in the browser under test. */
const address = 'https://desk.test/';

const questionsPage: BundledPage = {
  name: 'questions',
  address,
  // The policy of the desk, without the backends it talks to.
  policy:
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; base-uri 'none'",
  config: { build: { assetsInlineLimit: 4096 } },
};

/** Opens the widgets on a page of their own, with a story and the lists that are shipped. */
export async function openDesk(page: Page, opening: Opening = {}): Promise<void> {
  await routeBundledPage(page, questionsPage);
  await page.clock.setFixedTime('2026-11-23T12:00:00Z');
  await page.addInitScript(
    (given) => {
      globalThis.opening = given;
    },
    { house: await shippedHouse(), ...opening },
  );
  await page.goto(address);
  await page.getByRole('heading', { name: 'A story' }).waitFor();
}

/** The consent forms and guiding principles that are shipped with the examples. */
async function shippedHouse(): Promise<NonNullable<Opening['house']>> {
  const { judging: house } = await readLibraryContext(content);
  return { forms: [...house.forms], principles: [...house.principles] };
}
