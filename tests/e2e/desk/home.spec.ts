import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { commitAll, git } from '../../support/git.ts';
import { patience } from '../../support/patience.ts';
import { expectNoAxeIssues } from '../axe.ts';
import { branchOf, createLibrary, fileOf, shipped, type DeskLibrary } from './desk-library.ts';
import { enterDesk, pressInForm, save, storyTitle } from './editor.ts';
import type { RunningDesk } from './server.ts';
import { afterBuild } from './site.ts';
import { watchPage } from './watch-page.ts';
import { fullPass } from '../pass-tags.ts';

test.describe.configure({ timeout: 600_000 * patience });

let library: DeskLibrary;
let desk: RunningDesk;

test.beforeAll(async () => {
  library = createLibrary();
  edit(fileOf(shipped['young-person'], 'young-person'), 'outcome: clear', 'outcome: hold');
  commitAll(library.folder, 'Pause a story');
  git(library.folder, 'checkout', '--quiet', '-b', branchOf(shipped.family));
  edit(fileOf(shipped.family), 'four streets', 'five streets');
  commitAll(library.folder, 'Write');
  const status = `branch.${branchOf(shipped.family)}.description`;
  git(library.folder, 'config', status, 'decap-cms/pending_review');
  git(library.folder, 'checkout', '--quiet', 'main');
  desk = await library.startDesk();
});

test.afterAll(() => desk.kill());

test(
  'a lead and an editor see on the first page what waits, and each entry leads to its place',
  fullPass,
  async ({ page }) => {
    const { errors } = watchPage(page, desk);
    await enterDesk(page, desk);

    // An editor has nothing to do. A lead has a story to read, and this browser remembers that.
    const waiting = section(page, 'Waiting for you');
    await expect(waiting).toContainText('Nothing waits for you.');
    await waiting.getByRole('radio', { name: 'I am a safeguarding lead' }).check();
    await expect(waiting.getByRole('listitem')).toContainText('Read it as readers will see it');
    await page.reload();
    await expect(waiting.getByRole('link')).toHaveText('Masking tape plaits');
    await expect(section(page, 'Ends or is due')).toContainText('Ask whether they are still happy');

    // The search reads the stories of every kind.
    const find = section(page, 'Find a story');
    await find.getByRole('searchbox').fill('that sent');
    await expect(find.getByRole('status')).toHaveText('1 story');
    await find.getByLabel('Where it is').selectOption('On the site');
    await expect(find.getByRole('status')).toHaveText('No story is like that.');
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoAxeIssues(page, { allRulesInDark: true });
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await overflow()).toBeLessThanOrEqual(0);
    }
    await find.getByRole('button', { name: 'Show everything again' }).click();
    await expect(find.getByRole('listitem')).toHaveCount(0);

    // The reason leads to the answer that holds the story back.
    const heldBack = section(page, 'Held back, and why');
    await expect(heldBack).toContainText('The safeguarding lead has put the story on hold.');
    await heldBack.getByRole('link', { name: 'The letter that sent itself' }).click();
    await expect(storyTitle(page)).toHaveValue('The letter that sent itself');
    await expect(page.getByRole('radio', { name: 'Not now: pause the story' })).toBeFocused();

    // The story stays open while somebody looks at the first page.
    await page.getByRole('link', { name: 'What waits today' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(storyTitle(page)).toBeHidden();
    await section(page, 'Find a story').getByLabel('Where it is').selectOption('On the site');
    await section(page, 'Find a story').getByRole('link').last().click();
    await expect(storyTitle(page)).not.toHaveValue('The letter that sent itself');

    // A no is on its way until the site was built without the story.
    await pressInForm(page, 'They say no');
    await save(page);
    await page.getByRole('link', { name: 'What waits today' }).click();
    const leaving = section(page, 'Noes on their way');
    await expect(leaving.getByRole('listitem')).toContainText('The no is saved.');
    await expect(leaving).toContainText('Every no has arrived.', afterBuild);
    await expect(heldBack.getByRole('listitem')).toHaveCount(2);
    expect(errors).toEqual([]);
  },
);

/** The section of the first page whose heading begins with some words. */
function section(page: Page, words: string): Locator {
  return page
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 2, name: words }) });
}

/** Replaces words in a file of the library. */
function edit(path: string, from: string, to: string): void {
  const file = join(library.folder, path);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}
