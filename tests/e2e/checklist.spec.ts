import { expect, test, type Page } from '@playwright/test';
import type { MemoryHost } from '../support/memory-host.ts';
import { expectNoAxeIssues } from './axe.ts';
import { openDesk } from './checklist/open-desk.ts';
import { desktopOnly, fullPass } from './pass-tags.ts';

const panel = (page: Page) => page.getByRole('region', { name: 'What is left' });
const summary = (page: Page) => panel(page).getByRole('status');
const field = (page: Page, name: string) => page.locator(`[id^="${name}-field-"]`);
const preview = (page: Page) => page.frameLocator('#preview-pane');

/** Unfolds the panel, which is a bar on a small screen. */
async function unfold(page: Page): Promise<void> {
  const button = panel(page).getByRole('button', { name: 'What is left' });
  await button.waitFor();
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
}

/** Opens one step of the panel. */
async function openStep(page: Page, name: string): Promise<void> {
  const step = panel(page).locator('details', { has: page.locator('summary', { hasText: name }) });
  if (!(await step.evaluate((details: HTMLDetailsElement) => details.open))) {
    await step.locator('> summary').click();
  }
}

/** A published story without pictures. */
const story = { collection: 'professional', slug: 'ns3p6tx/index' };
const storyFile = `content/stories/${story.collection}/${story.slug}.mdx`;
const storyAddress = `collections/${story.collection}/entries/${story.slug}`;
const storyWithPictureAddress = 'collections/family/entries/nsr2h8/index';

/** Puts a changed draft of the story on the host. */
function putDraft(host: MemoryHost, status: string, change: (text: string) => string): void {
  const source = host.published.get(storyFile)!.toString();
  const files = new Map([[storyFile, Buffer.from(change(source))]]);
  host.drafts.set(`${story.collection}/${story.slug}`, { status, files });
}

/** Errors of each page, and violations of its content security policy. */
const errorsByPage = new WeakMap<Page, string[]>();
test.beforeEach(({ page }) => {
  const errors: string[] = [];
  errorsByPage.set(page, errors);
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) errors.push(message.text());
  });
});
test.afterEach(({ page }) => {
  expect(errorsByPage.get(page)).toEqual([]);
});

test.describe('the checklist', () => {
  test('says where a complete story will appear, and until when', async ({ page }) => {
    await openDesk(page, storyWithPictureAddress);
    await expect(summary(page)).toHaveText('Nothing is left to do.');
    await unfold(page);
    await expect(panel(page)).toContainText('It can be published');
    await expect(panel(page)).toContainText(
      'On the public website and in the staff library, as soon as it is published, until 8 January 2027.',
    );
    await expect(panel(page).getByText(/^The code of this version/)).toContainText(
      /\w{4}-\w{4}-\w{4}-./,
    );
  });

  test('says who has withdrawn their consent', fullPass, async ({ page }) => {
    await openDesk(page, 'collections/young-person/entries/htjf23t5/index');
    await expect(summary(page)).toHaveText(
      'Nothing is left to do. Something holds the story back.',
    );
    await unfold(page);
    await expect(panel(page)).toContainText(
      'Person 1 (young person, 16) has withdrawn their consent.',
    );
    await expect(panel(page)).not.toContainText('Where it will appear');
  });

  test('follows the form while somebody types', async ({ page }) => {
    await openDesk(page, 'collections/professional/new');
    await expect(summary(page)).toHaveText('20 things are left to do.');
    await unfold(page);
    await openStep(page, 'The story');
    const title = panel(page).getByText('“Title” is not filled in yet.');
    await expect(title).toBeVisible();
    await field(page, 'title').fill('A title');
    await expect(summary(page)).toHaveText('19 things are left to do.');
    await expect(title).toBeHidden();
  });

  test('leads to each question, even one that is folded away', fullPass, async ({ page }) => {
    await openDesk(page, storyAddress, (host) =>
      putDraft(host, 'draft', (text) =>
        text.replace(/^title: .*$/m, '').replace(/^ {6}takenBy: .*$/m, ''),
      ),
    );
    await unfold(page);
    await openStep(page, 'The story');
    await panel(page)
      .getByRole('button', { name: /“Title”/ })
      .press('Enter');
    await expect(field(page, 'title')).toBeFocused();
    await unfold(page);
    await openStep(page, 'Agreement to tell');
    await panel(page)
      .getByRole('button', { name: /“Who asked them\?”/ })
      .click();
    await expect(page.getByLabel('Who took it?')).toBeFocused();
    await expect(page.getByLabel('Who took it?')).toBeInViewport();
    // A click on the field succeeds only if nothing covers the field.
    await page.getByLabel('Who took it?').click();
  });

  test(
    'asks whether a word is a name, and writes the answer into the story',
    fullPass,
    async ({ page }) => {
      await openDesk(page, storyAddress, (desk) =>
        putDraft(desk, 'draft', (text) => `${text}\nShanaya came, and Tadeusz. Shanaya stayed.\n`),
      );
      await expect(summary(page)).toContainText('6 things are left to do');
      await unfold(page);
      await openStep(page, 'The story');
      const question = panel(page).getByRole('group', { name: 'What “Shanaya” is' });
      await expect(panel(page)).toContainText(
        'Is “Shanaya” someone’s name? It is in the story 2 times.',
      );
      await expect(question.getByRole('button', { name: 'their own name' })).toHaveCount(0);
      await question.getByRole('button', { name: 'a name chosen for this story' }).press('Enter');
      await expect(question).toBeHidden();
      // The focus moves to the next question.
      const next = panel(page).getByRole('group', { name: 'What “Tadeusz” is' });
      await expect(next.getByRole('button').first()).toBeFocused();
      await next.getByRole('button', { name: 'a place' }).click();
      await expect(next).toBeHidden();
      const answers = page.locator('.ask-name');
      await expect(answers).toContainText(['Shanaya is', 'Tadeusz is']);
      // On a small screen the panel folds when the form has the focus.
      await page.getByLabel('Tadeusz is').focus();
      await page.getByLabel('Tadeusz is').selectOption('a service or a team');
      await page.getByRole('button', { name: 'Remove the answer for Shanaya' }).click();
      await expect(answers).toHaveCount(1);
      await expect(summary(page)).toContainText('5 things are left to do');
      await unfold(page);
      await openStep(page, 'The story');
      await expect(question).toBeVisible();
    },
  );

  test('answers many questions about names at once', fullPass, async ({ page }) => {
    await openDesk(page, storyAddress, (desk) =>
      putDraft(desk, 'draft', (text) => `${text}\nWe saw Shanaya, and Tadeusz, and Wojciech.\n`),
    );
    await unfold(page);
    await openStep(page, 'The story');
    await panel(page).getByText('Give all 3 names the same answer').click();
    await panel(page)
      .getByRole('group', { name: 'What all of them are' })
      .getByRole('button', { name: 'a name chosen for this story' })
      .click();
    // An editor in a hurry does not read the list. The panel therefore asks for confirmation, and
    // the button that cancels has the focus.
    await expect(page.locator('.ask-name')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'No, answer one by one' })).toBeFocused();
    await panel(page).getByRole('button', { name: 'Yes, of all 3' }).click();
    await expect(panel(page)).not.toContainText('someone’s name?');
    await expect(page.locator('.ask-name')).toHaveCount(3);
  });

  test('leads to a question inside one of Decap’s own groups', fullPass, async ({ page }) => {
    await openDesk(page, 'collections/professional/new');
    await field(page, 'src').fill('./bench.jpg');
    await unfold(page);
    await openStep(page, 'Pictures');
    await panel(page)
      .getByRole('button', { name: /somebody who cannot see it/ })
      .click();
    await expect(field(page, 'alt')).toBeFocused();
  });

  test('works with the keyboard alone', fullPass, async ({ page }) => {
    await openDesk(page, storyAddress);
    await expect(summary(page)).toHaveText('Nothing is left to do.');
    const button = panel(page).getByRole('button', { name: 'What is left' });
    const isOpen = await button.getAttribute('aria-expanded');
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-expanded', isOpen === 'true' ? 'false' : 'true');
    await page.keyboard.press('Space');
    await expect(button).toHaveAttribute('aria-expanded', isOpen ?? '');
  });

  test('disappears when the form is closed', fullPass, async ({ page }) => {
    await openDesk(page, storyAddress);
    await panel(page).waitFor();
    await page.evaluate(() => (location.hash = '#/collections/professional'));
    await expect(panel(page)).toBeHidden();
  });

  test(
    'says that the lists cannot be reached, and keeps what was written',
    fullPass,
    async ({ page }) => {
      await openDesk(page, 'collections/professional/new', (host) => {
        const { answer } = host;
        host.answer = (action, params) =>
          action === 'entriesByFolder' && String(params['folder']).endsWith('themes')
            ? { status: 500, body: { error: 'The host is not there.' } }
            : answer(action, params);
      });
      await expect(summary(page)).toContainText('cannot reach the library’s lists');
      await field(page, 'title').fill('A title');
      await expect(field(page, 'title')).toHaveValue('A title');
    },
  );

  test('passes the accessibility checks', async ({ page }) => {
    await openDesk(page, 'collections/professional/new');
    await field(page, 'title').fill('A title');
    await expect(summary(page)).toHaveText('19 things are left to do.');
    await unfold(page);
    for (const step of ['The story', 'Guiding principles']) await openStep(page, step);
    await expectNoAxeIssues(page, { within: '#checklist' });
  });
});

test.describe('a story that is not ready', desktopOnly, () => {
  test('is not saved before somebody agreed to tell it', async ({ page }) => {
    const host = await openDesk(page, 'collections/professional/new');
    await field(page, 'id').fill('"abc234"');
    await field(page, 'title').fill('A title');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await unfold(page);
    const alert = panel(page).getByRole('alert');
    await expect(alert).toContainText('The story is not saved yet. It is still in this window.');
    await expect(alert).toContainText('Nobody has agreed to tell this story yet.');
    await expect(page.locator('.result')).toContainText('Nobody has agreed to tell');
    expect(host.drafts.size).toBe(0);

    const teller = { part: 'storyteller', consent: { agreedToTell: '2026-11-20' } };
    await field(page, 'people').fill(JSON.stringify([teller]));
    await page.getByRole('button', { name: 'Save draft' }).click();
    await expect.poll(() => [...host.drafts.keys()]).toEqual(['professional/abc234/index']);
    await expect(alert).toBeHidden();
  });

  test('is not saved while it contains an identifier, and stays in the window', async ({
    page,
  }) => {
    const host = await openDesk(page, storyAddress);
    const summary = field(page, 'summary');
    await summary.fill('She can be rung on 0161 496 0123 in the evenings, and likes to be.');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await unfold(page);
    const alert = panel(page).getByRole('alert');
    await expect(alert).toContainText('There is a phone number here');
    await expect(panel(page)).not.toContainText('0161');
    await expect(panel(page)).toContainText('1 left before it can be saved');
    await expect(summary).toHaveValue(/0161 496 0123/);
    expect(host.drafts.size).toBe(0);

    await summary.fill('She can be rung in the evenings, and likes to be.');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await expect.poll(() => [...host.drafts.keys()]).toEqual(['professional/ns3p6tx/index']);
    await expect(alert).toBeHidden();
  });

  test('is not sent for review, and the reasons stay until they are dismissed', async ({
    page,
  }) => {
    const host = await openDesk(page, storyAddress, (host) =>
      putDraft(host, 'draft', (text) =>
        text.replace(/^title: .*$/m, 'title: A title').replace(/^themes:\n(?: +- .*\n)+/m, ''),
      ),
    );
    await setStatus(page, 'In review');
    await unfold(page);
    const alert = panel(page).getByRole('alert');
    await expect(alert).toContainText('The story has not been sent for review yet.');
    await alert.getByRole('button', { name: /“Themes”/ }).click();
    await expect(field(page, 'themes')).toBeFocused();
    expect(host.drafts.get('professional/ns3p6tx/index')?.status).toBe('draft');
    await unfold(page);
    await alert.getByRole('button', { name: 'Close this notice' }).click();
    await expect(alert).toBeHidden();
  });

  test('is not published if a word was changed after the approval', async ({ page }) => {
    const host = await openDesk(page, storyAddress, (host) =>
      putDraft(host, 'pending_publish', (text) => `${text}\nOne more line.\n`),
    );
    await panel(page).waitFor();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await unfold(page);
    await expect(panel(page).getByRole('alert')).toContainText(
      'The story is not the version that Person 1 (newly qualified social worker) approved',
    );
    expect(host.drafts.has('professional/ns3p6tx/index')).toBe(true);
  });

  test(
    'is not published from the board either, and can be opened from the refusal',
    fullPass,
    async ({ page }) => {
      await openDesk(page, 'workflow', (host) =>
        putDraft(host, 'pending_publish', (text) => text.replace(/^title: .*$/m, 'title: A title')),
      );
      page.on('dialog', (dialog) => void dialog.accept());
      await page.getByText('A title').first().hover();
      await page
        .getByText('Publish new entry')
        .or(page.getByText('Publish changes'))
        .first()
        .click();
      await unfold(page);
      await panel(page).getByRole('link', { name: 'Open “A title”' }).click();
      await expect(field(page, 'title')).toHaveValue('A title');
    },
  );
});

test.describe('a withdrawal', desktopOnly, () => {
  test('is published at once, whatever else is missing', async ({ page }) => {
    const host = await openDesk(page, storyAddress, (host) =>
      putDraft(host, 'draft', (text) =>
        text
          .replace(/^summary:(?:.*\n)(?: {2}.*\n)*/m, '')
          .replace(/^( +)takenBy: /m, '$1withdrawnOn: 2026-11-23\n$1takenBy: '),
      ),
    );
    await setStatus(page, 'In review');
    await setStatus(page, 'Ready');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect
      .poll(() => host.published.get(storyFile)!.toString())
      .toContain('withdrawnOn: 2026-11-23');
  });
});

test.describe('the preview', desktopOnly, () => {
  // Decap shows the form and the preview side by side, which needs a wider screen than a phone's.
  test('shows the page with its picture and the allowed uses', async ({ page }) => {
    await openDesk(page, storyWithPictureAddress);
    const article = preview(page).getByRole('article');
    await expect(article.getByRole('heading', { level: 1 })).toHaveText('Masking tape plaits');
    await expect(article.getByText(/^on the public website/i)).toBeVisible();
    const picture = article.locator('img').first();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(100);
  });

  test('follows the form, and keeps the last readable text', fullPass, async ({ page }) => {
    await openDesk(page, storyAddress);
    const article = preview(page).getByRole('article');
    await field(page, 'title').fill('Another title');
    await expect(article.getByRole('heading', { level: 1 })).toHaveText('Another title');
    await field(page, 'body').fill('It was a Tuesday.');
    await expect(article).toContainText('It was a Tuesday.');
    await field(page, 'body').fill('It was a Tuesday. <Moment>');
    await expect(preview(page).getByRole('status')).toContainText(
      'cannot read the text as it is now',
    );
    await expect(article).toContainText('It was a Tuesday.');
    await field(page, 'body').fill('It was a Wednesday.');
    await expect(article).toContainText('It was a Wednesday.');
    await expect(preview(page).getByRole('status')).toBeHidden();
  });

  test('shows a story that has hardly begun', fullPass, async ({ page }) => {
    await openDesk(page, 'collections/young-person/new');
    await expect(preview(page).getByRole('heading', { level: 1 })).toHaveText(
      'This story has no title yet',
    );
  });

  test('switches to dark and to the width of a phone', fullPass, async ({ page }) => {
    await openDesk(page, storyAddress);
    const dark = preview(page).getByRole('button', { name: 'Dark' });
    const paper = () =>
      preview(page)
        .locator('body')
        .evaluate((body) => getComputedStyle(body).backgroundColor);
    await dark.waitFor();
    const lightPaper = await paper();
    await dark.click();
    await expect(dark).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(paper).not.toBe(lightPaper);
    await preview(page).getByRole('button', { name: 'On a phone' }).click();
    const width = () => page.locator('#preview-pane').evaluate((frame) => frame.clientWidth);
    await expect.poll(width).toBe(390);
    await page.screenshot({ path: '.cache/looked-at/preview-dark-phone.png' });
    await preview(page).getByRole('button', { name: 'On a phone' }).click();
    await expect.poll(width).toBeGreaterThan(390);
  });

  test('passes the accessibility checks', fullPass, async ({ page }) => {
    await openDesk(page, storyWithPictureAddress);
    await expect(preview(page).getByText(/^on the public website/i)).toBeVisible();
    await expectNoAxeIssues(page, { within: '#preview-pane' });
  });
});

/** Presses the button that gives the open story a status. */
async function setStatus(page: Page, status: 'In review' | 'Ready'): Promise<void> {
  const name = status === 'Ready' ? 'Mark as ready' : 'Send to the lead';
  await page.getByRole('button', { name, exact: true }).click();
}
