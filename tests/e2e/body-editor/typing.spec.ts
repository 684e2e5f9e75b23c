import { expect, test } from '@playwright/test';
import { bodyText } from '../../../src/story/body/body-text.ts';
import { parseBody } from '../../../src/story/body/parse-body.ts';
import { box, lastText, openEditor } from './open-editor.ts';
import { fullPass } from '../pass-tags.ts';

test('typed braces, angle brackets and other MDX characters stay text', async ({ page }) => {
  await openEditor(page);
  await box(page).focus();
  const typed = 'import {x} <b>*no*</b> <Moment> _a_ `c` [d](e) \\ & &amp; ~~ 1. > | #';
  await page.keyboard.type(typed);
  const { body, findings } = parseBody((await lastText(page)) ?? '');
  expect(findings).toEqual([]);
  expect(bodyText(body ?? [])).toBe(typed);
});

test(
  'typed characters at the start of a line create no list, heading or quotation',
  fullPass,
  async ({ page }) => {
    await openEditor(page);
    await box(page).focus();
    const lines = ['# one', '- two', '* three', '1. four', '> five', '---', '```', '+ six', '==='];
    for (const line of lines) {
      await page.keyboard.type(line);
      await page.keyboard.press('Enter');
    }
    const { body } = parseBody((await lastText(page)) ?? '');
    expect(body?.map(({ type }) => type)).toEqual(lines.map(() => 'paragraph'));
    expect(bodyText(body ?? [])).toBe(lines.join('\n\n'));
  },
);

test('opening and leaving a text changes nothing', async ({ page }) => {
  await openEditor(page, '\n* a\n* b\n\n__c__ d\n   e\n\n');
  await box(page).click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  expect(await lastText(page)).toBeUndefined();
});

test('undoing a change restores the same bytes', async ({ page }) => {
  const text = '\n* a\n* b\n\n__c__ d\n   e\n';
  await openEditor(page, text);
  await box(page).getByText('c').click();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  expect(await lastText(page)).toBe('\n* a\n* b\n\n**c** d e!\n');
  await page.keyboard.press('Control+z');
  expect(await lastText(page)).toBe(text);
});

test(
  'a text loaded from outside appears, and the cursor keeps its position',
  fullPass,
  async ({ page }) => {
    await openEditor(page, '\nShe came.\n\nHe stayed.\n');
    await box(page).getByText('He stayed.').click();
    await page.keyboard.press('End');
    await page.evaluate(() => window.load('\nShe came on a Tuesday.\n\nHe stayed.\n'));
    await expect(box(page)).toContainText('Tuesday');
    await page.keyboard.type(' Yes.');
    expect(await lastText(page)).toBe('\nShe came on a Tuesday.\n\nHe stayed. Yes.\n');
  },
);

test('fast typing arrives in order', fullPass, async ({ page }) => {
  await openEditor(page, '\nShe came.\n');
  await box(page).getByText('She').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' And stayed, and stayed again, all that winter.', { delay: 0 });
  expect(await lastText(page)).toBe('\nShe came. And stayed, and stayed again, all that winter.\n');
});
