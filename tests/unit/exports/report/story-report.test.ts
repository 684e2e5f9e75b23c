import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { limitWords } from '../../../../src/exports/report/story-report.ts';
import { reportHtml, toStoryReport } from '../../../../src/exports/report/story-report.ts';
import type { PublicStory } from '../../../../src/library/public-story.ts';
import { words } from '../../../../src/words/index.ts';
import { publicStory } from '../../../support/public-story.ts';

const context = {
  words,
  settings: { name: 'Stories of Success', organisation: 'Fennisby Children and Families' },
  checkAddress: 'https://stories.example/check/k7m2qx/',
};

function forReports(changed: Partial<PublicStory> = {}): PublicStory {
  return publicStory({ uses: [{ use: 'report', until: '2027-02-20' }], ...changed });
}

describe('limiting a text to a number of words', () => {
  test('keeps a text that is short enough whole', () => {
    expect(limitWords('He came.  She\nstayed.')).toBe('He came. She stayed.');
  });

  test('ends a longer text with a sentence, and marks that words were left out', () => {
    expect(limitWords('One two three. Four five. Six seven.', 5)).toBe(
      'One two three. Four five. […]',
    );
  });

  test('cuts a first sentence that is too long between words', () => {
    expect(limitWords('One two three four five six.', 3)).toBe('One two three […]');
  });

  test('keeps the words of any text in order, adds none, and keeps to the limit', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), fc.integer({ min: 1, max: 80 }), (text, most) => {
        const limited = limitWords(text, most).replace(/ \[…\]$/, '');
        expect(text.replace(/\s+/g, ' ').trim().startsWith(limited)).toBe(true);
        expect(limited.split(' ').length).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe('a report', () => {
  test('contains the brief, the quotation, the citation, the terms and the check address', () => {
    const report = toStoryReport(forReports(), context);
    expect(report && reportHtml(report, words)).toMatchInlineSnapshot(`
      "<p><strong>The kettle was always on</strong></p>
      <p>Robin was missing often. A worker kept coming back, and put the kettle on.</p>
      <blockquote><p>“Nobody had to talk first.”</p></blockquote>
      <p>“The kettle was always on”. Young person’s story, told by Robin, young person, 16 (2026). Stories of Success, Fennisby Children and Families.</p>
      <p>It speaks of going missing. Names in it were chosen for this story. Not everyone in it is named, by choice.</p>
      <p>The people in it said yes to its use in reports until 20 February 2027. They can change their minds at any time. Before you use it again, check that you still may: <a href="https://stories.example/check/k7m2qx/">https://stories.example/check/k7m2qx/</a></p>"
    `);
  });

  test.each([
    '“Nobody had to talk first.”',
    '"Nobody had to talk first."',
    '‘Nobody had to talk first.’',
    '«Personne ne devait parler.»',
    '„Niemand musste reden.“',
  ])('gives a quotation no second pair of quotation marks: %s', (pullQuote) => {
    expect(toStoryReport(forReports({ pullQuote }), context)?.quote).toBe(pullQuote);
  });

  test('writes the quotation marks inside a title as single ones', () => {
    const report = toStoryReport(forReports({ title: '“No” was enough' }), context);
    expect(report?.citation).toMatch(/^“‘No’ was enough”\. /);
  });

  test('is undefined for a story that may not be in reports', () => {
    expect(toStoryReport(publicStory(), context)).toBeUndefined();
    expect(toStoryReport(forReports({ uses: [] }), context)).toBeUndefined();
  });

  test('has no notes if there are no content notes and no chosen names', () => {
    const plain = toStoryReport(
      forReports({
        contentNotes: [],
        people: [
          { part: 'storyteller', naming: 'own-name', name: 'Jo', description: 'social worker' },
        ],
      }),
      context,
    );
    expect(plain?.notes).toBe('');
    expect(plain && reportHtml(plain, words)).not.toContain('<p></p>');
  });

  test('escapes every text of a story', () => {
    const hostile = '<img src=x onerror=alert(1)> & "quotes"';
    const report = toStoryReport(
      forReports({ title: hostile, inBrief: hostile, pullQuote: hostile }),
      context,
    );
    const html = report ? reportHtml(report, words) : '';
    expect(html).not.toContain('<img');
    expect(html.match(/&lt;img/g)).toHaveLength(4);
  });
});
