import { describe, expect, it } from 'vitest';
import { sheetHtml } from '../../../../src/exports/sheets/sheet-html.ts';
import { parseBody } from '../../../../src/story/body/parse-body.ts';

const settings = { organisation: 'Fennisby & Partners' };
const htmlOf = (text: string) => sheetHtml(parseBody(text).body ?? [], settings);

describe('the text of a sheet', () => {
  it('names the organisation, escaped, at every depth', () => {
    expect(htmlOf('- Ring **[organisation]**.')).toBe(
      '<ul><li>Ring <strong>Fennisby &amp; Partners</strong>.</li></ul>',
    );
  });

  it('has a line to write on within a sentence, and a whole line where it stands alone', () => {
    expect(htmlOf('Day: […] or [...]\n\n[…]')).toBe(
      '<p>Day: <span class="write-here"></span> or <span class="write-here"></span></p>\n<p class="write-line"></p>',
    );
  });

  it('has a box before an entry of a list that begins with one, also if the entry is long', () => {
    const box = '<span class="box" aria-hidden="true"></span>';
    expect(htmlOf('- [ ] Yes\n- No')).toBe(`<ul><li class="tick">${box}Yes</li><li>No</li></ul>`);
    expect(htmlOf('- [ ] Yes\n\n  Why?')).toContain(`<li class="tick">${box}<p>Yes</p>`);
  });

  it('leaves brackets elsewhere as they are', () => {
    expect(htmlOf('Dear [their name], a [ ] b')).toBe('<p>Dear [their name], a [ ] b</p>');
  });

  it('escapes what an author writes', () => {
    expect(htmlOf('a \\<b> & c')).toBe('<p>a &lt;b&gt; &amp; c</p>');
  });
});
