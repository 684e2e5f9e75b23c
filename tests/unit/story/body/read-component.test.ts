import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../../src/story/body/parse-body.ts';
import { pictureShows } from '../../../../src/story/vocabulary.ts';
import { paragraph, bodyFindings, text, parseTree } from './parse-for-test.ts';

describe.each(['Quote', 'Moment', 'Aside', 'Helped'] as const)('<%s>', (type) => {
  it.each([
    ['on one line', `<${type}>She came.</${type}>`],
    ['on several lines', `<${type}>\nShe came.\n</${type}>`],
    ['with blank lines', `<${type}>\n\nShe came.\n\n</${type}>`],
    ['moved in', `<${type}>\n  She came.\n</${type}>`],
    ['with a tag on several lines', `<${type}\n>\nShe came.\n</${type}\n>`],
  ])('can be written %s', (_, mdx) => {
    expect(parseTree(mdx)).toEqual([{ type, children: [paragraph('She came.')] }]);
  });

  it('can hold blocks and other components', () => {
    const mdx = `<${type}>\n\n- tea\n\n<Aside>time</Aside>\n\n</${type}>`;
    expect(parseTree(mdx)).toEqual([
      {
        type,
        children: [
          { type: 'list', ordered: false, items: [[paragraph('tea')]] },
          { type: 'Aside', children: [paragraph('time')] },
        ],
      },
    ]);
  });

  it('can stand in a list and in a quotation', () => {
    const children = [{ type, children: [paragraph('tea')] }];
    expect(parseTree(`- <${type}>tea</${type}>\n\n> <${type}>tea</${type}>`)).toEqual([
      { type: 'list', ordered: false, items: [children] },
      { type: 'quotation', children },
    ]);
  });

  it('on one line contains emphasis', () => {
    expect(parseTree(`<${type}>She *came*.</${type}>`)).toEqual([
      {
        type,
        children: [paragraph('She ', { type: 'emphasis', children: [text('came')] }, '.')],
      },
    ]);
  });

  it('on one line can contain another component', () => {
    expect(parseTree(`<${type}><Moment>tea</Moment></${type}>`)).toEqual([
      { type, children: [{ type: 'Moment', children: [paragraph('tea')] }] },
    ]);
  });

  it('with errors inside reports the errors, and not that the component is empty', () => {
    expect(bodyFindings(`<${type}>\n\n\`tea\`\n\n</${type}>`)).toEqual([
      '3: not-in-a-story: A story cannot hold code (column 1). Remove the ` signs.',
    ]);
  });
});

describe('a passage in another language', () => {
  it('has the code of its language', () => {
    expect(parseTree('<Passage lang="pa">\n\nMaa.\n\n</Passage>')).toEqual([
      { type: 'Passage', lang: 'pa', children: [paragraph('Maa.')] },
    ]);
  });

  it('is refused without a code, or with another word', () => {
    expect(bodyFindings('<Passage>Maa.</Passage>')).toEqual([
      '1: missing-attribute: <Passage> has no value for `lang` (column 1). Add lang="…".',
    ]);
    expect(bodyFindings('<Passage lang="in Punjabi">Maa.</Passage>')).toEqual([
      '1: passage-language: The `lang` of this passage is not the code of a language (column 1). Write a code, as in cy or pa-Guru.',
    ]);
  });
});

describe('the speaker of a quote', () => {
  it.each([
    ['by="her worker"', 'her worker'],
    ["by='her worker'", 'her worker'],
    ['by="  her\n  worker "', 'her worker'],
    ['by="R &amp; &quot;B&quot;"', 'R & "B"'],
  ])('can be written %j', (by, worker) => {
    expect(parseTree(`<Quote ${by}>tea</Quote>`)).toEqual([
      { type: 'Quote', by: worker, children: [paragraph('tea')] },
    ]);
  });

  it.each(['by=""', 'by="  "'])('is left out if it is blank: %s', (by) => {
    expect(parseTree(`<Quote ${by}>tea</Quote>`)).toStrictEqual([
      { type: 'Quote', children: [paragraph('tea')] },
    ]);
  });
});

describe('<Figure>', () => {
  const figure = { type: 'Figure', src: './tea.jpg', alt: 'A kettle' };

  it.each(pictureShows)('can show %s', (shows) => {
    expect(parseTree(`<Figure src="./tea.jpg" alt="A kettle" shows="${shows}" />`)).toEqual([
      { ...figure, shows, children: [] },
    ]);
  });

  it.each([
    ['<Figure src="./tea.jpg" alt="A kettle" shows="object">On the *hob*.</Figure>'],
    [
      '<Figure\n  src="./tea.jpg"\n  alt="A\n  kettle"\n  shows="object"\n>\n\nOn the *hob*.\n\n</Figure>',
    ],
    ['<Figure shows="object" alt=" A kettle " src="tea.jpg">\nOn the *hob*.\n</Figure>'],
  ])('can have a caption: %j', (mdx) => {
    const caption = paragraph('On the ', { type: 'emphasis', children: [text('hob')] }, '.');
    expect(parseTree(mdx)).toEqual([{ ...figure, shows: 'object', children: [caption] }]);
  });

  it('reports everything that is missing', () => {
    expect(bodyFindings('<Figure />')).toMatchInlineSnapshot(`
      [
        "1: missing-attribute: <Figure> has no value for \`src\` (column 1). Add src="…".",
        "1: picture-alt: <Figure> has no value for \`alt\` (column 1). Add alt="…".",
        "1: missing-attribute: <Figure> has no value for \`shows\` (column 1). Add shows="…".",
      ]
    `);
  });

  it('treats an attribute without a value as missing', () => {
    expect(bodyFindings('<Figure src alt shows />')).toEqual(bodyFindings('<Figure />'));
  });

  it('reports everything that is wrong', () => {
    expect(bodyFindings('<Figure src="https://example.org/a.jpg" shows="faces" width="9" />'))
      .toMatchInlineSnapshot(`
      [
        "1: unknown-attribute: <Figure> has an attribute it cannot have, or has it twice (column 1). It can have src, alt or shows, each once.",
        "1: picture-alt: <Figure> has no value for \`alt\` (column 1). Add alt="…".",
        "1: picture-file: A picture is a file beside the story (column 1). Put the file into the story’s folder and name it as ./name.jpg.",
        "1: picture-shows: The \`shows\` of this picture is not one of the words it can be (column 1). Write illustration, place, object, people-unidentifiable or people-identifiable.",
      ]
    `);
  });
});

describe('the name of a component', () => {
  it.each([
    ['Qoute', 'Quote'],
    ['quote', 'Quote'],
    ['aside', 'Aside'],
    ['figure', 'Figure'],
    ['Momment', 'Moment'],
    ['Help', 'Helped'],
  ])('%s suggests %s', (name, meant) => {
    const { findings } = parseBody(`<${name}>tea</${name}>`);
    expect(findings).toMatchObject([
      { rule: 'unknown-component', hint: `Did you mean <${meant}>? Otherwise remove it.` },
    ]);
  });

  it.each(['div', 'p', 'span', 'Video', 'toString', '__proto__', 'Quote.by', 'html:Quote', '_'])(
    '%s suggests nothing, and is refused',
    (name) => {
      const { findings } = parseBody(`<${name}>tea</${name}>`);
      expect(findings).toMatchObject([
        {
          rule: 'unknown-component',
          hint: 'Use Quote, Moment, Aside, Helped, Passage or Figure, or write \\< where you mean the sign itself.',
        },
      ]);
    },
  );
});

it('reports every wrong attribute of a component', () => {
  expect(bodyFindings('<Quote by={a} loud {...b} by="c" title="d">tea</Quote>'))
    .toMatchInlineSnapshot(`
    [
      "1: attribute-code: An attribute of <Quote> is code (column 1). Write it as text in quotation marks.",
      "1: unknown-attribute: <Quote> has an attribute it cannot have, or has it twice (column 1). It can have by, each once.",
      "1: attribute-code: An attribute of <Quote> is code (column 1). Write it as text in quotation marks.",
      "1: unknown-attribute: <Quote> has an attribute it cannot have, or has it twice (column 1). It can have by, each once.",
    ]
  `);
});
