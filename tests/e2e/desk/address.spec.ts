import { expect, test, type Page } from '@playwright/test';
import { patience } from '../../support/patience.ts';
import { fullPass } from '../pass-tags.ts';
import { createLibrary, shipped, type DeskLibrary } from './desk-library.ts';
import { openStory, storyTitle } from './editor.ts';
import type { RunningDesk } from './server.ts';

test.describe.configure({ timeout: 600_000 * patience });

let library: DeskLibrary;
let desk: RunningDesk;

test.beforeAll(async () => {
  library = createLibrary();
  desk = await library.startDesk();
});

test.afterAll(() => desk.kill());

test('the form always shows the story that the address names, and no unsaved work is lost', async ({
  page,
}) => {
  const questions: string[] = [];
  let answer = true;
  page.on('dialog', (dialog) => {
    questions.push(dialog.message());
    void (answer ? dialog.accept() : dialog.dismiss());
  });
  const title = storyTitle(page);
  await openStory(page, desk, shipped.family);
  const before = await title.inputValue();

  // An address that is pasted opens its story, and so does the button Back.
  await paste(page, other);
  await expect(title).toHaveValue(/letter/);
  await page.goBack();
  await expect(title).toHaveValue(before);
  // So does an address that follows another at once.
  await pasteAfter(page, 'family', other);
  await expect(title).toHaveValue(/letter/);
  await page.goBack();
  await page.goBack();
  await expect(title).toHaveValue(before);
  expect(questions).toEqual([]);

  // With unsaved work the desk asks. Whoever stays keeps both the work and its address.
  await title.fill('Not saved yet');
  answer = false;
  await paste(page, other);
  await expect(page).toHaveURL(new RegExp(shipped.family));
  await expect(title).toHaveValue('Not saved yet');

  // Whoever leaves gets the work back with its story.
  answer = true;
  await paste(page, other);
  await expect(title).toHaveValue(/letter/);
  expect(questions).toEqual([leave, leave]);
  await page.goBack();
  await expect(title).toHaveValue('Not saved yet');
  expect(questions.at(-1)).toContain('This browser has work of yours that was never saved');
  expect(library.branches()).toEqual(['editorial', 'main']);
});

test(
  'a new story that is not saved does not stay under the address of another',
  fullPass,
  async ({ page }) => {
    page.on('dialog', (dialog) => void dialog.accept());
    const title = storyTitle(page);
    await openStory(page, desk, shipped.family);
    const published = await title.inputValue();
    await paste(page, 'family/new');
    await expect(title).toHaveValue('');
    await title.fill('A story of tomorrow');
    await paste(page, `family/entries/${shipped.family}/index`);
    await expect(title).toHaveValue(published);
    await page.goBack();
    await expect(title).toHaveValue('A story of tomorrow');
  },
);

const leave =
  'What you wrote here is not saved. Leave it? This browser keeps it, and offers it when you open this again.';

const other = `young-person/entries/${shipped['young-person']}/index`;

/** Pastes an address into the window's address bar. */
async function paste(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/collections/${path}`);
}

/** Pastes an address, and another as soon as the browser has told the page of the first. */
async function pasteAfter(page: Page, first: string, second: string): Promise<void> {
  await page.evaluate(
    ([firstHash = '', secondHash = '']) => {
      const paste = () => setTimeout(() => (location.hash = secondHash));
      // A listener in the capture phase is called before those of the desk.
      addEventListener('hashchange', paste, { once: true, capture: true });
      location.hash = firstHash;
    },
    [`#/collections/${first}`, `#/collections/${second}`],
  );
}
