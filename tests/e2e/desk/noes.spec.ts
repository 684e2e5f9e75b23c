import { expect, test, type Locator, type Page } from '@playwright/test';
import { git } from '../../support/git.ts';
import { patience } from '../../support/patience.ts';
import { fullPass } from '../pass-tags.ts';
import { createLibrary, fileOf, shipped, type DeskLibrary } from './desk-library.ts';
import {
  checklistPanel,
  openStory,
  pressInForm,
  replaceWords,
  save,
  storyState,
} from './editor.ts';
import type { RunningDesk } from './server.ts';
import { afterBuild, fetchStatus } from './site.ts';
import { watchPage } from './watch-page.ts';

// The tests share one desk. A test may build the library once or twice.
test.describe.configure({ mode: 'serial', timeout: 600_000 * patience });

let library: DeskLibrary;
let desk: RunningDesk;

test.beforeAll(async () => {
  library = createLibrary();
  desk = await library.startDesk();
});

test.afterAll(() => desk.kill());

test('an editor saves a no, and the panel says what the site does until the story is gone', async ({
  page,
}) => {
  const { errors } = watchPage(page, desk);
  const id = shipped.professional;
  await openStory(page, desk, id, 'professional');
  await expect(onSite(page)).toHaveText('On the site now.');

  await pressInForm(page, 'They say no');
  await expect(onSite(page)).toHaveText('On the site now. A no counts as soon as you save it.');
  await save(page);

  // The story is still public, and the panel says so.
  await expect(onSite(page)).toContainText('Still on the site. The no is saved');
  await expect(checklistPanel(page)).not.toContainText('needs doing');
  expect(library.branches()).toEqual(['editorial', 'main']);
  expect(git(library.folder, 'show', `editorial:${fileOf(id, 'professional')}`)).toContain(
    'withdrawnOn: 2026-11-23',
  );

  // Nobody has pressed anything else.
  await expect(onSite(page)).toHaveText(/^Gone from the site since \d\d:\d\d\.$/, afterBuild);
  expect(await fetchStatus(page, desk, id)).toBe(410);
  await expect(storyState(page)).toHaveText('As it was published');
  expect(errors).toEqual([]);
});

test(
  'a no does not wait for the words of a draft, which stay a draft',
  fullPass,
  async ({ page }) => {
    const id = shipped.family;
    await openStory(page, desk, id);
    await replaceWords(page, 'I was four streets away', 'I was five streets away');
    await save(page);
    await expect(onSite(page)).toContainText('as it was last published');

    await pressInForm(page, 'They want to think again');
    await save(page);
    await expect(onSite(page)).toHaveText(/^Gone from the site since/, afterBuild);
    expect(await fetchStatus(page, desk, id)).toBe(410);
    expect(library.draftOf(id)).toContain('I was five streets away');
    expect(git(library.folder, 'show', `editorial:${fileOf(id)}`)).toContain('four streets away');
  },
);

/** What the panel says about the story on the site. */
function onSite(page: Page): Locator {
  return checklistPanel(page).locator('.checklist-site');
}
