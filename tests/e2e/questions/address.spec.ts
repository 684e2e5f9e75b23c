import { expect, test, type Page } from '@playwright/test';
import { validData } from '../../support/valid-story.ts';
import { storyIdPattern } from '../../../src/story/story-id.ts';
import { desktopOnly, fullPass } from '../pass-tags.ts';
import { countChanges, judge, storyData } from './at-desk.ts';
import { openDesk } from './open-desk.ts';

// The questions and the written values are the same at any width.

/** Writes the first words of a story. */
const begin = (page: Page) =>
  page.getByLabel('Whose words are these').fill('She told it twice, and we typed.');
const id = async (page: Page) => String((await storyData(page)).id);

test.describe('the address of a new story', desktopOnly, () => {
  test('is random, made once and cannot be changed', async ({ page }) => {
    await openDesk(page, { isNew: true });
    await begin(page);
    const firstId = await id(page);
    expect(firstId).toMatch(storyIdPattern);
    const address = page.locator('#id');
    await expect(address).toContainText(`/stories/${firstId}/`);
    await expect(address.locator('input, textarea, button, [contenteditable]')).toHaveCount(0);
    await page.getByLabel('Whose words are these').fill('She told it, and we wrote.');
    expect(await id(page)).toBe(firstId);
    await openDesk(page, { isNew: true });
    await begin(page);
    expect(await id(page)).not.toBe(firstId);
  });

  test('is shown but not written while no other field has a value', fullPass, async ({ page }) => {
    await openDesk(page, { isNew: true });
    await expect(page.locator('#id')).toContainText(/\/stories\/[a-z2-9]{8}\//);
    await judge(page);
    expect(await countChanges(page)).toBe(0);
  });

  test('does not change in a story that is not new', fullPass, async ({ page }) => {
    await openDesk(page, { data: { id: 'k7m2qx' } });
    await begin(page);
    expect(await id(page)).toBe('k7m2qx');
    await openDesk(page, { data: {} });
    await begin(page);
    expect(await storyData(page)).not.toHaveProperty('id');
  });

  test('stays the same when Decap restores an unsaved story', fullPass, async ({ page }) => {
    await openDesk(page, { isNew: true });
    await begin(page);
    const data = await storyData(page);
    await openDesk(page, { data, isNew: true });
    expect(await storyData(page)).toEqual(data);
  });
});

test.describe('Decap’s copy of a story', desktopOnly, () => {
  const data = validData();

  test('has its own address, and no approvals and no review', async ({ page }) => {
    await openDesk(page, { kind: 'young-person', data, isNew: true });
    await expect(page.getByText('This is a copy of another story.')).toBeVisible();
    const copy = await storyData(page);
    expect(copy.id).toMatch(storyIdPattern);
    expect(copy.id).not.toBe(data.id);
    expect(copy).not.toHaveProperty('safeguarding');
    const people = data.people.map((each) => structuredClone(each) as { consent?: object });
    for (const { consent } of people) if (consent) Reflect.deleteProperty(consent, 'release');
    expect(copy.people).toEqual(people);
  });

  test(
    'is recognised if the original story was begun in this browser',
    fullPass,
    async ({ page }) => {
      await openDesk(page, { isNew: true });
      await begin(page);
      const first = await storyData(page);
      await page.evaluate(() => desk.save());
      await openDesk(page, { data: first, isNew: true });
      expect(await id(page)).not.toBe(first['id']);
    },
  );
});
