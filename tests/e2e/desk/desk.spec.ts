import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type APIResponse, type Page, type Request } from '@playwright/test';
import { put } from '../../support/content-folder.ts';
import { bareGit, git, beginRepository } from '../../support/git.ts';
import { patience } from '../../support/patience.ts';
import { newFolder, runCommand } from '../../support/run.ts';
import {
  addPerson,
  answerAbout,
  answerOf,
  beginStory,
  left,
  openStory,
  publish,
  refusal,
  rewrite,
  save,
  saving,
  setStatus,
  text,
  trySaving,
  trySetting,
  write,
} from './editor.ts';
import { start, type Running } from './server.ts';
import {
  familys,
  firstDay,
  principles,
  professionals,
  review,
  youngPersons,
  type Told,
} from './stories.ts';

// One desk, and what happens at it in a day: each test begins where the last one ended.
// Each may build the library once or twice.
test.describe.configure({ mode: 'serial', timeout: 600_000 * patience });

/** A change is on the site once the library was built anew. */
const afterBuild = { timeout: 180_000 * patience };

/** Stories that are shipped: one of each kind, one of them with pictures. */
const shipped = { family: 'nsr2h8', 'young-person': 'wh3h9t7', professional: 'ns3p6tx' } as const;
const folder = newFolder();
const contentDir = join(folder, 'content');
const outDir = join(newFolder(), 'site');
const file = (id: string, kind = 'family') => `content/stories/${kind}/${id}/index.mdx`;
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const branchOf = (id: string, kind = 'family') => `cms/${kind}/${id}/index`;
const branches = () => git(folder, 'branch', '--format=%(refname:short)').split('\n');
const draftOf = (id: string, kind?: string) =>
  git(folder, 'show', `${branchOf(id, kind)}:${file(id, kind)}`);
const statusOf = (id: string, kind?: string) =>
  git(folder, 'config', `branch.${branchOf(id, kind)}.description`);
let desk: Running;
/** The first story told here. */
let told: string;

/** What Decap itself writes to the console, and why it may. */
const decaps = [
  // It asks whether a published story has a draft, and 404 is the answer that it has none.
  /^Failed to load resource: the server responded with a status of 404/,
  // A save that is refused.
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
  cpSync('content', contentDir, {
    recursive: true,
    filter: (path) => !/stories.[^.]+$/.test(path),
  });
  for (const [kind, id] of Object.entries(shipped)) {
    const place = join('stories', kind, id);
    cpSync(join('content', place), join(contentDir, place), { recursive: true });
  }
  beginRepository(folder);
  desk = await start(contentDir, outDir);
});

test.afterAll(() => desk.kill());

test('a story goes from an empty form to the site, and is refused at each step it is not ready for', async ({
  page,
}) => {
  const { complaints, strangers } = watch(page);
  const { kind, title, people, words, releases } = professionals;
  await page.goto(`${desk.address}admin`);
  await expect(page).toHaveURL(`${desk.address}admin/#/collections/family`);

  // Nothing is kept of a story that nobody has agreed to tell.
  const id = (told = await beginStory(page, desk.address, kind, title));
  await trySaving(page);
  await expect(refusal(page)).toContainText('The story is not saved yet.');
  await expect(refusal(page)).toContainText('Nobody has agreed to tell this story yet.');
  expect(branches()).not.toContain(branchOf(id, kind));
  for (const person of people) await addPerson(page, person);
  await save(page);
  await expect(refusal(page)).toBeHidden();
  expect(draftOf(id, kind)).toContain(`title: ${title}`);
  expect(statusOf(id, kind)).toBe('decap-cms/draft');

  // Nobody is asked to review a story that is not written.
  await trySetting(page, 'In review');
  await expect(refusal(page)).toContainText('The story has not been sent for review yet.');
  await expect(refusal(page)).toContainText('The story has no words yet.');
  expect(statusOf(id, kind)).toBe('decap-cms/draft');
  await write(page, words);
  await answerAbout(page, 'Guiding principles', principles);
  await save(page);
  await setStatus(page, 'In review');
  expect(statusOf(id, kind)).toBe('decap-cms/pending_review');

  // It is not ready before everyone has read and approved it.
  await trySetting(page, 'Ready');
  await expect(refusal(page)).toContainText('The story has not been marked as ready yet.');
  expect(statusOf(id, kind)).toBe('decap-cms/pending_review');
  await approve(page, releases);
  await expect(left(page).getByRole('status')).toHaveText('Nothing is left to do.');
  await save(page);
  await setStatus(page, 'Ready');
  expect(statusOf(id, kind)).toBe('decap-cms/pending_publish');

  // What has changed since is another story.
  await rewrite(page, 'took a month', 'took a year');
  await save(page);
  await expect(page.getByRole('button', { name: 'Status: Ready' })).toBeVisible();
  await publish(page);
  await expect(refusal(page)).toContainText('The story has not been published yet.');
  await expect(refusal(page)).toContainText(
    'The story is not the version that Person 1 (storyteller) approved',
  );
  expect(await onTheSite(page, id)).toBe(404);
  await rewrite(page, 'took a year', 'took a month');
  await expect(left(page).getByRole('status')).toHaveText('Nothing is left to do.');
  await save(page);
  const source = draftOf(id, kind);

  await publish(page);
  await expect.poll(() => onTheSite(page, id), afterBuild).toBe(200);
  expect(branches()).toEqual(['editorial', 'main']);
  expect(git(folder, 'show', `editorial:${file(id, kind)}`)).toBe(source);
  expect(git(folder, 'status', '--porcelain')).toBe('');
  expect(git(folder, 'log', '--format=%s', 'main')).toBe('Begin');
  await page.goto(`${desk.address}stories/${id}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByText(words.paragraphs[1]!)).toBeVisible();
  expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
});

for (const story of [familys, youngPersons]) {
  test(`“${story.title}” goes the same way: a ${story.kind} story`, async ({ page }) => {
    const { complaints, strangers } = watch(page);
    const id = await tell(page, story);
    await setStatus(page, 'In review');
    await setStatus(page, 'Ready');
    await publish(page);
    await expect.poll(() => onTheSite(page, id), afterBuild).toBe(200);
    expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
  });
}

test('a story that is opened and not changed cannot be saved', async ({ page }) => {
  const before = branches();
  for (const [kind, id] of Object.entries(shipped)) {
    await openStory(page, desk.address, id, kind as keyof typeof shipped);
    await expect(left(page).getByRole('status')).toContainText('Nothing is left to do.');
    await expect(saving(page)).toBeDisabled();
  }
  expect(branches()).toEqual(before);
});

test('a draft survives a reload and a killed server, saved or not', async ({ page }) => {
  await openStory(page, desk.address, 'nsr2h8');
  await rewrite(page, 'I was four streets away', 'I was five streets away');
  await save(page);
  await rewrite(page, 'five streets', 'six streets');
  await waitForBackup(page, 'six streets');
  await desk.kill();
  await trySaving(page);
  await expect(page.getByText('The desk cannot be reached. Nothing is lost')).toBeVisible();
  desk = await start(contentDir, outDir);
  expect(draftOf('nsr2h8')).toContain('I was five streets away');

  const asked = new Promise<string>((answered) => {
    page.on('dialog', (dialog) => {
      if (dialog.type() === 'confirm') answered(dialog.message());
      void dialog.accept();
    });
  });
  // The browser finds its backup long before a git host far away has answered. Decap may only offer
  // the backup after that answer, so the answer must not wait for the offer.
  const { answered } = await answerLate(page, 'unpublishedEntryDataFile', () =>
    waitForBackup(page, 'six streets'),
  );
  await page.reload();
  expect(await asked).toContain('This browser has work of yours that was never saved');
  await answered;
  await expect.poll(() => text(page)).toContain('I was six streets away');
  await save(page);
  expect(draftOf('nsr2h8')).toContain('I was six streets away');
});

test('the second of two editors of a story gets a warning, and neither loses a word', async ({
  browser,
}) => {
  const firsts = await browser.newContext();
  const seconds = await browser.newContext();
  const [first, second] = [await firsts.newPage(), await seconds.newPage()];
  const { complaints } = watch(second);
  await openStory(first, desk.address, 'nsr2h8');
  await openStory(second, desk.address, 'nsr2h8');
  await rewrite(first, 'six streets', 'seven streets');
  await save(first);
  await rewrite(second, 'six streets', 'eight streets');
  await trySaving(second);
  await expect(second.getByText('Someone else has changed this since you opened it')).toBeVisible();
  expect(await text(second)).toContain('eight streets');
  expect(draftOf('nsr2h8')).toContain('seven streets');

  // A second window shows what the first one saved, and takes both.
  const again = await seconds.newPage();
  await openStory(again, desk.address, 'nsr2h8');
  await rewrite(again, 'seven streets', 'seven or eight streets');
  await save(again);
  expect(draftOf('nsr2h8')).toContain('seven or eight streets');
  // On a phone, and beside the panel, all that can be done with a draft is in sight.
  for (const width of [390, 1280]) {
    await again.setViewportSize({ width, height: 800 });
    for (const name of ['Publish', 'Discard the changes', /^Status: /]) {
      await expect(again.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
    }
  }
  expect(complaints).toEqual([]);
  await Promise.all([firsts.close(), seconds.close()]);
});

test('a removal written by hand takes a story down at once, whatever drafts there are', async ({
  page,
}) => {
  expect(await onTheSite(page, told)).toBe(200);
  put(contentDir, `removals/${told}.yaml`, `id: ${told}\nremovedOn: 2026-11-23\n`);
  await expect.poll(() => onTheSite(page, told), afterBuild).toBe(410);
  expect(branches()).toContain(branchOf(shipped.family));
});

test('one command withdraws a published story from every page, list and feed', async ({ page }) => {
  const id = shipped['young-person'];
  const title =
    /^title: (.*)$/m.exec(read(`content/stories/young-person/${id}/index.mdx`))?.[1] ?? '';
  const search = new URL('stories/', desk.address);
  search.searchParams.set('q', title);
  const found = page.locator('[data-results]').getByRole('link', { name: title });
  const asked = async (path: string) => (await ask(page, path)).text();
  /** Every page, list and feed that names the story. */
  const namedOn = async () => {
    const sitemap = await asked('sitemap-0.xml');
    const pages = [...sitemap.matchAll(/<loc>[^<]*\/library\/([^<]*)<\/loc>/g)].map(
      ([, path]) => path!,
    );
    const files = [...pages, 'feed.xml', 'feed.json', 'sitemap-0.xml'];
    const texts = await Promise.all(files.map(asked));
    return files.filter((_, place) => texts[place]!.includes(id));
  };
  await page.goto(`${desk.address}stories/${id}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.goto(search.href);
  await expect(found).toBeVisible();
  const before = await namedOn();
  for (const place of [
    'feed.xml',
    'feed.json',
    'sitemap-0.xml',
    'stories/',
    'stories/young-person/',
  ])
    expect(before).toContain(place);
  const isRelated = (path: string) => /^stories\/(?!wh3)[a-z2-9]+[2-9][a-z2-9]*\/$/.test(path);
  expect(before.filter(isRelated)).not.toEqual([]);

  const withdrawn = runCommand('withdraw', [id], { ...bareGit, CONTENT_DIR: contentDir });
  expect(withdrawn).toMatchObject({ code: 0, err: '' });
  await expect.poll(() => onTheSite(page, id), afterBuild).toBe(410);
  expect(await namedOn()).toEqual([]);
  for (const path of [`covers/${id}.svg`, `stories/${id}/present/`, `stories/${id}/slides.pptx`])
    expect((await ask(page, path)).status()).toBeGreaterThanOrEqual(404);
  await page.goto(search.href);
  await expect(page.getByRole('status')).toHaveText(/found\.$/);
  await expect(found).toHaveCount(0);
  await page.goto(`${desk.address}stories/${id}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This story is not here today');
  await page.goto(`${desk.address}check/${id}/`);
  await expect(page.getByRole('main')).toContainText('Please do not use this story');
  expect(JSON.parse(await asked('check/status.json'))).toMatchObject({ stories: { [id]: [] } });
});

test('the desk’s work passes every check once it is merged into the person’s branch', () => {
  git(folder, 'merge', '--quiet', 'editorial');
  expect(git(folder, 'status', '--porcelain')).toBe(`?? content/removals/${told}.yaml`);
  expect(git(folder, 'show', `main:${file(told, 'professional')}`)).toContain(
    'Two cups and a list',
  );
  expect(runCommand('check', [], { CONTENT_DIR: contentDir })).toMatchObject({ code: 0, err: '' });
});

/** Tells a story in one sitting, and saves it. Returns its id. */
async function tell(page: Page, { kind, title, people, words, releases }: Told): Promise<string> {
  const id = await beginStory(page, desk.address, kind, title);
  for (const person of people) await addPerson(page, person);
  await write(page, words);
  await answerAbout(page, 'Guiding principles', principles);
  await approve(page, releases);
  await expect(left(page).getByRole('status')).toHaveText('Nothing is left to do.');
  await save(page);
  return id;
}

/** Everyone approves the story as it stands, and so does the safeguarding lead. */
async function approve(page: Page, releases: Told['releases']): Promise<void> {
  for (const [place, answers] of releases.entries()) await answerOf(page, place, answers);
  await answerAbout(page, 'Safeguarding review', review);
  await answerAbout(page, 'Shown from', firstDay);
}

/**
 * Holds back the desk's answers to one sort of question until something has happened.
 *
 * @returns a promise, within an object so that it is not awaited, of the first of these answers
 */
async function answerLate(page: Page, action: string, until: () => Promise<unknown>) {
  const isAsked = (request: Request) => (request.postData() ?? '').includes(`"action":"${action}"`);
  await page.route('**/api/v1', async (route) => {
    if (isAsked(route.request())) await until();
    await route.continue();
  });
  return { answered: page.waitForResponse((response) => isAsked(response.request())) };
}

/** The status with which the site answers for a story's page. */
async function onTheSite(page: Page, id: string): Promise<number> {
  return (await ask(page, `stories/${id}/`)).status();
}

/** Asks the library for a file. A connection that the busy server closed in between is opened again. */
function ask(page: Page, path: string): Promise<APIResponse> {
  return page.request.get(desk.address + path, { maxRetries: 5 });
}

/** Waits until the browser has put aside unsaved words, which Decap does a little after they were written. */
async function waitForBackup(page: Page, words: string): Promise<void> {
  const readBackups = () =>
    page.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const opening = indexedDB.open('localforage');
          opening.onerror = () => reject(new Error('There is no backup.'));
          opening.onsuccess = () => {
            const store = opening.result.transaction('keyvaluepairs').objectStore('keyvaluepairs');
            const reading = store.getAll();
            reading.onsuccess = () => {
              opening.result.close();
              resolve(JSON.stringify(reading.result));
            };
          };
        }),
    );
  await expect.poll(readBackups).toContain(words);
}
