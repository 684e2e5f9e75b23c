import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toHandout } from '../../../../src/exports/handout/story-handout.ts';
import { loadPdfWriter } from '../../../../src/site/artifacts/load-pdf-writer.ts';
import { parseBody } from '../../../../src/story/body/parse-body.ts';
import { defaultSettings } from '../../../../src/story/schema/settings.ts';
import { words } from '../../../../src/words/index.ts';
import { anyHostileStory } from '../../../support/any-hostile-story.ts';
import { printedDocument } from '../../../support/printed-document.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { readPdfText, withoutSpace } from '../../../support/read-pdf-text.ts';

const writePdf = await loadPdfWriter();

const withText = (text: string) => printedDocument({ parts: [{ type: 'text', text }] });
const withBody = (source: string, language?: string) =>
  printedDocument({
    parts: [
      {
        type: 'body',
        body: parseBody(source).body ?? [],
        ...(language === undefined ? {} : { language }),
      },
    ],
  });
const lettersOf = async (text: string) =>
  (await readPdfText(writePdf(withText(text), 'standard'))).letters;

describe('text in a PDF', { tags: ['property'] }, () => {
  test.each([
    '#panic("no") #let x = 1 #import "/etc/passwd": *',
    '#read("/document.json")',
    '$x^2$ and $ y $',
    'C:\\temp\\u{41} \\# \\',
    'see // not a comment /* nor this */ and https://example.org',
    '*bold* _emphasis_ `raw` ```raw```',
    '= Heading == Another',
    '- a + b / c: d',
    '<label> @reference [content] {code}',
    '"straight" \'single\' -- --- ... ~ -?',
    '“curly” ‘single’ – — … é ñ ő ş ż',
  ])('is set as it is, and never read as code: %s', async (text) => {
    expect(await lettersOf(text)).toContain(withoutSpace(text));
  });

  test('is set as it is, whatever signs of ASCII it has', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 120 }),
        async (text) => {
          expect(await lettersOf(text)).toContain(withoutSpace(text));
        },
      ),
      { numRuns: propertyRuns(120) },
    );
  });

  test('never stops a handout: letters of any script, marks, emoji, control characters and halves of characters', () => {
    fc.assert(
      fc.property(anyHostileStory, ({ story, organisation }) => {
        const handout = toHandout(
          { ...story, uses: [{ use: 'learning', until: '2027-01-01' }] },
          {
            words,
            settings: { ...defaultSettings, organisation },
            storyAddress: 'https://stories.example/stories/k7m2qx/',
            checkAddress: 'https://stories.example/check/k7m2qx/',
          },
        );
        const pdf = writePdf(handout!, 'standard');
        expect(Buffer.from(pdf.subarray(0, 8)).toString()).toBe('%PDF-1.7');
      }),
      { numRuns: propertyRuns(60) },
    );
  });

  test('is set in its own script from right to left, and a sign without a font becomes the sign for that', async () => {
    // Readers put the words of a line from right to left in an order of their own.
    for (const word of ['ہمیشہ', 'چلتی', 'بولنا']) {
      expect(await lettersOf('ہمیشہ چلتی بولنا')).toContain(word);
    }
    expect(await lettersOf('a\u{E000}b')).toContain('a\ufffdb');
    expect(await lettersOf('ਸਤ ਸ੍ਰੀ ਅਕਾਲ')).not.toContain('\ufffd');
  });
});

describe('a PDF', () => {
  test('has a title, a language, an author, and the tags and marks of PDF/UA', async () => {
    const pdf = writePdf(withText('Words.'), 'standard');
    const { info, pages } = await readPdfText(pdf);
    expect(pages).toBe(1);
    expect(info).toMatchObject({
      Title: 'The kettle was always on',
      Language: 'en-GB',
      Author: 'Fennisby Children and Families',
    });
    const source = Buffer.from(pdf).toString('latin1');
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(source).toMatch(/\/MarkInfo <<\s*\/Marked true/);
    expect(source).toContain('/StructTreeRoot');
    expect(source).toContain('/DisplayDocTitle true');
  });

  test('has the same bytes for the same document, and others for another size', () => {
    const document = withBody('She came.\n\n- One\n- Two');
    const [first, again, large] = (['standard', 'standard', 'large'] as const).map((size) =>
      Buffer.from(writePdf(document, size)),
    );
    expect(first!.equals(again!)).toBe(true);
    expect(first!.equals(large!)).toBe(false);
  });

  test('has a heading of every level on the way to a deeper one, as PDF/UA asks', () => {
    const source = Buffer.from(writePdf(withBody('### Deep\n\nWords.'), 'standard'));
    expect(source.toString('latin1')).toMatch(/\/S \/H2/);
    expect(source.toString('latin1')).not.toMatch(/\/S \/H3/);
  });

  test('marks the language of words in another language', () => {
    const source = Buffer.from(writePdf(withBody('سلام', 'ur'), 'standard')).toString('latin1');
    expect(source).toContain('/Lang (ur)');
  });

  test('has every kind of block that a story may have', async () => {
    const body = [
      '## Then',
      'She *came* **back**, see [the site](https://example.org).',
      '3. Three\n4. Four',
      '> Said once.',
      '<Quote by="her mum">\n\nShe did.\n\n</Quote>',
      '<Moment>\n\nThe kettle.\n\n</Moment>',
      '<Aside>\n\nA plan is a plan.\n\n</Aside>',
      '<Helped>\n\n- Tea\n\n</Helped>',
      '<Passage lang="pa">\n\nਸਤ\n\n</Passage>',
    ].join('\n\n');
    const { letters } = await readPdfText(writePdf(withBody(body), 'standard'));
    for (const text of ['Then', 'Shecameback,seethesite.', '3.Three', '4.Four', 'Saidonce.'])
      expect(letters).toContain(text);
    for (const text of ['Shedid.hermum', 'Thekettle.', 'Aplanisaplan.', 'Whathelped', 'Tea'])
      expect(letters).toContain(text);
  });
});
