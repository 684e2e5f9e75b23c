import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { put, putLists, putStory } from '../../support/content-folder.ts';
import { git, beginRepository } from '../../support/git.ts';
import { newFolder } from '../../support/run.ts';
import {
  beginStory,
  openStory,
  publish,
  rewrite,
  save,
  setStatus,
  text,
  trySaving,
} from './editor.ts';
import { start, type Running } from './server.ts';

// One desk, and what happens at it in a day: each test begins where the last one ended.
// Each may build the library once or twice.
test.describe.configure({ mode: 'serial', timeout: 90_000 });

const folder = newFolder();
const contentDir = join(folder, 'content');
const outDir = join(newFolder(), 'site');
const file = (id: string) => `content/stories/family/${id}/index.mdx`;
const branches = () => git(folder, 'branch', '--format=%(refname:short)').split('\n');
const draftOf = (id: string) => git(folder, 'show', `cms/family/${id}/index:${file(id)}`);
let desk: Running;

/** What Decap itself writes to the console, and why it may. */
const decaps = [
  // It asks whether a published story has a draft, and 404 is the answer that it has none.
  /^Failed to load resource: the server responded with a status of 404/,
  // A save that is refused, and again as a promise nobody waits for.
  /^Failed to load resource: the server responded with a status of 409/,
];

/** Notes what a page complains of, and whom it turns to but us. */
function watch(page: Page): { complaints: string[]; strangers: string[] } {
  const seen = { complaints: [] as string[], strangers: [] as string[] };
  page.on('console', (message) => {
    const known = decaps.some((pattern) => pattern.test(message.text()));
    if (message.type() === 'error' && !known) seen.complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(desk.address)) {
      seen.strangers.push(request.url());
    }
  });
  return seen;
}

test.beforeAll(async () => {
  test.setTimeout(90_000);
  putLists(contentDir);
  await putStory(contentDir, { id: 'k7m2qx', kind: 'family' });
  beginRepository(folder);
  desk = await start(contentDir, outDir);
});

test.afterAll(() => desk.kill());

test('a story goes from an empty form to the site, by way of a draft, a review and a lead’s yes', async ({
  page,
}) => {
  const { complaints, strangers } = watch(page);
  const elsewhere = newFolder();
  const written = await putStory(elsewhere, {
    id: 'new234',
    kind: 'family',
    change: (data) => (data['title'] = 'Two cups and a list'),
  });
  const source = readFileSync(join(elsewhere, written), 'utf8');
  const onTheSite = () => statusOf(page, 'stories/new234/');

  await page.goto(`${desk.address}admin`);
  await expect(page).toHaveURL(`${desk.address}admin/#/collections/family`);
  await beginStory(page, desk.address, { id: 'new234', title: 'Two cups and a list', source });
  await save(page);
  expect(branches()).toContain('cms/family/new234/index');
  expect(draftOf('new234')).toBe(source.trim());
  const status = () => git(folder, 'config', 'branch.cms/family/new234/index.description');
  expect(status()).toBe('decap-cms/draft');

  await setStatus(page, 'In review');
  expect(status()).toBe('decap-cms/pending_review');
  await setStatus(page, 'Ready');
  expect(status()).toBe('decap-cms/pending_publish');
  expect(await onTheSite()).toBe(404);

  await publish(page);
  await expect.poll(onTheSite, { timeout: 15_000 }).toBe(200);
  expect(branches()).toEqual(['editorial', 'main']);
  expect(git(folder, 'show', `editorial:${file('new234')}`)).toBe(source.trim());
  expect(git(folder, 'status', '--porcelain')).toBe('');
  expect(git(folder, 'log', '--format=%s', 'main')).toBe('Begin');
  expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
});

test('a draft survives a reload and a server that was killed, saved or not', async ({ page }) => {
  await openStory(page, desk.address, 'k7m2qx');
  await rewrite(page, 'The kettle was always on', 'The kettle was mostly on');
  await save(page);
  await rewrite(page, 'mostly on', 'on most days');
  await backedUp(page);
  await desk.kill();
  await trySaving(page);
  await expect(page.getByText('The desk cannot be reached. Nothing is lost')).toBeVisible();
  desk = await start(contentDir, outDir);
  expect(draftOf('k7m2qx')).toContain('The kettle was mostly on');

  const asked = new Promise<string>((answered) => {
    page.on('dialog', (dialog) => {
      if (dialog.type() === 'confirm') answered(dialog.message());
      void dialog.accept();
    });
  });
  await page.reload();
  expect(await asked).toContain('local backup');
  await expect.poll(() => text(page)).toContain('The kettle was on most days');
  await save(page);
  expect(draftOf('k7m2qx')).toContain('The kettle was on most days');
});

test('of two editors on one story the second is told, and neither loses a word', async ({
  browser,
}) => {
  const firsts = await browser.newContext();
  const seconds = await browser.newContext();
  const [first, second] = [await firsts.newPage(), await seconds.newPage()];
  await openStory(first, desk.address, 'k7m2qx');
  await openStory(second, desk.address, 'k7m2qx');
  await rewrite(first, 'on most days', 'on, as ever');
  await save(first);
  await rewrite(second, 'on most days', 'on at weekends');
  await trySaving(second);
  await expect(second.getByText('Someone else has changed this since you opened it')).toBeVisible();
  expect(await text(second)).toContain('on at weekends');
  expect(draftOf('k7m2qx')).toContain('on, as ever');

  // A second window shows what the first one saved, and takes both.
  const again = await seconds.newPage();
  await openStory(again, desk.address, 'k7m2qx');
  await rewrite(again, 'on, as ever', 'on, as ever, and at weekends');
  await save(again);
  expect(draftOf('k7m2qx')).toContain('on, as ever, and at weekends');
  await Promise.all([firsts.close(), seconds.close()]);
});

test('a no written by hand takes a story down at once, whatever waits at the desk', async ({
  page,
}) => {
  const onTheSite = () => statusOf(page, 'stories/new234/');
  expect(await onTheSite()).toBe(200);
  put(contentDir, 'removals/new234.yaml', 'id: new234\nremovedOn: 2026-11-23\n');
  await expect.poll(onTheSite, { timeout: 15_000 }).toBe(404);
  expect(branches()).toContain('cms/family/k7m2qx/index');
});

test('the desk’s work comes into the person’s branch when they merge it', () => {
  git(folder, 'merge', '--quiet', 'editorial');
  expect(git(folder, 'status', '--porcelain')).toBe('?? content/removals/');
  expect(git(folder, 'show', `main:${file('new234')}`)).toContain('Two cups and a list');
});

async function statusOf(page: Page, path: string): Promise<number> {
  return (await page.request.get(desk.address + path)).status();
}

/** Waits until the browser has put aside what is not saved yet. */
async function backedUp(page: Page): Promise<void> {
  await page.waitForTimeout(2_500);
}
