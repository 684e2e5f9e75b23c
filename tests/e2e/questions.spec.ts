import { expect, test } from '@playwright/test';
import { fullData } from '../unit/story/schema/full-story.ts';
import { expectNoAxeIssues } from './axe.ts';
import { desktopFullPass, desktopOnly, fullPass, phoneOnly } from './pass-tags.ts';
import { addPerson, countChanges, judge, person, unfold, storyData } from './questions/at-desk.ts';
import { openDesk } from './questions/open-desk.ts';

test.describe('the questions', () => {
  test('work under the desk’s content security policy with a silent console', async ({ page }) => {
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(String(error)));
    await openDesk(page, { kind: 'professional', isNew: true });
    await addPerson(page, 'They tell of their own work');
    expect(messages).toEqual([]);
  });

  test('write nothing into a story that is only opened', async ({ page }) => {
    await openDesk(page, { kind: 'young-person', data: fullData() });
    await unfold(page);
    await judge(page, '7F3K-Q2MX-9HTA-G');
    expect(await countChanges(page)).toBe(0);
  });

  test('keep unknown fields and change only the answer', fullPass, async ({ page }) => {
    const data = fullData();
    const [teller] = data.people;
    Object.assign(teller!, { unknown: 'stays' });
    await openDesk(page, { kind: 'young-person', data });
    await unfold(page);
    await person(page, 1).getByLabel('How does the page describe them?').fill('her little brother');
    const { people } = await storyData(page);
    const expected = structuredClone(data.people);
    expected[1]!.description = 'her little brother';
    expect(people).toEqual(expected);
  });

  for (const [name, deskState] of Object.entries({
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
    const isNew = name === 'a new story';
    test(`about ${name} have no issue that axe finds`, isNew ? {} : fullPass, async ({ page }) => {
      await openDesk(page, deskState);
      if (isNew) await addPerson(page, 'They tell the story');
      await unfold(page);
      await judge(page, '7F3K-Q2MX-9HTA-G', {
        path: 'people.0.description',
        message: 'The description is too long.',
        hint: 'Shorten it.',
      });
      await expectNoAxeIssues(page);
    });
  }

  test(
    'need no horizontal scrolling at 320 pixels or at twice the text size',
    phoneOnly,
    async ({ page }) => {
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
    },
  );
});

test.describe('the questions with the keyboard alone', () => {
  test(
    'can all be answered for a professional who tells of their own work',
    desktopOnly,
    async ({ page }) => {
      await openDesk(page, { kind: 'professional', isNew: true });
      await judge(page, '7F3K-Q2MX-9HTA-G');
      const { keyboard } = page;
      const press = async (...keys: string[]) => {
        for (const key of keys) await keyboard.press(key);
      };
      /** Presses Tab until the stop with a name has the focus. */
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
      await tabTo(/^Today/);
      await press('Enter');
      await typeAt('Who asked them?', 'service manager');
      await tabTo('By their own name');
      await press('Space');
      await typeAt('Which name does the page show?', 'Ruth');
      await typeAt('How does the page describe them?', 'social worker');
      await tabTo('A signed form');
      await press('Space');
      await typeAt('What is its reference in your register?', 'SOS-2026-024');
      await tabTo(/Their yes to the final version/);
      await press('Enter');
      await tabTo('They have read and approved this version');
      await press('Enter');
      await tabTo('By themselves');
      await press('Space', 'ArrowDown');
      await tabTo('On the public website');
      await press('Space');
      // The day of asking again is proposed, and stays. The last day is changed.
      await tabTo('Change');
      await tabTo('Change');
      await press('Enter');
      await tabTo(/^Three years/);
      await press('Enter');
      await expect(person(page, 0).locator('summary').first()).toHaveText(
        'Person 1 tells of their own work “social worker”',
      );
      expect((await storyData(page)).people).toEqual([
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
    },
  );

  test(
    'show the focus at every stop, in spite of Decap’s outlines',
    desktopFullPass,
    async ({ page }) => {
      await openDesk(page, { kind: 'professional', isNew: true });
      for (let stop = 0; stop < 12; stop++) {
        await page.keyboard.press('Tab');
        const outline = await page.evaluate(
          () => getComputedStyle(document.activeElement!).outlineStyle,
        );
        expect(outline).toBe('solid');
      }
    },
  );

  test('move the focus to what replaces a pressed button', desktopFullPass, async ({ page }) => {
    await openDesk(page, { kind: 'family', data: { people: [{ part: 'mentioned' }] } });
    const isLost = () => page.evaluate(() => document.activeElement === document.body);
    const press = async (name: string) => {
      await page.getByRole('button', { name, exact: true }).focus();
      await page.keyboard.press('Enter');
      expect(await isLost(), name).toBe(false);
    };
    await person(page, 0).locator('summary').first().click();
    await press('Change their part');
    await page.getByLabel('They tell the story').check();
    await person(page, 0).getByLabel('18 or over').check();
    await press('They say no');
    await press('Undo: this was a mistake');
    await press('They say no');
    await page.evaluate(() => desk.save());
    await press('They have come back, and want it shown again');
    await press('Remove person 1 from the story');
    await press('Keep them');
    await press('Remove person 1 from the story');
    await press('Remove person 1');
    await press('put them back');
    await expect(person(page, 0).locator('summary').first()).toBeFocused();
    await press('Add somebody else');
    await page.getByLabel('They are only mentioned').check();
    await press('Add this person');
  });
});
