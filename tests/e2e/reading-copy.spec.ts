import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { newFolder, runCommand } from '../support/run.ts';
import { today } from '../support/valid-story.ts';
import { expectNoAxeIssues } from './axe.ts';
import { test } from './on-the-day.ts';
import { desktopFullPass } from './pass-tags.ts';

const story = 'g93j5vn';

/** Makes a reading copy as a person does. Returns its address, and the six words of a locked one. */
function makeCopy(...options: string[]): { address: string; passphrase: string } {
  const folder = newFolder();
  const { code, out, err } = runCommand('reading-copy', [story, '--out', folder, ...options], {
    AS_OF: today,
  });
  expect(err).toBe('');
  expect(code).toBe(0);
  const [, file = ''] = /Written to (.*), which/.exec(out) ?? [];
  const [, passphrase = ''] = /^ {4}(.*)$/m.exec(out) ?? [];
  return { address: pathToFileURL(join(file)).href, passphrase };
}

/** Opens a copy without a network, and records what it asks for and what goes wrong. */
async function openOffline(page: Page, address: string): Promise<string[]> {
  const problems: string[] = [];
  await page.context().setOffline(true);
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) problems.push(request.url());
  });
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(address);
  return problems;
}

for (const options of [[], ['--easy-read']]) {
  test(
    `a reading copy opens from its file without a network ${options.join()}`,
    desktopFullPass,
    async ({ page }) => {
      const problems = await openOffline(page, makeCopy(...options).address);
      await expect(page.getByText('The fifteenth one').first()).toBeVisible();
      await expect(page.getByText('YBTS-H911-843X-X').first()).toBeVisible();
      await expectNoAxeIssues(page);
      await page.setViewportSize({ width: 320, height: 640 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      expect(problems).toEqual([]);
    },
  );
}

test(
  'a locked copy opens from its file with its six words, and with no others',
  desktopFullPass,
  async ({ page }) => {
    const { address, passphrase } = makeCopy('--encrypt', '--safe-way-agreed');
    const problems = await openOffline(page, address);
    await expectNoAxeIssues(page);
    expect(await page.content()).not.toContain('fifteenth');
    const words = page.getByLabel('Your six words');
    await words.fill(passphrase.split(' ').toReversed().join(' '));
    await words.press('Enter');
    await expect(page.getByText('Those are not the right words.')).toBeVisible();
    await expect(words).toBeFocused();
    await words.fill(passphrase.toUpperCase());
    await words.press('Enter');
    await expect(page.getByRole('heading', { name: 'The fifteenth one' })).toBeVisible();
    expect(problems).toEqual([]);
  },
);
