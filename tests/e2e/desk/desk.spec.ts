import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type APIResponse, type Page, type Request } from '@playwright/test';
import { put } from '../../support/content-folder.ts';
import { bareGit, git, beginRepository } from '../../support/git.ts';
import { patience } from '../../support/patience.ts';
import { newFolder, runCommand } from '../../support/run.ts';
import { expectNoAxeIssues } from '../axe.ts';
import { fullPass } from '../pass-tags.ts';
import {
  addPerson,
  answerAboutPerson,
  answerGroup,
  beginStory,
  checklistPanel,
  enterDesk,
  openStory,
  publish,
  refusal,
  replaceWords,
  save,
  saveButton,
  setStatus,
  storyText,
  trySaving,
  trySettingStatus,
  writeStory,
} from './editor.ts';
import { start, type RunningDesk } from './server.ts';
import {
  familyStory,
  principleAnswers,
  principleAnswersAtWork,
  professionalStory,
  publishFromAnswer,
  reviewAnswers,
  youngPersonStory,
  type StoryInput,
} from './stories.ts';

// All tests use one desk, and each test begins where the test before it ended. A test may build the
// library once or twice.
test.describe.configure({ mode: 'serial', timeout: 600_000 * patience });

/** Options for waiting until a build has put a change on the site. */
const afterBuild = { timeout: 180_000 * patience };

/** The ids of shipped stories, one of each kind. One of them has pictures. */
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
let desk: RunningDesk;
/** The id of the story that the first test tells. */
let toldId: string;

/** Errors that the browser writes to the console while Decap works as it should. */
const expectedErrors = [
  // Decap asks whether a published story has a draft. The server answers 404 if it has none.
  /^Failed to load resource: the server responded with a status of 404/,
  // The server refuses a save with 409.
  /^Failed to load resource: the server responded with a status of 409/,
];

/** Records the errors of a page, and its requests to other hosts. */
function watchPage(page: Page): { errors: string[]; foreignRequests: string[] } {
  const record = { errors: [] as string[], foreignRequests: [] as string[] };
  page.on('console', (message) => {
    const isExpected = expectedErrors.some((pattern) => pattern.test(message.text()));
    if (message.type() === 'error' && !isExpected) record.errors.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(desk.address)) {
      record.foreignRequests.push(request.url());
    }
  });
  return record;
}

test.beforeAll(async () => {
  cpSync('content', contentDir, {
    recursive: true,
    filter: (path) => !/stories.[^.]+$/.test(path),
  });
  for (const [kind, id] of Object.entries(shipped)) {
    const path = join('stories', kind, id);
    cpSync(join('content', path), join(contentDir, path), { recursive: true });
  }
  beginRepository(folder);
  desk = await start(contentDir, outDir);
});

test.afterAll(() => desk.kill());

test('the desk opens with the address in the terminal, and then in every window of that browser', async ({
  page,
  browser,
}) => {
  const heading = (window: Page) => window.getByRole('heading', { level: 1 });

  // A colleague’s link opens no desk by itself.
  const link = `${desk.address}admin/#/collections/family`;
  await page.goto(link);
  await expect(heading(page)).toHaveText('Open the desk from the terminal');
  await expect(page.getByText('This window may not use the editors’ desk yet.')).toBeVisible();
  await expectNoAxeIssues(page);

  // The address opens the desk once, and stays in no history.
  const address = await desk.takeOpenAddress();
  const window = await page.context().newPage();
  await window.goto(address);
  await expect(heading(window)).toHaveText('Family stories');
  expect(window.url()).not.toContain('open=');
  await expect(heading(page)).toHaveText('Family stories');
  await window.reload();
  await expect(heading(window)).toHaveText('Family stories');

  // A bookmark opens as long as one window of the desk is open.
  const bookmark = await page.context().newPage();
  await bookmark.goto(link);
  await expect(heading(bookmark)).toHaveText('Family stories');

  // Another browser has no use for an address that was used.
  const other = await (await browser.newContext()).newPage();
  await other.goto(address);
  await expect(other.getByText('The address that you opened was used before')).toBeVisible();
  await other.goto(await desk.takeOpenAddress());
  await expect(heading(other)).toHaveText('Family stories');
  await other.context().close();
});

test('a story goes from an empty form to the site, and each step refuses it until it is ready', async ({
  page,
}) => {
  const { errors, foreignRequests } = watchPage(page);
  const { kind, title, people, words, releases } = professionalStory;
  await page.goto((await desk.takeOpenAddress()).replace('admin/#', 'admin#'));
  await expect(page).toHaveURL(`${desk.address}admin/#/collections/family`);

  // A story that nobody has agreed to tell is not saved.
  const id = (toldId = await beginStory(page, desk, kind, title));
  await trySaving(page);
  await expect(refusal(page)).toContainText('The story is not saved yet.');
  await expect(refusal(page)).toContainText('Nobody has agreed to tell this story yet.');
  expect(branches()).not.toContain(branchOf(id, kind));
  for (const person of people) await addPerson(page, person);
  await save(page);
  await expect(refusal(page)).toBeHidden();
  expect(draftOf(id, kind)).toContain(`title: ${title}`);
  expect(statusOf(id, kind)).toBe('decap-cms/draft');

  // A story without words is not sent for review.
  await trySettingStatus(page, 'In review');
  await expect(refusal(page)).toContainText('The story has not been sent for review yet.');
  await expect(refusal(page)).toContainText('The story has no words yet.');
  expect(statusOf(id, kind)).toBe('decap-cms/draft');
  await writeStory(page, words);
  await answerGroup(page, 'Guiding principles', principleAnswersAtWork);
  await save(page);
  await setStatus(page, 'In review');
  expect(statusOf(id, kind)).toBe('decap-cms/pending_review');

  // A story is not ready before everyone has read and approved it.
  await trySettingStatus(page, 'Ready');
  await expect(refusal(page)).toContainText('The story has not been marked as ready yet.');
  expect(statusOf(id, kind)).toBe('decap-cms/pending_review');
  await approve(page, releases);
  await expect(checklistPanel(page).getByRole('status')).toHaveText('Nothing is left to do.');
  await save(page);
  await setStatus(page, 'Ready');
  expect(statusOf(id, kind)).toBe('decap-cms/pending_publish');

  // A story that was changed after its approval is not published.
  await replaceWords(page, 'took a month', 'took a year');
  await save(page);
  await expect(page.getByRole('button', { name: 'Status: Ready' })).toBeVisible();
  await publish(page);
  await expect(refusal(page)).toContainText('The story has not been published yet.');
  await expect(refusal(page)).toContainText(
    'The story is not the version that Person 1 (storyteller) approved',
  );
  expect(await fetchStatus(page, id)).toBe(404);
  await replaceWords(page, 'took a year', 'took a month');
  await expect(checklistPanel(page).getByRole('status')).toHaveText('Nothing is left to do.');
  await save(page);
  const source = draftOf(id, kind);

  await publish(page);
  await expect.poll(() => fetchStatus(page, id), afterBuild).toBe(200);
  expect(branches()).toEqual(['editorial', 'main']);
  expect(git(folder, 'show', `editorial:${file(id, kind)}`)).toBe(source);
  expect(git(folder, 'status', '--porcelain')).toBe('');
  expect(git(folder, 'log', '--format=%s', 'main')).toBe('Begin');
  await page.goto(`${desk.address}stories/${id}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByText(words.paragraphs[1]!)).toBeVisible();
  expect({ errors, foreignRequests }).toEqual({ errors: [], foreignRequests: [] });
});

for (const [story, tags] of [
  [familyStory, {}],
  [youngPersonStory, fullPass],
] as const) {
  test(
    `a ${story.kind} story, “${story.title}”, goes from an empty form to the site`,
    tags,
    async ({ page }) => {
      const { errors, foreignRequests } = watchPage(page);
      const id = await tellStory(page, story);
      await setStatus(page, 'In review');
      await setStatus(page, 'Ready');
      await publish(page);
      await expect.poll(() => fetchStatus(page, id), afterBuild).toBe(200);
      expect({ errors, foreignRequests }).toEqual({ errors: [], foreignRequests: [] });
    },
  );
}

test('a story that is opened and not changed cannot be saved', async ({ page }) => {
  const before = branches();
  for (const [kind, id] of Object.entries(shipped)) {
    await openStory(page, desk, id, kind as keyof typeof shipped);
    await expect(checklistPanel(page).getByRole('status')).toContainText('Nothing is left to do.');
    await expect(saveButton(page)).toBeDisabled();
  }
  expect(branches()).toEqual(before);
});

test('a draft, saved or not, survives a reload and a killed server', async ({ page }) => {
  await openStory(page, desk, 'nsr2h8');
  await replaceWords(page, 'I was four streets away', 'I was five streets away');
  await save(page);
  await replaceWords(page, 'five streets', 'six streets');
  await waitForBackup(page, 'six streets');
  await desk.kill();
  await trySaving(page);
  await expect(page.getByText('The desk cannot be reached. Nothing is lost')).toBeVisible();
  desk = await start(contentDir, outDir);
  expect(draftOf('nsr2h8')).toContain('I was five streets away');

  // The desk of another start answers once its address was opened in this browser.
  await trySaving(page);
  await expect(page.getByText('This window may not use the desk.')).toBeVisible();
  await enterDesk(await page.context().newPage(), desk);

  const offer = new Promise<string>((resolve) => {
    page.on('dialog', (dialog) => {
      if (dialog.type() === 'confirm') resolve(dialog.message());
      void dialog.accept();
    });
  });
  // The browser finds its backup long before a distant git host has answered. The desk offers the
  // backup only after the host's answer, so the answer must not wait for the offer.
  const { response } = await delayResponse(page, 'unpublishedEntryDataFile', () =>
    waitForBackup(page, 'six streets'),
  );
  await page.reload();
  expect(await offer).toContain('This browser has work of yours that was never saved');
  await response;
  await expect.poll(() => storyText(page)).toContain('I was six streets away');
  await save(page);
  expect(draftOf('nsr2h8')).toContain('I was six streets away');
});

test('the second of two editors who save a story gets a warning, and neither loses a word', async ({
  browser,
}) => {
  const firstContext = await browser.newContext();
  const secondContext = await browser.newContext();
  const [first, second] = [await firstContext.newPage(), await secondContext.newPage()];
  const { errors } = watchPage(second);
  await openStory(first, desk, 'nsr2h8');
  await openStory(second, desk, 'nsr2h8');
  await replaceWords(first, 'six streets', 'seven streets');
  await save(first);
  await replaceWords(second, 'six streets', 'eight streets');
  await trySaving(second);
  await expect(second.getByText('Someone else has changed this since you opened it')).toBeVisible();
  expect(await storyText(second)).toContain('eight streets');
  expect(draftOf('nsr2h8')).toContain('seven streets');

  // The second editor opens another window, which shows the first editor's save, and combines both.
  const newWindow = await secondContext.newPage();
  await openStory(newWindow, desk, 'nsr2h8');
  await replaceWords(newWindow, 'seven streets', 'seven or eight streets');
  await save(newWindow);
  expect(draftOf('nsr2h8')).toContain('seven or eight streets');
  // All buttons for a draft are visible, both on a phone and beside the panel.
  for (const width of [390, 1280]) {
    await newWindow.setViewportSize({ width, height: 800 });
    for (const name of ['Publish', 'Discard the changes', /^Status: /]) {
      await expect(newWindow.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
    }
  }
  expect(errors).toEqual([]);
  await Promise.all([firstContext.close(), secondContext.close()]);
});

test('a removal written by hand takes a story down at once, whatever drafts exist', async ({
  page,
}) => {
  expect(await fetchStatus(page, toldId)).toBe(200);
  put(contentDir, `removals/${toldId}.yaml`, `id: ${toldId}\nremovedOn: 2026-11-23\n`);
  await expect.poll(() => fetchStatus(page, toldId), afterBuild).toBe(410);
  expect(branches()).toContain(branchOf(shipped.family));
});

test('one command withdraws a published story from every page, list and feed', async ({ page }) => {
  const id = shipped['young-person'];
  const title =
    /^title: (.*)$/m.exec(read(`content/stories/young-person/${id}/index.mdx`))?.[1] ?? '';
  const search = new URL('stories/', desk.address);
  search.searchParams.set('q', title);
  const found = page.locator('[data-results]').getByRole('link', { name: title });
  const fetchText = async (path: string) => (await fetchFile(page, path)).text();
  /** Finds every page, list and feed that names the story. */
  const findMentions = async () => {
    const sitemap = await fetchText('sitemap-0.xml');
    const pages = [...sitemap.matchAll(/<loc>[^<]*\/library\/([^<]*)<\/loc>/g)].map(
      ([, path]) => path!,
    );
    const files = [...pages, 'feed.xml', 'feed.json', 'sitemap-0.xml'];
    const texts = await Promise.all(files.map(fetchText));
    return files.filter((_, index) => texts[index]!.includes(id));
  };
  await page.goto(`${desk.address}stories/${id}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.goto(search.href);
  await expect(found).toBeVisible();
  const before = await findMentions();
  for (const path of [
    'feed.xml',
    'feed.json',
    'sitemap-0.xml',
    'stories/',
    'stories/young-person/',
  ])
    expect(before).toContain(path);
  const isRelated = (path: string) => /^stories\/(?!wh3)[a-z2-9]+[2-9][a-z2-9]*\/$/.test(path);
  expect(before.filter(isRelated)).not.toEqual([]);

  const withdrawn = runCommand('withdraw', [id], { ...bareGit, CONTENT_DIR: contentDir });
  expect(withdrawn).toMatchObject({ code: 0, err: '' });
  await expect.poll(() => fetchStatus(page, id), afterBuild).toBe(410);
  expect(await findMentions()).toEqual([]);
  for (const path of [`covers/${id}.svg`, `stories/${id}/present/`, `stories/${id}/slides.pptx`])
    expect((await fetchFile(page, path)).status()).toBeGreaterThanOrEqual(404);
  await page.goto(search.href);
  await expect(page.getByRole('status')).toHaveText(/found\.$/);
  await expect(found).toHaveCount(0);
  await page.goto(`${desk.address}stories/${id}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This story is not here today');
  await page.goto(`${desk.address}check/${id}/`);
  await expect(page.getByRole('main')).toContainText('Please do not use this story');
  expect(JSON.parse(await fetchText('check/status.json'))).toMatchObject({ stories: { [id]: [] } });
});

test('the desk’s work passes every check once it is merged into the person’s branch', () => {
  git(folder, 'merge', '--quiet', 'editorial');
  expect(git(folder, 'status', '--porcelain')).toBe(`?? content/removals/${toldId}.yaml`);
  expect(git(folder, 'show', `main:${file(toldId, 'professional')}`)).toContain(
    'Two cups and a list',
  );
  expect(runCommand('check', [], { CONTENT_DIR: contentDir })).toMatchObject({ code: 0, err: '' });
});

/** Enters a whole story, and saves it once. Returns the story's id. */
async function tellStory(
  page: Page,
  { kind, title, people, words, releases }: StoryInput,
): Promise<string> {
  const id = await beginStory(page, desk, kind, title);
  for (const person of people) await addPerson(page, person);
  await writeStory(page, words);
  await answerGroup(page, 'Guiding principles', principleAnswers);
  await approve(page, releases);
  await expect(checklistPanel(page).getByRole('status')).toHaveText('Nothing is left to do.');
  await save(page);
  return id;
}

/** Enters everyone's release of the current version, and the safeguarding lead's review. */
async function approve(page: Page, releases: StoryInput['releases']): Promise<void> {
  for (const [index, answers] of releases.entries()) {
    await answerAboutPerson(page, index, answers);
  }
  await answerGroup(page, 'Safeguarding review', reviewAnswers);
  await answerGroup(page, 'Shown from', publishFromAnswer);
}

/**
 * Delays the server's responses to one action.
 *
 * @param until the responses are sent once its promise resolves
 * @returns a promise of the first response, in an object so that `await` does not wait for it
 */
async function delayResponse(page: Page, action: string, until: () => Promise<unknown>) {
  const hasAction = (request: Request) =>
    (request.postData() ?? '').includes(`"action":"${action}"`);
  await page.route('**/api/v1', async (route) => {
    if (hasAction(route.request())) await until();
    await route.continue();
  });
  return { response: page.waitForResponse((response) => hasAction(response.request())) };
}

/** Fetches a story's page from the site. Returns the HTTP status. */
async function fetchStatus(page: Page, id: string): Promise<number> {
  return (await fetchFile(page, `stories/${id}/`)).status();
}

/** Fetches a file from the site, and tries again if the busy server has closed the connection. */
function fetchFile(page: Page, path: string): Promise<APIResponse> {
  return page.request.get(desk.address + path, { maxRetries: 5 });
}

/** Waits until Decap has stored a backup of unsaved words, a moment after they were written. */
async function waitForBackup(page: Page, words: string): Promise<void> {
  const readBackups = () =>
    page.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const database = indexedDB.open('localforage');
          database.onerror = () => reject(new Error('There is no backup.'));
          database.onsuccess = () => {
            const store = database.result.transaction('keyvaluepairs').objectStore('keyvaluepairs');
            const entries = store.getAll();
            entries.onsuccess = () => {
              database.result.close();
              resolve(JSON.stringify(entries.result));
            };
          };
        }),
    );
  await expect.poll(readBackups).toContain(words);
}
