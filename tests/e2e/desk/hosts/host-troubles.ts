import { expect, test, type Page } from '@playwright/test';
import { findRequest } from '../../../support/git-host/host-state.ts';
import type { HostFailure } from '../../../support/git-host/listening-host.ts';
import { patience } from '../../../support/patience.ts';
import { branchOf, fileOf, shipped } from '../desk-library.ts';
import { openStory, replaceWords, storyState, storyText, storyTitle } from '../editor.ts';
import { fullPass } from '../../pass-tags.ts';
import type { HostKind } from './host-desk.ts';
import {
  lastResult,
  readDraft,
  saveOnHost,
  signIn,
  trySigningIn,
  trySavingOnHost,
} from './host-editor.ts';
import type { DeskOfFile } from './host-journey.ts';

/** How long an editor may wait until the desk says that a host does not answer. */
const soon = { timeout: 15_000 * patience };

/** A host that fails while somebody writes: nothing typed is lost, and the desk says what to do. */
export function testTroubles(kind: HostKind, deskOfFile: DeskOfFile): void {
  const id = shipped.family;
  const draft = () => readDraft(deskOfFile(), branchOf(id), fileOf(id));

  test(
    `on ${kind.label} a sign-in that ends while somebody writes loses nothing`,
    fullPass,
    async ({ page, context }) => {
      const desk = deskOfFile();
      await signIn(page, desk, kind);
      await openStory(page, desk, id);
      await replaceWords(page, 'I was four streets away', 'I was five streets away');
      if (kind.renewsTokens) {
        // The desk gets another token by itself.
        desk.host.sessions.expire('access');
        await saveOnHost(page);
        expect(draft()).toContain('five streets away');
      }
      desk.host.sessions.expire('all');
      await replaceWords(
        page,
        kind.renewsTokens ? 'five streets' : 'I was five streets',
        'six streets',
      );
      await trySavingOnHost(page);
      await expect(lastResult(page)).toContainText('The git host has signed you out.', soon);
      await expect(storyState(page)).toHaveText('Changed, and not saved yet');
      expect(await storyText(page)).toContain('six streets');

      // The editor does what the desk says: a second window, and then the first again.
      const second = await context.newPage();
      await signIn(second, desk, kind);
      await second.close();
      await saveOnHost(page);
      expect(draft()).toContain('six streets');
    },
  );

  test(
    `on ${kind.label} a host that fails loses nothing, and the desk says so within seconds`,
    fullPass,
    async ({ page }) => {
      const desk = deskOfFile();
      const { fail } = desk.host;
      await signIn(page, desk, kind);
      await openStory(page, desk, id);
      await replaceWords(page, 'streets away', 'houses away');
      await expectFailure(page, fail, 'down', 'The git host does not answer.');
      await expectFailure(page, fail, 'gateway', 'The git host does not answer.');
      await expectFailure(page, fail, { tooManyFor: 600 }, kind.tooMany);
      fail(undefined);
      await saveOnHost(page);
      expect(draft()).toContain('houses away');
    },
  );

  test(
    `on ${kind.label} a desk that is opened while the host is down says so, and keeps the sign-in`,
    fullPass,
    async ({ page }) => {
      const desk = deskOfFile();
      await signIn(page, desk, kind);
      desk.host.fail('down');
      await page.reload();
      await expect(page.getByText('The git host does not answer.').first()).toBeVisible(soon);
      desk.host.fail(undefined);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

      // A story that cannot be read is not opened as an empty one.
      desk.host.fail('down');
      await page.goto(`${desk.address}admin/#/collections/family/entries/${id}/index`);
      await expect(lastResult(page)).toContainText(
        'Not opened. The git host does not answer.',
        soon,
      );
      await expect(storyTitle(page)).toHaveCount(0);
      desk.host.fail(undefined);
      await page.reload();
      await expect(storyTitle(page)).not.toHaveValue('');
    },
  );

  test(
    `on ${kind.label} a save that the host did only half of is completed by the next press`,
    fullPass,
    async ({ page }) => {
      const desk = deskOfFile();
      const { state, failOnce } = desk.host;
      const branch = branchOf(shipped.professional, 'professional');
      await signIn(page, desk, kind);
      await openStory(page, desk, shipped.professional, 'professional');
      await storyTitle(page).fill('A title that is written twice');
      failOnce(kind.opensRequest);
      await trySavingOnHost(page);
      await expect(lastResult(page)).toContainText('The git host does not answer.', soon);
      expect(findRequest(state, branch)).toBeUndefined();
      await saveOnHost(page);
      expect(findRequest(state, branch)?.labels).toEqual(['decap-cms/draft']);

      // The editor does not want it after all.
      page.on('dialog', (dialog) => void dialog.accept());
      await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('button', { name: 'Discard the changes' }).click();
      await expect.poll(() => findRequest(state, branch)).toBeUndefined();
    },
  );

  test(`on ${kind.label} somebody who may only read is told so`, fullPass, async ({ page }) => {
    await trySigningIn(page, deskOfFile(), kind, 'reader');
    await expect(page.getByText('Ask your library’s administrator for access')).toBeVisible();
  });
}

async function expectFailure(
  page: Page,
  fail: (how: HostFailure | undefined) => void,
  how: HostFailure,
  words: string | RegExp,
): Promise<void> {
  fail(how);
  await trySavingOnHost(page);
  await expect(lastResult(page)).toContainText(words, soon);
  await expect(storyState(page)).toHaveText('Changed, and not saved yet');
  expect(await storyText(page)).toContain('houses away');
}
