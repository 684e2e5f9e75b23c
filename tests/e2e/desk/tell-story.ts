import { expect, type Page } from '@playwright/test';
import {
  addPerson,
  answerAboutPerson,
  answerGroup,
  beginStory,
  checklistPanel,
  save,
  signReview,
  writeStory,
} from './editor.ts';
import type { RunningDesk } from './server.ts';
import {
  principleAnswers,
  principleAnswersAtWork,
  reviewAnswers,
  type StoryInput,
} from './stories.ts';

/**
 * Enters a whole story, and saves it once. Returns the story's id.
 *
 * @param saveStory saves the story in the form. Default: on a desk of this machine
 */
export async function tellStory(
  page: Page,
  desk: RunningDesk,
  { kind, title, people, words, releases }: StoryInput,
  saveStory = save,
): Promise<string> {
  const id = await beginStory(page, desk, kind, title);
  for (const person of people) await addPerson(page, person);
  await writeStory(page, words);
  const principles = kind === 'professional' ? principleAnswersAtWork : principleAnswers;
  await answerGroup(page, 'Guiding principles', principles);
  await approveStory(page, releases);
  await saveStory(page);
  return id;
}

/** Enters everyone's release of the current version, and the safeguarding lead's review. */
export async function approveStory(page: Page, releases: StoryInput['releases']): Promise<void> {
  for (const [index, answers] of releases.entries()) {
    await answerAboutPerson(page, index, answers);
  }
  await answerGroup(page, 'Safeguarding review', reviewAnswers);
  // The first day it can be is proposed, once everyone has approved the story.
  await expect(page.getByRole('group', { name: 'Shown from', exact: true })).toContainText(
    /From which day may the story be shown\? \d+ November 2026\./,
  );
  // The desk judges the story a moment after each answer. A signature before that is of the version
  // before it: the desk says so, and the lead presses again.
  const status = checklistPanel(page).getByRole('status');
  const done = 'Nothing is left to do.';
  await expect(async () => {
    if ((await status.textContent()) !== done) await signReview(page);
    await expect(status).toHaveText(done, { timeout: 10_000 });
  }).toPass();
}
