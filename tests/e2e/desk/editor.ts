import { expect, type Page } from '@playwright/test';

// What an editor does at the desk. How the form looks is known here and nowhere else.

/** A story as an editor writes it. */
export interface Written {
  id: string;
  title: string;
  /** The whole file. */
  source: string;
}

/** Opens an empty form for a family's story, and fills it in. */
export async function beginStory(page: Page, address: string, story: Written): Promise<void> {
  await page.goto(`${address}admin/#/collections/family/new`);
  await page.getByLabel('Id').fill(story.id);
  await page.getByLabel('Title').fill(story.title);
  await page.getByLabel('Source').fill(story.source);
}

/** Opens a story that is there, from the address a colleague might have sent. */
export async function openStory(page: Page, address: string, id: string): Promise<void> {
  await page.goto(`${address}admin/#/collections/family/entries/${id}/index`);
  await expect(page.getByLabel('Source')).not.toHaveValue('');
}

/** Puts words in the place of others, in the text of the open story. */
export async function rewrite(page: Page, from: string, to: string): Promise<void> {
  const source = page.getByLabel('Source');
  await source.fill((await source.inputValue()).replace(from, to));
}

/** The text of the open story, as the editor sees it. */
export function text(page: Page): Promise<string> {
  return page.getByLabel('Source').inputValue();
}

/** Saves, and waits until it is said to be saved. */
export async function save(page: Page): Promise<void> {
  const answered = page.waitForResponse((response) =>
    (response.request().postData() ?? '').includes('"action":"persistEntry"'),
  );
  await trySaving(page);
  expect((await answered).status()).toBe(200);
  await expect(page.getByText('Changes saved')).toBeVisible();
}

/** Asks to save, whatever comes of it. */
export async function trySaving(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
}

/** Moves the open story on in the workflow. */
export async function setStatus(page: Page, status: 'In review' | 'Ready'): Promise<void> {
  await page.getByRole('button', { name: /^Status: / }).click();
  await page.getByRole('menuitem', { name: status }).click();
  await expect(page.getByRole('button', { name: `Status: ${status}` })).toBeVisible();
}

/** Publishes the open story, and confirms that it is meant. */
export async function publish(page: Page): Promise<void> {
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Publish now' }).click();
}
