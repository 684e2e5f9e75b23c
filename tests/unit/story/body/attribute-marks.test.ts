import { describe, expect, test } from 'vitest';
import { bodyFindings } from './parse-for-test.ts';

const notStraight = 'the quotation marks around an attribute are not straight ones.';

describe('quotation marks that cannot be read around an attribute', () => {
  test('are named, with the way to write them', () => {
    expect(bodyFindings('<Quote by=“her mum”>\n\nYou came back.\n\n</Quote>\n')).toEqual([
      `1: broken-mdx: The story’s text cannot be read at column 11, because ${notStraight} Put a straight mark on both sides, as in by="her mum". Word processors and phones make curly marks (“ ”) of them.`,
    ]);
  });

  test.each([
    ['single', '<Quote by=‘his mum’>', 11],
    ['German', '<Quote by=„his mum“>', 11],
    ['French', '<Quote by=«his mum»>', 11],
    ['encoded', '<Quote by=&quot;his mum&quot;>', 11],
    ['curly at the start alone', '<Quote by=“his mum">', 11],
    ['curly at the end alone', '<Quote by="his mum”>', 19],
    ['single at the end alone', "<Quote by='his mum’>", 19],
    ['without the name of the attribute', '<Quote “his mum”>', 8],
    ['around a later attribute', '<Figure src="./a.jpg" alt=“A kettle” shows="place" />', 27],
  ])('are named at their place: %s', (_, tag, column) => {
    const [finding, ...others] = bodyFindings(`She came.\n\n${tag}\n\nYou came.\n\n</Quote>`, 10);
    expect(others).toEqual([]);
    expect(finding).toMatch(`12: broken-mdx: `);
    expect(finding).toContain(`at column ${String(column)}, because ${notStraight}`);
  });

  test('are named where they are, although the parser gives up far below', () => {
    const quote = (by: string) => `<Quote by=${by}>\n\nYou came.\n\n</Quote>\n\n`;
    const [finding] = bodyFindings(`${quote('"his mum”')}${quote('"his dad"')}`);
    expect(finding).toContain(`1: broken-mdx: `);
    expect(finding).toContain(notStraight);
  });

  test.each(['<Quote by=mum>', '<Quote by=./mum>'])('are asked for if none are: %s', (tag) => {
    expect(bodyFindings(`${tag}\n\nYou came.\n\n</Quote>`)[0]).toContain(
      'because an attribute has no quotation marks around it. Put a straight mark on both sides',
    );
  });

  test.each(['<Quote by="a "nan" to him">', '<Quote by=""his mum"">'])(
    'are asked to be curly inside others: %s',
    (tag) => {
      expect(bodyFindings(`${tag}\n\nYou came.\n\n</Quote>`)[0]).toContain(
        'because an attribute has straight quotation marks inside its own. Use curly marks',
      );
    },
  );

  test('may be curly inside straight ones', () => {
    expect(bodyFindings('<Quote by="the man he calls “Nan”">\n\nYou.\n\n</Quote>')).toEqual([]);
  });

  test('are not blamed for a mistake before them', () => {
    const [finding] = bodyFindings(
      'import Zebedee here\n\n<Quote by=“her mum”>\n\nYou.\n\n</Quote>',
    );
    expect(finding).toContain('1: broken-mdx: ');
    expect(finding).not.toContain('quotation marks');
  });
});
