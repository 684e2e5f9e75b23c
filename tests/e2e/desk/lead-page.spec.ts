import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { commitAll, git } from '../../support/git.ts';
import { patience } from '../../support/patience.ts';
import { today } from '../../support/valid-story.ts';
import { expectNoAxeIssues } from '../axe.ts';
import { branchOf, createLibrary, fileOf, shipped, type DeskLibrary } from './desk-library.ts';
import { checklistPanel, enterDesk, setStatus, storyState, storyTitle } from './editor.ts';
import type { RunningDesk } from './server.ts';
import { setDay } from './set-day.ts';
import { watchPage } from './watch-page.ts';

test.describe.configure({ timeout: 600_000 * patience });

let library: DeskLibrary;
let desk: RunningDesk;

test.beforeAll(async () => {
  library = createLibrary();
  git(library.folder, 'checkout', '--quiet', '-b', branchOf(shipped.family));
  const file = join(library.folder, fileOf(shipped.family));
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('I was four streets away.', 'I was round the corner.'),
  );
  commitAll(library.folder, 'Write');
  const status = `branch.${branchOf(shipped.family)}.description`;
  git(library.folder, 'config', status, 'decap-cms/pending_review');
  git(library.folder, 'checkout', '--quiet', 'main');
  desk = await library.startDesk();
});

test.afterAll(() => desk.kill());

const note = 'Could a neighbour tell which corner?';
const answer = 'There are four corners like it.';

test('a lead reads what has changed, asks the editor, and signs the review with one press', async ({
  page,
}) => {
  const { errors, foreignRequests } = watchPage(page, desk);
  await setDay(page, today);
  await enterDesk(page, desk);
  await actAs(page, 'I am a safeguarding lead');
  await waiting(page).getByRole('link', { name: 'Masking tape plaits' }).click();

  // The page shows the story as readers see it, and beside it what only leads see.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Masking tape plaits');
  await expect(page.locator('.home-counts')).toContainText('It has changed since the review of');
  const changed = section(page, 'What has changed since the last review');
  await expect(changed.locator('del')).toHaveText('four streets away');
  await expect(changed.locator('ins')).toHaveText('round the corner');
  const readers = page.frameLocator('iframe');
  await expect(readers.getByText('I was round the corner.')).toBeVisible();
  await expect(readers.getByRole('heading', { level: 1 })).toHaveText('Masking tape plaits');
  const facts = section(page, 'What only leads see');
  await expect(facts).toContainText(
    'Is the child looked after, fostered, or part of a court case?',
  );
  await expect(facts).toContainText('Has a family court been involved?');
  await expect(section(page, 'What was done, and when')).toContainText('changed the words');
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoAxeIssues(page, { allRulesInDark: true });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
  }

  // A note waits for the editor, on the first page and in the story. What is not sent stays.
  const write = page.getByRole('textbox', { name: 'A note to the editor' });
  await write.fill(note);
  await page.reload();
  await expect(write).toHaveValue(note);
  await page.getByRole('button', { name: 'Send the note' }).click();
  await expect(section(page, 'Ask the editor')).toContainText(`The lead, `);
  await expect(page.getByRole('radio', { name: 'The editor' })).toBeChecked();
  await page.getByRole('link', { name: 'What waits today' }).click();
  await expect(waiting(page)).toContainText('Nothing waits for a lead.');
  await actAs(page, 'I write stories down');
  await expect(waiting(page)).toContainText(`The lead asks: “${note}”`);
  const waitingNote = waiting(page).getByRole('listitem').filter({ hasText: note });
  await waitingNote.getByRole('link', { name: 'Masking tape plaits' }).click();
  await expect(storyTitle(page)).toHaveValue('Masking tape plaits');
  const panel = checklistPanel(page);
  await expect(panel).toContainText(note);
  await panel.getByRole('textbox', { name: 'Your answer' }).fill(answer);
  await panel.getByRole('button', { name: 'Answer' }).click();
  await expect(panel).toContainText(`The editor, `);

  // The answer waits for the lead, who closes the note.
  await page.getByRole('link', { name: 'The lead’s page' }).click();
  await expect(section(page, 'Ask the editor')).toContainText(answer);
  await expect(page.getByRole('radio', { name: 'The lead', exact: true })).toBeChecked();
  await page.getByRole('button', { name: 'Close this note' }).click();
  await expect(section(page, 'Ask the editor')).toContainText('1 closed note');

  // One press signs this version. The form then shows the story with the signature.
  const review = section(page, 'May it be told?');
  await review.getByRole('button', { name: 'I have read it as readers see it' }).click();
  await expect(review).toContainText('Signed. The editor acts next.');
  await expect(review.getByRole('button')).toHaveCount(0);
  await expect(page.locator('.home-counts')).toContainText('Reviewed on 23 November 2026');
  await expect(changed).toContainText('Nothing has changed.');
  expect(library.draftOf(shipped.family)).toContain(`reviewedOn: ${today}`);
  expect(library.statusOf(shipped.family)).toBe('decap-cms/pending_review');
  await page.getByRole('link', { name: 'Open its form' }).click();
  await expect(storyTitle(page)).toHaveValue('Masking tape plaits');
  await expect(storyState(page)).toHaveText('With the lead');

  // What comes next is that the people in it read it. Nothing else is left but their yes.
  await setStatus(page, 'To be read');
  expect(library.statusOf(shipped.family)).toBe('decap-cms/pending_publish');
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).toBeVisible();

  // Nothing that they wrote to each other is in a branch.
  const branches = git(library.folder, 'log', '--branches', '--patch', '--format=%B');
  for (const text of [note, answer]) expect(branches).not.toContain(text);
  expect([...errors, ...foreignRequests]).toEqual([]);
});

/** Says on the first page what somebody does here. */
async function actAs(page: Page, words: string): Promise<void> {
  await page.getByRole('radio', { name: words }).check();
}

function waiting(page: Page): Locator {
  return section(page, 'Waiting for you');
}

/** The section of the page whose heading begins with some words. */
function section(page: Page, words: string): Locator {
  return page
    .locator('section.home-section')
    .filter({ has: page.getByRole('heading', { level: 2, name: words }) });
}
