import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { readLibraryContext } from '../../../src/library/library-context.ts';
import { routeBundledPage, type BundledPage } from '../bundled-page.ts';
import type { DeskState } from './desk-state.ts';

const content = fileURLToPath(new URL('../../../content', import.meta.url));

/** The address of the page with the controls, which exists only in the browser under test. */
const address = 'https://desk.test/';

const questionsPage: BundledPage = {
  name: 'questions',
  address,
  // This is the policy of the desk, without access to backends.
  policy:
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; base-uri 'none'",
  config: { build: { assetsInlineLimit: 4096 } },
};

/** Opens the controls on a page of their own, with a story and the shipped lists. */
export async function openDesk(page: Page, deskState: DeskState = {}): Promise<void> {
  await routeBundledPage(page, questionsPage);
  await page.clock.setFixedTime('2026-11-23T12:00:00Z');
  await page.addInitScript(
    (state) => {
      globalThis.deskState = state;
    },
    { lists: await readShippedLists(), ...deskState },
  );
  await page.goto(address);
  await page.getByRole('heading', { name: 'A story' }).waitFor();
}

/** Reads the consent forms and guiding principles that are shipped with the examples. */
async function readShippedLists(): Promise<NonNullable<DeskState['lists']>> {
  const { judging } = await readLibraryContext(content);
  return { forms: [...judging.forms], principles: [...judging.principles] };
}
