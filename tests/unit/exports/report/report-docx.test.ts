import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { StoryReport } from '../../../../src/exports/report/story-report.ts';
import { writeReportDocx } from '../../../../src/exports/report/report-docx.ts';
import { words } from '../../../../src/words/index.ts';

const settings = { name: 'Stories of Success', organisation: 'Fennisby Children and Families' };

function report(changed: Partial<StoryReport> = {}): StoryReport {
  return {
    storyId: 'k7m2qx',
    title: 'The kettle was always on',
    until: '2027-02-20',
    publishFrom: '2026-03-01',
    brief: 'A worker kept coming back.',
    quote: '“Nobody had to talk first.”',
    citation: 'Robin (2026).',
    notes: '',
    terms: 'Used with consent.',
    checkAddress: 'https://stories.example/check/k7m2qx/',
    ...changed,
  };
}

const partsOf = (changed?: Partial<StoryReport>) =>
  Object.fromEntries(
    Object.entries(unzipSync(writeReportDocx(report(changed), settings, words))).map(
      ([path, bytes]) => [path, strFromU8(bytes)],
    ),
  );

test('a Word report has a heading, a language, the terms and the check address', () => {
  const parts = partsOf();
  expect(parts['word/document.xml']).toContain('<w:pStyle w:val="Heading1"/>');
  expect(parts['word/document.xml']).toContain('<w:pStyle w:val="Quote"/>');
  expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>');
  expect(parts['word/_rels/document.xml.rels']).toContain('https://stories.example/check/k7m2qx/');
  for (const term of ['k7m2qx', 'report', '2027-02-20'])
    expect(parts['docProps/custom.xml']).toContain(term);
});

test('the same report gives the same bytes', () => {
  const bytes = () => Buffer.from(writeReportDocx(report(), settings, words));
  expect(bytes().equals(bytes())).toBe(true);
});

test('hostile text in a Word report is escaped, and characters that XML cannot contain are left out', () => {
  const hostile = '</w:t><w:t>&"\u0000\uD800\uFFFF 🙂 مرحبا';
  const parts = partsOf({ title: hostile, brief: hostile, quote: hostile });
  const xml = parts['word/document.xml'] ?? '';
  expect(xml.match(/&lt;\/w:t&gt;/g)).toHaveLength(3);
  expect(xml).not.toMatch(/[\u0000\uD800-\uDFFF\uFFFF](?![\uDC00-\uDFFF])(?<![\uD83D])/u);
  expect(xml).toContain('🙂 مرحبا');
});
