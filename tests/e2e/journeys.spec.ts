import { expect } from '@playwright/test';
import { test } from './on-the-day.ts';
import { everyWidth } from './pass-tags.ts';

test('a reader goes from the home page to a young person’s story', everyWidth, async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Young people’s stories' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Young people’s stories');
  await page.getByRole('link', { name: 'I nod when I don’t get it' }).click();
  const story = page.getByRole('article');
  await expect(story.getByRole('heading', { level: 1 })).toHaveText('I nod when I don’t get it');
  await expect(story).toContainText('a name chosen for this story');
  await expect(story).toContainText('This is an example.');
  await expect(story.getByRole('heading', { name: 'To talk about' })).toBeVisible();
});

test(
  'the home page opens with the words of somebody who tells a story',
  everyWidth,
  async ({ page }) => {
    await page.goto('/');
    const opening = page.getByRole('region').first();
    await expect(opening.getByRole('blockquote')).toHaveText(/^“.+”$/);
    await expect(opening.getByRole('blockquote')).toBeInViewport();
    await opening.getByRole('link').click();
    await expect(page.getByRole('article')).toBeVisible();
  },
);

test('a leader gets the slides of a story for a board in three clicks', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Use a story' }).click();
  await page.getByRole('link', { name: 'Show a story to a room' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Slides The words in my phone' }).click();
  expect((await download).suggestedFilename()).toBe('slides.pptx');
});

test('a reader can leave with the second press of Tab, and finds help beside the content note', async ({
  page,
}) => {
  await page.goto('/stories/qvnk2r3/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Exit this page' })).toBeFocused();
  const article = page.getByRole('article');
  await article.getByRole('link', { name: 'Talk to someone' }).click();
  await expect(
    page.getByRole('heading', { name: 'If you want to talk to someone' }),
  ).toBeInViewport();
});

test('a reader goes from a story to others of its themes', async ({ page }) => {
  await page.goto('/stories/nsr2h8/');
  await page.getByRole('navigation', { name: 'Find more like this' }).getByText('Fathers').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fathers');
});

test('a note before the story names what may be upsetting', async ({ page }) => {
  await page.goto('/stories/qvnk2r3/');
  const note = page.getByText('Before you read: this story speaks of');
  await expect(note).toBeVisible();
  const noteTop = (await note.boundingBox())?.y ?? Infinity;
  const bodyTop = (await page.locator('.story-body').boundingBox())?.y ?? 0;
  expect(noteTop).toBeLessThan(bodyTop);
});

test('a story says what it may be used for and until when, and never what was refused', async ({
  page,
}) => {
  await page.goto('/stories/t9fw4f/');
  const uses = page.getByRole('region', { name: 'What this story may be used for' });
  await expect(uses).toContainText(/Until \d+ \w+ 20\d\d:.*on the public website/i);
  await expect(uses).not.toContainText('in presentations');
});

test('a printed story keeps its terms and says where to check it, without the menus', async ({
  page,
}) => {
  await page.goto('/stories/v36tnmd/');
  const check = page.getByText('/check/v36tnmd/, which says what the story may be used for');
  await expect(check).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(check).toBeVisible();
  await expect(page.getByRole('region', { name: 'What this story may be used for' })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Exit this page' })).toBeHidden();
});

test('a reader with a copy of a story can check that it may be used', async ({ page }) => {
  await page.goto('/stories/v36tnmd/');
  await page.getByRole('link', { name: 'Check a copy of this story' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Story v36tnmd');
  await expect(page.getByRole('main')).toContainText('in presentations, until 11 June 2027');
});

test('the check of a withdrawn story asks to delete all copies, and gives no reason', async ({
  page,
}) => {
  await page.goto('/check/htjf23t5/');
  const main = page.getByRole('main');
  await expect(main).toContainText('Please do not use this story, and delete your copies.');
  await expect(main).not.toContainText(/withdr|bus shelter/i);
});

test('the page of a removed story says nothing about it, and leads to other pages', async ({
  page,
}) => {
  const response = await page.goto('/stories/htjf23t5/');
  expect(response?.status()).toBe(410);
  const main = page.getByRole('main');
  await expect(main).toContainText('This story is not here today');
  await expect(main).not.toContainText(/withdr|expire|bus shelter|htjf23t5/i);
  await expect(main.getByRole('link', { name: 'Is it your story?' })).toBeVisible();
  await expect(main.getByRole('link', { name: 'Childline' })).toBeVisible();
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  await main.getByRole('link', { name: 'Read other stories' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All stories');
});

test('a storyteller who changes their mind finds out from their story how to say so', async ({
  page,
}) => {
  await page.goto('/stories/hjt49gx/');
  await page
    .getByRole('link', { name: 'You can say so at any time. You don’t have to give a reason.' })
    .click();
  await expect(page.getByRole('main')).toContainText('Marrowdale participation team');
});

test('the first link that the Tab key reaches leads past the menu', async ({ page }) => {
  await page.goto('/stories/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#page$/);
  await page.keyboard.press('Tab');
  const inMain = await page.evaluate(() => document.activeElement?.closest('main') !== null);
  expect(inMain).toBe(true);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader can go from a theme to a story', async ({ page }) => {
    await page.goto('/stories/');
    await page.getByRole('link', { name: 'The words we use' }).click();
    await page
      .getByRole('main')
      .getByRole('heading', { level: 2 })
      .first()
      .getByRole('link')
      .click();
    await expect(page.getByRole('article')).toBeVisible();
  });
});
