import { expect, test } from '@playwright/test';
import { findCommit } from '../../../support/git-host/bare-repository.ts';
import {
  approve,
  findRequest,
  hostUsers,
  reportCheck,
} from '../../../support/git-host/host-state.ts';
import { patience } from '../../../support/patience.ts';
import { branchOf, fileOf, shipped } from '../desk-library.ts';
import { openStory, publish, setStatus, signReview, storyState } from '../editor.ts';
import { watchPage } from '../watch-page.ts';
import { startHostDesk, type HostDesk, type HostKind } from './host-desk.ts';
import { lastResult, readPublished, saveOnHost, signIn } from './host-editor.ts';

/** A desk that a test file has started. */
export type DeskOfFile = () => HostDesk;

/** Starts the desk of a test file, and returns a function that returns it. */
export function useHostDesk(kind: HostKind): DeskOfFile {
  test.describe.configure({ mode: 'default', timeout: 300_000 * patience });
  let desk: HostDesk;
  test.beforeAll(async () => {
    desk = await startHostDesk(kind);
  });
  test.afterEach(() => {
    // Every request of the desk has to be one that the host knows.
    expect(desk.host.unknown).toEqual([]);
  });
  test.afterAll(() => desk.kill());
  return () => desk;
}

/**
 * The way of one change from the form to the main branch.
 *
 * @param tags decide in which pass the test runs
 */
export function testPublishing(kind: HostKind, deskOfFile: DeskOfFile, tags: object = {}): void {
  test(
    `on ${kind.label} a change is published only once a lead has approved it`,
    tags,
    async ({ page }) => {
      const desk = deskOfFile();
      const { state } = desk.host;
      const { errors, foreignRequests } = watchPage(page, desk);
      const id = shipped['young-person'];
      const branch = branchOf(id, 'young-person');
      const published = () => readPublished(desk, fileOf(id, 'young-person'));
      await signIn(page, desk, kind);
      await openStory(page, desk, id, 'young-person');
      await page
        .getByRole('textbox', { name: /^question/ })
        .first()
        .fill('What was on the map?');
      await signReview(page);
      await saveOnHost(page);
      await setStatus(page, 'In review');
      await setStatus(page, 'Ready');
      expect(findRequest(state, branch)?.labels).toEqual(['decap-cms/pending_publish']);

      reportCheck(state, branch, 'passed');
      expect(approve(state, branch, hostUsers.editor)).toBe(false);
      await publish(page);
      await expect(lastResult(page)).toContainText(kind.whyNot.notApproved);
      await expect(storyState(page)).toHaveText('Ready to be published');
      expect(published()).not.toContain('What was on the map?');

      expect(approve(state, branch, hostUsers.lead)).toBe(true);
      await publish(page);
      await expect(lastResult(page)).toContainText('Published.');
      await expect(storyState(page)).toHaveText('As it was published');
      expect(published()).toContain('What was on the map?');
      expect(findCommit(state.bare, branch)).toBeUndefined();
      // Nothing was written to the main branch past the merge.
      expect(desk.host.changes.filter((call) => call.endsWith('refs/heads/main'))).toEqual([]);
      // The browser itself reports each refusal of the host.
      expect(errors.filter((words) => !/ status of 4\d\d/.test(words))).toEqual([]);
      expect(foreignRequests.filter((url) => !url.startsWith(desk.host.address))).toEqual([]);
    },
  );
}
