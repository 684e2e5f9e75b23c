import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { readDeck } from '../support/read-deck.ts';
import { expectNoAxeIssues } from './axe.ts';
import { test } from './on-the-day.ts';
import { desktopFullPass, desktopOnly, fullPass } from './pass-tags.ts';

test(
  'a trainer adds stories, puts them in order, and takes one deck, without any request elsewhere',
  desktopOnly,
  async ({ page, baseURL }) => {
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await page.goto('/stories/nsr2h8/');
    await page.getByRole('link', { name: 'Add to a session' }).click();
    await expect(page.getByRole('heading', { name: 'Masking tape plaits' })).toBeVisible();
    await page.getByRole('link', { name: 'Add Nine chairs and a stapler' }).click();
    const up = page.getByRole('button', { name: 'Move “Nine chairs and a stapler” up' });
    await up.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText(
      '“Nine chairs and a stapler” is now number 1.',
    );
    await expect(page).toHaveURL(/\?stories=zt2p94,nsr2h8$/);
    await expect(
      page.getByRole('button', { name: 'Move “Nine chairs and a stapler” down' }),
    ).toBeFocused();
    await page.getByLabel('Minutes for “Masking tape plaits”').fill('20');
    await page.getByLabel('Begins at').fill('09:30');
    await expect(page.getByRole('cell', { name: '09:55' })).toBeVisible();
    expect(addresses.some((address) => address.includes('make-session-deck'))).toBe(false);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the slides' }).click();
    const { slides } = readDeck(await readFile(await (await download).path()));
    const titles = slides.map(({ title }) => title);
    expect(titles).toContain('Nine chairs and a stapler');
    expect(titles).toContain('Masking tape plaits');
    expect(addresses.filter((address) => !address.startsWith(baseURL ?? ''))).toEqual([]);
    await expectNoAxeIssues(page);
  },
);

test(
  'a shared link opens the session of somebody else and keeps the own one',
  fullPass,
  async ({ page }) => {
    await page.goto('/session/?add=nsr2h8');
    await expect(page.getByRole('heading', { name: 'Masking tape plaits' })).toBeVisible();
    await page.goto('/session/?stories=zt2p94,unknown2');
    await expect(page.getByRole('status')).toContainText('Story unknown2 cannot be in a session');
    await expect(page.getByRole('heading', { name: 'Nine chairs and a stapler' })).toBeVisible();
    await page.getByRole('button', { name: 'Back to my own choice' }).click();
    await expect(page.getByRole('heading', { name: 'Masking tape plaits' })).toBeVisible();
  },
);

test(
  'the deck of one story is the one that its page offers',
  desktopFullPass,
  async ({ page, request }) => {
    await page.goto('/session/?stories=nsr2h8');
    await expect(page.getByRole('heading', { name: 'Masking tape plaits' })).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the slides' }).click();
    const made = await readFile(await (await download).path());
    const offered = await (await request.get('/stories/nsr2h8/slides.pptx')).body();
    expect(made.equals(offered)).toBe(true);
  },
);

test('after its last day a story is in no session', desktopFullPass, async ({ page }) => {
  await page.clock.setFixedTime('2027-01-09T12:00:00Z');
  await page.goto('/session/?stories=nsr2h8');
  await expect(page.getByRole('status')).toContainText('Story nsr2h8 cannot be in a session');
  await expect(page.getByText('Nothing is chosen yet.')).toBeVisible();
});

test('what is done on the path of a pack stays in this browser', fullPass, async ({ page }) => {
  await page.goto('/packs/your-first-week/');
  await page.getByRole('checkbox', { name: 'Done The cross one' }).check();
  await expect(page.getByRole('status')).toHaveText('1 of 3 done. Only this browser knows.');
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'Done The cross one' })).toBeChecked();
});

test(
  'a pack loses a story after its last day, and keeps the others',
  fullPass,
  async ({ page }) => {
    await page.clock.setFixedTime('2027-01-09T12:00:00Z');
    await page.goto('/packs/what-parents-ask/');
    await expect(page.getByRole('link', { name: 'The fifteenth one' })).toBeVisible();
    await expect(page.getByText('Masking tape plaits')).toHaveCount(0);
    await expect(page.getByText('Which fathers are missing')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Download the slides' })).toHaveCount(0);
  },
);

test(
  'a learning note can be saved and gone on with, and is sent nowhere',
  fullPass,
  async ({ page }) => {
    await page.goto('/session/note/?stories=nsr2h8');
    await expect(page.getByText('Masking tape plaits (story nsr2h8)')).toBeVisible();
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET' || request.postData()) sent.push(request.url());
    });
    await page.getByLabel('What did I learn?').fill('To ask first.');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save a file to go on with' }).click();
    const path = await (await download).path();
    await page.getByLabel('What did I learn?').fill('Something else.');
    await page.getByLabel('Go on with a file').setInputFiles({
      name: 'learning-note.json',
      mimeType: 'application/json',
      buffer: await readFile(path),
    });
    await expect(page.getByLabel('What did I learn?')).toHaveValue('To ask first.');
    const word = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save it for Word' }).click();
    expect((await word).suggestedFilename()).toBe('learning-note.docx');
    expect(sent).toEqual([]);
    await expectNoAxeIssues(page);
  },
);
