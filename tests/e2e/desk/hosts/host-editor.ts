import { expect, type Locator, type Page } from '@playwright/test';
import { findCommit, readBlob } from '../../../support/git-host/bare-repository.ts';
import { hostUsers, publishedCommit, type Login } from '../../../support/git-host/host-state.ts';
import { storyState } from '../editor.ts';
import type { HostDesk, HostKind } from './host-desk.ts';

// What an editor does only on a git host, and what a test reads from one.

/** Opens the desk, and signs in to the host as somebody. */
export async function signIn(
  page: Page,
  desk: HostDesk,
  kind: HostKind,
  login: Login = 'editor',
): Promise<void> {
  await trySigningIn(page, desk, kind, login);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Tries to sign in. The desk may refuse. */
export async function trySigningIn(
  page: Page,
  desk: HostDesk,
  { signIn: button, signsInElsewhere }: HostKind,
  login: Login,
): Promise<void> {
  await page.goto(`${desk.address}admin/`);
  const opened = signsInElsewhere ? page.waitForEvent('popup') : undefined;
  await page.getByRole('button', { name: button }).click();
  const window = (await opened) ?? page;
  await window.getByRole('link', { name: `Sign in as ${hostUsers[login].name}` }).click();
}

/** What came of the last press. */
export function lastResult(page: Page): Locator {
  return page.locator('.result');
}

/** Presses the button that saves. The host may not do it. */
export async function trySavingOnHost(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Save (?:draft|the no)$/ }).click();
}

/** Saves the open story, and waits until the host has it. */
export async function saveOnHost(page: Page): Promise<void> {
  await trySavingOnHost(page);
  await expect(lastResult(page)).toContainText('Saved.');
  await expect(storyState(page)).not.toContainText('not saved');
}

/** Reads a file of the main branch; empty if there is none. */
export function readPublished({ host: { state } }: HostDesk, path: string): string {
  return readBlob(state.bare, publishedCommit(state), path)?.toString() ?? '';
}

/** Reads a file of a branch; empty if there is none. */
export function readDraft({ host: { state } }: HostDesk, branch: string, path: string): string {
  const commit = findCommit(state.bare, branch);
  return (commit && readBlob(state.bare, commit, path)?.toString()) ?? '';
}
