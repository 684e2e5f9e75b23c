import { expect, test } from '@playwright/test';

const path = '/stories/nsr2h8/report/';

test('one press copies the story for a report, as plain text and as formatted text', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/stories/nsr2h8/');
  await page.getByRole('link', { name: 'Copy for a report' }).click();
  await page.getByRole('button', { name: 'Copy the text' }).click();
  await expect(page.getByRole('status')).toHaveText('Copied. Paste it into your report.');
  const [text, html] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await (await item?.getType(type))?.text()) ?? '';
    return Promise.all([read('text/plain'), read('text/html')]);
  });
  expect(text).toContain('I lived four streets away');
  expect(text).toContain('\n\n“Tuesday. Called. Hope you’re all right. Back next week.”\n\n');
  expect(text).toContain('said yes to its use in reports until 8 January 2027');
  expect(text).toContain('/check/nsr2h8/');
  expect(html).toContain('<blockquote>');
});

test('if the browser does not let a page copy, the page selects the text and says what to do', async ({
  page,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  );
  await page.goto(path);
  await page.getByRole('button', { name: 'Copy the text' }).click();
  await expect(page.getByRole('status')).toContainText('The text is selected.');
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('I lived four streets');
});

test('a shared link shows the story only if it may be used on social media', async ({ page }) => {
  const card = async (address: string) => {
    await page.goto(address);
    const content = (name: string) =>
      page.locator(`meta[property="og:${name}"]`).getAttribute('content');
    return { title: await content('title'), image: (await content('image')) ?? '' };
  };
  const shared = await card('/stories/nsr2h8/');
  expect(shared.title).toBe('Masking tape plaits');
  expect((await page.request.get(shared.image)).headers()['content-type']).toBe('image/png');
  await expect(page.getByRole('link', { name: 'LinkedIn' })).toBeVisible();

  const notShared = await card('/stories/r8z5pt6/');
  expect(notShared.title).toBe('Stories of Success');
  // Search engines may list it all the same, as the consent form says of a website.
  await expect(page.locator('meta[name=robots]')).toHaveCount(0);
  expect((await page.request.get('/stories/r8z5pt6/preview.png')).status()).toBe(404);
  expect((await page.request.get(notShared.image)).status()).toBe(200);
  await expect(page.getByRole('link', { name: 'LinkedIn' })).toHaveCount(0);
});

test('after its last day, the text of the story is not on the page', async ({ page }) => {
  await page.clock.install({ time: new Date('2027-01-09T00:00:10Z') });
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This story is not here today');
  await expect(page.getByRole('main')).not.toContainText('I lived four streets away');
});

test('slides and Word files are served with their content types', async ({ page }) => {
  const typeOf = async (file: string) =>
    (await page.request.get(`/stories/nsr2h8/${file}`)).headers()['content-type'];
  expect(await typeOf('slides.pptx')).toContain('officedocument.presentationml');
  expect(await typeOf('report.docx')).toContain('officedocument.wordprocessingml');
});
