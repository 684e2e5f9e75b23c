import type { Locator, Page } from '@playwright/test';
import type { ChecklistItem } from '../../../admin/checklist/judged-draft.ts';

/** Returns the data of the open story, as the controls have written it. */
export const storyData = (page: Page) => page.evaluate(() => desk.storyData());

/** Returns the number of changes that the controls have written. */
export const countChanges = (page: Page) => page.evaluate(() => desk.countChanges());

/** The person at an index, from 0. */
export const person = (page: Page, index: number) => page.locator('.ask-person').nth(index);

/** A question with radio buttons. */
export const choice = (within: Page | Locator, words: string) =>
  within.getByRole('radiogroup', { name: words });

/** Unfolds all sections. */
export const unfold = (page: Page) =>
  page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));

/** Sets the result of judging the story. */
export const judge = (page: Page, fingerprint?: string, ...items: Partial<ChecklistItem>[]) =>
  page.evaluate((judged) => desk.judge(judged), {
    ...(fingerprint === undefined ? {} : { fingerprint }),
    items: items.map((item) => ({
      ...{ rule: 'a-rule', severity: 'error' as const, path: '', message: '', hint: '' },
      ...item,
    })),
  });

/** Adds a person with a part. */
export async function addPerson(page: Page, part: string): Promise<Locator> {
  const another = page.getByRole('button', { name: 'Add somebody else' });
  if (await another.isVisible()) await another.click();
  await page.getByRole('radio', { name: part, exact: true }).last().check();
  await page.getByRole('button', { name: 'Add this person', exact: true }).click();
  return page.locator('.ask-person').last();
}
