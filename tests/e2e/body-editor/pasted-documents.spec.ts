import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../../../src/runtime/paths.ts';
import { desktopOnly } from '../pass-tags.ts';
import { box, lastText, openEditor } from './open-editor.ts';
import { paste, pasteNote } from './paste.ts';

const folder = join(root, 'tests', 'fixtures', 'pasted');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

/** What the clipboard holds, what the story gets, and what the editor says. */
function readSample(file: string) {
  const type = file.endsWith('.html') ? 'text/html' : 'text/plain';
  const expected = read(file.replace(/\.\w+$/, '.expected.txt'));
  const [text = '', note = ''] = expected.split(/\n*NOTE ?/);
  const rtf = file.replace(/\.\w+$/, '.rtf');
  const data = {
    [type]: read(file),
    ...(existsSync(join(folder, rtf)) && { 'text/rtf': read(rtf) }),
  };
  return { data, text: `\n${text}\n`, note: note.trim() };
}

const samples = readdirSync(folder).filter(
  (file) => !file.endsWith('.expected.txt') && !file.endsWith('.rtf'),
);

test.describe('a pasted document', desktopOnly, () => {
  test('becomes what its reader sees, and the editor says what was left out, for each sample', async ({
    page,
  }) => {
    expect(samples.length).toBeGreaterThanOrEqual(12);
    await openEditor(page);
    for (const file of samples) {
      const { data, text, note } = readSample(file);
      await page.evaluate(() => window.load(''));
      await expect(box(page)).toHaveText('');
      await paste(page, data);
      expect.soft(await lastText(page), file).toBe(text);
      expect.soft(await pasteNote(page), file).toBe(note);
    }
  });

  test('says what was left out until somebody closes the notice or pastes again', async ({
    page,
  }) => {
    await openEditor(page);
    await paste(page, { 'text/html': '<p>She <s>never </s>stayed.</p>' });
    const note = page.getByText('words that are struck out');
    await expect(note).toBeVisible();
    await page.getByRole('button', { name: 'Close this notice' }).click();
    await expect(note).toBeHidden();
    await paste(page, { 'text/html': '<p><s>Never</s> again.</p>' });
    await expect(note).toBeVisible();
    await paste(page, { 'text/plain': 'Always.' });
    await expect(note).toBeHidden();
  });
});
