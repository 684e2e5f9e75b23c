import { expect, type Locator, type Page } from '@playwright/test';
import type { Kind } from '../../../src/story/vocabulary.ts';
import { today } from '../../support/valid-story.ts';
import type { RunningDesk } from './server.ts';
import { setDay } from './set-day.ts';

// The actions of an editor at the desk. Only this file depends on how the form looks.

/** Answers by question. An answer is the label of an option, several labels, a text or a day. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** What an editor enters about a person before the story is written. */
export interface PersonInput {
  /** The label of the person's part in the story. */
  part: string;
  /** The answers about the person and the agreement to tell. */
  answers: Answers;
}

/** The words that an editor writes for a story. */
export interface StoryWords {
  summary: string;
  paragraphs: readonly string[];
  /** The short version for slides. */
  inBrief: string;
  /** The questions for a group. */
  discussion: readonly string[];
  themes: readonly string[];
}

/**
 * Opens the desk with an address from the terminal, and waits until the page has used the code in
 * the address. The server prints the next address after that.
 */
export async function enterDesk(page: Page, desk: RunningDesk): Promise<void> {
  await page.goto(await desk.takeOpenAddress());
  await expect(page).toHaveURL(`${desk.address}admin/#/`);
}

/** Opens an address of the desk, with the clock at the day of the tests. */
async function openDesk(page: Page, desk: RunningDesk, path: string): Promise<void> {
  await setDay(page, today);
  if (!page.url().startsWith(`${desk.address}admin/`)) await enterDesk(page, desk);
  await page.goto(`${desk.address}admin/#/collections/${path}`);
}

/** Opens an empty form, and writes the story's title. Returns the story's new id. */
export async function beginStory(
  page: Page,
  desk: RunningDesk,
  kind: Kind,
  title: string,
): Promise<string> {
  await openDesk(page, desk, `${kind}/new`);
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
  const storyAddress = await page.getByRole('group', { name: 'Address' }).textContent();
  return /\/stories\/(\w+)\//.exec(storyAddress ?? '')?.[1] ?? '';
}

/** Opens an existing story by its address. */
export async function openStory(
  page: Page,
  desk: RunningDesk,
  id: string,
  kind: Kind = 'family',
): Promise<void> {
  await openDesk(page, desk, `${kind}/entries/${id}/index`);
  await expect(textBox(page)).not.toHaveText('');
}

/** Adds a person, and answers the questions that come before the story is written. */
export async function addPerson(page: Page, { part, answers }: PersonInput): Promise<void> {
  await page.locator('.ask-person, .ask-add').first().waitFor();
  const first = page.locator('.ask-person', { hasText: 'tells the story' });
  // A story of a family or a young person begins with the person who tells it.
  if (part !== 'They tell the story' || (await first.count()) === 0) {
    const another = page.getByRole('button', { name: 'Add somebody else' });
    if (await another.isVisible()) await another.click();
    const form = page.locator('.ask-add');
    await form.getByRole('radio', { name: part, exact: true }).check();
    await form.getByRole('button', { name: 'Add this person', exact: true }).click();
  }
  await answerQuestions(page.locator('.ask-person').last(), answers);
}

/** Answers questions, one after another. */
async function answerQuestions(within: Locator, answers: Answers): Promise<void> {
  for (const [words, answer] of Object.entries(answers)) {
    const question = within.locator('.ask').filter({
      has: within.page().locator('.ask-words', { hasText: words }),
    });
    // Some questions appear only once other questions are answered.
    await question.waitFor({ state: 'attached' });
    await unfold(question);
    for (const each of [answer].flat()) await answerQuestion(question, each);
  }
}

async function answerQuestion(question: Locator, answer: string): Promise<void> {
  const option = question.getByLabel(answer, { exact: true });
  const isChoice = (await question.locator('[type=radio], [type=checkbox]').count()) > 0;
  // A message that appears above the question can move it away during the press.
  if (isChoice) await expect(() => option.check()).toPass();
  else if ((await question.getByRole('button', { name: answer }).count()) > 0)
    await question.getByRole('button', { name: answer }).click();
  else await question.locator('input, textarea').fill(answer);
}

/** Unfolds every section around a part of the form, from the outside in. */
async function unfold(part: Locator): Promise<void> {
  const folded = part.locator('xpath=ancestor::details[not(@open)]');
  while ((await folded.count()) > 0) await folded.first().locator('> summary').click();
}

/** Answers questions about the person at an index, from 0. */
export function answerAboutPerson(page: Page, index: number, answers: Answers): Promise<void> {
  return answerQuestions(page.locator('.ask-person').nth(index), answers);
}

/** Answers the questions of the group with a title. */
export function answerGroup(page: Page, title: string, answers: Answers): Promise<void> {
  return answerQuestions(page.getByRole('group', { name: title, exact: true }), answers);
}

/** Records that the lead has reviewed the version in the form. */
export async function signReview(page: Page): Promise<void> {
  const review = page.getByRole('group', { name: 'Safeguarding review', exact: true });
  const button = review.locator('button', { hasText: 'I have reviewed this version' });
  await button.waitFor({ state: 'attached' });
  await unfold(button);
  await button.click();
}

/** Writes the words of a story. */
export async function writeStory(page: Page, story: StoryWords): Promise<void> {
  await page.getByRole('textbox', { name: /^Summary/ }).fill(story.summary);
  await textBox(page).click();
  for (const [index, paragraph] of story.paragraphs.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
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

/** Replaces words in the text of the open story. */
export async function replaceWords(page: Page, from: string, to: string): Promise<void> {
  await textBox(page).focus();
  await textBox(page).evaluate((root, words) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let node = texts.nextNode();
    while (node && !node.textContent?.includes(words)) node = texts.nextNode();
    const start = node?.textContent?.indexOf(words) ?? -1;
    if (!node || start === -1) throw new Error(`The text has no “${words}”.`);
    document.getSelection()?.setBaseAndExtent(node, start, node, start + words.length);
  }, from);
  await page.keyboard.insertText(to);
  await expect(textBox(page)).toContainText(to);
}

/** Returns the text of the open story as the editor sees it. */
export async function storyText(page: Page): Promise<string> {
  return (await textBox(page).textContent()) ?? '';
}

/** Presses the first button of the form with these words, in whatever section it is. */
export async function pressInForm(page: Page, words: string): Promise<void> {
  const button = page.locator('.ask-person button', { hasText: words }).first();
  await button.waitFor({ state: 'attached' });
  await unfold(button);
  await button.click();
}

/** The title of the open story. */
export function storyTitle(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Title', exact: true });
}

/** The panel beside the form. */
export function checklistPanel(page: Page): Locator {
  return page.getByRole('region', { name: 'What is left' });
}

/** The last refusal with its reasons, in the panel. */
export function refusal(page: Page): Locator {
  return checklistPanel(page).getByRole('alert');
}

/** The button that saves. A form that is saved has none. */
export function saveButton(page: Page): Locator {
  return page.getByRole('button', { name: /^Save (?:draft|the no)$/ });
}

/** What the bar above the form says about the open story. */
export function storyState(page: Page): Locator {
  return page.locator('.bar-state');
}

/** The result of what was pressed last. */
function lastResult(page: Page): Locator {
  return page.locator('.result');
}

/** Saves the open story, and waits until the desk says that it is saved. */
export async function save(page: Page): Promise<void> {
  const saved = page.waitForResponse((response) =>
    (response.request().postData() ?? '').includes('"action":"persistEntry"'),
  );
  await trySaving(page);
  expect((await saved).status()).toBe(200);
  await expect(lastResult(page)).toContainText('Saved.');
  await expect(storyState(page)).not.toContainText('not saved');
}

/** Tries to save the open story. The desk may refuse. */
export async function trySaving(page: Page): Promise<void> {
  await saveButton(page).click();
}

/** A status that an editor can set: the button that sets it, and what the bar says then. */
const statuses = {
  'In review': { button: /^Send to the lead$/, state: 'With the lead' },
  'To be read': {
    button: /^Ready for the storyteller to read$/,
    state: 'With the storyteller, to read',
  },
  Ready: {
    button: /^(?:Mark as ready|Ready for the storyteller to read)$/,
    state: 'Ready to be published',
  },
} as const;
type Status = keyof typeof statuses;

/** Sets the status of the open story, and waits until the desk shows the status. */
export async function setStatus(page: Page, status: Status): Promise<void> {
  await trySettingStatus(page, status);
  await expect(storyState(page)).toHaveText(statuses[status].state);
}

/** Tries to set the status of the open story. The desk may refuse. */
export async function trySettingStatus(page: Page, status: Status): Promise<void> {
  await page.getByRole('button', { name: statuses[status].button }).click();
}

/** Publishes the open story. The desk may refuse. */
export async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
}

function textBox(page: Page): Locator {
  return page.getByRole('textbox', { name: 'The story', exact: true });
}
