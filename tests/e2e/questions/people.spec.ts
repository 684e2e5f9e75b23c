import { expect, test } from '@playwright/test';
import { validData } from '../../support/valid-story.ts';
import { desktopOnly } from '../pass-tags.ts';
import { addPerson, choice, judge, person, unfold, storyData } from './at-desk.ts';
import { openDesk } from './open-desk.ts';

// The questions and the written values are the same at any width.

test.describe('a person in the story', desktopOnly, () => {
  test('gets only the questions for their part and age', async ({ page }) => {
    await openDesk(page, { kind: 'family' });
    const child = await addPerson(page, 'The story is about them too');
    await expect(choice(child, 'Who decides?')).toBeHidden();
    await child.getByLabel('10 to 12').check();
    await expect(child.getByLabel('By their own name')).toBeHidden();
    await expect(child.getByText('Nobody under 18 is called by their own name.')).toBeVisible();
    await child.getByLabel('A parent, a guardian or the council decides with them').check();
    await expect(choice(child, 'What does the child say?')).toBeVisible();
    await child.getByLabel('18 or over').check();
    await expect(choice(child, 'What does the child say?')).toBeHidden();
    await expect(child.getByLabel('They decide for themselves: they are 16 or over')).toBeChecked();
    await expect(child.getByLabel('By their own name')).toBeVisible();
  });

  test('keeps a hidden answer until the story is saved, and shows it if it applies again', async ({
    page,
  }) => {
    await openDesk(page, { kind: 'family' });
    const storyteller = await addPerson(page, 'They tell the story');
    await storyteller.getByLabel('18 or over').check();
    await storyteller.getByLabel('By another name').check();
    await storyteller.getByLabel('Which name does the page show?').fill('Robin');
    await storyteller.getByLabel('By no name').check();
    expect(JSON.stringify(await storyData(page))).not.toContain('Robin');
    await storyteller.getByLabel('By another name').check();
    await expect(storyteller.getByLabel('Which name does the page show?')).toHaveValue('Robin');
    await storyteller.getByLabel('By no name').check();
    await page.evaluate(() => desk.save());
    await storyteller.getByLabel('By another name').check();
    await expect(storyteller.getByLabel('Which name does the page show?')).toHaveValue('');
  });

  test('is described by their part in the story, and never by name', async ({ page }) => {
    await openDesk(page, { kind: 'young-person', data: validData() });
    await expect(page.locator('.ask-person > summary')).toHaveText([
      'Person 1 tells the story',
      'Person 2 is in the story',
      'Person 3 is mentioned',
    ]);
    expect(await page.locator('#people').innerText()).not.toContain('Robin');
  });

  test('is removed after one confirmation, and can be restored until the story is saved', async ({
    page,
  }) => {
    const { people } = validData();
    await openDesk(page, { kind: 'young-person', data: { people } });
    await person(page, 1).locator('summary').first().click();
    await page.getByRole('button', { name: 'Remove person 2 from the story' }).click();
    await expect(page.getByText('If they have said no, do not remove them')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Keep them' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('button', { name: 'Remove person 2 from the story' }),
    ).toBeFocused();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove person 2', exact: true }).click();
    expect((await storyData(page)).people).toEqual([people[0], people[2]]);
    await expect(page.getByRole('button', { name: 'put them back' })).toBeFocused();
    await page.keyboard.press('Enter');
    expect((await storyData(page)).people).toEqual(people);
  });

  test('can allow a use until a last day, and gets this day back when the use is ticked again', async ({
    page,
  }) => {
    await openDesk(page, { kind: 'young-person', data: validData() });
    await unfold(page);
    const storyteller = person(page, 0);
    const uses = async () => {
      const [first] = (await storyData(page)).people as ReturnType<typeof validData>['people'];
      return first?.part === 'storyteller' ? first.consent.release.uses : [];
    };
    await storyteller.getByLabel('In reports').check();
    await storyteller.getByRole('button', { name: 'Only until a day in reports' }).click();
    await storyteller.getByLabel('The last day in reports').fill('2027-05-01');
    await storyteller.getByRole('checkbox', { name: 'In presentations' }).uncheck();
    await storyteller.getByRole('checkbox', { name: 'In presentations' }).check();
    expect(await uses()).toEqual([
      { use: 'website' },
      { use: 'staff-library' },
      { use: 'presentation', until: '2027-02-20' },
      { use: 'report', until: '2027-05-01' },
      { use: 'learning' },
    ]);
  });

  test('renews the published yes with the same button, and the desk says so', async ({ page }) => {
    const published = { ...validData() };
    await openDesk(page, { kind: 'young-person', data: { people: published.people }, published });
    await unfold(page);
    const storyteller = person(page, 0);
    await judge(page, '0000-0000-0000-0');
    await storyteller
      .getByRole('button', { name: 'They have read and approved this version' })
      .click();
    await expect(storyteller.getByText('They renew their yes of 20 February 2026.')).toBeVisible();
    await storyteller.getByRole('checkbox', { name: 'In reports' }).check();
    await expect(storyteller.getByText('What is new waits 7 days: in reports.')).toBeVisible();
    const [written] = (await storyData(page)).people as { consent: { release: object } }[];
    const { on, fingerprint, uses, expiresOn } = (
      published.people[0] as { consent: { release: Record<string, unknown> } }
    ).consent.release;
    expect(written?.consent.release).toMatchObject({
      on: '2026-11-23',
      renews: { on, fingerprint, uses, expiresOn },
    });
  });

  test('can record the approved version and the day with one button, and gets a warning after a later change', async ({
    page,
  }) => {
    await openDesk(page, { kind: 'young-person', data: { people: validData().people } });
    await unfold(page);
    const storyteller = person(page, 0);
    await expect(storyteller.getByText('The story has no version yet')).toBeVisible();
    await judge(page, '7F3K-Q2MX-9HTA-G');
    await expect(storyteller.getByText('It is now version 7F3K-Q2MX-9HTA-G.')).toBeVisible();
    await storyteller
      .getByRole('button', { name: 'They have read and approved this version' })
      .click();
    await expect(storyteller.getByText('This is the story as it is now.')).toBeVisible();
    await expect(storyteller.getByLabel('Which version did they approve?')).toHaveValue(
      '7F3K-Q2MX-9HTA-G',
    );
    await expect(storyteller.getByLabel('When did they approve it?')).toHaveValue('2026-11-23');
    await judge(page, '0000-0000-0001-1');
    await expect(
      storyteller.getByText('Have it read and approved again, or undo the change.'),
    ).toBeVisible();
  });

  test('states a proposed day, which can be changed', async ({ page }) => {
    await openDesk(page, { kind: 'young-person', data: validData() });
    await unfold(page);
    const words = 'When do we ask whether they are still happy with it?';
    const stated = person(page, 0).locator('.ask-settled').filter({ hasText: words });
    await expect(stated).toContainText(`${words} 20 February 2027.`);
    await stated.getByRole('button', { name: 'Change', exact: true }).click();
    const day = person(page, 0).getByLabel(words);
    await day.fill('2026-12-01');
    await expect(day).toBeFocused();
    expect((await storyData(page)).people).toHaveProperty(
      '0.consent.release.reviewOn',
      '2026-12-01',
    );
  });

  test('can be added as somebody else was, without their yes', async ({ page }) => {
    await openDesk(page, {
      kind: 'young-person',
      data: { people: validData().people.slice(0, 1) },
    });
    await page.getByRole('button', { name: 'Add somebody else' }).click();
    await page.getByRole('radio', { name: 'The story is about them too' }).last().check();
    await page
      .getByRole('button', { name: 'Add this person, asked in the same way as person 1' })
      .click();
    await expect(person(page, 1).locator('summary').first()).toBeFocused();
    const { people } = await storyData(page);
    expect(people).toHaveProperty('1', {
      part: 'in-the-story',
      consent: { form: '2026-01', takenBy: 'participation worker', method: 'signed' },
    });
  });

  test('who is only mentioned can object in one press', async ({ page }) => {
    const people = [{ part: 'mentioned', description: 'his dad', position: 'not-asked' }];
    await openDesk(page, { data: { people } });
    await unfold(page);
    await page.getByRole('button', { name: 'They object to being mentioned' }).click();
    expect((await storyData(page)).people).toHaveProperty('0.objectedOn', '2026-11-23');
    await expect(
      page.getByLabel('When did the safeguarding lead weigh their objection?'),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Undo: this was a mistake' }).click();
    expect((await storyData(page)).people).toEqual(people);
  });

  test('shows an invalid date as text', async ({ page }) => {
    const people = [{ part: 'storyteller', consent: { agreedToTell: '1 May' } }];
    await openDesk(page, { data: { people } });
    await unfold(page);
    await expect(page.getByLabel('When did they agree that the story may be written?')).toHaveValue(
      '1 May',
    );
  });
});
