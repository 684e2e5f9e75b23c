import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { createIndex, close } from 'pagefind';
import { listen, serveOutput } from '../../src/site/serve.ts';
import { browserFlags, findBrowser } from '../run/browser.ts';

/** Milliseconds from a keystroke to the first result on the page: of a first search, and of later ones. */
export interface SearchTimes {
  first: number;
  later: number;
}

const asked = ['kettle', 'winter', 'garden', 'promise', 'listen', 'biscuit'];

/**
 * Times our search and Pagefind's own interface over the same stories in the same browser, in turn.
 *
 * @param outDir a built library; Pagefind's own interface is added beside it
 */
export async function timeSearch(
  outDir: string,
): Promise<{ ours: SearchTimes; theirs: SearchTimes }> {
  await addTheirs(outDir);
  const port = await listen(serveOutput(outDir, '/', 'public'), 4700);
  const address = `http://localhost:${String(port)}`;
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: [...browserFlags],
    ...(executablePath ? { executablePath } : {}),
  });
  const rounds = { ours: [] as SearchTimes[], theirs: [] as SearchTimes[] };
  for (let round = 0; round < 3; round++) {
    for (const [whose, path, box, result] of [
      ['ours', '/stories/', '#q', '[data-results] li'],
      ['theirs', '/theirs/', '.pagefind-ui__search-input', '.pagefind-ui__result-link'],
    ] as const) {
      // Pagefind's own interface sets styles in place, which our policy forbids.
      const context = await browser.newContext({ bypassCSP: true });
      const page = await context.newPage();
      await page.goto(address + path);
      await page.waitForSelector(box);
      // Nobody types in the instant they reach the field; both begin to load when they do.
      await page.focus(box);
      await page.waitForTimeout(500);
      const times: number[] = [];
      for (const word of asked) times.push(await timeWord(page, box, result, word));
      const [first = 0, ...later] = times;
      rounds[whose].push({ first, later: median(later) });
      await context.close();
    }
  }
  await browser.close();
  const typical = (times: SearchTimes[]) => ({
    first: median(times.map(({ first }) => first)),
    later: median(times.map(({ later }) => later)),
  });
  return { ours: typical(rounds.ours), theirs: typical(rounds.theirs) };
}

/** Types a word at once and waits, in the page itself, for results other than those before. */
function timeWord(page: Page, box: string, result: string, word: string): Promise<number> {
  return page.evaluate(
    async ([input, found, text]) => {
      const field = document.querySelector<HTMLInputElement>(input)!;
      field.focus();
      const before = document.querySelector(found);
      const start = performance.now();
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      while (performance.now() - start < 10_000) {
        const now = document.querySelector(found);
        if (now && now !== before) break;
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      return performance.now() - start;
    },
    [box, result, word] as const,
  );
}

/** Pagefind's own page over the same stories, as its documentation has it. */
async function addTheirs(outDir: string): Promise<void> {
  const { index } = await createIndex();
  await index?.addDirectory({ path: outDir, glob: 'stories/g*/index.html' });
  const { files } = (await index?.getFiles()) ?? { files: [] };
  for (const { path, content } of files) {
    mkdirSync(dirname(join(outDir, 'theirs/pagefind', path)), { recursive: true });
    writeFileSync(join(outDir, 'theirs/pagefind', path), content);
  }
  await close();
  writeFileSync(
    join(outDir, 'theirs/index.html'),
    `<!doctype html><link rel="stylesheet" href="/theirs/pagefind/pagefind-ui.css"><div id="search"></div>
<script src="/theirs/pagefind/pagefind-ui.js"></script>
<script>new PagefindUI({ element: '#search', bundlePath: '/theirs/pagefind/' });</script>`,
  );
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
