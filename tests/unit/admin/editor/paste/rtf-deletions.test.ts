import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findRtfDeletions } from '../../../../../admin/editor/paste/rtf-deletions.ts';
import { root } from '../../../../../src/runtime/paths.ts';

test('deleted words are read from a document of LibreOffice, with the words around them', () => {
  const rtf = readFileSync(join(root, 'tests', 'fixtures', 'pasted', 'libreoffice.rtf'), 'utf8');
  const [deletion, ...others] = findRtfDeletions(rtf);
  expect(others).toEqual([]);
  expect(deletion?.text.trim()).toBe('Her real name was Zelda Quibblewick.');
  expect(deletion?.before.trim()).toMatch(/^What changed\s+She came on a Tuesday\.$/);
  expect(deletion?.after).toMatch(/^We call her Carly\. It took weeks, and more\. She said /);
});

test('deleted words with letters outside ASCII are read, and those after the deletion are not', () => {
  const rtf = String.raw`{\rtf1\ansi\uc1 She {\deleted\b Zo\'eb \u8217\'92s {\i own}} stayed\'85{\deleted0 now}}`;
  expect(findRtfDeletions(rtf)).toEqual([
    { text: 'Zoë ’s own', before: 'She ', after: ' stayed…now' },
  ]);
});

test.each(['', '{\\rtf1 She stayed.}', '}}}{{\\deleted', '{\\rtf1{\\footnote {\\deleted Zelda}}}'])(
  'a document without deleted words has none: %j',
  (rtf) => expect(findRtfDeletions(rtf)).toEqual([]),
);
