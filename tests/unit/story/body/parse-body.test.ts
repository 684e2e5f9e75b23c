import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody, readBody } from '../../../../src/story/body/parse-body.ts';
import { validBody } from '../../../support/valid-story.ts';
import { paragraph, bodyFindings, parseTree } from './parse-for-test.ts';
import { brokenBodies, refusedBodies } from './refused-bodies.ts';

describe('parsing a body', () => {
  it('gives a tree', () => {
    const { body, findings } = parseBody(validBody);
    expect(findings).toEqual([]);
    expect(body).toEqual([
      paragraph('She came on a Tuesday, and the next one.'),
      { type: 'Moment', children: [paragraph('Nobody had to talk first.')] },
      paragraph('I kept thinking she would stop.'),
    ]);
  });

  it('gives the line of each block, even inside components and lists', () => {
    const mdx = 'She came.\n\n<Moment>\n\nNobody had\nto talk.\n\n</Moment>\n\n- Tea\n- Toast\n';
    const { body, lines } = parseBody(mdx, 10);
    const [came, moment, list] = body!;
    if (moment?.type !== 'Moment' || list?.type !== 'list') throw new Error('It is another tree.');
    const blocks = [came!, moment, ...moment.children, list, ...list.items.flat()];
    expect(blocks.map((block) => lines.get(block))).toEqual([10, 12, 14, 19, 19, 20]);
  });

  it('gives no tree if anything is refused', () => {
    for (const mdx of Object.values(refusedBodies)) {
      expect(parseBody(`She came.\n\n${mdx}\n`).body, mdx).toBeUndefined();
    }
  });

  it('counts lines from the top of the file', () => {
    expect(bodyFindings('She came.\n\n`code`', 40)).toEqual([expect.stringMatching(/^42: /)]);
    expect(bodyFindings('She came.\n\n`code`')).toEqual([expect.stringMatching(/^3: /)]);
  });

  it('gives the column', () => {
    expect(bodyFindings('She came.\nThen `she` stayed.')).toEqual([
      '2: not-in-a-story: A story cannot hold code (column 6). Remove the ` signs.',
    ]);
  });

  it('reports every problem at once', () => {
    const mdx = `# One

Two \`three\` {four}.

<Quote by={five}>

![six](https://example.org/six.jpg)

[seven](http://example.org)

</Quote>

---

<Eight>nine</Eight>
`;
    expect(bodyFindings(mdx, 2).map((issue) => issue.split(': ').slice(0, 2).join(' '))).toEqual([
      '2 not-in-a-story',
      '4 not-in-a-story',
      '4 not-in-a-story',
      '6 attribute-code',
      '8 picture-shows',
      '8 picture-file',
      '10 link-address',
      '14 not-in-a-story',
      '16 unknown-component',
    ]);
  });

  it.each(['', '\n\n', '  \n', '&nbsp;'])('asks for words if there are none: %j', (mdx) => {
    expect(parseBody(mdx).body).toBeUndefined();
    expect(bodyFindings(mdx, 9)).toEqual([
      '9: empty-body: The story has no words yet. Write the story below the front matter.',
    ]);
  });
});

describe('reading a body for an editor', () => {
  it('gives what could be read, and what was refused', () => {
    const { blocks, findings } = readBody('She came.\n\n`code`\n\nShe stayed.', 7);
    expect(blocks).toEqual([paragraph('She came.'), paragraph('She stayed.')]);
    expect(findings).toMatchObject([{ rule: 'not-in-a-story', line: 9 }]);
  });

  it('gives a component that has no words yet', () => {
    const { blocks, findings } = readBody('<Quote by="his mum">\n\n</Quote>');
    expect(blocks).toEqual([{ type: 'Quote', by: 'his mum', children: [] }]);
    expect(findings).toMatchObject([{ rule: 'empty-component' }]);
  });

  it.each(['<Quote', '-'.repeat(70)])('gives nothing if nothing can be read: %s', (mdx) => {
    const { blocks, findings } = readBody(mdx);
    expect(blocks).toEqual([]);
    expect(findings).toHaveLength(1);
  });

  it.each(['', '\uFEFF'])('gives the place of each block, at any depth, after %j', (mark) => {
    const source = `${mark}She\r\ncame.\n\n\t<Moment>\n\n- *tea*\n\n</Moment>\n`;
    const { blocks, ranges } = readBody(source);
    expect(blocks).toHaveLength(2);
    expect([...ranges].map(([{ type }, { from, to }]) => [type, source.slice(from, to)])).toEqual([
      ['paragraph', 'She\r\ncame.'],
      ['paragraph', '*tea*'],
      ['list', '- *tea*'],
      ['Moment', '<Moment>\n\n- *tea*\n\n</Moment>'],
    ]);
  });
});

describe('a body that cannot be parsed', () => {
  it.each(Object.entries(brokenBodies))('is refused with line and column: %s', (_, at) => {
    const issues = bodyFindings(`She came.\n\n${at.mdx}`, 31);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatch(
      new RegExp(`^${String(at.line + 32)}: broken-mdx: .* column ${String(at.column)} \\(`),
    );
    expect(parseBody(at.mdx).body).toBeUndefined();
  });

  it('gets a hint about what to write', () => {
    expect(bodyFindings('She <3 her.')).toMatchInlineSnapshot(`
      [
        "1: broken-mdx: The story’s text cannot be read at column 6 (unexpected character). Close every component you open. Write \\< and \\{ where you mean the signs themselves, [words](https://…) for a link, and no comments.",
      ]
    `);
  });
});

describe('a text that is made to take the parser a long time', () => {
  it.each([
    ['lists in lists', `${'- '.repeat(20_000)}Zebedee`],
    ['steps in steps', `${'1. '.repeat(20_000)}Zebedee`],
    ['quotations in quotations', `${'>'.repeat(20_000)}Zebedee`],
    ['lists in quotations', `${'> - '.repeat(20_000)}Zebedee`],
    ['fifty of them', `${'- '.repeat(50)}Zebedee`],
    ['brackets', `Zebedee ${'['.repeat(20_000)}`],
    ['stars', `${'*'.repeat(20_000)}Zebedee`],
  ])('is refused with its line, in a short time: %s', (_, mdx) => {
    expect(bodyFindings(`She came.\n\n${mdx}`, 31)).toEqual([
      '33: knotted-text: This line begins dozens of lists, quotations or links, repeats a character dozens of times, has a word of hundreds of letters, or is one of thousands. Write it as a sentence, and the story in a few hundred lines.',
    ]);
  });

  it.each(['— '.repeat(70), '—'.repeat(60), 'a'.repeat(200), '1'.repeat(200), ' '.repeat(200)])(
    'is not a text that only looks odd: %s',
    (odd) => expect(parseTree(`She ${odd} came.`)).toHaveLength(1),
  );
});

describe('the words of a refused story', () => {
  const all = [...Object.entries(refusedBodies), ...Object.entries(brokenBodies).map(([n, { mdx }]) => [n, mdx] as const)]; // prettier-ignore

  it.each(all)('are in no finding about %s', (_, mdx) => {
    expect(bodyFindings(mdx).length).toBeGreaterThan(0);
    expect(bodyFindings(mdx).join()).not.toMatch(/zebedee/i);
  });
});

describe('wrapping', () => {
  const word = fc
    .stringMatching(/^[a-zé’,.!?]{1,6}$/)
    .filter((each) => !/^(?:im|ex)port$/.test(each));
  const inline = fc.oneof(
    { weight: 6, arbitrary: word.map((each) => [each]) },
    fc.tuple(fc.constantFrom('*', '**'), fc.array(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: 1, maxLength: 3 }))
      .map(([mark, words]) => marked(mark, words, mark)), // prettier-ignore
    fc.array(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: 1, maxLength: 3 })
      .map((words) => marked('[', words, '](https://example.org)')), // prettier-ignore
  );
  const words = fc.array(inline, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.flat());
  const block = fc.record({
    words,
    form: fc.constantFrom('plain', 'list', 'steps', 'quotation', 'Moment', 'Quote', 'Figure'),
  });
  const spaces = fc.constantFrom(' ', '\n', '  ', ' \n', '\t', '\n ', '\n   ');

  function marked(before: string, words: string[], after: string): string[] {
    return words.map(
      (each, at) => (at === 0 ? before : '') + each + (at === words.length - 1 ? after : ''),
    );
  }

  function write({ words, form }: { words: string[]; form: string }, gaps: string[]): string {
    const written = words.reduce((line, each, at) => line + (gaps[at % gaps.length] ?? ' ') + each);
    if (form === 'list') return `- ${written.replaceAll('\n', '\n  ')}`;
    if (form === 'steps') return `1. ${written.replaceAll('\n', '\n   ')}`;
    if (form === 'quotation') return `> ${written.replaceAll('\n', '\n> ')}`;
    if (form === 'Moment') return `<Moment>\n\n${written}\n\n</Moment>`;
    if (form === 'Quote') return `<Quote by="${written}">\n${written}\n</Quote>`;
    if (form === 'Figure') return `![${written.replaceAll(/[[\]*]|\(.*?\)/g, '')}](./a.jpg)`;
    return written;
  }

  it('at different places gives the same tree', () => {
    const gaps = fc.array(spaces, { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), gaps, (blocks, gaps) => {
        const once = blocks.map((each) => write(each, [' ', ' ', ' ', ' ', ' '])).join('\n\n');
        const again = blocks.map((each) => write(each, gaps)).join('\n\n\n');
        expect(parseTree(again)).toEqual(parseTree(once));
      }),
      { numRuns: 150 },
    );
  });

  it('does not turn two paragraphs into one, nor a line break into a space', () => {
    expect(parseTree('She came.\n\nShe stayed.')).not.toEqual(parseTree('She came.\nShe stayed.'));
    expect(parseTree('She came.\\\nShe stayed.')).not.toEqual(parseTree('She came.\nShe stayed.'));
  });

  it('with another spelling of letters gives the same tree', () => {
    expect(parseTree('Zoe\u0308 came.')).toEqual(parseTree('Zo\u00eb came.'));
    expect(parseTree('<Quote by="Zoe\u0308">a</Quote>')).toEqual(
      parseTree('<Quote by="Zo\u00eb">a</Quote>'),
    );
    expect(parseTree('![Zoe\u0308](./a.jpg)')).toEqual(parseTree('![Zo\u00eb](./a.jpg)'));
  });
});

it('never throws, whatever the input', () => {
  const pieces = fc.oneof(
    fc.constantFrom('<Quote', '</Quote>', '<Moment>', '>', '/>', ' by="a"', '{', '}', '<', '<>'),
    fc.constantFrom('# ', '- ', '1. ', '> ', '\n', '\n\n', '  ', '*', '**', '_', '`', '```', '---'),
    fc.constantFrom('[', '](', ')', '![', 'https://a.org', './a.jpg', '&amp;', '&#xD800;', '\\'),
    fc.constantFrom('a', 'import ', 'export ', '\0', '\ud800', '\u2028', '\t', '|', '='),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (mdx) => {
      const { body, findings } = parseBody(mdx.join(''), 5);
      expect(body === undefined).toBe(findings.some(({ severity }) => severity === 'error'));
      for (const { line } of findings) expect(line).toBeGreaterThanOrEqual(5);
    }),
    { numRuns: 400 },
  );
});
