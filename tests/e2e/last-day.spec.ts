import { expect, test, type Page } from '@playwright/test';

// The site under test was built for one earlier day, and no build has run since. The last day of
// this story and of all its uses is 11 June 2027. London is then an hour ahead of UTC.
const story = '/stories/v36tnmd/';
const title = 'They left us alone with the flip chart';
const lastMoment = '2027-06-11T22:59:50Z';
const after = '2027-06-11T23:00:10Z';

const setClock = async (page: Page, moment: string) =>
  page.clock.install({ time: new Date(moment) });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('a story is shown until the end of its last day in London', async ({ page }) => {
  await setClock(page, lastMoment);
  await page.goto(story);
  await expect(heading(page)).toHaveText(title);
  await expect(page.getByRole('article')).toBeVisible();
});

test('after the last day by the visitor’s clock, the page hides the story and says nothing about it', async ({
  page,
}) => {
  await setClock(page, after);
  await page.goto(story);
  await expect(heading(page)).toHaveText('This story is not here today');
  await expect(page).toHaveTitle('This story is not here today');
  await expect(page.getByRole('article')).toHaveCount(0);
  await expect(page.getByRole('main')).not.toContainText(/flip chart|v36tnmd/);
  expect(await page.locator('head').innerHTML()).not.toMatch(/flip chart|meta name="description"/);
  await expect(page.getByRole('link', { name: 'Exit this page' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('main')).not.toContainText(/flip chart|v36tnmd/);
});

test.describe('far from London', () => {
  test.use({ timezoneId: 'Pacific/Auckland' });

  test('the story’s last day ends at midnight in London', async ({ page }) => {
    await setClock(page, lastMoment);
    await page.goto(story);
    await expect(heading(page)).toHaveText(title);
  });
});

test('a page that is still open at midnight after the last day hides the story', async ({
  page,
}) => {
  await setClock(page, lastMoment);
  await page.goto(story);
  await expect(page.getByRole('article')).toBeVisible();
  await page.clock.runFor(90_000);
  await expect(heading(page)).toHaveText('This story is not here today');
});

test('Back does not show a story whose last day has passed', async ({ page }) => {
  await setClock(page, lastMoment);
  await page.goto(story);
  await page.evaluate(() =>
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })),
  );
  await expect(page.getByRole('article')).toBeHidden();
  await page.clock.setSystemTime(new Date(after));
  await page.evaluate(() =>
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  );
  await expect(heading(page)).toHaveText('This story is not here today');
  await expect(page.getByRole('article')).toHaveCount(0);
});

test('nothing of an ended story can be seen before the script has loaded', async ({ page }) => {
  await setClock(page, after);
  const script = Promise.withResolvers<undefined>();
  await page.route('**/*.js', async (route) => {
    await script.promise;
    await route.continue();
  });
  await page.goto(story, { waitUntil: 'commit' });
  await expect(page.getByRole('contentinfo')).toBeVisible();
  await expect(page.getByRole('article')).toBeHidden();
  script.resolve(undefined);
  await expect(heading(page)).toHaveText('This story is not here today');
});

test('a story is shown if the script never loads', async ({ page }) => {
  await setClock(page, lastMoment);
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(story);
  await expect(page.getByRole('article')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a story is shown at once, with its last day', async ({ page }) => {
    await page.goto(story);
    await expect(page.getByRole('article')).toBeVisible();
    await expect(page.getByText('Until 11 June 2027:')).toBeVisible();
    await expect(page.getByText(/^on the public website$/i)).toBeVisible();
  });
});

test('a use that has ended disappears from the story’s page, and the other uses stay', async ({
  page,
}) => {
  await setClock(page, '2027-01-01T12:00:00Z');
  await page.goto('/stories/nsr2h8/');
  const uses = page.getByRole('region', { name: 'What this story may be used for' });
  await expect(uses).toContainText('on the public website');
  await expect(uses).not.toContainText('on social media');
});

test('the check of a copy says no from the day after the last day', async ({ page }) => {
  await setClock(page, after);
  await page.goto('/check/v36tnmd/');
  await expect(page.getByRole('main')).toContainText('Please do not use this story');
  await expect(page.getByRole('main')).not.toContainText('may be used');
});
