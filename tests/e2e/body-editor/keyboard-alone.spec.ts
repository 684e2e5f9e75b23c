import { expect, test } from '@playwright/test';
import { componentMenu } from '../../../admin/editor/component-menu.ts';
import { bodyText } from '../../../src/story/body/body-text.ts';
import { parseBody } from '../../../src/story/body/parse-body.ts';
import { desktopOnly, fullPass } from '../pass-tags.ts';
import { box, choosePicture, lastText, openEditor, tool } from './open-editor.ts';

/** The value for each text field. Add the fields of a new component here. */
const answers: Record<string, string> = { by: 'his mum', alt: 'A bench', lang: 'cy' };

test.describe('the editor with the keyboard alone', desktopOnly, () => {
  for (const [at, { name, label, fields }] of componentMenu.entries()) {
    // One component without a file and one with a file show the menu and the fields.
    const tag = name === 'Quote' || name === 'Figure' ? {} : fullPass;
    test(`inserts ${name} from the menu, with its fields`, tag, async ({ page }) => {
      await openEditor(page, '\nShe came.\n');
      await box(page).focus();
      await page.keyboard.press('Alt+F10');
      await expect(tool(page, 'Bold')).toBeFocused();
      while (!(await tool(page, 'Insert').evaluate((each) => each === document.activeElement))) {
        await page.keyboard.press('ArrowRight');
      }
      await page.keyboard.press('Enter');
      for (let down = 0; down < at; down++) await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('menuitem', { name: label })).toBeFocused();
      await page.keyboard.press('Enter');
      for (const field of fields) {
        await expect(page.getByLabel(field.label)).toBeFocused();
        // The keyboard cannot fill the browser's own dialog for a file.
        if (field.isPicture) await choosePicture(page);
        else await page.keyboard.type(field.options ? 'Nobody: it shows a place' : answers[field.name]!); // prettier-ignore
        await page.keyboard.press('Tab');
      }
      if (fields.length > 0) await page.keyboard.press('Enter');
      await expect(box(page)).toBeFocused();
      await page.keyboard.type('Tea {and} time');
      const { body } = parseBody((await lastText(page)) ?? '');
      const values: [string, unknown][] = fields.map((each) => [
        each.name,
        each.isPicture
          ? expect.stringMatching(/^\.\/picture-\w+\.png$/)
          : each.options
            ? 'place'
            : answers[each.name],
      ]);
      expect(body?.[1]).toMatchObject({ type: name, ...Object.fromEntries(values) });
      expect(bodyText(body ?? [])).toContain('Tea {and} time');
    });
  }

  test('leaves a component by Enter on its empty last line', fullPass, async ({ page }) => {
    await openEditor(page, '\n<Moment>\n\nShe came.\n\n</Moment>\n');
    await box(page).getByText('She came.').click();
    await page.keyboard.press('End');
    for (const text of ['', 'Again.', '', 'Outside.']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    expect(await lastText(page)).toBe(
      '\n<Moment>\n\nShe came.\n\nAgain.\n\n</Moment>\n\nOutside.\n',
    );
  });

  test(
    'treats the toolbar as one stop of the Tab key, and shows which buttons are pressed',
    fullPass,
    async ({ page }) => {
      await openEditor(page, '\n## *Tea*\n');
      await box(page).getByText('Tea').click();
      await expect(tool(page, 'Italic')).toHaveAttribute('aria-pressed', 'true');
      await expect(tool(page, 'Heading')).toHaveAttribute('aria-pressed', 'true');
      await expect(tool(page, 'Bold')).toHaveAttribute('aria-pressed', 'false');
      await page.keyboard.press('Shift+Tab');
      await expect(page.getByRole('button', { name: 'Plain text' })).toBeFocused();
      await page.keyboard.press('Shift+Tab');
      await expect(tool(page, 'Bold')).toBeFocused();
      await page.keyboard.press('End');
      await expect(tool(page, 'Redo')).toBeFocused();
      await page.keyboard.press('ArrowRight');
      await expect(tool(page, 'Bold')).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(box(page)).toBeFocused();
    },
  );

  test('leaves the text by Tab, even from within a list', async ({ page }) => {
    await openEditor(page, '\n- tea\n- time\n');
    await box(page).getByText('time').click();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Save' })).toBeFocused();
  });

  test('closes the menu by Escape and returns to its button', fullPass, async ({ page }) => {
    await openEditor(page);
    await tool(page, 'Insert').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('p');
    await expect(page.getByRole('menuitem', { name: 'Passage' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
    await expect(tool(page, 'Insert')).toBeFocused();
  });
});
