import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../../src/story/body/parse-body.ts';
import { readPictureName } from '../../../../src/story/body/read-picture.ts';
import { bodyFindings } from './parse-for-test.ts';

describe('a picture in Markdown', () => {
  it('is read with a warning, because it does not say whether people can be recognised', () => {
    const { body, findings } = parseBody('![A kettle](./tea.jpg)', 7);
    expect(body).toEqual([{ type: 'Figure', src: './tea.jpg', alt: 'A kettle', children: [] }]);
    expect(findings).toMatchInlineSnapshot(`
      [
        {
          "hint": "Write it as <Figure src="./name.jpg" alt="…" shows="place">, with what it shows.",
          "line": 7,
          "message": "This picture does not say what it shows of people (column 1).",
          "rule": "picture-shows",
          "severity": "warning",
        },
      ]
    `);
  });

  it('has its alternative text without emphasis and line ends', () => {
    const { body } = parseBody('![A *big*\n  kettle](./tea.jpg)');
    expect(body).toMatchObject([{ alt: 'A big kettle' }]);
  });

  it.each(['![](./tea.jpg)', '![ ](./tea.jpg)'])(
    'without an alternative text is refused: %s',
    (mdx) => {
      expect(parseBody(mdx).body).toBeUndefined();
      expect(bodyFindings(mdx)).toContain(
        '1: picture-alt: This picture has no words for someone who cannot see it (column 1). Say what it shows: ![A bench by a river](./bench.jpg).',
      );
    },
  );

  it.each([
    'https://example.org/tea.jpg',
    'http://example.org/tea.jpg',
    '//example.org/tea.jpg',
    '/tea.jpg',
    '../tea.jpg',
    './other/tea.jpg',
    'data:image/png;base64,aaaa',
    'javascript:tea()',
    'file:///tea.jpg',
    './%2e%2e/tea.jpg',
    './a%2Ftea.jpg',
    './%E0%A4%A.jpg',
    '',
  ])('from “%s” is refused', (src) => {
    const mdx = `![A kettle](${src})`;
    expect(parseBody(mdx).body).toBeUndefined();
    expect(bodyFindings(mdx)).toContain(
      '1: picture-file: A picture is a file beside the story (column 1). Put the file into the story’s folder and name it as ./name.jpg.',
    );
  });

  it('must be on a line of its own', () => {
    expect(bodyFindings('A ![kettle](./tea.jpg)')).toMatchInlineSnapshot(`
      [
        "1: not-in-a-story: A picture cannot be inside a line of text (column 3). Put it on a line of its own, with <Figure src="./name.jpg" alt="…" shows="…">.",
      ]
    `);
  });
});

describe('the file of a picture', () => {
  it.each([
    ['./tea.jpg', './tea.jpg'],
    ['tea.jpg', './tea.jpg'],
    ['./my%20tea.jpg', './my tea.jpg'],
    ['my tea.jpg', './my tea.jpg'],
    ['./t%C3%A9.jpg', './té.jpg'],
  ])('%s is %s', (src, file) => expect(readPictureName(src)).toBe(file));

  it.each(['', './', '.', '..', './..', '/tea.jpg', 'a/tea.jpg', 'a\\tea.jpg', '%00.jpg', '%', 'a%0Atea.jpg'])(
    '%j is not a picture of the story',
    (src) => expect(readPictureName(src)).toBeUndefined(),
  ); // prettier-ignore
});
