import { expect, test } from '@playwright/test';
import { put } from '../../support/content-folder.ts';
import { git } from '../../support/git.ts';
import { patience } from '../../support/patience.ts';
import { runCommand } from '../../support/run.ts';
import { fullPass } from '../pass-tags.ts';
import { branchOf, createLibrary, fileOf, shipped, type DeskLibrary } from './desk-library.ts';
import {
  addPerson,
  answerGroup,
  beginStory,
  checklistPanel,
  openStory,
  publish,
  refusal,
  replaceWords,
  save,
  setStatus,
  storyState,
  trySaving,
  trySettingStatus,
  writeStory,
} from './editor.ts';
import type { RunningDesk } from './server.ts';
import { afterBuild, fetchStatus } from './site.ts';
import {
  familyStory,
  principleAnswersAtWork,
  professionalStory,
  youngPersonStory,
} from './stories.ts';
import { approveStory, tellStory } from './tell-story.ts';
import { watchPage } from './watch-page.ts';

// The tests share one desk, and each test begins where the test before it ended. A test may build the
// library once or twice.
test.describe.configure({ mode: 'serial', timeout: 600_000 * patience });

let library: DeskLibrary;
let desk: RunningDesk;
/** The id of the professional’s story, which the first test publishes. */
let professionalId: string;

test.beforeAll(async () => {
  library = createLibrary();
  desk = await library.startDesk();
});

test.afterAll(() => desk.kill());

test('a story goes from an empty form to the site, and each step refuses it until it is ready', async ({
  page,
}) => {
  const { errors, foreignRequests } = watchPage(page, desk);
  const { kind, title, people, words, releases } = professionalStory;
  await page.goto((await desk.takeOpenAddress()).replace('admin/#', 'admin#'));
  await expect(page).toHaveURL(`${desk.address}admin/#/`);

  // A story that nobody has agreed to tell is not saved.
  const id = (professionalId = await beginStory(page, desk, kind, title));
  await trySaving(page);
  await expect(refusal(page)).toContainText('The story is not saved yet.');
  await expect(refusal(page)).toContainText('Nobody has agreed to tell this story yet.');
  expect(library.branches()).not.toContain(branchOf(id, kind));
  for (const person of people) await addPerson(page, person);
  await save(page);
  await expect(refusal(page)).toBeHidden();
  expect(library.draftOf(id, kind)).toContain(`title: ${title}`);
  expect(library.statusOf(id, kind)).toBe('decap-cms/draft');

  // A story without words is not sent for review.
  await trySettingStatus(page, 'In review');
  await expect(refusal(page)).toContainText('The story has not been sent for review yet.');
  await expect(refusal(page)).toContainText('The story has no words yet.');
  expect(library.statusOf(id, kind)).toBe('decap-cms/draft');
  await writeStory(page, words);
  await answerGroup(page, 'Guiding principles', principleAnswersAtWork);
  await save(page);
  await setStatus(page, 'In review');
  expect(library.statusOf(id, kind)).toBe('decap-cms/pending_review');

  // The storyteller does not read it before the lead has reviewed it.
  await trySettingStatus(page, 'To be read');
  await expect(refusal(page)).toContainText('The story has not been marked as ready yet.');
  expect(library.statusOf(id, kind)).toBe('decap-cms/pending_review');
  await approveStory(page, releases);
  await save(page);
  await setStatus(page, 'Ready');
  expect(library.statusOf(id, kind)).toBe('decap-cms/pending_publish');

  // A story that was changed after its approval is not published.
  await replaceWords(page, 'took a month', 'took a year');
  await save(page);
  await expect(storyState(page)).toHaveText('Ready to be published');
  await publish(page);
  await expect(refusal(page)).toContainText('The story has not been published yet.');
  await expect(refusal(page)).toContainText(
    'The story is not the version that Person 1 (social worker) approved',
  );
  expect(await fetchStatus(page, desk, id)).toBe(404);
  await replaceWords(page, 'took a year', 'took a month');
  await expect(checklistPanel(page).getByRole('status')).toHaveText('Nothing is left to do.');
  await save(page);
  const source = library.draftOf(id, kind);

  await publish(page);
  await expect.poll(() => fetchStatus(page, desk, id), afterBuild).toBe(200);
  expect(library.branches()).toEqual(['editorial', 'main']);
  expect(git(library.folder, 'show', `editorial:${fileOf(id, kind)}`)).toBe(source);
  expect(git(library.folder, 'status', '--porcelain')).toBe('');
  expect(git(library.folder, 'log', '--format=%s', 'main')).toBe('Begin');
  await page.goto(`${desk.address}stories/${id}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByText(words.paragraphs[1]!)).toBeVisible();
  expect({ errors, foreignRequests }).toEqual({ errors: [], foreignRequests: [] });
});

for (const story of [familyStory, youngPersonStory]) {
  test(
    `a ${story.kind} story, “${story.title}”, goes from an empty form to the site`,
    fullPass,
    async ({ page }) => {
      const { errors, foreignRequests } = watchPage(page, desk);
      const id = await tellStory(page, desk, story);
      await setStatus(page, 'In review');
      await setStatus(page, 'Ready');
      await publish(page);
      await expect.poll(() => fetchStatus(page, desk, id), afterBuild).toBe(200);
      expect({ errors, foreignRequests }).toEqual({ errors: [], foreignRequests: [] });
    },
  );
}

test('a removal written by hand takes a story down at once, whatever drafts exist', async ({
  page,
}) => {
  await openStory(page, desk, shipped.family);
  await replaceWords(page, 'I was four streets away', 'I was five streets away');
  await save(page);
  expect(await fetchStatus(page, desk, professionalId)).toBe(200);
  put(
    library.contentDir,
    `removals/${professionalId}.yaml`,
    `id: ${professionalId}\nremovedOn: 2026-11-23\n`,
  );
  await expect.poll(() => fetchStatus(page, desk, professionalId), afterBuild).toBe(410);
  expect(library.branches()).toContain(branchOf(shipped.family));
});

test('the desk’s work passes every check once it is merged into the person’s branch', () => {
  git(library.folder, 'merge', '--quiet', 'editorial');
  expect(git(library.folder, 'status', '--porcelain', '--untracked-files=all')).toBe(
    `?? content/removals/${professionalId}.yaml`,
  );
  expect(git(library.folder, 'show', `main:${fileOf(professionalId, 'professional')}`)).toContain(
    'Two cups and a list',
  );
  expect(runCommand('check', [], { CONTENT_DIR: library.contentDir })).toMatchObject({
    code: 0,
    err: '',
  });
});
