import { expect, test } from 'vitest';
import { readSourceTexts } from '../../../../src/leak-scan/held-back/source-texts.ts';

test.each([
  'by="Robin Quill"',
  "by = 'Robin Quill'",
  'by=“Robin Quill”',
  'by=‘Robin Quill’',
  'by=„Robin Quill“',
  'by=«Robin Quill»',
  'by="Robin Quill”',
])('a name beside a quotation is searched for, also in marks that cannot be read: %s', (by) => {
  const story = `---\ntitle: The lamp\n---\n\n<Quote ${by}>\n\nYou came.\n\n</Quote>\n`;
  const { names } = readSourceTexts({ path: 'index.mdx', bytes: Buffer.from(story) });
  expect(names).toEqual(['The lamp', 'Robin Quill']);
});
