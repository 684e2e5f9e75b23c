import { expect, test } from '@playwright/test';
import { validConsentContext } from '../../support/story-at-gate.ts';
import { validData } from '../../support/valid-story.ts';
import { desktopOnly, fullPass } from '../pass-tags.ts';
import { addPerson, choice, countChanges, judge, person, unfold, storyData } from './at-desk.ts';
import { openDesk } from './open-desk.ts';

// The questions and the written values are the same at any width.

test.describe('the first person', desktopOnly, () => {
  test('of a family’s story tells it, and is written with the first answer about them', async ({
    page,
  }) => {
    await openDesk(page, { kind: 'family', isNew: true });
    await expect(person(page, 0)).toContainText('They tell the story.');
    expect(await storyData(page)).not.toHaveProperty('people');
    await person(page, 0).getByLabel('18 or over').check();
    expect((await storyData(page)).people).toMatchObject([
      { part: 'storyteller', ageBand: 'adult' },
    ]);
    await person(page, 0).getByRole('button', { name: 'Change their part' }).click();
    await person(page, 0).getByLabel('The story is about them too').check();
    expect((await storyData(page)).people).toMatchObject([{ part: 'in-the-story' }]);
  });

  test('of a professional’s story is asked for their part', fullPass, async ({ page }) => {
    await openDesk(page, { kind: 'professional', isNew: true });
    await expect(page.locator('.ask-person')).toHaveCount(0);
    await expect(page.getByRole('radio', { name: 'They tell of their own work' })).toBeVisible();
  });
});

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

  test(
    'keeps a hidden answer until the story is saved, and shows it if it applies again',
    fullPass,
    async ({ page }) => {
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
    },
  );

  test(
    'is described by their part in the story and their description, and never by name',
    fullPass,
    async ({ page }) => {
      await openDesk(page, { kind: 'young-person', data: validData() });
      await expect(page.locator('.ask-person > summary')).toHaveText([
        'Person 1 tells the story “young person, 16”',
        'Person 2 is in the story “her brother”',
        'Person 3 is mentioned “her mum”',
      ]);
      expect(await page.locator('#people').innerText()).not.toContain('Robin');
    },
  );

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

  test(
    'can allow a use until a last day, and gets this day back when the use is ticked again',
    fullPass,
    async ({ page }) => {
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
    },
  );

  test('renews the published yes with the same button, and the desk says so', async ({ page }) => {
    const published = { ...validData() };
    const { forms, principles } = validConsentContext();
    const lists = { forms: [...forms], principles: [...principles] };
    const data = { people: published.people };
    await openDesk(page, { kind: 'young-person', data, published, lists });
    await unfold(page);
    const storyteller = person(page, 0);
    await judge(page, '0000-0000-0000-0');
    await storyteller
      .getByRole('button', { name: 'They have read and approved this version' })
      .click();
    await expect(storyteller.getByText('They renew their yes of 20 February 2026.')).toBeVisible();
    await storyteller.getByRole('checkbox', { name: 'In reports' }).check();
    await expect(
      storyteller.getByText('What is new opens on 30 November 2026 at the earliest: in reports.'),
    ).toBeVisible();
    const [written] = (await storyData(page)).people as { consent: { release: object } }[];
    const { on, fingerprint, uses, expiresOn } = (
      published.people[0] as { consent: { release: Record<string, unknown> } }
    ).consent.release;
    expect(written?.consent.release).toMatchObject({
      on: '2026-11-23',
      renews: { on, fingerprint, uses, expiresOn },
    });
  });

  test(
    'is not said to renew a yes before the desk has read the published story, and is then',
    fullPass,
    async ({ page }) => {
      const published = { ...validData() };
      const { forms, principles } = validConsentContext();
      const lists = { forms: [...forms], principles: [...principles] };
      await openDesk(page, {
        ...{ kind: 'young-person', data: { people: published.people }, lists },
      });
      await unfold(page);
      const storyteller = person(page, 0);
      await judge(page, '0000-0000-0000-0');
      await storyteller
        .getByRole('button', { name: 'They have read and approved this version' })
        .click();
      const note = storyteller.getByText('They renew their yes of 20 February 2026.');
      await expect(note).toBeHidden();
      const changes = await countChanges(page);
      await page.evaluate((data) => desk.readPublished(data), published);
      await expect(note).toBeVisible();
      // The people are written once, and the first day that is proposed from their yes once.
      await expect.poll(() => countChanges(page)).toBe(changes + 2);
      expect((await storyData(page)).publishFrom).toBe('2026-02-28');
    },
  );

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

  test('states a proposed day, which can be changed', fullPass, async ({ page }) => {
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

  test(
    'can be added as somebody else was, on the same visit, without their yes to the final version',
    fullPass,
    async ({ page }) => {
      await openDesk(page, {
        kind: 'young-person',
        data: { people: validData().people.slice(0, 1) },
      });
      await page.getByRole('button', { name: 'Add somebody else' }).click();
      await page.getByRole('radio', { name: 'The story is about them too' }).last().check();
      await page
        .getByRole('button', {
          name: 'Add this person, asked on the same visit as person 1 (young person, 16)',
        })
        .click();
      await expect(person(page, 1).locator('summary').first()).toBeFocused();
      const { people } = await storyData(page);
      expect(people).toHaveProperty('1', {
        part: 'in-the-story',
        consent: {
          ...{ agreedToTell: '2026-02-01', form: '2026-01' },
          ...{ takenBy: 'participation worker', method: 'signed' },
        },
      });
      const line = person(page, 1).getByText('As for person 1 (young person, 16):').first();
      await expect(line).toContainText('1 February 2026; participation worker.');
      await expect(person(page, 1).getByLabel('Who asked them?')).toBeHidden();
      await line.getByRole('button', { name: 'Change' }).click();
      await expect(person(page, 1).getByLabel('Who asked them?')).toHaveValue(
        'participation worker',
      );
    },
  );

  test(
    'keeps a field while somebody types what another person has answered',
    fullPass,
    async ({ page }) => {
      const people = [{ part: 'storyteller', consent: { takenBy: 'advocate' } }];
      await openDesk(page, { kind: 'family', data: { people } });
      const child = await addPerson(page, 'The story is about them too');
      const taker = child.getByLabel('Who asked them?');
      await taker.fill('advocate');
      await expect(taker).toBeFocused();
      await expect(child.getByText('As for person 1')).toBeHidden();
    },
  );

  test('can give a yes in one press as a brother gave it', fullPass, async ({ page }) => {
    const version = '7F3K-Q2MX-9HTA-G';
    const [teller, brother] = validData().people;
    const approved = (person: unknown) =>
      JSON.parse(JSON.stringify(person).replaceAll('0000-0000-0000-0', version)) as object;
    const sister = {
      ...{ part: 'in-the-story', ageBand: 'under-10' },
      consent: { route: 'parental', agreedToTell: '2026-02-01' },
    };
    await openDesk(page, { data: { people: [approved(teller), approved(brother), sister] } });
    await unfold(page);
    await judge(page, version);
    const approve = (index: number) =>
      person(page, index).getByRole('button', { name: 'They have approved this version too' });
    await expect(approve(1)).toBeHidden();
    await approve(2).click();
    expect((await storyData(page)).people).toHaveProperty('2.consent.release', {
      ...{ fingerprint: version, on: '2026-02-21', how: 'read-aloud', witness: 'advocate' },
      uses: brother?.part === 'in-the-story' ? brother.consent.release.uses : [],
      ...{ reviewOn: '2027-02-21', expiresOn: '2028-02-21' },
    });
    const line = person(page, 2).getByText('As for person 2 (her brother):');
    await expect(line).toContainText('It was read out to them; advocate;');
    await line.getByRole('button', { name: 'Change' }).click();
    await expect(person(page, 2).getByLabel('Who was with them?')).toHaveValue('advocate');
  });

  test(
    'can share with a sister how the law protects them, and still has a say of their own',
    fullPass,
    async ({ page }) => {
      const [teller, brother] = validData().people;
      await openDesk(page, { kind: 'young-person', data: { people: [teller, brother] } });
      const sister = await addPerson(page, 'The story is about them too');
      const sibling = sister.getByRole('button', {
        name: 'They are a brother or sister of person 2',
      });
      await expect(sibling).toBeHidden();
      await sister.getByLabel('If they are under 18, how old in whole years?').fill('9');
      await expect(sibling).toHaveAccessibleDescription(
        /part of a court case\? No, none of these\./,
      );
      await sibling.click();
      await expect(sibling).toBeHidden();
      const { people } = await storyData(page);
      expect(people).toHaveProperty('2.protected', 'no');
      expect(people).toHaveProperty('2.consent.holder', 'parent');
      expect(people).not.toHaveProperty('2.consent.childsView');
      expect(people).not.toHaveProperty('2.consent.release.fingerprint');
    },
  );

  test(
    'can say the usual first yes in one press, with a reference for the form',
    fullPass,
    async ({ page }) => {
      await openDesk(page, { kind: 'professional', isNew: true });
      await addPerson(page, 'They tell of their own work');
      const first = person(page, 0);
      const press = first.getByRole('button', { name: 'They said yes today, 23 November 2026' });
      await press.click();
      await expect(press).toBeHidden();
      const record = first.getByLabel('What is its reference in your register?');
      await expect(record).toHaveValue(/^R-\w{4}-\w{4}$/);
      await expect(record).toHaveAccessibleDescription(/Write it on their form/);
      await page.getByRole('button', { name: 'Add somebody else' }).click();
      await page.getByRole('radio', { name: 'They tell of their own work' }).last().check();
      await page.getByRole('button', { name: /^Add this person, asked on the same visit/ }).click();
      const another = person(page, 1).getByLabel('What is its reference in your register?');
      await expect(another).toHaveValue(/^R-\w{4}-\w{4}$/);
      expect(await another.inputValue()).not.toBe(await record.inputValue());
    },
  );

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

  test('shows an invalid date as text', fullPass, async ({ page }) => {
    const people = [{ part: 'storyteller', consent: { agreedToTell: '1 May' } }];
    await openDesk(page, { data: { people } });
    await unfold(page);
    await expect(page.getByLabel('When did they agree that the story may be written?')).toHaveValue(
      '1 May',
    );
  });
});
