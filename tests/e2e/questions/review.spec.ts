import { expect, test, type Page } from '@playwright/test';
import { validData } from '../../support/valid-story.ts';
import { desktopOnly, fullPass } from '../pass-tags.ts';
import { choice, judge, person, storyData, unfold } from './at-desk.ts';
import { openDesk } from './open-desk.ts';

// The questions and the written values are the same at any width.

const sentence = 'They chose every word of it, twice.';
/** An answer to every shipped principle. */
const principles = {
  ...{ choice: true, strengths: true, truth: true },
  ...{ purpose: sentence, return: sentence, safety: sentence, together: sentence, voice: sentence },
};
const reviewOf = (wordsFingerprint: string) => ({
  fingerprint: '7F3K-Q2MX-9HTA-G',
  wordsFingerprint,
});

/** A question with several fields. */
const question = (page: Page, words: string) => page.getByRole('group', { name: words });

test.describe('the safeguarding review', desktopOnly, () => {
  test('asks for a legal check only after concluded proceedings, and writes the reviewed version', async ({
    page,
  }) => {
    await openDesk(page, { data: { principles } });
    await judge(page, '7F3K-Q2MX-9HTA-G');
    const review = page.locator('#safeguarding');
    const lawyer = review.getByLabel('When did a lawyer say that it may be told?');
    const criminal = choice(review, 'Has there been a criminal case?');
    await criminal.getByLabel('Yes, and it is over').check();
    await lawyer.fill('2026-11-02');
    await choice(review, 'Has a family court been involved?')
      .getByLabel('No', { exact: true })
      .check();
    await expect(lawyer).toBeVisible();
    await criminal.getByLabel('No', { exact: true }).check();
    await expect(lawyer).toBeHidden();
    await choice(review, 'Does any other order').getByLabel('No').check();
    await review.getByLabel('Yes, this version may be told').check();
    await expect(review.getByText('Who has reviewed it? safeguarding lead.')).toBeVisible();
    await review.getByRole('button', { name: 'I have reviewed this version' }).click();
    expect((await storyData(page)).safeguarding).toEqual({
      courtProceedings: 'none',
      criminalProceedings: 'none',
      otherRestriction: false,
      outcome: 'clear',
      reviewedBy: 'safeguarding lead',
      fingerprint: '7F3K-Q2MX-9HTA-G',
      wordsFingerprint: '1111-1111-1111-1',
      reviewedOn: '2026-11-23',
    });
  });
});

test.describe('the signature of a safeguarding review', desktopOnly, () => {
  test('waits for the guiding principles, and says which of the two texts changed since', async ({
    page,
  }) => {
    const sign = page.getByRole('button', { name: 'I have reviewed this version' });
    await openDesk(page);
    await judge(page, '7F3K-Q2MX-9HTA-G');
    await expect(sign).toBeHidden();
    await expect(page.getByText('First answer the guiding principles.').first()).toBeVisible();
    await openDesk(page, { data: { principles, safeguarding: reviewOf('0000-0000-0000-0') } });
    await judge(page, '7F3K-Q2MX-9HTA-G');
    await expect(
      page.getByText(
        'What stands beside the story has changed since then: an answer to a principle',
      ),
    ).toBeVisible();
    await expect(
      page.getByText('The words, the names or the pictures of the story have'),
    ).toBeHidden();
  });

  test(
    'takes one press for three noes about courts, and each can be changed',
    fullPass,
    async ({ page }) => {
      await openDesk(page);
      await page.getByRole('button', { name: 'No to all three' }).click();
      expect((await storyData(page)).safeguarding).toEqual({
        ...{ courtProceedings: 'none', criminalProceedings: 'none', otherRestriction: false },
      });
      await choice(page, 'Has there been a criminal case?')
        .getByLabel('Yes, and it is over')
        .check();
      expect((await storyData(page)).safeguarding).toHaveProperty(
        'criminalProceedings',
        'concluded',
      );
    },
  );
});

test.describe('the guiding principles', desktopOnly, () => {
  test(
    'can be answered with yes in one press, where they ask for a yes',
    fullPass,
    async ({ page }) => {
      await openDesk(page);
      const press = page.getByRole('button', { name: 'Yes to all 3 that ask for a yes' });
      await expect(press).toHaveAccessibleDescription(/Are the difficult parts still here/);
      await press.click();
      await expect(press).toBeHidden();
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
      expect((await storyData(page)).principles).toEqual({
        ...{ choice: true, strengths: true, truth: true },
      });
    },
  );

  test('show a question and a good answer for each principle', fullPass, async ({ page }) => {
    await openDesk(page);
    const voice = page.getByLabel('Whose words are these, and how did you keep them that way?');
    await expect(voice).toHaveAccessibleDescription(/A good answer: “Dean spoke and we typed\./);
    await voice.fill('She told it twice, and we typed.');
    const truth = question(page, 'Are the difficult parts still here');
    await truth.getByLabel('Yes').check();
    expect((await storyData(page)).principles).toEqual({
      voice: 'She told it twice, and we typed.',
      truth: true,
    });
    await truth.getByLabel('Yes').uncheck();
    await voice.fill(' ');
    expect(await storyData(page)).not.toHaveProperty('principles');
  });

  test('show a notice until they are read', fullPass, async ({ page }) => {
    await openDesk(page, { lists: undefined, data: { principles: { truth: true } } });
    await expect(page.getByText('The desk is reading the guiding principles.')).toBeVisible();
    await expect(page.locator('#principles input')).toHaveCount(0);
    expect((await storyData(page)).principles).toEqual({ truth: true });
  });

  test(
    'show an answer to an unknown principle, and the answer can be removed',
    fullPass,
    async ({ page }) => {
      await openDesk(page, { data: { principles: { truht: 'A sentence.' } } });
      await page.getByLabel('How was “truht” met?').fill('');
      expect(await storyData(page)).not.toHaveProperty('principles');
    },
  );
});

test.describe('the first day of publication', desktopOnly, () => {
  test(
    'is proposed when the last person approves the story, and not when it is opened',
    fullPass,
    async ({ page }) => {
      const [teller, brother] = validData().people;
      const waiting = structuredClone(brother) as { consent: { release: { on?: string } } };
      delete waiting.consent.release.on;
      await openDesk(page, { kind: 'young-person', data: { people: [teller, waiting] } });
      await unfold(page);
      expect(await storyData(page)).not.toHaveProperty('publishFrom');
      await person(page, 1).getByLabel('When did they approve it?').fill('2026-11-20');
      await expect(page.locator('#publishFrom')).toContainText('27 November 2026.');
      expect((await storyData(page)).publishFrom).toBe('2026-11-27');
    },
  );

  test(
    'is suggested as the first day after everyone’s cooling-off days',
    fullPass,
    async ({ page }) => {
      await openDesk(page, { data: { people: validData().people } });
      await page.getByRole('button', { name: 'The first day it can be: 28 February 2026' }).click();
      expect((await storyData(page)).publishFrom).toBe('2026-02-28');
    },
  );
});
