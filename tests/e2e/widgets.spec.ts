import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';
import type { LeftItem } from '../../admin/left/judged-draft.ts';
import { storyIdPattern } from '../../src/story/story-id.ts';
import { fullData } from '../unit/story/schema/full-story.ts';
import { validData } from '../support/valid-story.ts';
import { openDesk } from './widgets/open-desk.ts';

/** The levels of WCAG 2.2 AA, and what axe knows beyond them. */
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const written = (page: Page) => page.evaluate(() => desk.written());
const person = (page: Page, place: number) => page.locator('.ask-person').nth(place);
const question = (within: Page | Locator, words: string) =>
  within.getByRole('group', { name: words });
const choice = (within: Page | Locator, words: string) =>
  within.getByRole('radiogroup', { name: words });

/** Opens everything that is folded. */
const unfold = (page: Page) =>
  page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));

/** Says what the library would say of the story. */
const judge = (page: Page, fingerprint?: string, ...items: Partial<LeftItem>[]) =>
  page.evaluate((judged) => desk.judge(judged), {
    ...(fingerprint === undefined ? {} : { fingerprint }),
    items: items.map((item) => ({
      ...{ rule: 'a-rule', severity: 'error' as const, path: '', message: '', hint: '' },
      ...item,
    })),
  });

async function add(page: Page, part: string): Promise<Locator> {
  const another = page.getByRole('button', { name: 'Add somebody else' });
  if (await another.isVisible()) await another.click();
  await page.getByRole('radio', { name: part, exact: true }).last().check();
  await page.getByRole('button', { name: 'Add this person' }).click();
  return page.locator('.ask-person').last();
}

test.describe('the questions', () => {
  test('run under the desk’s policy, and the console is silent', async ({ page }) => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await openDesk(page, { kind: 'professional', isNew: true });
    await add(page, 'They tell of their own work');
    expect(said).toEqual([]);
  });

  test('write nothing into a story that is only opened', async ({ page }) => {
    await openDesk(page, { kind: 'young-person', data: fullData() });
    await unfold(page);
    await judge(page, '7F3K-Q2MX-9HTA-G');
    expect(await page.evaluate(() => desk.changes())).toBe(0);
  });

  test('keep what they do not ask for, and change no more than the answer', async ({ page }) => {
    const data = fullData();
    const [teller] = data.people;
    Object.assign(teller!, { unknown: 'stays' });
    await openDesk(page, { kind: 'young-person', data });
    await unfold(page);
    await person(page, 1).getByLabel('How does the page describe them?').fill('her little brother');
    const { people } = await written(page);
    const expected = structuredClone(data.people);
    expected[1]!.description = 'her little brother';
    expect(people).toEqual(expected);
  });

  for (const [name, opening] of Object.entries({
    'a new story': { kind: 'professional', isNew: true },
    'a whole story': { kind: 'young-person', data: fullData() },
    'a story with nothing right': {
      kind: 'family',
      data: {
        people: [
          {
            part: 'storyteller',
            ageBand: 16,
            consent: { route: 'staff', release: { on: '1 May' } },
          },
          {},
        ],
        safeguarding: { otherRestriction: 'perhaps', outcome: 'unsure' },
        principles: { truht: true, truth: 'words' },
      },
    },
  })) {
    test(`of ${name} have nothing that axe finds`, async ({ page }, { project }) => {
      await openDesk(page, opening);
      if (name === 'a new story') await add(page, 'They tell the story');
      await unfold(page);
      await judge(page, '7F3K-Q2MX-9HTA-G', {
        path: 'people.0.description',
        message: 'The description is too long.',
        hint: 'Shorten it.',
      });
      // Colours are the same at any width, so the phone is looked at in one light alone.
      for (const colorScheme of project.name === 'phone'
        ? (['light'] as const)
        : (['light', 'dark'] as const)) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).withTags(levels).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        ).toEqual([]);
      }
    });
  }

  test('need no sideways scrolling at 320 pixels, nor with text of twice the size', async ({
    page,
  }, { project }) => {
    test.skip(project.name === 'desktop', 'a narrow page is a phone’s');
    await openDesk(page, { kind: 'young-person', data: fullData() });
    await unfold(page);
    const overhang = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overhang()).toBe(0);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await overhang()).toBe(0);
  });
});

test.describe('by keyboard alone', () => {
  test('a professional’s telling of their own work can be written down', async ({ page }, {
    project,
  }) => {
    test.skip(project.name === 'phone', 'a phone has no keyboard to speak of');
    await openDesk(page, { kind: 'professional', isNew: true });
    await judge(page, '7F3K-Q2MX-9HTA-G');
    const { keyboard } = page;
    const press = async (...keys: string[]) => {
      for (const key of keys) await keyboard.press(key);
    };
    /** Goes on, one stop after another, to the one with a name. */
    const tabTo = async (name: RegExp | string) => {
      for (let stop = 0; stop < 60; stop++) {
        await press('Tab');
        const label = await page.evaluate(() => {
          const { labels, textContent } = document.activeElement as HTMLInputElement;
          return labels?.[0]?.textContent ?? textContent;
        });
        if (typeof name === 'string' ? label.trim() === name : name.test(label)) return;
      }
      throw new Error(`No stop is called ${String(name)}.`);
    };
    const typeAt = async (name: string, text: string) => {
      await tabTo(name);
      await keyboard.type(text);
    };
    await tabTo('They tell of their own work');
    await press('Space');
    await tabTo('Add this person');
    await press('Enter');
    await expect(person(page, 0).locator('summary').first()).toBeFocused();
    await tabTo('By their own name');
    await press('Space');
    await typeAt('Which name does the page show?', 'Ruth');
    await typeAt('How does the page describe them?', 'social worker');
    await tabTo(/^Today/);
    await press('Enter');
    await typeAt('Who asked them?', 'service manager');
    await tabTo('A signed form');
    await press('Space');
    await typeAt('Where does it stand in your register?', 'SOS-2026-024');
    await tabTo(/Their yes to the final version/);
    await press('Enter');
    await tabTo('They have read and approved this version');
    await press('Enter');
    await tabTo('By themselves');
    await press('Space', 'ArrowDown');
    await tabTo('On the public website');
    await press('Space');
    await tabTo(/^One year/);
    await press('Enter');
    await tabTo(/^Three years/);
    await press('Enter');
    await expect(person(page, 0).locator('summary').first()).toHaveText(
      'Person 1 tells of their own work',
    );
    expect((await written(page)).people).toEqual([
      {
        part: 'storyteller',
        ageBand: 'adult',
        consent: {
          route: 'staff',
          form: '2026-01',
          agreedToTell: '2026-11-23',
          takenBy: 'service manager',
          method: 'signed',
          record: 'SOS-2026-024',
          release: {
            fingerprint: '7F3K-Q2MX-9HTA-G',
            on: '2026-11-23',
            how: 'read-together',
            uses: [{ use: 'website' }],
            reviewOn: '2027-11-23',
            expiresOn: '2029-11-23',
          },
        },
        naming: 'own-name',
        name: 'Ruth',
        description: 'social worker',
      },
    ]);
  });

  test('every stop can be seen, whatever Decap does to outlines', async ({ page }, { project }) => {
    test.skip(project.name === 'phone', 'a phone has no keyboard to speak of');
    await openDesk(page, { kind: 'professional', isNew: true });
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(
        () => getComputedStyle(document.activeElement!).outlineStyle,
      );
      expect(outline).toBe('solid');
    }
  });
});

test.describe('somebody in the story', () => {
  test('is asked only for what their part and age ask for', async ({ page }) => {
    await openDesk(page, { kind: 'family' });
    const child = await add(page, 'The story is about them too');
    await expect(choice(child, 'Who decides?')).toBeHidden();
    await child.getByLabel('Under 13').check();
    await expect(child.getByLabel('By their own name')).toBeHidden();
    await expect(child.getByText('Nobody under 18 is called by their own name.')).toBeVisible();
    await child.getByLabel('A parent, a guardian or the council decides with them').check();
    await expect(choice(child, 'What does the child say?')).toBeVisible();
    await child.getByLabel('18 or over').check();
    await expect(choice(child, 'What does the child say?')).toBeHidden();
    await expect(child.getByText('Who decides? They decide for themselves')).toBeVisible();
    await expect(child.getByLabel('By their own name')).toBeVisible();
  });

  test('loses no answer by a slip: what does not apply is kept until the story is saved', async ({
    page,
  }) => {
    await openDesk(page, { kind: 'family' });
    const teller = await add(page, 'They tell the story');
    await teller.getByLabel('18 or over').check();
    await teller.getByLabel('By another name').check();
    await teller.getByLabel('Which name does the page show?').fill('Robin');
    await teller.getByLabel('By no name').check();
    expect(JSON.stringify(await written(page))).not.toContain('Robin');
    await teller.getByLabel('By another name').check();
    await expect(teller.getByLabel('Which name does the page show?')).toHaveValue('Robin');
    await teller.getByLabel('By no name').check();
    await page.evaluate(() => desk.save());
    await teller.getByLabel('By another name').check();
    await expect(teller.getByLabel('Which name does the page show?')).toHaveValue('');
  });

  test('is folded up to their part, never their name', async ({ page }) => {
    await openDesk(page, { kind: 'young-person', data: validData() });
    await expect(page.locator('.ask-person > summary')).toHaveText([
      'Person 1 tells the story',
      'Person 2 is in the story',
      'Person 3 is mentioned',
    ]);
    expect(await page.locator('#people').innerText()).not.toContain('Robin');
  });

  test('is removed after one question, and can be put back until the story is saved', async ({
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
    expect((await written(page)).people).toEqual([people[0], people[2]]);
    await expect(page.getByRole('button', { name: 'put them back' })).toBeFocused();
    await page.keyboard.press('Enter');
    expect((await written(page)).people).toEqual(people);
  });

  test('may allow a use until a day of its own, and a slip loses no day', async ({ page }) => {
    await openDesk(page, { kind: 'young-person', data: validData() });
    await unfold(page);
    const teller = person(page, 0);
    const uses = async () => {
      const [one] = (await written(page)).people as ReturnType<typeof validData>['people'];
      return one?.part === 'storyteller' ? one.consent.release.uses : [];
    };
    await teller.getByLabel('In reports').check();
    await teller.getByRole('button', { name: 'Only until a day in reports' }).click();
    await teller.getByLabel('The last day in reports').fill('2027-05-01');
    await teller.getByRole('checkbox', { name: 'In presentations' }).uncheck();
    await teller.getByRole('checkbox', { name: 'In presentations' }).check();
    expect(await uses()).toEqual([
      { use: 'website' },
      { use: 'staff-library' },
      { use: 'presentation', until: '2027-02-20' },
      { use: 'report', until: '2027-05-01' },
      { use: 'learning' },
    ]);
  });

  test('approves a version: the button writes it down with the day, and a later change is told', async ({
    page,
  }) => {
    await openDesk(page, { kind: 'young-person', data: { people: validData().people } });
    await unfold(page);
    const teller = person(page, 0);
    await expect(teller.getByText('The story has no version yet')).toBeVisible();
    await judge(page, '7F3K-Q2MX-9HTA-G');
    await expect(teller.getByText('it is version 7F3K-Q2MX-9HTA-G now')).toBeVisible();
    await teller.getByRole('button', { name: 'They have read and approved this version' }).click();
    await expect(teller.getByText('This is the story as it stands now.')).toBeVisible();
    await expect(teller.getByLabel('Which version did they approve?')).toHaveValue(
      '7F3K-Q2MX-9HTA-G',
    );
    await expect(teller.getByLabel('When did they approve it?')).toHaveValue('2026-11-23');
    await judge(page, '0000-0000-0001-1');
    await expect(
      teller.getByText('Have it read and approved again, or undo the change.'),
    ).toBeVisible();
  });

  test('that is no day is shown as it was written', async ({ page }) => {
    const people = [{ part: 'storyteller', consent: { agreedToTell: '1 May' } }];
    await openDesk(page, { data: { people } });
    await unfold(page);
    await expect(page.getByLabel('When did they agree that the story may be written?')).toHaveValue(
      '1 May',
    );
  });
});

test.describe('a change of heart', () => {
  const { people } = validData();
  const [teller] = people;
  const consent = (teller as { consent: object }).consent;

  test('is one press, says what it does, and can be undone until the story is saved', async ({
    page,
  }) => {
    await openDesk(page, { data: { people } });
    await person(page, 0).locator('summary').first().click();
    const no = page.getByRole('button', { name: 'They say no' });
    await expect(no).toHaveAccessibleDescription(
      'The story comes down at the next build, with everyone in it. No reason is needed.',
    );
    await no.click();
    expect((await written(page)).people).toEqual([
      { ...teller, consent: { ...consent, withdrawnOn: '2026-11-23' } },
      ...people.slice(1),
    ]);
    await expect(page.getByText('They said no on 23 November 2026')).toBeVisible();
    await expect(person(page, 0).locator('summary').first()).toHaveText(
      'Person 1 tells the story has said no',
    );
    await page.getByRole('button', { name: 'Undo: this was a mistake' }).click();
    expect((await written(page)).people).toEqual(people);
  });

  test('that was saved is taken back by a new yes alone', async ({ page }) => {
    await openDesk(page, { data: { people } });
    await person(page, 0).locator('summary').first().click();
    await page.getByRole('button', { name: 'They say no' }).click();
    await page.evaluate(() => desk.save());
    await expect(page.getByRole('button', { name: 'Undo: this was a mistake' })).toBeHidden();
    await page.getByRole('button', { name: 'They have come back, and want it shown' }).click();
    const { release: _, ...agreed } = consent as Record<string, unknown>;
    expect((await written(page)).people).toEqual([
      { ...teller, consent: agreed },
      ...people.slice(1),
    ]);
  });

  test('can be a wish to think again', async ({ page }) => {
    await openDesk(page, { data: { people } });
    await person(page, 1).locator('summary').first().click();
    await page.getByRole('button', { name: 'They want to think again' }).click();
    const { people: after } = await written(page);
    expect(after).toHaveProperty('1.consent.askAgainOn', '2026-11-23');
    await expect(page.getByText('They are to be asked again')).toBeVisible();
  });
});

test.describe('what the library says', () => {
  test('stands at the question it is about, tied to its field', async ({ page }) => {
    await openDesk(page, { kind: 'young-person', data: validData() });
    await unfold(page);
    await judge(page, undefined, {
      path: 'people.0.consent.record',
      message: 'This is not a reference.',
      hint: 'Write it as in SOS-2026-014.',
    });
    const record = person(page, 0).getByLabel('Where does it stand in your register?');
    await expect(record).toHaveAttribute('aria-invalid', 'true');
    await expect(record).toHaveAccessibleDescription(/This is not a reference\. Write it as in/);
    await judge(page);
    await expect(record).not.toHaveAttribute('aria-invalid');
  });

  test('of an open question is only that it is open', async ({ page }) => {
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

  test('about a person as a whole stands at that person', async ({ page }) => {
    await openDesk(page, { data: { people: [{ part: 'storyteller' }] } });
    await unfold(page);
    await judge(page, undefined, { path: 'people.0.consent', message: 'Nothing is agreed yet.' });
    await expect(person(page, 0).getByText('Nothing is agreed yet.')).toBeVisible();
  });

  test('leads to its field, however deep it is folded away', async ({ page }) => {
    await openDesk(page, { kind: 'young-person', data: validData() });
    const goTo = (path: string) => page.evaluate((to) => desk.goTo(to), path);
    expect(await goTo('people.1.consent.release.reviewOn')).toBe(true);
    const review = person(page, 1).getByLabel(
      'When do we ask whether they are still happy with it?',
    );
    await expect(review).toBeFocused();
    await goTo('people.0.consent.release.uses.2.until');
    await expect(person(page, 0).getByLabel('On the public website')).toBeFocused();
    await goTo('safeguarding.outcome');
    await expect(page.getByLabel('Yes, this version may be told')).toBeFocused();
    await goTo('people.2');
    await expect(person(page, 2).locator('summary').first()).toBeFocused();
    expect(await goTo('title')).toBe(false);
  });
});

test.describe('safeguarding', () => {
  test('asks for the lawyer’s day only where proceedings are over, and writes what was reviewed', async ({
    page,
  }) => {
    await openDesk(page);
    await judge(page, '7F3K-Q2MX-9HTA-G');
    const asked = page.locator('#safeguarding');
    const lawyer = asked.getByLabel('When did a lawyer say that it may be told?');
    await asked.getByLabel('Yes, and it is over').check();
    await lawyer.fill('2026-11-02');
    await choice(asked, 'Has a family court been involved?')
      .getByLabel('No', { exact: true })
      .check();
    await expect(lawyer).toBeHidden();
    await choice(asked, 'Does any other order').getByLabel('No').check();
    await asked.getByLabel('Yes, this version may be told').check();
    await asked.getByRole('button', { name: 'safeguarding lead' }).click();
    await asked.getByRole('button', { name: 'I have reviewed this version' }).click();
    expect((await written(page)).safeguarding).toEqual({
      courtProceedings: 'none',
      otherRestriction: false,
      outcome: 'clear',
      reviewedBy: 'safeguarding lead',
      fingerprint: '7F3K-Q2MX-9HTA-G',
      reviewedOn: '2026-11-23',
    });
  });
});

test.describe('the guiding principles', () => {
  test('each come with their question and a good answer', async ({ page }) => {
    await openDesk(page);
    const voice = page.getByLabel('Whose words are these, and how did you keep them that way?');
    await expect(voice).toHaveAccessibleDescription(/A good answer: “Dean spoke and we typed\./);
    await voice.fill('She told it twice, and we typed.');
    const truth = question(page, 'Are the difficult parts still here');
    await truth.getByLabel('Yes').check();
    expect((await written(page)).principles).toEqual({
      voice: 'She told it twice, and we typed.',
      truth: true,
    });
    await truth.getByLabel('Yes').uncheck();
    await voice.fill(' ');
    expect(await written(page)).not.toHaveProperty('principles');
  });

  test('that the library does not have show their answer, so that it can be removed', async ({
    page,
  }) => {
    await openDesk(page, { data: { principles: { truht: 'A sentence.' } } });
    await page.getByLabel('How was “truht” met?').fill('');
    expect(await written(page)).not.toHaveProperty('principles');
  });
});

test.describe('the day from which it is shown', () => {
  test('is suggested: the first that everyone’s time to think allows', async ({ page }) => {
    await openDesk(page, { data: { people: validData().people } });
    await page.getByRole('button', { name: 'The first day it can be: 28 February 2026' }).click();
    expect((await written(page)).publishFrom).toBe('2026-02-28');
  });
});

test.describe('the address of a new story', () => {
  const id = async (page: Page) => String((await written(page)).id);

  test('is made once, by chance, and cannot be changed', async ({ page }) => {
    await openDesk(page, { isNew: true });
    const made = await id(page);
    expect(made).toMatch(storyIdPattern);
    await expect(page.locator('#id')).toContainText(`/stories/${made}/`);
    await expect(
      page.locator('#id').locator('input, textarea, button, [contenteditable]'),
    ).toHaveCount(0);
    expect(await page.evaluate(() => desk.changes())).toBe(1);
    await openDesk(page, { isNew: true });
    expect(await id(page)).not.toBe(made);
  });

  test('is left alone in a story that has one, or is not new', async ({ page }) => {
    await openDesk(page, { data: { id: 'k7m2qx' } });
    expect(await id(page)).toBe('k7m2qx');
    await openDesk(page, { data: { id: 'k7m2qx' }, isNew: true });
    expect(await id(page)).toBe('k7m2qx');
    await openDesk(page, { data: {} });
    expect(await written(page)).not.toHaveProperty('id');
  });

  test('is its own where Decap has copied another story', async ({ page }) => {
    await openDesk(page, {
      data: { id: 'k7m2qx' },
      isNew: true,
      hash: '#/collections/family/new?duplicate=true',
    });
    expect(await id(page)).toMatch(storyIdPattern);
    expect(await id(page)).not.toBe('k7m2qx');
  });
});

test.describe('a picture', () => {
  const choose = (page: Page, name: string, buffer: Buffer, mimeType = 'image/jpeg') =>
    page.locator('#image input[type=file]').setInputFiles({ name, mimeType, buffer });

  /** A photograph that stands on its side and tells who took it where; upright it is green above red. */
  const photograph = () => {
    const pixels = Array.from({ length: 300 * 200 }, (_, place) =>
      place % 300 < 150 ? [0, 128, 0] : [255, 0, 0],
    );
    return sharp(Buffer.from(pixels.flat()), { raw: { width: 300, height: 200, channels: 3 } })
      .withExif({
        IFD0: { Artist: 'Robin Marsh' },
        IFD3: { GPSLatitude: '54/1 30/1 0/1', GPSLatitudeRef: 'N' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
  };

  test('is asked about at once, and joins the story without its place, its camera and its name', async ({
    page,
  }) => {
    await openDesk(page);
    await choose(page, 'Robin at home.jpg', await photograph());
    await page.getByLabel('What would you tell somebody who cannot see it?').fill('A green field');
    await page.getByLabel('Nobody: it shows a place').check();
    expect(await page.evaluate(() => desk.files.length)).toBe(0);
    await page.getByRole('button', { name: 'Use this picture' }).click();
    await expect(page.getByRole('button', { name: 'Take the picture out' })).toBeVisible();
    const [file] = await page.evaluate(() => desk.files);
    expect(file!.name).toMatch(/^picture-[a-z0-9]+\.jpg$/);
    expect((await written(page)).image).toEqual({
      src: `./${file!.name}`,
      alt: 'A green field',
      shows: 'place',
    });
    const bytes = Buffer.from(file!.bytes);
    const { exif, xmp, iptc, orientation, width, height } = await sharp(bytes).metadata();
    expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(bytes.toString('latin1')).not.toMatch(/Robin|Exif|GPS/);
    expect([width, height]).toEqual([200, 300]);
    const [red = 0, green = 0] = await sharp(bytes)
      .extract({ left: 90, top: 20, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect(green).toBeGreaterThan(red);
  });

  test('is no larger than the library shows, and a drawing stays one', async ({ page }) => {
    await openDesk(page);
    const drawing = await sharp({
      create: { width: 3000, height: 1500, channels: 4, background: '#0f08' },
    })
      .png()
      .toBuffer();
    await choose(page, 'plan.png', drawing, 'image/png');
    await page.getByRole('button', { name: 'Use this picture' }).click();
    await expect(page.getByRole('button', { name: 'Take the picture out' })).toBeVisible();
    const [file] = await page.evaluate(() => desk.files);
    const { format, width, height, hasAlpha } = await sharp(Buffer.from(file!.bytes)).metadata();
    expect({ format, width, height, hasAlpha }).toEqual({
      ...{ format: 'png', width: 2000, height: 1000, hasAlpha: true },
    });
  });

  test('that cannot be opened is told, and nothing is added', async ({ page }) => {
    await openDesk(page);
    await choose(page, 'note.jpg', Buffer.from('no picture'));
    await expect(page.getByRole('alert')).toHaveText(/cannot be opened as a picture/);
    expect(await page.evaluate(() => desk.files.length)).toBe(0);
  });

  test('is not added where somebody decides against it', async ({ page }) => {
    await openDesk(page);
    await choose(page, 'field.jpg', await photograph());
    await page.getByRole('button', { name: 'Do not use it' }).click();
    expect(await page.evaluate(() => desk.files.length)).toBe(0);
    expect(await written(page)).not.toHaveProperty('image');
  });

  test('can be taken out, and put back until the story is saved', async ({ page }) => {
    const image = { src: './kettle.jpg', alt: 'A kettle', shows: 'object' };
    await openDesk(page, { data: { image } });
    await page.getByRole('button', { name: 'Take the picture out' }).click();
    expect(await written(page)).not.toHaveProperty('image');
    await page.getByRole('button', { name: 'put it back' }).click();
    expect((await written(page)).image).toEqual(image);
  });
});
