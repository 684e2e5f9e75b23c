import { chromium, type Page } from '@playwright/test';
import { listen } from '../../src/site/listen.ts';
import { serveOutput } from '../../src/site/serve-output.ts';
import { browserFlags, findBrowser } from '../run/browser.ts';
import { labelledQueries, unansweredQueries } from './search-queries.ts';

// node tests/measure/search-ranks.ts <output>: makes every labelled search in a built library, and
// prints the rank of the first wanted story, the mean reciprocal rank, and every false yes.
const [output] = process.argv.slice(2);
if (output === undefined) throw new Error('Name the folder that holds the built library.');

/** Makes a search as a reader does, and returns the ids of the stories in order. */
async function search(page: Page, address: string, q: string): Promise<string[]> {
  await page.goto(`${address}/stories/?q=${encodeURIComponent(q)}`);
  await page.waitForFunction(() => document.querySelector('[data-status]')?.textContent !== '');
  const links = await page
    .locator('[data-results] li a[href*="/stories/"]')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  return links.map((link) => /stories\/([a-z2-9]+)\//.exec(link)?.[1] ?? '');
}

const port = await listen(serveOutput(output, '/', 'public'), 4700);
const executablePath = findBrowser();
const browser = await chromium.launch({
  args: [...browserFlags],
  ...(executablePath ? { executablePath } : {}),
});
const page = await browser.newPage();
const address = `http://localhost:${String(port)}`;
let sum = 0;
for (const { q, wanted } of labelledQueries) {
  const found = await search(page, address, q);
  const rank = found.findIndex((id) => wanted.includes(id)) + 1;
  sum += rank === 0 ? 0 : 1 / rank;
  if (rank !== 1) console.log(`${q}: rank ${rank === 0 ? 'none' : String(rank)}`);
}
console.log(`Mean reciprocal rank: ${(sum / labelledQueries.length).toFixed(3)}`);
for (const q of unansweredQueries) {
  const found = await search(page, address, q);
  if (found.length > 0) console.log(`A false yes: ${q} finds ${String(found.length)}`);
}
await browser.close();
process.exit();
