import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync, zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeDeck } from '../../../../src/exports/slides/write-deck.ts';
import { root } from '../../../../src/runtime/paths.ts';
import { findMarksInData, findMarksInText } from '../../../../src/scripts/check-deck/find-marks.ts';
import { readCopy } from '../../../../src/scripts/check-deck/read-copy.ts';
import { defaultSettings } from '../../../../src/story/schema/settings.ts';
import { words } from '../../../../src/words/index.ts';
import { copySlides } from '../../../support/copy-slides.ts';
import { publicStory } from '../../../support/public-story.ts';

const known = {
  ids: new Set(['k7m2qx', 'h8d4wt']),
  bases: ['stories.example.org/library/check/', 'stories.example.org/library/stories/'],
};
const fixture = (name: string) => readFileSync(join(root, 'tests/fixtures/copies', name));
const read = (bytes: Uint8Array) => readCopy(new Blob([new Uint8Array(bytes)]), known);
/** Reads the stories in a file, each with its slides. */
const storiesIn = async (bytes: Uint8Array) => {
  const { marks, unread } = await read(bytes);
  const slides: Record<string, number[]> = {};
  for (const { id, slide } of marks) {
    const list = (slides[id] ??= []);
    if (slide !== undefined && !list.includes(slide)) list.push(slide);
    list.sort((a, b) => a - b);
  }
  return { slides, unread };
};
const deck = (id: string) =>
  writeDeck(publicStory({ id }), 'slides', {
    words,
    settings: defaultSettings,
    checkAddress: `https://stories.example.org/library/check/${id}/`,
  })!;

describe('the stories in a file', () => {
  test('are found on every slide of a deck from this library, with the use it was made for', async () => {
    const { slides, unread } = await storiesIn(deck('k7m2qx'));
    expect(slides['k7m2qx']?.length).toBeGreaterThanOrEqual(5);
    expect(unread).toEqual([]);
    const { marks } = await read(deck('k7m2qx'));
    expect(marks.some(({ use }) => use === 'presentation')).toBe(true);
  });

  test('are found on slides that were copied into a deck of someone’s own, with or without their data', async () => {
    const own = fixture('own-deck.pptx');
    expect((await storiesIn(own)).slides).toEqual({});
    const mixed = copySlides(own, [
      { from: deck('k7m2qx'), slide: 3, keepsTags: false },
      { from: deck('h8d4wt'), slide: 4, keepsTags: true },
    ]);
    expect((await storiesIn(mixed)).slides).toEqual({ k7m2qx: [2], h8d4wt: [3] });
  });

  test('are all found on a slide that is about several stories', () => {
    const marks = findMarksInData('<p:tag name="STORYID" val="k7m2qx h8d4wt"/>');
    expect(marks.map(({ id }) => id)).toEqual(['k7m2qx', 'h8d4wt']);
  });

  test('are found in such a deck after LibreOffice saved it again', async () => {
    const bytes = fixture('own-deck-saved-by-libreoffice.pptx');
    expect((await storiesIn(bytes)).slides).toEqual({ k7m2qx: [2, 3], h8d4wt: [4] });
  });

  test('are found in a PDF that LibreOffice made of such a deck', async () => {
    const { slides, unread } = await storiesIn(fixture('own-deck-exported-by-libreoffice.pdf'));
    expect(Object.keys(slides).toSorted()).toEqual(['h8d4wt', 'k7m2qx']);
    expect(unread).toEqual([]);
  });

  test('are found in a Word report after LibreOffice saved it again, with the use it was made for', async () => {
    const { marks } = await read(fixture('report-saved-by-libreoffice.docx'));
    expect(marks).toContainEqual(expect.objectContaining({ id: 'k7m2qx', use: 'report' }));
  });

  test('are found in files inside a zip, each with the name of its file', async () => {
    const bytes = zipSync({ 'Monday/deck.pptx': deck('k7m2qx') });
    const { marks } = await read(bytes);
    expect(marks.every(({ id, file }) => id === 'k7m2qx' && file === 'Monday/deck.pptx')).toBe(
      true,
    );
    expect(marks.length).toBeGreaterThan(0);
  });

  test('are found in an address that is split into parts with formats of their own', async () => {
    const parts =
      '<w:p><w:t>https://stories.example.org/library/ch</w:t><w:t>eck/k7</w:t><w:t>m2qx/</w:t></w:p>';
    const bytes = zipSync({ 'word/document.xml': strToU8(parts) });
    expect((await read(bytes)).marks).toContainEqual({
      id: 'k7m2qx',
      address: 'https://stories.example.org/library/check/k7m2qx/',
    });
  });
});

test('a PDF’s text is read through the table of its font', async () => {
  const address = 'stories.example.org/library/check/k7m2qx/';
  const letters = [...new Set(address)];
  const hex = (value: number) => value.toString(16).padStart(4, '0');
  const cmap = `begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${String(letters.length)} beginbfchar ${letters
    .map((letter, place) => `<${hex(place + 128)}> <${hex(letter.charCodeAt(0))}>`)
    .join(' ')} endbfchar endcmap`;
  const codes = Array.from(address, (letter) => hex(letters.indexOf(letter) + 128));
  const page = `BT /F1 12 Tf [<${codes.slice(0, 9).join('')}> -20 <${codes.slice(9).join('')}>] TJ ET`;
  expect((await read(pdf([cmap, page]))).marks).toContainEqual({ id: 'k7m2qx' });
});

/** Writes a PDF of packed streams. */
function pdf(streams: readonly string[], end = '%%EOF'): Uint8Array {
  const objects = streams.map((stream, place) => {
    const packed = Buffer.from(zlibSync(strToU8(stream))).toString('latin1');
    return `${String(place + 1)} 0 obj << /Filter /FlateDecode >> stream\n${packed}\nendstream endobj\n`;
  });
  return Buffer.from(`%PDF-1.7\n${objects.join('')}${end}`, 'latin1');
}

describe('a text', () => {
  const idsIn = (text: string) => findMarksInText(text, known).map(({ id }) => id);

  test('names a story that nobody knows only in an address', () => {
    expect(idsIn('https://stories.example.org/library/check/zzz999/')).toEqual(['zzz999']);
    expect(idsIn('https://stories.example.org/library/stories/zzz999/')).toEqual(['zzz999']);
    expect(idsIn('https://other.example/check/zzz999/')).toEqual(['zzz999']);
    expect(idsIn('Room zzz999, form abc234, /check/zzz999/')).toEqual([]);
  });

  test('names a story that is known by its code alone', () => {
    expect(idsIn('Story k7m2qx. In presentations')).toEqual(['k7m2qx']);
    expect(idsIn('xk7m2qx k7m2qxa K7m2qx')).toEqual([]);
  });
});

describe('a hostile or damaged file', () => {
  test('that is empty, cut off or of another kind is not read, and this is said', async () => {
    const whole = deck('k7m2qx');
    expect(await read(new Uint8Array())).toEqual({ marks: [], unread: [{ reason: 'damaged' }] });
    expect(await read(strToU8('Just words.'))).toEqual({
      marks: [],
      unread: [{ reason: 'unknown-format' }],
    });
    expect((await read(whole.subarray(0, whole.length / 2))).unread).toEqual([
      { reason: 'damaged' },
    ]);
    expect((await read(pdf(['BT (x) Tj ET'], ''))).unread).toEqual([{ reason: 'damaged' }]);
  });

  test('that has a password is not read, and this is said', async () => {
    const office = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    expect((await read(office)).unread).toEqual([{ reason: 'locked' }]);
    const trailer = 'trailer << /Encrypt 9 0 R >>\n%%EOF';
    expect((await read(pdf(['x'], trailer))).unread).toEqual([{ reason: 'locked' }]);
  });

  test('with a part that unpacks to gigabytes is read up to a limit, and this is said', async () => {
    const bomb = zipSync({ 'ppt/slides/slide1.xml': new Uint8Array(64 * 1024 ** 2) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect((await read(bomb)).unread).toEqual([{ reason: 'too-large' }]);
  });

  test('with tens of thousands of entries is read up to a limit, and this is said', async () => {
    const entries = Object.fromEntries(
      Array.from({ length: 30_000 }, (_, place) => [`${String(place)}.bin`, new Uint8Array()]),
    );
    expect((await read(zipSync(entries, { level: 0 }))).unread).toEqual([{ reason: 'too-large' }]);
  });

  test('with archives inside archives is read down to a limit, and this is said', async () => {
    const nested = Array.from({ length: 8 }).reduce<Uint8Array>(
      (inner) => zipSync({ 'inner.zip': inner }),
      strToU8('x'),
    );
    expect((await read(nested)).unread.map(({ reason }) => reason)).toEqual(['too-large']);
  });

  test('with megabytes of brackets or half addresses is read in moments', async () => {
    for (const part of ['<', '<a', '"StoryId"', 'https://', '/check/k', '(', '="http://']) {
      const text = part.repeat(300_000 / part.length);
      const bytes = zipSync({ 'word/document.xml': strToU8(text) });
      expect((await read(bytes)).marks).toEqual([]);
      await read(pdf([`BT ${text} Tj ET begincmap`, `BT ${text} Tj`]));
    }
  }, 30_000);

  test('never makes the reader fail, whichever byte is changed', async () => {
    const whole = fixture('own-deck-exported-by-libreoffice.pdf');
    const office = zipSync({ 'word/document.xml': strToU8('<w:t>k7m2qx</w:t>'.repeat(50)) });
    for (const original of [whole, office]) {
      for (let at = 0; at < original.length; at += Math.ceil(original.length / 60)) {
        const changed = Uint8Array.from(original);
        changed[at] = (changed[at]! + 101) % 256;
        await expect(read(changed)).resolves.toBeDefined();
      }
    }
  }, 30_000);
});
