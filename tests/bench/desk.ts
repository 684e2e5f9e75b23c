import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { root } from '../../src/runtime/paths.ts';
import { browserFlags, findBrowser } from '../run/browser.ts';
import { beginRepository } from '../support/git.ts';
import { newFolder } from '../support/run.ts';
import { start } from '../e2e/desk/server.ts';

// node tests/bench/desk.ts: opens a story of 1,000 words at the desk and types into it. Prints how
// long the checklist takes to answer, the longest time that typing was blocked, and the size of the
// scripts.

const story = 'stories/family/nsr2h8';
const folder = newFolder();
const contentDir = join(folder, 'content');
cpSync(join(root, 'content'), contentDir, { recursive: true });
lengthen(join(contentDir, story, 'index.mdx'), 1000);
beginRepository(folder);

const desk = await start(contentDir, join(newFolder(), 'site'));
const executablePath = findBrowser();
const browser = await chromium.launch({
  args: [...browserFlags],
  ...(executablePath ? { executablePath } : {}),
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.goto(await desk.takeOpenAddress());
await page.waitForURL('**/admin/#/');
await page.goto(`${desk.address}admin/#/collections/family/entries/nsr2h8/index`);
await page.locator('.checklist-fingerprint code').waitFor();
await page.getByRole('textbox', { name: 'The story', exact: true }).click();

const rounds: Round[] = [];
for (let round = 0; round < 7; round++) rounds.push(await typeSome(page));
const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
const scripts = await page.evaluate(() =>
  performance
    .getEntriesByType('resource')
    .filter(({ name }) => /\.(?:js|wasm)$/.test(name))
    .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize),
);
console.log('The desk, a story of 1,000 words');
console.log(
  `  panel answers    ${milliseconds(median(rounds.map(({ answer }) => answer)))} after typing stops,`,
);
console.log(
  `                   ${milliseconds(Math.max(...rounds.map(({ answer }) => answer)))} at most`,
);
console.log(
  `  longest task     ${milliseconds(Math.max(...rounds.map(({ blocked }) => blocked)))} while typing`,
);
console.log(`  scripts fetched  ${(scripts.reduce((a, b) => a + b, 0) / 1024).toFixed(0)} KB`);
await browser.close();
await desk.kill();
rmSync(folder, { recursive: true });
process.exit();

/** The durations of one round of typing, in milliseconds. */
interface Round {
  /** The time from the last keystroke until the checklist shows the judgement. */
  answer: number;
  /** The longest time in which the page could not answer a keystroke. */
  blocked: number;
}

/** Types a sentence as fast as a quick typist, and waits for the checklist. */
async function typeSome(page: Page): Promise<Round> {
  await page.evaluate(() => {
    const code = document.querySelector('.checklist-fingerprint')!;
    const times = { key: 0, judged: 0, blocked: 0 };
    Object.assign(window, { times });
    addEventListener('keydown', () => (times.key = performance.now()), true);
    new MutationObserver(() => (times.judged = performance.now())).observe(code, {
      subtree: true,
      characterData: true,
      childList: true,
    });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        times.blocked = Math.max(times.blocked, duration);
    }).observe({ type: 'longtask' });
  });
  await page.keyboard.type(' And then we walked home along the river.', { delay: 60 });
  await page.waitForFunction(() => {
    const { times } = window as unknown as { times: { key: number; judged: number } };
    return times.judged > times.key;
  });
  await page.waitForTimeout(1000);
  return page.evaluate(() => {
    const { times } = window as unknown as {
      times: { key: number; judged: number; blocked: number };
    };
    return { answer: times.judged - times.key, blocked: times.blocked };
  });
}

/** Repeats a story's own paragraphs until it has a number of words. */
function lengthen(file: string, words: number): void {
  const text = readFileSync(file, 'utf8');
  const plain = text
    .split(/^---$/m)
    .slice(2)
    .join('---')
    .split('\n\n')
    .filter((paragraph) => /^[A-Z][^<>]{100,}$/s.test(paragraph.trim()));
  let longer = '';
  for (let place = 0; longer.split(/\s+/).length < words; place++)
    longer += `\n\n${plain[place % plain.length]!.trim()}`;
  writeFileSync(file, `${text.split(/^---$/m).slice(0, 2).join('---')}---${longer}\n`);
}

function milliseconds(time: number): string {
  return `${time.toFixed(0)} ms`;
}
