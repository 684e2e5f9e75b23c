import { describe, expect, it } from 'vitest';
import { parseCaptions } from '../../../../src/checks/texts/captions.ts';

const timed = (words: string) => `WEBVTT\n\n00:00:01.000 --> 00:00:04.000 line:0\n${words}\n`;
const texts = (source: string) => parseCaptions(source).texts.map(({ text }) => text);
const rules = (source: string) => parseCaptions(source).findings.map(({ rule }) => rule);

describe('captions', () => {
  it('are read without times and markup', () => {
    expect(texts(timed('<i>She</i> came <00:00:02.000>on a Tuesday &amp; stayed.'))).toContain(
      'She came on a Tuesday & stayed.',
    );
    expect(rules(timed('<v.loud Robin>She came.</v>'))).toEqual([]);
  });

  it('include the names of speakers, the words of notes and other words on the first line', () => {
    const source = `WEBVTT told by Robin\n\nNOTE\nAsk Sam\n\n${timed('<v Jo>Tea').slice(8)}`;
    expect(texts(source)).toEqual(['Tea', 'told by Robin', 'Ask Sam', 'Jo']);
    expect(rules(source)).toEqual([]);
  });

  it('that share a sentence are one text, at the line where it begins', () => {
    const source =
      'WEBVTT\n\n1\n00:01.000 --> 00:02.000\nRing me on\n\n2\n00:02.000 --> 00:03.000\nmy phone.\n';
    const { texts, findings } = parseCaptions(source);
    expect(findings).toEqual([]);
    expect(texts[0]).toMatchObject({
      text: 'Ring me on my phone.',
      where: 'In the captions, on line 3',
    });
  });

  it('may begin with a byte order mark and have any line endings', () => {
    expect(rules(`\uFEFF${timed('Tea.').replaceAll('\n', '\r\n')}`)).toEqual([]);
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['HTML', '<img src=x>'],
    ['a mark that never ends', 'a < b'],
    ['a sign in code', 'Tues&#100;ay'],
    ['a sign by name', 'Tues&dash;day'],
  ])('are refused with %s in them', (_, words) => {
    expect(rules(timed(words))).toEqual(['captions-markup']);
  });

  it('are refused with styles, and with lines that have no times', () => {
    expect(rules(`${timed('Tea.')}\nSTYLE\n::cue { color: red }\n\nToast.\n`)).toEqual([
      'captions-markup',
      'captions-markup',
    ]);
  });

  it('are refused with invisible characters', () => {
    expect(rules(timed('Te\u200Ba.'))).toEqual(['hidden-sign']);
  });

  it.each(['', 'She came.', 'WEBVTTS\n', '1\n00:00:01,000 --> 00:00:04,000\nTea.'])(
    'are refused if they are not WebVTT: %j',
    (source) => {
      expect(rules(source)).toEqual(['captions-unreadable']);
    },
  );

  it('have findings with a place and a hint that repeat none of the words', () => {
    expect(parseCaptions(timed('<script>Robin</script>')).findings).toMatchInlineSnapshot(`
      [
        {
          "hint": "Keep <v …>, <i>, <b> and <u>, and write every other character as itself.",
          "message": "In the captions, on line 3: A caption holds markup or a character code that captions do not need.",
          "path": [
            "recording",
            "captions",
          ],
          "rule": "captions-markup",
          "severity": "error",
        },
      ]
    `);
  });
});
