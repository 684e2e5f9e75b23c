import { expect, test } from '@playwright/test';
import { validData } from '../../support/valid-story.ts';
import { desktopOnly, fullPass } from '../pass-tags.ts';
import { person, storyData } from './at-desk.ts';
import { openDesk } from './open-desk.ts';

// The questions and the written values are the same at any width.

test.describe('a change of mind', desktopOnly, () => {
  const { people } = validData();
  const [teller] = people;
  const consent = (teller as { consent: object }).consent;

  test('takes one press, states its consequence and can be undone until the story is saved', async ({
    page,
  }) => {
    await openDesk(page, { data: { people } });
    await person(page, 0).locator('summary').first().click();
    const no = page.getByRole('button', { name: 'They say no' });
    await expect(no).toHaveAccessibleDescription(
      'The story comes down at the next build, with everyone in it. No reason is needed.',
    );
    await no.click();
    expect((await storyData(page)).people).toEqual([
      { ...teller, consent: { ...consent, withdrawnOn: '2026-11-23' } },
      ...people.slice(1),
    ]);
    await expect(page.getByText('They said no on 23 November 2026')).toBeVisible();
    await expect(person(page, 0).locator('summary').first()).toHaveText(
      'Person 1 tells the story “young person, 16” has said no',
    );
    await page.getByRole('button', { name: 'Undo: this was a mistake' }).click();
    expect((await storyData(page)).people).toEqual(people);
  });

  test('that was saved can be reversed only by a new yes', async ({ page }) => {
    await openDesk(page, { data: { people } });
    await person(page, 0).locator('summary').first().click();
    await page.getByRole('button', { name: 'They say no' }).click();
    await page.evaluate(() => desk.save());
    await expect(page.getByRole('button', { name: 'Undo: this was a mistake' })).toBeHidden();
    await page
      .getByRole('button', { name: 'They have come back, and want it shown again' })
      .click();
    const agreed: Record<string, unknown> = { ...consent };
    delete agreed['release'];
    expect((await storyData(page)).people).toEqual([
      { ...teller, consent: agreed },
      ...people.slice(1),
    ]);
  });

  test(
    'to a no locks the person’s part, and leads to a warning before the person is removed',
    fullPass,
    async ({ page }) => {
      await openDesk(page, { data: { people } });
      await person(page, 0).locator('summary').first().click();
      await page.getByRole('button', { name: 'They say no' }).click();
      await expect(person(page, 0).getByRole('button', { name: 'Change their part' })).toBeHidden();
      await page.getByRole('button', { name: 'Remove person 1 from the story' }).click();
      await expect(page.getByText('This also removes their no.')).toBeVisible();
    },
  );

  test('can be a wish to think again', fullPass, async ({ page }) => {
    await openDesk(page, { data: { people } });
    await person(page, 1).locator('summary').first().click();
    await page.getByRole('button', { name: 'They want to think again' }).click();
    const { people: after } = await storyData(page);
    expect(after).toHaveProperty('1.consent.askAgainOn', '2026-11-23');
    await expect(page.getByText('They have to be asked again')).toBeVisible();
  });
});
