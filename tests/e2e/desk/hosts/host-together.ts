import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { pusherVariable } from '../../../support/git-host/bare-repository.ts';
import { approve, hostUsers, reportCheck } from '../../../support/git-host/host-state.ts';
import { runStoryCheck } from '../../../support/git-host/run-story-check.ts';
import { git } from '../../../support/git.ts';
import { startMergeNoes } from '../../../support/merge-noes-run.ts';
import { newFolder } from '../../../support/run.ts';
import { fullPass } from '../../pass-tags.ts';
import { branchOf, fileOf, shipped } from '../desk-library.ts';
import {
  checklistPanel,
  openStory,
  pressInForm,
  publish,
  replaceWords,
  setStatus,
  storyState,
  storyText,
} from '../editor.ts';
import { professionalStory } from '../stories.ts';
import { tellStory } from '../tell-story.ts';
import type { HostDesk, HostKind } from './host-desk.ts';
import {
  lastResult,
  readDraft,
  readPublished,
  saveOnHost,
  signIn,
  trySavingOnHost,
} from './host-editor.ts';
import type { DeskOfFile } from './host-journey.ts';

/** What several people do on one host: an editor, a colleague, a lead, and the job that merges noes. */
export function testTogether(kind: HostKind, deskOfFile: DeskOfFile): void {
  test(
    `on ${kind.label} a new story is checked, approved and published`,
    fullPass,
    async ({ page }) => {
      const desk = deskOfFile();
      const { state } = desk.host;
      await signIn(page, desk, kind);
      const id = await tellStory(page, desk, professionalStory, saveOnHost);
      const branch = branchOf(id, 'professional');
      await setStatus(page, 'In review');
      await setStatus(page, 'Ready');

      // The host refuses until everything is as its rules ask, and the desk says why.
      await publish(page);
      await expect(lastResult(page)).toContainText(kind.whyNot.running);
      reportCheck(state, branch, 'failed');
      await publish(page);
      await expect(lastResult(page)).toContainText(kind.whyNot.failed);
      expect(runStoryCheck(state, branch)).toMatchObject({ code: 0, err: '' });
      expect(approve(state, branch, hostUsers.colleague)).toBe(false);
      expect(approve(state, branch, hostUsers.lead)).toBe(true);
      await publish(page);
      await expect(storyState(page)).toHaveText('As it was published');
      expect(readPublished(desk, fileOf(id, 'professional'))).toContain(
        'title: Two cups and a list',
      );
    },
  );

  test(
    `on ${kind.label} of two editors of one story the second is told, and keeps the words`,
    fullPass,
    async ({ page, browser }) => {
      const desk = deskOfFile();
      const id = shipped['young-person'];
      const other = await browser.newContext();
      const colleague = await other.newPage();
      await signIn(page, desk, kind);
      await signIn(colleague, desk, kind, 'colleague');
      await openStory(page, desk, id, 'young-person');
      await openStory(colleague, desk, id, 'young-person');
      await replaceWords(page, 'Happy birthday to me.', 'Happy birthday to both.');
      await saveOnHost(page);
      await replaceWords(colleague, 'Happy birthday to me.', 'Happy birthday to all.');
      await trySavingOnHost(colleague);
      await expect(lastResult(colleague)).toContainText('Someone else has changed this');
      expect(await storyText(colleague)).toContain('Happy birthday to all.');
      const branch = branchOf(id, 'young-person');
      expect(readDraft(desk, branch, fileOf(id, 'young-person'))).toContain('birthday to both');
      await other.close();
    },
  );

  test(
    `on ${kind.label} a no is merged by itself, and the panel says the truth until the story is gone`,
    fullPass,
    async ({ page }) => {
      const desk = deskOfFile();
      const id = shipped.professional;
      const onSite = checklistPanel(page).locator('.left-site');
      await signIn(page, desk, kind);
      await openStory(page, desk, id, 'professional');
      await expect(onSite).toHaveText('On the site now.');
      await pressInForm(page, 'They say no');
      await saveOnHost(page);
      await expect(onSite).toContainText('Still on the site. The no is saved on the git host.');
      expect(await mergeNoes(desk)).toMatchObject({ code: 0, err: '' });
      expect(readPublished(desk, fileOf(id, 'professional'))).toContain('withdrawnOn: 2026-11-23');
      await expect(onSite).toContainText('Still on the site.');
      desk.showOnSite({});
      await expect(onSite).toHaveText(/^Gone from the site since \d\d:\d\d\.$/);
    },
  );
}

/** Runs the script that merges noes, as the machine does that the host lets push. */
function mergeNoes({ host: { state } }: HostDesk) {
  const clone = join(newFolder(), 'clone');
  git(state.bare, 'clone', '--quiet', state.bare, clone);
  return startMergeNoes(clone, { env: { [pusherVariable]: 'noes' } }).done;
}
