import { expect, test, type Page } from '@playwright/test';
import { expectNoAxeIssues } from './axe.ts';
import { desktopFullPass, desktopOnly, everyWidth, fullPass, phoneOnly } from './pass-tags.ts';

declare global {
  interface Window {
    /** The window that the page opened last, for a test that waits until it is closed. */
    opened?: Window | null;
  }
}

const story = '/stories/v36tnmd/';
const path = `${story}present/`;

/**
 * The heading of the current screen. Before the script of the page runs, all screens are visible, so
 * tests expect a list of one heading.
 */
function heading(page: Page) {
  return page.getByRole('main').getByRole('heading');
}

/** The notes in the speaker’s window. */
function notesIn(speaker: Page) {
  return speaker.getByRole('region', { name: 'Notes for the presenter' });
}

/** Opens the speaker’s window by its key. */
async function openSpeaker(page: Page): Promise<Page> {
  const [speaker] = await Promise.all([
    page.context().waitForEvent('page'),
    page.keyboard.press('s'),
  ]);
  return speaker;
}

test(
  'a leader goes from a story to its first screen with one press',
  everyWidth,
  async ({ page }) => {
    await page.goto(story);
    const uses = page.getByRole('region', { name: 'What this story may be used for' });
    await expect(uses).toContainText('Until 11 June 2027:');
    await uses.getByRole('link', { name: 'Present now' }).click();
    await expect(heading(page)).toHaveText(['They left us alone with the flip chart']);
  },
);

test('the keyboard alone shows one screen at a time, and each screen is announced', async ({
  page,
}) => {
  await page.goto(path);
  const headings: string[] = [];
  const count = await page.getByRole('navigation', { name: 'Screens' }).getByRole('link').count();
  for (let step = 1; step <= count; step += 1) {
    await expect(heading(page)).toHaveCount(1);
    headings.push(await heading(page).innerText());
    if (step > 1) {
      await expect(page.getByRole('status')).toHaveText(
        `${headings.at(-1) ?? ''}. Screen ${String(step)} of ${String(count)}.`,
      );
    }
    await page.keyboard.press('ArrowRight');
  }
  expect(new Set(headings).size).toBe(count);
  expect(headings.at(-1)).toBe('How this story may be shown');
  await page.keyboard.press('Home');
  await expect(heading(page)).toHaveText([headings[0] ?? '']);
});

test(
  'the keys of a clicker move on and back, blank the screen, and never reload the page',
  desktopOnly,
  async ({ page }) => {
    await page.goto(path);
    await page.keyboard.press('PageDown');
    await expect(heading(page)).toHaveText(['Before we begin']);
    await page.keyboard.press('.');
    await expect(page.getByRole('status')).toHaveText('The screen is blank.');
    await expect(page.getByRole('button', { name: 'Show the screen again' })).toBeFocused();
    await page.keyboard.press('PageDown');
    await expect(heading(page)).toHaveText(['Before we begin']);
    await page.keyboard.press('PageUp');
    await expect(heading(page)).toHaveText(['They left us alone with the flip chart']);
    await page.keyboard.press('F5');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  },
);

test(
  'a screen that is longer than the window scrolls to its end before the next one appears',
  fullPass,
  async ({ page }) => {
    await page.setViewportSize({ width: 640, height: 360 });
    await page.goto(`${path}#brief`);
    await page.keyboard.press('PageDown');
    await expect(heading(page)).toHaveText(['The story in brief, 1 of 2']);
    const readOn = async () => {
      await page.keyboard.press('PageDown');
      // The page scrolls or shows the next screen before it draws the next frames.
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))); // prettier-ignore
      return heading(page).innerText();
    };
    await expect.poll(readOn).toBe('The story in brief, 2 of 2');
  },
);

test('a reload keeps the current screen', fullPass, async ({ page }) => {
  await page.goto(path);
  await page.keyboard.press('End');
  await page.reload();
  await expect(heading(page)).toHaveText(['How this story may be shown']);
});

test(
  'the speaker’s window shows notes, the time and the next screen, and both windows move together',
  desktopOnly,
  async ({ page }) => {
    await page.goto(path);
    const speaker = await openSpeaker(page);
    await expect(speaker).toHaveTitle('Notes and next screen');
    await expect(notesIn(speaker)).toContainText('To introduce it:');
    await expect(speaker.getByRole('timer')).toHaveText(/^0:0[1-9]$/);
    await page.keyboard.press('ArrowRight');
    const current = speaker.locator('[data-now]');
    await expect(current).toContainText('Before we begin');
    await speaker.getByRole('button', { name: 'Next' }).click();
    await expect(heading(page)).toHaveText(['The story in brief, 1 of 2']);
    await expect(current).toContainText('The story in brief, 1 of 2');
    await expect(speaker.locator('[data-next]')).toContainText('The story in brief, 2 of 2');
    await speaker.keyboard.press('End');
    await expect(speaker.getByText('This is the last screen.')).toBeVisible();
    await expectNoAxeIssues(speaker);
  },
);

for (const [how, open] of [
  ['gives nothing', () => null],
  ['gives a closed window', () => ({ closed: true })],
  [
    'throws',
    () => {
      throw new Error('blocked');
    },
  ],
] as const) {
  test(
    `if the browser ${how} in place of the speaker’s window, the room sees no notes, and the presenter is told why`,
    desktopOnly,
    async ({ page }) => {
      await page.addInitScript(`window.open = ${String(open)}`);
      await page.goto(path);
      await page.keyboard.press('s');
      const blocked = page.getByRole('dialog', { name: 'The notes did not open' });
      await expect(blocked).toContainText('Allow them for this page, then try again.');
      await expect(page.getByText('To introduce it:')).toBeHidden();
      await expectNoAxeIssues(page);
      await page.keyboard.press('s');
      await expect(blocked.getByRole('status')).toHaveText('It is still blocked.');
      await expect(page.getByText('To introduce it:')).toBeHidden();
      await blocked.getByRole('button', { name: 'Close' }).click();
      await page.keyboard.press('ArrowRight');
      await expect(heading(page)).toHaveText(['Before we begin']);
      await page.reload();
      await expect(page.getByText('Pause here, so that anyone')).toBeHidden();
    },
  );
}

test(
  'after a blocked window the presenter may show the notes on the page, and S hides them again',
  desktopFullPass,
  async ({ page }) => {
    await page.addInitScript('window.open = () => null');
    await page.goto(path);
    await page.getByRole('button', { name: 'Notes' }).click();
    await page.getByRole('button', { name: 'Show the notes on this page' }).click();
    await expect(page.getByText('To introduce it:')).toBeVisible();
    await page.keyboard.press('s');
    await expect(page.getByText('To introduce it:')).toBeHidden();
  },
);

test(
  'once windows are allowed, trying again opens the notes, and a closed one opens anew',
  desktopFullPass,
  async ({ page }) => {
    await page.goto(path);
    await page.evaluate(() => {
      const open = window.open.bind(window);
      window.open = () => {
        window.open = (...args) => (window.opened = open(...args));
        return null;
      };
    });
    await page.keyboard.press('s');
    const [speaker] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('button', { name: 'Try again' }).click(),
    ]);
    await expect(notesIn(speaker)).toContainText('To introduce it:');
    await expect(page.getByRole('dialog')).toBeHidden();
    await speaker.close();
    // The page learns a moment later that its window was closed.
    await page.waitForFunction(() => window.opened?.closed);
    await expect(notesIn(await openSpeaker(page))).toContainText('To introduce it:');
    await expect(page.getByText('To introduce it:')).toBeHidden();
  },
);

test(
  'a presenter who has zoomed in gets a window, and no notes on the page',
  desktopFullPass,
  async ({ page }) => {
    await page.setViewportSize({ width: 620, height: 400 });
    await page.goto(path);
    await expect(notesIn(await openSpeaker(page))).toContainText('To introduce it:');
    await expect(page.getByText('To introduce it:')).toBeHidden();
  },
);

test(
  'on a phone a swipe shows the next screen, and the notes are below the screen',
  phoneOnly,
  async ({ page }) => {
    await page.goto(path);
    await page.getByRole('button', { name: 'Notes' }).click();
    await expect(page.getByText('To introduce it:')).toBeVisible();
    await page.evaluate(() => {
      const at = (x: number) =>
        new Touch({ identifier: 1, target: document.body, clientX: x, clientY: 300 });
      document.body.dispatchEvent(
        new TouchEvent('touchstart', { touches: [at(300)], bubbles: true }),
      );
      document.body.dispatchEvent(
        new TouchEvent('touchend', { changedTouches: [at(120)], bubbles: true }),
      );
    });
    await expect(heading(page)).toHaveText(['Before we begin']);
  },
);

test(
  'an open presentation works without the network and makes no request',
  desktopOnly,
  async ({ page }) => {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const requests: string[] = [];
    const messages: string[] = [];
    page.context().on('request', (request) => requests.push(request.url()));
    page.context().on('console', (message) => messages.push(message.text()));
    await page.context().setOffline(true);
    const speaker = await openSpeaker(page);
    for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowRight');
    await page.getByRole('checkbox', { name: 'Dark' }).check();
    await page.getByRole('checkbox', { name: 'Large type' }).check();
    await page.setViewportSize({ width: 1920, height: 1080 });
    await expect(notesIn(speaker)).toContainText('Say until when it may be shown.');
    await page.keyboard.press('Escape');
    await expect(heading(page), 'Escape changes nothing without the network').toHaveText([
      'How this story may be shown',
    ]);
    expect(requests).toEqual([]);
    expect(messages).toEqual([]);
  },
);

test(
  'Escape leads back to the story, and closes the speaker’s window',
  desktopFullPass,
  async ({ page }) => {
    await page.goto(path);
    const speaker = await openSpeaker(page);
    const closed = speaker.waitForEvent('close');
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(new RegExp(`${story}$`));
    await closed;
  },
);

test(
  'the help lists the keys, and single letters can be turned off',
  desktopFullPass,
  async ({ page }) => {
    await page.goto(path);
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys' });
    await expectNoAxeIssues(page);
    await help.getByRole('checkbox', { name: 'Let single letters work as keys' }).uncheck();
    await help.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('b');
    await expect(heading(page)).toHaveCount(1);
  },
);

test('every button has a name and is large enough for a thumb', everyWidth, async ({ page }) => {
  await page.goto(path);
  for (const button of await page.getByRole('button').all()) {
    const box = await button.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    await expect(button).toHaveAccessibleName(/\S/);
  }
});

test(
  'every screen prints as one page, with the terms of the story',
  desktopOnly,
  async ({ page }) => {
    await page.goto(path);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const screens = await page.locator('[data-view]').count();
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(screens);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('In presentations until 11 June 2027').last()).toBeVisible();
  },
);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('all screens follow each other on one page, with a link to each', async ({ page }) => {
    await page.goto(path);
    const views = page.locator('[data-view]');
    await expect(heading(page)).toHaveCount(await views.count());
    await page.getByRole('link', { name: 'Questions for the room' }).click();
    await expect(page.getByRole('heading', { name: 'Questions for the room' })).toBeInViewport();
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});

test('after its last day no screen of a story can be shown', async ({ page }) => {
  await page.clock.install({ time: new Date('2027-06-11T22:59:50Z') });
  await page.goto(path);
  await page.keyboard.press('ArrowRight');
  await expect(heading(page)).toHaveText(['Before we begin']);
  await page.clock.runFor(90_000);
  await expect(heading(page)).toHaveText(['This story is not here today']);
  await expect(page).toHaveTitle('This story is not here today');
  await expect(page.getByRole('navigation', { name: 'Screens' })).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('The story in brief')).toHaveCount(0);
});

test('the screens of a story that may not be presented are not found, and those of a removed story are gone', async ({
  page,
}) => {
  for (const file of ['present/', 'slides.pptx', 'slide.pptx']) {
    expect((await page.request.get(`/stories/t9fw4f/${file}`)).status(), file).toBe(404);
    expect((await page.request.get(`/stories/htjf23t5/${file}`)).status(), file).toBe(410);
  }
});
