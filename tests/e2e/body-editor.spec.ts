import { expect, test, type Locator, type Page } from '@playwright/test';
import { componentMenu } from '../../admin/editor/component-menu.ts';
import { parseBody } from '../../src/story/body/parse-body.ts';
import { bodyText } from '../../src/story/body/body-text.ts';
import { expectNoAxeIssues } from './axe.ts';
import { openEditor, lastText } from './body-editor/open-editor.ts';
import { fromGoogleDocs, fromWord } from './body-editor/pasted.ts';
import { desktopOnly, everyWidth } from './pass-tags.ts';

const box = (page: Page): Locator => page.getByRole('textbox', { name: 'The story' });
const tool = (page: Page, name: string): Locator =>
  page.getByRole('toolbar').getByRole('button', { name, exact: true });

test('typed braces, angle brackets and other MDX characters stay text', async ({ page }) => {
  await openEditor(page);
  await box(page).focus();
  const typed = 'import {x} <b>*no*</b> <Moment> _a_ `c` [d](e) \\ & &amp; ~~ 1. > | #';
  await page.keyboard.type(typed);
  const { body, findings } = parseBody((await lastText(page)) ?? '');
  expect(findings).toEqual([]);
  expect(bodyText(body ?? [])).toBe(typed);
});

test('typed characters at the start of a line create no list, heading or quotation', async ({
  page,
}) => {
  await openEditor(page);
  await box(page).focus();
  const lines = ['# one', '- two', '* three', '1. four', '> five', '---', '```', '+ six', '==='];
  for (const line of lines) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  const { body } = parseBody((await lastText(page)) ?? '');
  expect(body?.map(({ type }) => type)).toEqual(lines.map(() => 'paragraph'));
  expect(bodyText(body ?? [])).toBe(lines.join('\n\n'));
});

test('opening and leaving a text changes nothing', async ({ page }) => {
  await openEditor(page, '\n* a\n* b\n\n__c__ d\n   e\n\n');
  await box(page).click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  expect(await lastText(page)).toBeUndefined();
});

test('undoing a change restores the same bytes', async ({ page }) => {
  const text = '\n* a\n* b\n\n__c__ d\n   e\n';
  await openEditor(page, text);
  await box(page).getByText('c').click();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  expect(await lastText(page)).toBe('\n* a\n* b\n\n**c** d e!\n');
  await page.keyboard.press('Control+z');
  expect(await lastText(page)).toBe(text);
});

/** The value for each text field. Add the fields of a new component here. */
const answers: Record<string, string> = { by: 'his mum', alt: 'A bench' };

const photograph = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Chooses a picture, as if from a folder of this computer. */
const choosePicture = (page: Page, name = 'Robin at home.png') =>
  page
    .getByLabel('Choose a picture from this computer')
    .setInputFiles({ name, mimeType: 'image/png', buffer: photograph });

test.describe('the editor with the keyboard alone', desktopOnly, () => {
  for (const [at, { name, label, fields }] of componentMenu.entries()) {
    test(`inserts ${name} from the menu, with its fields`, async ({ page }) => {
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

  test('leaves a component by Enter on its empty last line', async ({ page }) => {
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

  test('reaches the toolbar as one stop of Tab, with pressed states', async ({ page }) => {
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
  });

  test('leaves the text by Tab, also from within a list', async ({ page }) => {
    await openEditor(page, '\n- tea\n- time\n');
    await box(page).getByText('time').click();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Save' })).toBeFocused();
  });

  test('closes the menu by Escape and returns to its button', async ({ page }) => {
    await openEditor(page);
    await tool(page, 'Insert').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('p');
    await expect(page.getByRole('menuitem', { name: 'Picture' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
    await expect(tool(page, 'Insert')).toBeFocused();
  });
});

test.describe('the fields of a component', desktopOnly, () => {
  test('show what is invalid, move the focus there and keep all values', async ({ page }) => {
    await openEditor(page, '\nShe came.\n');
    await tool(page, 'Insert').click();
    await page.getByRole('menuitem', { name: 'Picture' }).click();
    const form = page.getByRole('dialog', { name: 'Picture' });
    const file = page.getByLabel('Choose a picture from this computer');
    await page.getByLabel('What would you tell').fill(' A  "bench" ');
    await form.getByRole('button', { name: 'Insert' }).click();
    await expect(file).toBeFocused();
    await expect(file).toHaveAttribute('aria-invalid', 'true');
    await expect(file).toHaveAccessibleDescription(/^Choose a picture\./);
    await expect(form.getByText('Say who can be seen in the picture.')).toBeVisible();
    await expect(page.getByLabel('What would you tell')).toHaveValue(' A  "bench" ');
    await choosePicture(page);
    await page.getByLabel('Who can be seen').selectOption('place');
    // No file is added to the story before the form is submitted.
    expect(await page.evaluate(() => window.files)).toEqual([]);
    await form.getByRole('button', { name: 'Insert' }).click();
    await expect(form).toBeHidden();
    const [name = ''] = await page.evaluate(() => window.files);
    expect(name).toMatch(/^picture-\w+\.png$/);
    expect(await lastText(page)).toBe(
      `\nShe came.\n\n<Figure src="./${name}" alt="A &quot;bench&quot;" shows="place" />\n`,
    );
    await expect(box(page).locator('img')).toBeVisible();
  });

  test('report a file that is not a picture', async ({ page }) => {
    await openEditor(page);
    await tool(page, 'Insert').click();
    await page.getByRole('menuitem', { name: 'Picture' }).click();
    const file = page.getByLabel('Choose a picture from this computer');
    await file.setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('a') });
    await expect(file).toHaveAccessibleDescription(/cannot be opened as a picture/);
  });

  test('can be changed again while the words inside stay the same', async ({ page }) => {
    await openEditor(page, "\n<Quote by='his mum'>\n*You* came.\n</Quote>\n\nShe  did.\n");
    await box(page).getByText('came.').click();
    await tool(page, 'Change…').click();
    await expect(page.getByLabel('Whose words')).toHaveValue('his mum');
    await page.getByLabel('Whose words').fill('his nan');
    await page.keyboard.press('Enter');
    expect(await lastText(page)).toBe(
      '\n<Quote by="his nan">\n*You* came.\n</Quote>\n\nShe  did.\n',
    );
  });

  test('stay unchanged after Escape', async ({ page }) => {
    await openEditor(page, '\n<Quote by="his mum">\n\nYou came.\n\n</Quote>\n');
    await box(page).getByText('You came.').click();
    await tool(page, 'Change…').click();
    await page.getByLabel('Whose words').fill('someone');
    await page.keyboard.press('Escape');
    await expect(box(page)).toBeFocused();
    expect(await lastText(page)).toBeUndefined();
  });

  test('can be removed with the frame while the words stay', async ({ page }) => {
    await openEditor(page, '\n<Moment>\n\nIt rang.\n\n</Moment>\n');
    await box(page).getByText('It rang.').click();
    await tool(page, 'Remove frame').click();
    expect(await lastText(page)).toBe('\nIt rang.\n');
  });

  test('allow a line before a component that begins the story', async ({ page }) => {
    await openEditor(page, '\n<Moment>\n\nIt rang.\n\n</Moment>\n');
    await box(page).getByText('It rang.').click();
    await tool(page, 'Line above').click();
    await page.keyboard.type('Then.');
    expect(await lastText(page)).toBe('\nThen.\n\n<Moment>\n\nIt rang.\n\n</Moment>\n');
  });

  test('turn a Markdown picture into a Figure', async ({ page }) => {
    await openEditor(page, '\n![A bench](./bench.jpg)\n');
    await box(page).locator('img').click();
    await tool(page, 'Change…').click();
    await page.getByLabel('Who can be seen').selectOption('place');
    await page.getByRole('button', { name: 'Save' }).first().click();
    expect(await lastText(page)).toBe(
      '\n<Figure src="./bench.jpg" alt="A bench" shows="place" />\n',
    );
  });
});

test.describe('a link', desktopOnly, () => {
  test('needs a whole https address', async ({ page }) => {
    await openEditor(page, '\nSee this page.\n');
    await box(page)
      .getByText('See')
      .dblclick({ position: { x: 10, y: 10 } });
    await page.keyboard.press('Control+k');
    await expect(box(page).locator('.was-selected')).toHaveText('See');
    await page.getByLabel('Address').fill('http://example.org');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Address')).toHaveAccessibleDescription(
      /Write a whole web address/,
    );
    await page.getByLabel('Address').fill('https://example.org/a?b=c&d');
    await page.keyboard.press('Enter');
    expect(await lastText(page)).toBe('\n[See](https://example.org/a?b=c&d) this page.\n');
    await expect(tool(page, 'Link')).toHaveAttribute('aria-pressed', 'true');
    await tool(page, 'Link').click();
    await page.getByRole('button', { name: 'Remove the link' }).click();
    expect(await lastText(page)).toBe('\nSee this page.\n');
  });

  test('asks for its words if no words are selected', async ({ page }) => {
    await openEditor(page);
    await box(page).focus();
    await page.keyboard.press('Control+k');
    await page.getByLabel('Address').fill('https://example.org');
    await page.getByLabel('Words to show').fill('this [page]');
    await page.keyboard.press('Enter');
    await page.keyboard.type(' and on');
    expect(await lastText(page)).toBe('\n[this \\[page\\]](https://example.org/) and on\n');
  });
});

test.describe('pasted content', desktopOnly, () => {
  test('from Word keeps headings, lists, emphasis and safe links, and nothing else', async ({
    page,
  }) => {
    await openEditor(page);
    await paste(page, { 'text/html': fromWord, 'text/plain': 'not this' });
    expect(await lastText(page)).toBe(`
## What changed

It rang at **four**. She *had* been on to them \\{twice}.

See [the page](https://example.org/help) and the old one.

- Tea
- Time
  - with her

1. Ask
2. Wait

First cell

Second cell
`);
    await expect(
      page.getByRole('status').filter({ hasText: 'The pictures were not pasted.' }),
    ).toBeAttached();
  });

  test('from Google Docs is not all bold', async ({ page }) => {
    await openEditor(page);
    await paste(page, { 'text/html': fromGoogleDocs });
    expect(await lastText(page)).toBe(
      '\n## What changed\n\nIt rang at **four**. She *had* been on.\n\n- Tea\n- Time\n',
    );
  });

  test('as plain text stays text', async ({ page }) => {
    await openEditor(page);
    await paste(page, { 'text/plain': '# One\n\n<b>{two}</b>\u200B' });
    expect(await lastText(page)).toBe('\n\\# One\n\n\\<b>\\{two}\\</b>\n');
  });

  test('is never a dropped file, which would replace the page', async ({ page }) => {
    await openEditor(page);
    const isLeftToBrowser = await box(page).evaluate((target) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], 'bench.jpg', { type: 'image/jpeg' }));
      return target.dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
      );
    });
    expect(isLeftToBrowser).toBe(false);
    await expect(
      page.getByRole('status').filter({ hasText: 'The pictures were not pasted.' }),
    ).toBeAttached();
  });

  test('from the editor itself keeps its components', async ({ page }) => {
    const text =
      '\n<Quote by="his mum">\n\nYou came.\n\n</Quote>\n\n<Figure src="./bench.jpg" alt="A" shows="place">\n\nThere.\n\n</Figure>\n';
    await openEditor(page, text);
    await box(page).focus();
    await page.keyboard.press('Control+a');
    const copied = await copy(page);
    await page.keyboard.press('Delete');
    expect(await lastText(page)).toBe('');
    await paste(page, copied);
    expect(await lastText(page)).toBe(text);
  });
});

test.describe('the plain text view', desktopOnly, () => {
  const text = '\nShe *came*.\n\n* a\n* b\n';

  test('shows the source and keeps changes from both views', async ({ page }) => {
    await openEditor(page, text);
    await page.getByRole('button', { name: 'Plain text' }).click();
    const plain = page.getByRole('textbox', { name: 'The story, as plain text' });
    await expect(plain).toHaveValue(text);
    await plain.fill(`${text}\n<Moment>It _rang_.</Moment>\n`);
    await page.getByRole('button', { name: 'Plain text' }).click();
    await expect(box(page).getByRole('group', { name: 'Moment' })).toHaveText('It rang.');
    await box(page).getByText('She').click();
    await page.keyboard.press('Home');
    await page.keyboard.type('Then ');
    expect(await lastText(page)).toBe(
      '\nThen She *came*.\n\n* a\n* b\n\n<Moment>It _rang_.</Moment>\n',
    );
    await page.keyboard.press('Control+z');
    expect(await lastText(page)).toBe(`${text}\n<Moment>It _rang_.</Moment>\n`);
  });

  test('keeps the line endings of the text', async ({ page }) => {
    await openEditor(page, '\r\nShe came.\r\n\r\nAgain.\r\n');
    await page.getByRole('button', { name: 'Plain text' }).click();
    const plain = page.getByRole('textbox', { name: 'The story, as plain text' });
    await plain.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('Then she');
    expect(await lastText(page)).toBe('\r\nThen sheShe came.\r\n\r\nAgain.\r\n');
  });

  test('appears if rich text cannot show the story, with a list of the findings by line', async ({
    page,
  }) => {
    const unsupported = '\nShe came.\n\n<div>\n\n{x}\n\n</div>\n';
    await openEditor(page, unsupported);
    const plain = page.getByRole('textbox', { name: 'The story, as plain text' });
    await expect(plain).toHaveValue(unsupported);
    expect(await lastText(page)).toBeUndefined();
    await page.getByRole('button', { name: 'Line 4' }).click();
    await expect(plain).toBeFocused();
    expect(
      await plain.evaluate((each: HTMLTextAreaElement) =>
        each.value.slice(each.selectionStart, each.selectionEnd),
      ),
    ).toBe('<div>');
    await page.getByRole('button', { name: 'Plain text' }).click();
    await expect(plain).toBeVisible();
    await plain.fill('\nShe came.\n\n\\{x}\n');
    await expect(page.getByRole('button', { name: 'Line 4' })).toBeHidden();
    await page.getByRole('button', { name: 'Plain text' }).click();
    await expect(box(page)).toHaveText('She came.{x}');
  });
});

test('a text loaded from outside appears, and the cursor keeps its position', async ({ page }) => {
  await openEditor(page, '\nShe came.\n\nHe stayed.\n');
  await box(page).getByText('He stayed.').click();
  await page.keyboard.press('End');
  await page.evaluate(() => window.load('\nShe came on a Tuesday.\n\nHe stayed.\n'));
  await expect(box(page)).toContainText('Tuesday');
  await page.keyboard.type(' Yes.');
  expect(await lastText(page)).toBe('\nShe came on a Tuesday.\n\nHe stayed. Yes.\n');
});

test('fast typing arrives in order', async ({ page }) => {
  await openEditor(page, '\nShe came.\n');
  await box(page).getByText('She').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' And stayed, and stayed again, all that winter.', { delay: 0 });
  expect(await lastText(page)).toBe('\nShe came. And stayed, and stayed again, all that winter.\n');
});

test.describe('the editor is accessible', () => {
  const text =
    '\nShe *came* [there](https://example.org).\n\n<Quote by="his mum">\n\nYou came.\n\n</Quote>\n\n<Figure src="./bench.jpg" alt="A bench" shows="place" />\n\n<Helped>\n\n- tea\n\n</Helped>\n';

  test('axe finds no issue', async ({ page }) => {
    await openEditor(page, text);
    await box(page).getByText('You came.').click();
    await expectNoAxeIssues(page);
    await tool(page, 'Insert').click();
    await expectNoAxeIssues(page);
    await page.getByRole('menuitem', { name: 'Picture' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Insert' }).click();
    await expectNoAxeIssues(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Plain text' }).click();
    await page.getByRole('textbox').fill('<div>');
    await expect(page.getByRole('button', { name: 'Line 1' })).toBeVisible();
    await expectNoAxeIssues(page);
  });

  test('the text box has a name, a description and several lines', async ({ page }) => {
    await openEditor(page);
    await expect(box(page)).toHaveAccessibleDescription(/Alt and F10/);
    await expect(box(page)).toHaveAttribute('aria-multiline', 'true');
    await expect(page.getByRole('toolbar')).toHaveAccessibleName('Tools for writing');
  });

  test(
    'nothing is wider than 320 pixels, also at twice the text size',
    everyWidth,
    async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await openEditor(page, text);
      await box(page).getByText('You came.').click();
      for (const size of ['100%', '200%']) {
        await page.evaluate((each) => (document.documentElement.style.fontSize = each), size);
        await tool(page, 'Insert').click();
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(320);
        await page.keyboard.press('Escape');
      }
    },
  );

  test('the console is silent under a content security policy without inline code', async ({
    page,
  }) => {
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(error.message));
    await openEditor(page, text);
    await box(page).getByText('You came.').click();
    await page.keyboard.type('x');
    await tool(page, 'Change…').click();
    await page.keyboard.press('Escape');
    expect(messages).toEqual([]);
  });
});

/** Pastes data without the clipboard of this machine, which a test may not be allowed to use. */
async function paste(page: Page, data: Record<string, string>): Promise<void> {
  await box(page).evaluate((target, texts) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(texts)) clipboardData.setData(type, text);
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })); // prettier-ignore
  }, data);
}

async function copy(page: Page): Promise<Record<string, string>> {
  return await box(page).evaluate((target) => {
    const clipboardData = new DataTransfer();
    target.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true })); // prettier-ignore
    return Object.fromEntries(
      clipboardData.types.map((type) => [type, clipboardData.getData(type)]),
    );
  });
}
