import { expect, test } from '@playwright/test';
import { validData } from '../../support/valid-story.ts';
import { desktopOnly, fullPass } from '../pass-tags.ts';
import { judge, person, unfold } from './at-desk.ts';
import { openDesk } from './open-desk.ts';

// The questions and the written values are the same at any width.

test.describe('a checklist item', desktopOnly, () => {
  test('appears at its question, and describes the field', async ({ page }) => {
    await openDesk(page, { kind: 'young-person', data: validData() });
    await unfold(page);
    await judge(page, undefined, {
      path: 'people.0.consent.record',
      message: 'This is not a reference.',
      hint: 'Write it as in SOS-2026-014.',
    });
    const record = person(page, 0).getByLabel('What is its reference in your register?');
    await expect(record).toHaveAttribute('aria-invalid', 'true');
    await expect(record).toHaveAccessibleDescription(/This is not a reference\. Write it as in/);
    await judge(page);
    await expect(record).not.toHaveAttribute('aria-invalid');
  });

  test('about a missing answer appears only as “Still to answer”', fullPass, async ({ page }) => {
    await openDesk(page, { data: { people: [{ part: 'mentioned' }] } });
    await unfold(page);
    await judge(page, undefined, {
      path: 'people.0.description',
      message: 'The description is missing.',
    });
    const description = page.getByLabel('How does the page describe them?');
    await expect(description).toHaveAccessibleDescription(/Still to answer/);
    await expect(description).not.toHaveAttribute('aria-invalid');
    await expect(page.getByText('The description is missing.')).toBeHidden();
  });

  test('about a whole person appears at that person', fullPass, async ({ page }) => {
    await openDesk(page, { data: { people: [{ part: 'storyteller' }] } });
    await unfold(page);
    await judge(page, undefined, { path: 'people.0.consent', message: 'Nothing is agreed yet.' });
    await expect(person(page, 0).getByText('Nothing is agreed yet.')).toBeVisible();
  });

  test('about all people appears above the people', fullPass, async ({ page }) => {
    await openDesk(page, { data: { people: [{ part: 'mentioned' }] } });
    await judge(page, undefined, { path: 'people', message: 'Nobody tells this story yet.' });
    await expect(page.getByText('Nobody tells this story yet.')).toBeVisible();
  });

  test('leads to its field, even inside closed sections', fullPass, async ({ page }) => {
    await openDesk(page, { kind: 'young-person', data: validData() });
    const goTo = (path: string) => page.evaluate((to) => desk.goTo(to), path);
    expect(await goTo('people.1.consent.release.witness')).toBe(true);
    await expect(person(page, 1).getByLabel('Who was with them?')).toBeFocused();
    expect(await goTo('people.1.consent.release.reviewOn')).toBe(true);
    const stated = person(page, 1).getByText(
      'When do we ask whether they are still happy with it? 21 February 2027.',
    );
    await expect(stated).toBeFocused();
    await goTo('people.0.consent.release.uses.2.until');
    await expect(person(page, 0).getByLabel('On the public website')).toBeFocused();
    await goTo('safeguarding.outcome');
    await expect(page.getByLabel('Yes, this version may be told')).toBeFocused();
    await goTo('people.2');
    await expect(person(page, 2).locator('summary').first()).toBeFocused();
    expect(await goTo('title')).toBe(false);
  });
});
