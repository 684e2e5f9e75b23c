import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { withinWords } from '../../../../src/exports/report/in-words.ts';
import { reportHtml, reportOf } from '../../../../src/exports/report/report.ts';
import type { Publishable } from '../../../../src/library/publishable.ts';
import { words } from '../../../../src/words/index.ts';
import { shownStory } from '../../../support/shown-story.ts';

const context = {
  words,
  settings: { name: 'Stories of Success', organisation: 'Fennisby Children and Families' },
  check: 'https://stories.example/check/k7m2qx/',
};

function forReports(changed: Partial<Publishable> = {}): Publishable {
  return shownStory({ uses: [{ use: 'report', until: '2027-02-20' }], ...changed });
}

describe('the story in 150 words', () => {
  test('a story that is short enough is told whole', () => {
    expect(withinWords('He came.  She\nstayed.')).toBe('He came. She stayed.');
  });

  test('a longer one ends with a sentence, and says that something was left out', () => {
    expect(withinWords('One two three. Four five. Six seven.', 5)).toBe(
      'One two three. Four five. […]',
    );
  });

  test('a first sentence that is too long is cut between words', () => {
    expect(withinWords('One two three four five six.', 3)).toBe('One two three […]');
  });

  test('whatever is written, no word is made up and none stands elsewhere', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), fc.integer({ min: 1, max: 80 }), (text, most) => {
        const told = withinWords(text, most).replace(/ \[…\]$/, '');
        expect(text.replace(/\s+/g, ' ').trim().startsWith(told)).toBe(true);
        expect(told.split(' ').length).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe('a report', () => {
  test('holds the words, the quotation, the citation, the terms and where to check', () => {
    const report = reportOf(forReports(), context);
    expect(report && reportHtml(report, words)).toMatchInlineSnapshot(`
      "<p><strong>The kettle was always on</strong></p>
      <p>Robin was missing often. A worker kept coming back, and put the kettle on.</p>
      <blockquote><p>“Nobody had to talk first.”</p></blockquote>
      <p>“The kettle was always on”. Young person’s story, told by Robin, young person, 16 (2026). Stories of Success, Fennisby Children and Families.</p>
      <p>It speaks of going missing. Names in it were chosen for this story. Not everyone in it is named, by choice.</p>
      <p>Used with the consent of the people in it, which covers reports until 20 February 2027 and can be withdrawn at any time. Before you use it again, check that you still may: <a href="https://stories.example/check/k7m2qx/">https://stories.example/check/k7m2qx/</a></p>"
    `);
  });

  test('is not there where the story may not be in reports', () => {
    expect(reportOf(shownStory(), context)).toBeUndefined();
    expect(reportOf(forReports({ uses: [] }), context)).toBeUndefined();
  });

  test('speaks of what is in it, and of chosen names, only where there is need', () => {
    const plain = reportOf(
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

  test('lets nothing in a story become markup', () => {
    const hostile = '<img src=x onerror=alert(1)> & "quotes"';
    const report = reportOf(
      forReports({ title: hostile, inBrief: hostile, pullQuote: hostile }),
      context,
    );
    const html = report ? reportHtml(report, words) : '';
    expect(html).not.toContain('<img');
    expect(html.match(/&lt;img/g)).toHaveLength(4);
  });
});
