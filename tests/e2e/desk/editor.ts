import { expect, type Locator, type Page } from '@playwright/test';
import type { Kind } from '../../../src/story/vocabulary.ts';
import { today } from '../../support/valid-story.ts';

// What an editor does at the desk. How the form looks is known here and nowhere else.

/** What is answered to a question: one of its options, several, or words and days. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** Somebody in a story, as they are asked. */
export interface Asked {
  /** Who they are in it. */
  part: string;
  /** Who they are, and what they agreed to before anything was written. */
  answers: Answers;
}

/** The words of a story, as an editor writes them. */
export interface Written {
  summary: string;
  paragraphs: readonly string[];
  /** For slides. */
  inBrief: string;
  /** Questions for a group. */
  discussion: readonly string[];
  themes: readonly string[];
}

/** Opens the desk on the day of the tests. */
async function visit(page: Page, address: string, path: string): Promise<void> {
  await page.clock.install({ time: `${today}T12:00:00Z` });
  await page.goto(`${address}admin/#/collections/${path}`);
}

/** Opens an empty form, and gives the story its title. Returns the id it was given. */
export async function beginStory(
  page: Page,
  address: string,
  kind: Kind,
  title: string,
): Promise<string> {
  await visit(page, address, `${kind}/new`);
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
  const said = await page.getByRole('group', { name: 'Address' }).textContent();
  return /\/stories\/(\w+)\//.exec(said ?? '')?.[1] ?? '';
}

/** Opens a story that is there, from the address a colleague might have sent. */
export async function openStory(
  page: Page,
  address: string,
  id: string,
  kind: Kind = 'family',
): Promise<void> {
  await visit(page, address, `${kind}/entries/${id}/index`);
  await expect(box(page)).not.toHaveText('');
}

/** Adds somebody, and asks them all that is asked before they have read anything. */
export async function addPerson(page: Page, { part, answers }: Asked): Promise<void> {
  const another = page.getByRole('button', { name: 'Add somebody else' });
  if (await another.isVisible()) await another.click();
  const adding = page.locator('.ask-add');
  await adding.getByRole('radio', { name: part, exact: true }).check();
  await adding.getByRole('button', { name: 'Add this person' }).click();
  await answer(page.locator('.ask-person').last(), answers);
}

/** Answers questions, one after another. */
async function answer(within: Locator, answers: Answers): Promise<void> {
  for (const [question, given] of Object.entries(answers)) {
    const asked = within.locator('.ask').filter({
      has: within.page().locator('.ask-words', { hasText: question }),
    });
    // Some questions are asked only once others are answered.
    await asked.waitFor({ state: 'attached' });
    await unfold(asked);
    for (const each of [given].flat()) await answerOne(asked, each);
  }
}

async function answerOne(asked: Locator, given: string): Promise<void> {
  const option = asked.getByLabel(given, { exact: true });
  if ((await asked.locator('[type=radio], [type=checkbox]').count()) > 0) await option.check();
  else if ((await asked.getByRole('button', { name: given }).count()) > 0)
    await asked.getByRole('button', { name: given }).click();
  else await asked.locator('input, textarea').fill(given);
}

/** Opens all that a question is folded away in, from the outside in. */
async function unfold(asked: Locator): Promise<void> {
  const folded = asked.locator('xpath=ancestor::details[not(@open)]');
  while ((await folded.count()) > 0) await folded.first().locator('> summary').click();
}

/** Answers what is asked of the person at a place, from 0. */
export function answerOf(page: Page, place: number, answers: Answers): Promise<void> {
  return answer(page.locator('.ask-person').nth(place), answers);
}

/** Answers what is asked about the story as a whole. */
export function answerAbout(page: Page, title: string, answers: Answers): Promise<void> {
  return answer(page.getByRole('group', { name: title, exact: true }), answers);
}

/** Writes a story down. */
export async function write(page: Page, story: Written): Promise<void> {
  await page.getByRole('textbox', { name: /^Summary/ }).fill(story.summary);
  await box(page).click();
  for (const [place, paragraph] of story.paragraphs.entries()) {
    if (place > 0) await page.keyboard.press('Enter');
    await page.keyboard.insertText(paragraph);
  }
  await page.getByRole('textbox', { name: /^The story in a minute/ }).fill(story.inBrief);
  for (const question of story.discussion) {
    await page.getByRole('button', { name: 'Add question' }).click();
    await page
      .getByRole('textbox', { name: /^question/ })
      .last()
      .fill(question);
  }
  const themes = page.getByRole('combobox', { name: /^Themes/ });
  for (const theme of story.themes) {
    await themes.fill(theme);
    await page.getByRole('option', { name: theme }).click();
  }
}

/** Puts words in the place of others, in the text of the open story. */
export async function rewrite(page: Page, from: string, to: string): Promise<void> {
  await box(page).focus();
  await box(page).evaluate((root, words) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let node = texts.nextNode();
    while (node && !node.textContent?.includes(words)) node = texts.nextNode();
    const start = node?.textContent?.indexOf(words) ?? -1;
    if (!node || start === -1) throw new Error(`The text has no “${words}”.`);
    document.getSelection()?.setBaseAndExtent(node, start, node, start + words.length);
  }, from);
  await page.keyboard.insertText(to);
  await expect(box(page)).toContainText(to);
}

/** The text of the open story, as the editor sees it. */
export async function text(page: Page): Promise<string> {
  return (await box(page).textContent()) ?? '';
}

/** The panel beside the form. */
export function left(page: Page): Locator {
  return page.getByRole('region', { name: 'What is left' });
}

/** What was refused, and why. */
export function refusal(page: Page): Locator {
  return left(page).getByRole('alert');
}

/** The button that saves. */
export function saving(page: Page): Locator {
  return page.getByRole('button', { name: 'Save', exact: true });
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
  await saving(page).click();
}

/** A place in the workflow that an editor may ask for. */
type Status = 'In review' | 'Ready';

/** Moves the open story on in the workflow. */
export async function setStatus(page: Page, status: Status): Promise<void> {
  await trySetting(page, status);
  await expect(page.getByRole('button', { name: `Status: ${status}` })).toBeVisible();
}

/** Asks to move the open story on, whatever comes of it. */
export async function trySetting(page: Page, status: Status): Promise<void> {
  await page.getByRole('button', { name: /^Status: / }).click();
  await page.getByRole('menuitem', { name: status }).click();
}

/** Publishes the open story, and confirms that it is meant. */
export async function publish(page: Page): Promise<void> {
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Publish now' }).click();
}

function box(page: Page): Locator {
  return page.getByRole('textbox', { name: 'The story', exact: true });
}
