import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { articleHtml } from '../../../src/exports/article/article.ts';
import { writeFeed } from '../../../src/exports/feeds/feed.ts';
import { cardLines } from '../../../src/exports/lists/card-lines.ts';
import { writeReportDocx } from '../../../src/exports/report/report-docx.ts';
import { reportHtml, toStoryReport } from '../../../src/exports/report/story-report.ts';
import { putInQuotationMarks } from '../../../src/words/quotation-marks.ts';
import { outlineText, readFont } from '../../../src/exports/share/text-outlines.ts';
import { writeDeck } from '../../../src/exports/slides/write-deck.ts';
import { parseBody } from '../../../src/story/body/parse-body.ts';
import { defaultSettings } from '../../../src/story/schema/settings.ts';
import { words } from '../../../src/words/index.ts';
import { publicStory } from '../../support/public-story.ts';

const urdu = publicStory({
  language: 'ur',
  title: 'NHS کی کہانی',
  summary: 'ایک کارکن جو واپس آتا رہا۔',
  people: [{ part: 'storyteller', naming: 'anonymous', description: 'ایک ماں' }],
  pullQuote: 'کسی کو پہلے بولنا نہیں پڑا۔',
  inBrief: 'NHS کی ایک کارکن آتی رہی۔',
  discussion: ['کیا بدلا؟', 'کس نے مدد کی؟'],
  evidence: [],
  body: parseBody('وہ آئی۔\n\n<Passage lang="pa">\n\nਉਹ ਆਈ\n\n</Passage>').body ?? [],
  uses: [
    { use: 'website', until: '2027-06-01' },
    { use: 'presentation', until: '2027-02-20' },
    { use: 'report', until: '2027-02-20' },
  ],
});
const checkAddress = 'https://stories.example/check/k7m2qx/';
const context = { words, settings: defaultSettings, checkAddress };
const inUrdu = 'lang="ur" dir="rtl"';

describe('a story in Urdu', () => {
  test('has its title, summary, people, words and questions marked on its page, and says that it is in Urdu', () => {
    const html = articleHtml(urdu, {
      words,
      href: (path) => path,
      findPicture: () => undefined,
      principles: [],
    });
    expect(html).toContain(`<h1 ${inUrdu}>NHS کی کہانی</h1>`);
    expect(html).toContain(`<p class="lead" ${inUrdu}>`);
    expect(html).toContain(`Told by: <bdi ${inUrdu}>ایک ماں</bdi>`);
    expect(html).toContain(`<div class="story-body" ${inUrdu}>`);
    expect(html).toContain('<div class="passage" lang="pa" dir="ltr">');
    expect(html).toContain(`<ol ${inUrdu}>`);
    expect(html).toContain(`In Urdu (<bdi ${inUrdu}>اردو</bdi>)`);
    expect(cardLines(urdu, words)[0]).toContain('In Urdu');
  });

  test('runs from right to left on slides, also where a paragraph begins with a word in English', () => {
    const parts = unzipSync(writeDeck(urdu, 'slides', context)!);
    const slides = Object.entries(parts)
      .filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
      .map(([, bytes]) => strFromU8(bytes))
      .join('');
    for (const text of ['NHS کی کہانی', 'NHS کی ایک کارکن آتی رہی۔', 'کیا بدلا؟'])
      expect(slides).toMatch(
        new RegExp(
          `<a:p><a:pPr [^>]*algn="r" rtl="1"[^]{0,400}lang="ur"[^]{0,200}<a:t>${text.replace('?', '.')}`,
        ),
      );
    expect(slides).toMatch(/lang="en-GB"[^>]*>?[^]{0,100}In presentations until/);
    expect(strFromU8(parts['docProps/core.xml']!)).toContain('<dc:language>ur</dc:language>');
  });

  test('runs from right to left in Word, where the library’s own sentences do not', () => {
    const report = toStoryReport(urdu, context)!;
    const xml = strFromU8(
      unzipSync(writeReportDocx(report, defaultSettings, words))['word/document.xml']!,
    );
    expect(xml).toContain('<w:pPr><w:pStyle w:val="Heading1"/><w:bidi/></w:pPr>');
    expect(xml.match(/<w:rtl\/><w:lang w:bidi="ur"\/>/g)).toHaveLength(3);
    expect(xml).toContain('«کسی کو پہلے بولنا نہیں پڑا۔»');
    expect(reportHtml(report, words).match(/lang="ur" dir="rtl"/g)).toHaveLength(3);
  });

  test('has its summary marked in feeds, and its language as data in JSON Feed', () => {
    const context = {
      words,
      settings: defaultSettings,
      address: (path: string) => `https://a.example${path}`,
    };
    expect(writeFeed([urdu], 'rss', context)).toContain(`<p ${inUrdu}>${urdu.summary}</p>`);
    const { items } = JSON.parse(writeFeed([urdu], 'json', context)) as { items: object[] };
    expect(items[0]).toMatchObject({ language: 'ur' });
  });
});

test('a story in Polish is marked as Polish and keeps its direction', () => {
  const polish = publicStory({ ...urdu, language: 'pl', title: 'Czajnik', pullQuote: 'Tak było' });
  const report = toStoryReport(polish, context)!;
  const xml = strFromU8(
    unzipSync(writeReportDocx(report, defaultSettings, words))['word/document.xml']!,
  );
  expect(xml).toContain('<w:lang w:val="pl"/>');
  expect(xml).not.toContain('<w:bidi/>');
  expect(report.quote).toBe('„Tak było”');
});

test.each([
  ['“Already said.”', '“Already said.”'],
  ['‘Already said’.', '‘Already said’.'],
  ['„Już”', '„Już”'],
  ['Plain', '“Plain”'],
])('a quotation never has two pairs of marks: %s', (quote, expected) => {
  expect(putInQuotationMarks(quote)).toBe(expected);
});

test.each(['سلام', 'שלום', 'ਪੰਜਾਬੀ', 'ދިވެހި'])(
  'a shared picture leaves out a text whose letters it cannot set: %s',
  (text) => {
    const font = readFont(
      readFileSync('node_modules/@fontsource/fraunces/files/fraunces-latin-500-normal.woff'),
    );
    const everyLetter = Object.assign(Object.create(font) as typeof font, {
      charToGlyphIndex: () => 1,
    });
    const box = { x: 0, y: 0, width: 1000, height: 200 };
    expect(outlineText(everyLetter, text, box, [40])).toBeUndefined();
  },
);
