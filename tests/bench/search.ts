import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { createIndex, close } from 'pagefind';
import { listen } from '../../src/site/listen.ts';
import { serveOutput } from '../../src/site/serve-output.ts';
import { browserFlags, findBrowser } from '../run/browser.ts';

/** The milliseconds from a keystroke to the first result on the page. */
export interface SearchTimes {
  /** The time of the first search in a browser. */
  first: number;
  /** The median time of the later searches. */
  later: number;
}

const searchWords = ['kettle', 'winter', 'garden', 'promise', 'listen', 'biscuit'];

/**
 * Times our search and Pagefind's own interface in turn, over the same stories in the same browser.
 *
 * @param outDir a built library; the page of Pagefind's own interface is added to it
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
      // Pagefind's own interface sets inline styles, which our policy forbids.
      const context = await browser.newContext({ bypassCSP: true });
      const page = await context.newPage();
      await page.goto(address + path);
      await page.waitForSelector(box);
      // Both interfaces begin to load when the field gets the focus. People type a little later.
      await page.focus(box);
      await page.waitForTimeout(500);
      const times: number[] = [];
      for (const word of searchWords) times.push(await timeWord(page, box, result, word));
      const [first = 0, ...later] = times;
      rounds[whose].push({ first, later: median(later) });
      await context.close();
    }
  }
  await browser.close();
  const medians = (times: SearchTimes[]) => ({
    first: median(times.map(({ first }) => first)),
    later: median(times.map(({ later }) => later)),
  });
  return { ours: medians(rounds.ours), theirs: medians(rounds.theirs) };
}

/**
 * Types a word at once and waits, inside the page, until the results change. Returns the
 * milliseconds.
 */
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

/** Adds a page with Pagefind's own interface to the same stories, as its documentation shows. */
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
