import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readEntryFile, writeEntryFile } from '../../../../admin/files/entry-file.ts';
import { fileKinds } from '../../../../admin/files/file-kinds.ts';
import { splitSource } from '../../../../src/story/source/split-source.ts';
import { parseYaml } from '../../../../src/story/source/parse-yaml.ts';
import { withField, withoutField } from '../../../support/typed-data.ts';
import { validData } from '../../../support/valid-story.ts';
import type { FieldPath } from '../../../../src/story/issue.ts';

const readStoryFile = (text: string) => readEntryFile(text, fileKinds.story);
const writeStoryFile = (data: Record<string, unknown>, before?: string) =>
  writeEntryFile(data, fileKinds.story, before);

/** A file that was written by hand, with every style of YAML that people use. */
const byHand = `---
# Told on two evenings.
schema: 1 # the newest
id: k7m2qx

title: 'The kettle was always on'
summary: >
  A worker who kept coming back,
  and a kitchen where nobody had to talk first.
place:
people:
# Robin first, as they asked.
- part: storyteller
  naming: pseudonym # chosen by Robin
  name:    Robin
  description: "young person, 16"
  consent:
      record: SOS-2026-014
      release:
          uses: [{use: website}, { use: presentation, until: 2027-02-20 }]

# Their mum knows.
- part: mentioned
  description: their mum
  position: agreed
themes: [ edge-of-care,
  kinship ]
inBrief: |
  Robin was missing often.

  A worker kept coming back.
# An answer to each principle.
principles:
  voice: Robin told it aloud
    and we wrote down every word.
  truth: true
---


She came on a Tuesday.

<Moment>

Nobody had to talk first.

</Moment>`;

const asEdited = (path: FieldPath, value: unknown, file = byHand) =>
  writeStoryFile(withField(readStoryFile(file), path, value) as Record<string, unknown>, file);

/** Returns the lines that differ between two versions, marked with - and +. */
function changes(before: string, after: string): string[] {
  const [oldLines, newLines] = [before.split('\n'), after.split('\n')];
  const head = oldLines.findIndex((line, index) => line !== newLines[index]);
  if (head === -1 && oldLines.length === newLines.length) return [];
  const from = head === -1 ? oldLines.length : head;
  let tail = 0;
  while (
    tail < Math.min(oldLines.length, newLines.length) - from &&
    oldLines.at(-1 - tail) === newLines.at(-1 - tail)
  ) {
    tail++;
  }
  return [
    ...oldLines.slice(from, oldLines.length - tail).map((line) => `-${line}`),
    ...newLines.slice(from, newLines.length - tail).map((line) => `+${line}`),
  ];
}

describe('a story’s file that is opened and saved without an edit', () => {
  const shipped = globSync('content/stories/*/*/index.mdx').map((path) => ({
    path,
    file: readFileSync(path, 'utf8'),
  }));

  it.each(shipped)('keeps every letter: $path', ({ file }) => {
    expect(writeStoryFile(readStoryFile(file), file)).toBe(file);
  });

  it.each([
    ['written by hand', byHand],
    ['with the line breaks of Windows', byHand.replaceAll('\n', '\r\n')],
    ['with both kinds of line breaks', byHand.replace('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${byHand}`],
    ['without a text', '---\ntitle: A title\n---'],
    ['without a field', '---\n---\nA text.\n'],
    ['with a comment alone', '---\n# later\n---\nA text.\n'],
    ['in JSON', '---\n{"title": "A title",\n "themes": ["a"]}\n---\n'],
    ['with blank answers', '---\ntitle: A title\nplace: ""\nthemes: []\nimage: {}\n---\n'],
    ['with a blank entry of a list', '---\ntitle: A title\nthemes:\n  - ""\n  - a\n---\n'],
  ])('keeps every letter: one %s', (_, file) => {
    expect(writeStoryFile(readStoryFile(file), file)).toBe(file);
  });

  it('gives the form its text unchanged', () => {
    expect(readStoryFile(byHand)['body']).toBe(splitSource(byHand)?.body);
  });

  it('gives the form the data that the library reads', () => {
    const { body, ...data } = readStoryFile(byHand);
    expect(data).toEqual(parseYaml(splitSource(byHand)?.yaml ?? '').data);
    expect(body).toContain('She came on a Tuesday.');
  });
});

describe('a story’s file after one edit', () => {
  it.each<[string, FieldPath, unknown, string[]]>([
    [
      'a line',
      ['title'],
      'The kettle',
      ["-title: 'The kettle was always on'", '+title: The kettle'],
    ],
    ['a number', ['schema'], 2, ['-schema: 1 # the newest', '+schema: 2 # the newest']],
    [
      'text over several lines',
      ['summary'],
      'Somebody stayed.',
      [
        '-summary: >',
        '-  A worker who kept coming back,',
        '-  and a kitchen where nobody had to talk first.',
        '+summary: Somebody stayed.',
      ],
    ],
    [
      'an answer with a note beside it',
      ['people', 0, 'naming'],
      'anonymous',
      ['-  naming: pseudonym # chosen by Robin', '+  naming: anonymous # chosen by Robin'],
    ],
    ['an empty answer', ['place'], 'Fennisby', ['-place:', '+place: Fennisby']],
    [
      'something between brackets',
      ['people', 0, 'consent', 'release', 'uses', 1, 'until'],
      '2027-01-20',
      [
        '-          uses: [{use: website}, { use: presentation, until: 2027-02-20 }]',
        '+          uses: [{use: website}, { use: presentation, until: 2027-01-20 }]',
      ],
    ],
    [
      'a list between brackets',
      ['themes'],
      ['edge-of-care'],
      ['-themes: [ edge-of-care,', '-  kinship ]', '+themes: [edge-of-care]'],
    ],
    [
      'the first field of an entry',
      ['people', 1, 'part'],
      'in-the-story',
      ['-- part: mentioned', '+- part: in-the-story'],
    ],
    [
      'a sentence over two lines',
      ['principles', 'voice'],
      true,
      ['-  voice: Robin told it aloud', '-    and we wrote down every word.', '+  voice: true'],
    ],
  ])('changes only the lines of %s', (_, path, value, expected) => {
    expect(changes(byHand, asEdited(path, value))).toEqual(expected);
  });

  it('loses the lines of a removed answer, and no others', () => {
    expect(changes(byHand, asEdited(['inBrief'], ''))).toEqual([
      '-inBrief: |',
      '-  Robin was missing often.',
      '-',
      '-  A worker kept coming back.',
    ]);
    expect(changes(byHand, asEdited(['people', 1, 'part'], null))).toEqual([
      '-- part: mentioned',
      '-  description: their mum',
      '+- description: their mum',
    ]);
  });

  it('gets a new answer in the order of the schema', () => {
    const edited = asEdited(['publishFrom'], '2026-03-01');
    expect(changes(byHand, edited)).toEqual(['+publishFrom: 2026-03-01']);
    expect(edited).toContain('  kinship ]\npublishFrom: 2026-03-01\ninBrief: |\n');
  });

  it('gets a new answer inside a group in the order of the schema', () => {
    expect(
      changes(byHand, asEdited(['people', 0, 'consent', 'agreedToTell'], '2026-02-01')),
    ).toEqual(['+      agreedToTell: 2026-02-01']);
  });

  it('keeps Windows line breaks', () => {
    const file = byHand.replaceAll('\n', '\r\n');
    const edited = asEdited(['place'], 'Fennisby', file);
    expect(edited).toBe(asEdited(['place'], 'Fennisby').replaceAll('\n', '\r\n'));
  });

  it('keeps its front matter if only the text was edited', () => {
    const data = readStoryFile(byHand);
    const file = writeStoryFile(
      { ...data, body: `${String(data['body'])}\n\nAnd again.\n` },
      byHand,
    );
    expect(file).toBe(`${byHand}\n\nAnd again.\n`);
  });

  it('reads back as the form, whatever style its YAML has', () => {
    const odd = '---\n? title\n: "A title"\n? themes\n: - a\n  - b\n---\n\nA text.\n';
    const edited = writeStoryFile({ ...readStoryFile(odd), title: 'Another' }, odd);
    expect(readStoryFile(edited)).toEqual({
      title: 'Another',
      themes: ['a', 'b'],
      body: '\nA text.\n',
    });
  });
});

describe('a list in a story’s file', () => {
  const people = readStoryFile(byHand)['people'] as unknown[];

  it('gets a new entry after the other entries', () => {
    const added = asEdited(['people'], [...people, { position: 'agreed', part: 'mentioned' }]);
    expect(changes(byHand, added)).toEqual(['+- part: mentioned', '+  position: agreed']);
  });

  it('loses a removed entry together with the comments above it', () => {
    expect(changes(byHand, asEdited(['people'], people.slice(0, 1)))).toEqual([
      '-',
      '-# Their mum knows.',
      '-- part: mentioned',
      '-  description: their mum',
      '-  position: agreed',
    ]);
  });

  it('moves an entry together with the comments above it', () => {
    const moved = asEdited(['people'], people.toReversed());
    expect(moved).toContain('# Their mum knows.\n- part: mentioned\n');
    expect(moved).toContain('# Robin first, as they asked.\n- part: storyteller\n');
    expect(moved.indexOf('# Their mum')).toBeLessThan(moved.indexOf('# Robin first'));
  });

  it('loses its blank entries once something is edited', () => {
    const blank = '---\ntitle: A title\nthemes:\n  - ""\n  - a # note\n---\n';
    expect(asEdited(['title'], 'Another', blank)).toBe(
      '---\ntitle: Another\nthemes:\n  - a # note\n---\n',
    );
  });

  it('leaves out an empty entry', () => {
    expect(asEdited(['people'], [...people, {}, { description: ' ' }])).toBe(byHand);
  });
});

describe('a new story’s file', () => {
  it('has its fields in the order of the schema, whatever order the form has', () => {
    const file = writeStoryFile({
      body: 'She came.',
      title: 'The kettle',
      people: [{ description: 'his mum', part: 'mentioned' }],
      id: 'k7m2qx',
      schema: 1,
    });
    expect(file).toMatchInlineSnapshot(`
      "---
      schema: 1
      id: k7m2qx
      title: The kettle
      people:
        - part: mentioned
          description: his mum
      ---

      She came.
      "
    `);
  });

  it('leaves out blank answers', () => {
    const file = writeStoryFile({
      title: 'The kettle',
      place: '',
      summary: '  ',
      image: { src: null, alt: undefined },
      themes: [],
      care: {},
      discussion: ['', 'Who?'],
    });
    expect(file).toBe('---\ntitle: The kettle\ndiscussion:\n  - Who?\n---\n');
  });

  it('quotes text that other readers could misread, and leaves dates plain', () => {
    const file = writeStoryFile({
      title: 'No',
      publishFrom: '2026-03-01',
      names: ['2026-01', '12:30', 'no', 'null', '1e5', '0x1f', '007', '7F3K-Q2MX-9HTA-G'],
    });
    expect(file).toMatchInlineSnapshot(`
      "---
      title: "No"
      publishFrom: 2026-03-01
      names:
        - "2026-01"
        - "12:30"
        - "no"
        - "null"
        - "1e5"
        - "0x1f"
        - "007"
        - 7F3K-Q2MX-9HTA-G
      ---
      "
    `);
  });

  it('folds long text below its field', () => {
    const file = writeStoryFile({ summary: 'She rang at four, like she said. '.repeat(4).trim() });
    expect(file).toMatchInlineSnapshot(`
      "---
      summary: >-
        She rang at four, like she said. She rang at four, like she said. She rang at four, like
        she said. She rang at four, like she said.
      ---
      "
    `);
  });
});

describe('a story’s file that cannot be read', () => {
  const broken = '---\ntitle: "A title\nplace: Fennisby\n---\nA text.\n';

  it.each([
    ['broken YAML', broken, 'Line 4: The YAML cannot be read'],
    ['an alias', '---\na: &a b\nc: *a\n---\n', 'Line 2: The YAML uses an anchor'],
    ['no front matter', 'A text.\n', 'between two lines of ---'],
    ['a front matter that never ends', '---\ntitle: A title\n', 'between two lines of ---'],
    ['a list for a front matter', '---\n- a\n---\n', 'no fields where its fields should be'],
  ])('is refused with the reason: %s', (_, file, reason) => {
    expect(() => readStoryFile(file)).toThrow(reason);
    expect(() => readStoryFile(file)).toThrow('The desk cannot read this file.');
  });

  it('is not overwritten', () => {
    expect(() => writeStoryFile(validData(), broken)).toThrow('The desk cannot read this file.');
  });

  it('is not what remains after every answer was removed', () => {
    const file = writeStoryFile(
      withoutField(readStoryFile(byHand), ['people']) as Record<string, unknown>,
      byHand,
    );
    expect(readStoryFile(file)).toMatchObject({
      id: 'k7m2qx',
      themes: ['edge-of-care', 'kinship'],
    });
  });
});

describe('a no whose day is missing', () => {
  const file = byHand.replace('      release:\n', '      withdrawnOn:\n      release:\n');

  it('stays in the file as it is, whatever else is written', () => {
    const data = readStoryFile(file);
    const written = writeStoryFile(
      withField(data, ['title'], 'Another title') as typeof data,
      file,
    );
    expect(written).toContain('\n      withdrawnOn:\n');
  });

  it('is never written if an answer was taken back', () => {
    const data = readStoryFile(byHand);
    const path = ['people', 0, 'consent', 'withdrawnOn'];
    const written = writeStoryFile(withField(data, path, undefined) as typeof data, byHand);
    expect(written).not.toContain('withdrawnOn');
  });
});
