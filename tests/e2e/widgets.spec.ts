import { expect, test } from '@playwright/test';
import { openDesk } from './widgets/open-desk.ts';

test('opens', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (m) => said.push(m.text()));
  page.on('pageerror', (m) => said.push(String(m)));
  await openDesk(page, { kind: 'professional', isNew: true });
  await page.screenshot({ path: `.cache/shots/new-${test.info().project.name}.png`, fullPage: true });
  expect(said).toEqual([]);
});
