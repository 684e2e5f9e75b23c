import { expect, test, type Page, type Request } from '@playwright/test';
import { patience } from '../../support/patience.ts';
import { expectNoAxeIssues } from '../axe.ts';
import { createLibrary, shipped, type DeskLibrary } from './desk-library.ts';
import {
  checklistPanel,
  enterDesk,
  openStory,
  replaceWords,
  save,
  saveButton,
  storyState,
  storyText,
  trySaving,
} from './editor.ts';
import type { RunningDesk } from './server.ts';
import { watchPage } from './watch-page.ts';
import { fullPass } from '../pass-tags.ts';

// The tests share one desk, and each test begins where the test before it ended. A test may build the
// library once or twice.
test.describe.configure({ mode: 'serial', timeout: 600_000 * patience });

let library: DeskLibrary;
let desk: RunningDesk;

test.beforeAll(async () => {
  library = createLibrary();
  desk = await library.startDesk();
});

test.afterAll(() => desk.kill());

test('the desk opens with the address in the terminal, and then in every window of that browser', async ({
  page,
  browser,
}) => {
  const heading = (window: Page) => window.getByRole('heading', { level: 1 });

  // A colleague’s link does not open the desk without a code.
  const link = `${desk.address}admin/#/collections/family`;
  await page.goto(link);
  await expect(heading(page)).toHaveText('Open the desk from the terminal');
  await expect(page.getByText('This window may not use the editors’ desk yet.')).toBeVisible();
  await expectNoAxeIssues(page);

  // The address opens the desk once, and does not stay in the browser's history.
  const address = await desk.takeOpenAddress();
  const window = await page.context().newPage();
  await window.goto(address);
  await expect(heading(window)).toHaveText('What waits today');
  expect(window.url()).not.toContain('open=');
  await expect(heading(page)).toHaveText('Family stories');
  await window.reload();
  await expect(heading(window)).toHaveText('What waits today');

  // A bookmark opens the desk as long as another window of the desk is open.
  const bookmark = await page.context().newPage();
  await bookmark.goto(link);
  await expect(heading(bookmark)).toHaveText('Family stories');

  // An address that was used does not open the desk in another browser.
  const other = await (await browser.newContext()).newPage();
  await other.goto(address);
  await expect(other.getByText('The address that you opened was used before')).toBeVisible();
  await other.goto(await desk.takeOpenAddress());
  await expect(heading(other)).toHaveText('What waits today');
  await other.context().close();
});

test('a story that is opened and not changed cannot be saved', fullPass, async ({ page }) => {
  const before = library.branches();
  for (const [kind, id] of Object.entries(shipped)) {
    await openStory(page, desk, id, kind as keyof typeof shipped);
    await expect(checklistPanel(page).getByRole('status')).toContainText('Nothing is left to do.');
    await expect(storyState(page)).toHaveText('As it was published');
    await expect(saveButton(page)).toBeHidden();
  }
  expect(library.branches()).toEqual(before);
});

test('a draft, saved or not, survives a reload and a killed server', async ({ page }) => {
  await openStory(page, desk, 'nsr2h8');
  await replaceWords(page, 'I was four streets away', 'I was five streets away');
  await save(page);
  await replaceWords(page, 'five streets', 'six streets');
  await waitForBackup(page, 'six streets');
  await desk.kill();
  await trySaving(page);
  await expect(page.getByText('The desk cannot be reached. Nothing is lost')).toBeVisible();
  desk = await library.startDesk();
  expect(library.draftOf('nsr2h8')).toContain('I was five streets away');

  // After a restart, the desk answers only when its new address has been opened in this browser.
  await trySaving(page);
  await expect(page.getByText('This window may not use the desk.')).toBeVisible();
  await enterDesk(await page.context().newPage(), desk);

  const offer = new Promise<string>((resolve) => {
    page.on('dialog', (dialog) => {
      if (dialog.type() === 'confirm') resolve(dialog.message());
      void dialog.accept();
    });
  });
  // The browser finds its backup long before a distant git host has answered. The desk offers the
  // backup only after the host's answer, so the answer must not wait for the offer.
  const { response } = await delayResponse(page, 'unpublishedEntryDataFile', () =>
    waitForBackup(page, 'six streets'),
  );
  await page.reload();
  expect(await offer).toContain('This browser has work of yours that was never saved');
  await response;
  await expect.poll(() => storyText(page)).toContain('I was six streets away');
  await save(page);
  expect(library.draftOf('nsr2h8')).toContain('I was six streets away');
});

test(
  'the second of two editors who save a story gets a warning, and neither loses a word',
  fullPass,
  async ({ browser }) => {
    const firstContext = await browser.newContext();
    const secondContext = await browser.newContext();
    const [first, second] = [await firstContext.newPage(), await secondContext.newPage()];
    const { errors } = watchPage(second, desk);
    await openStory(first, desk, 'nsr2h8');
    await openStory(second, desk, 'nsr2h8');
    await replaceWords(first, 'six streets', 'seven streets');
    await save(first);
    await replaceWords(second, 'six streets', 'eight streets');
    await trySaving(second);
    await expect(
      second.getByText('Someone else has changed this since you opened it'),
    ).toBeVisible();
    expect(await storyText(second)).toContain('eight streets');
    expect(library.draftOf('nsr2h8')).toContain('seven streets');

    // The second editor opens another window, which shows the first editor's save, and combines both.
    const newWindow = await secondContext.newPage();
    await openStory(newWindow, desk, 'nsr2h8');
    await replaceWords(newWindow, 'seven streets', 'seven or eight streets');
    await save(newWindow);
    expect(library.draftOf('nsr2h8')).toContain('seven or eight streets');
    // All buttons for a draft are visible, both on a phone and beside the panel.
    for (const width of [390, 1280]) {
      await newWindow.setViewportSize({ width, height: 800 });
      await newWindow.getByRole('button', { name: 'More', exact: true }).click();
      for (const name of ['Send to the lead', 'Discard the changes', 'Close this message']) {
        await expect(newWindow.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
      }
      await newWindow.keyboard.press('Escape');
    }
    expect(errors).toEqual([]);
    await Promise.all([firstContext.close(), secondContext.close()]);
  },
);

/**
 * Delays the server's responses to one action.
 *
 * @param until the responses are sent once its promise resolves
 * @returns a promise of the first response, in an object so that `await` does not wait for it
 */
async function delayResponse(page: Page, action: string, until: () => Promise<unknown>) {
  const hasAction = (request: Request) =>
    (request.postData() ?? '').includes(`"action":"${action}"`);
  await page.route('**/api/v1', async (route) => {
    if (hasAction(route.request())) await until();
    await route.continue();
  });
  return { response: page.waitForResponse((response) => hasAction(response.request())) };
}

/** Waits until Decap has stored a backup of unsaved words, a moment after they were written. */
async function waitForBackup(page: Page, words: string): Promise<void> {
  const readBackups = () =>
    page.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const database = indexedDB.open('localforage');
          database.onerror = () => reject(new Error('There is no backup.'));
          database.onsuccess = () => {
            const store = database.result.transaction('keyvaluepairs').objectStore('keyvaluepairs');
            const entries = store.getAll();
            entries.onsuccess = () => {
              database.result.close();
              resolve(JSON.stringify(entries.result));
            };
          };
        }),
    );
  await expect.poll(readBackups).toContain(words);
}
