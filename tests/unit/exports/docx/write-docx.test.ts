import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../../../src/exports/docx/write-docx.ts';
import { toHandout } from '../../../../src/exports/handout/story-handout.ts';
import type { PrintedPart } from '../../../../src/exports/printed/printed-document.ts';
import { parseBody } from '../../../../src/story/body/parse-body.ts';
import { defaultSettings } from '../../../../src/story/schema/settings.ts';
import { words } from '../../../../src/words/index.ts';
import { anyHostileStory } from '../../../support/any-hostile-story.ts';
import { printedDocument } from '../../../support/printed-document.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { readXml } from '../../../support/read-xml.ts';

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
  );
const write = (...parts: PrintedPart[]) => partsOf(writeDocx(printedDocument({ parts })));
const writeBody = (source: string, language?: string) =>
  write({
    type: 'body',
    body: parseBody(source).body ?? [],
    ...(language === undefined ? {} : { language }),
  })['word/document.xml'] ?? '';

describe('a Word file', () => {
  test('has real headings, a language, a footer with the terms, and the terms as data', () => {
    const parts = write({ type: 'heading', level: 2, text: 'Notes' });
    expect(parts['word/document.xml']).toContain('<w:pStyle w:val="Heading1"/>');
    expect(parts['word/document.xml']).toContain('<w:pStyle w:val="Heading2"/>');
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>');
    expect(parts['word/footer.xml']).toContain('https://stories.example/check/k7m2qx/');
    expect(parts['word/footer.xml']).toContain(' NUMPAGES ');
    expect(parts['docProps/custom.xml']).toContain('2027-02-20');
  });

  test('gives a QR code its words for people who cannot see it', () => {
    const code = { address: 'https://stories.example/', label: 'Read', alt: 'QR code & more' };
    const parts = write({ type: 'codes', codes: [code] });
    expect(parts['word/document.xml']).toContain('descr="QR code &amp; more"');
    expect(parts['word/media/picture1.png']).toBeDefined();
    expect(parts['word/_rels/document.xml.rels']).toContain('TargetMode="External"');
  });

  test('counts each list on its own, from the number of its first step', () => {
    const parts = write({
      type: 'body',
      body: parseBody('1. One\n2. Two\n\nWords.\n\n5. Five').body ?? [],
    });
    expect(parts['word/numbering.xml']).toContain('<w:startOverride w:val="1"/>');
    expect(parts['word/numbering.xml']).toContain('<w:startOverride w:val="5"/>');
    expect(parts['word/document.xml']?.match(/<w:numId w:val="2"\/>/g)).toHaveLength(1);
  });

  test('sets words of a language from right to left as such', () => {
    const xml = writeBody('سلام', 'ur');
    expect(xml).toContain('<w:bidi/>');
    expect(xml).toContain('<w:lang w:bidi="ur"/>');
  });

  test('keeps emphasis, links and quotations of a story', () => {
    const xml = writeBody(
      'She *came* **back** to [us](https://example.org).\n\n<Quote by="mum">\n\nYes.\n\n</Quote>',
    );
    for (const part of ['<w:i/>', '<w:b/>', '<w:hyperlink r:id="link1">', 'w:val="Quote"'])
      expect(xml).toContain(part);
  });

  test('has the same bytes for the same document', () => {
    const bytes = () => Buffer.from(writeDocx(printedDocument()));
    expect(bytes().equals(bytes())).toBe(true);
  });
});

test(
  'a Word file of a hostile story can be read by a strict XML parser in every part',
  { tags: ['property'] },
  () => {
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
        const parts = partsOf(writeDocx(handout!));
        for (const [path, xml] of Object.entries(parts)) {
          if (!path.endsWith('.png')) expect(() => readXml(xml), path).not.toThrow();
        }
      }),
      { numRuns: propertyRuns(40) },
    );
  },
);
