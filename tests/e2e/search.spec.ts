import { expect, type Page } from '@playwright/test';
import { expectNoAxeIssues } from './axe.ts';
import { test } from './on-the-day.ts';
import { everyWidth, fullPass } from './pass-tags.ts';

const results = (page: Page) => page.locator('[data-results]').getByRole('listitem');
const status = (page: Page) => page.getByRole('status');

test(
  'a reader finds a story by a word of its text, and sees the word',
  everyWidth,
  async ({ page }) => {
    await page.goto('/');
    await page.getByRole('searchbox').fill('flip chart');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/stories\/\?q=flip\+chart$/);
    await expect(status(page)).toHaveText(/found\.$/);
    const first = results(page).first();
    await expect(first.getByRole('link')).toHaveText('They left us alone with the flip chart');
    await expect(first.locator('mark').first()).toHaveText(/flip|chart/i);
    await expect(first).toContainText('Example');
    await expect(first).toContainText('May be used in presentations');
  },
);

test('results appear while the reader types, and are announced', fullPass, async ({ page }) => {
  await page.goto('/stories/');
  await page.getByRole('searchbox').pressSequentially('kettle');
  await expect(status(page)).toHaveText('One story found.');
  await expect(results(page)).toHaveCount(1);
});

test('a reader can filter by theme and by use, with counts beside the choices', async ({
  page,
}) => {
  await page.goto('/stories/');
  await page.getByRole('combobox', { name: 'Theme' }).focus();
  await expect(
    page
      .getByRole('combobox', { name: 'Theme' })
      .getByRole('option', { name: /^Fathers \(\d+\)$/ }),
  ).toBeAttached();
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('fathers');
  await page.getByRole('combobox', { name: 'May be used' }).selectOption('presentation');
  await expect(page).toHaveURL(/theme=fathers&use=presentation/);
  await expect(results(page).getByRole('link', { name: 'Masking tape plaits' })).toBeVisible();
});

test('a reader asks for several uses at once, takes one back, and clears the whole search', async ({
  page,
}) => {
  await page.goto('/stories/');
  await page.getByRole('searchbox').fill('meeting');
  const use = page.getByRole('combobox', { name: 'May be used' });
  await use.selectOption('presentation');
  await expect(page).toHaveURL(/use=presentation/);
  const chosen = page.getByRole('list', { name: 'What you chose' });
  await expect(chosen.getByRole('button')).toHaveCount(2);
  await use.selectOption('report');
  await expect(page).toHaveURL(/use=presentation&use=report/);
  await expect(status(page)).toHaveText(/found/);
  await chosen.getByRole('button', { name: /^Take back: in presentations/ }).click();
  await expect(page).toHaveURL(/q=meeting&use=report$/);
  await chosen.getByRole('button', { name: 'Clear all' }).click();
  await expect(page).toHaveURL(/\/stories\/$/);
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await expect(page.getByText('17 stories', { exact: true })).toBeVisible();
});

test(
  'the address contains the search, so that it shows a colleague the same results',
  fullPass,
  async ({ page, context }) => {
    await page.goto('/stories/');
    await page.getByRole('searchbox').fill('meeting');
    await expect(status(page)).toHaveText(/found/);
    const titles = await results(page).getByRole('heading').allTextContents();
    expect(titles.length).toBeGreaterThan(1);
    const colleague = await context.newPage();
    await colleague.goto(page.url());
    await expect(colleague.getByRole('searchbox')).toHaveValue('meeting');
    await expect(results(colleague).getByRole('heading')).toHaveText(titles);
  },
);

test('Back leads from a story to its results, then to the search before the last filter, then to all stories', async ({
  page,
}) => {
  await page.goto('/stories/');
  await page.getByRole('searchbox').fill('meeting');
  await expect(status(page)).toHaveText(/found/);
  const before = await status(page).textContent();
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('family');
  await expect(page).toHaveURL(/kind=family/);
  await results(page).first().getByRole('link').click();
  await expect(page.getByRole('article')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/q=meeting&kind=family/);
  await expect(page.getByRole('combobox', { name: 'Kind' })).toHaveValue('family');
  await page.goBack();
  await expect(status(page)).toHaveText(before ?? '');
  await expect(page.getByRole('combobox', { name: 'Kind' })).toHaveValue('');
  await page.goBack();
  await expect(page).toHaveURL(/\/stories\/$/);
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(page.getByText('17 stories', { exact: true })).toBeVisible();
});

test('arrow keys lead through the results and back', fullPass, async ({ page }) => {
  await page.goto('/stories/');
  const box = page.getByRole('searchbox');
  await box.fill('meeting');
  await expect(status(page)).toHaveText(/found/);
  const links = results(page).getByRole('link');
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(box).toBeFocused();
});

test(
  'a search that finds nothing says what to try, and shows the lists',
  fullPass,
  async ({ page }) => {
    await page.goto('/stories/');
    await page.getByRole('searchbox').fill('zzyzx');
    await expect(status(page)).toHaveText(/No story found\. Try another word/);
    await expect(page.getByRole('heading', { name: 'Or look through the lists' })).toBeVisible();
  },
);

test('nobody takes a name for a child of a story that only has a shorter or another word', async ({
  page,
}) => {
  await page.goto('/stories/');
  const box = page.getByRole('searchbox');
  for (const name of ['Callum', 'Imogen', 'Theodore', 'Weston', 'Ahmed', 'Connor', 'Manning']) {
    await box.fill(name);
    await expect(status(page)).toHaveText(/^No story found\./);
    await expect(results(page), name).toHaveCount(0);
    await expect(page.getByText('17 stories', { exact: true })).toBeHidden();
    // The next name must not find the answer to this one.
    await box.fill('kettle');
    await expect(status(page)).toHaveText('One story found.');
  }
});

test('a search that finds nothing offers the nearest themes and a way to ask, and no story', async ({
  page,
}) => {
  await page.goto('/stories/?q=fath');
  await expect(status(page)).toHaveText(/^No story found\./);
  const near = page.getByRole('heading', { name: 'Themes that may be near' });
  await expect(near).toBeVisible();
  await expect(page.locator('[data-near]').getByRole('link')).toHaveText(['Fathers']);
  await expect(page.getByRole('link', { name: 'You can ask us.' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Masking tape plaits' })).toBeHidden();
  await expectNoAxeIssues(page);
});

test('words of the field find stories that say it in other words', async ({ page }) => {
  await page.goto('/stories/?q=FGC');
  await expect(
    results(page).getByRole('link', { name: 'They left us alone with the flip chart' }),
  ).toBeVisible();
  await page.goto('/stories/?q=SGO');
  await expect(results(page).getByRole('link').first()).toHaveText('Two spoons');
});

test(
  'an error in a word of the field is corrected, and the page says so',
  fullPass,
  async ({ page }) => {
    await page.goto('/stories/?q=kinshp');
    await expect(status(page)).toHaveText(
      /^Nothing for “kinshp”, so this is for “kinship”\. .*found\.$/,
    );
    await expect(results(page).first()).toBeVisible();
  },
);

test(
  'if no story has one of the words, the page says so before it shows stories with the others',
  fullPass,
  async ({ page }) => {
    await page.goto('/stories/?q=Connor kettle');
    await expect(status(page)).toHaveText(
      'No story has “Connor”. With other words of your search: One story found.',
    );
  },
);

test('a search that cannot be loaded says so, and the lists stay', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/stories/');
  await page.getByRole('searchbox').fill('kettle');
  await expect(status(page)).toHaveText(
    'The search does not work just now. The lists below are complete.',
  );
  await expect(page.getByText('17 stories', { exact: true })).toBeVisible();
});

test('the index is fetched only once the search has the focus', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/stories/');
  expect(requests.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  await page.getByRole('searchbox').focus();
  await expect.poll(() => requests.some((url) => url.includes('/pagefind/'))).toBe(true);
});

for (const path of ['/stories/', '/stories/?q=meeting', '/stories/?q=zzyzx']) {
  const tag = path.includes('meeting') ? {} : fullPass;
  test(`the layout does not shift while ${path} loads`, tag, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.01);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page links to the lists, and the lists work', async ({ page }) => {
    await page.goto('/stories/?q=kettle');
    await expect(page.getByText('The search needs JavaScript.')).toBeVisible();
    await page
      .getByRole('navigation', { name: 'Themes' })
      .getByRole('link', { name: 'Fathers' })
      .click();
    await page.getByRole('link', { name: 'Masking tape plaits' }).click();
    await expect(page.getByRole('article')).toBeVisible();
  });
});
