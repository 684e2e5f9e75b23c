import { describe, expect, it } from 'vitest';
import { frontMatter } from '../../../src/story/schema/story.ts';
import { checkShape } from '../../../src/story/source/problems.ts';
import { writePath } from '../../../src/story/issue.ts';
import { fullData } from '../story/schema/full-story.ts';
import { piecesOf, written } from './written.ts';

describe('the texts of a front matter', () => {
  const pieces = piecesOf({ data: fullData() });
  const kinds = Object.fromEntries(
    pieces.map(({ path, kind, form }) => [writePath(path), `${kind} ${form}`]),
  );

  it('are all that anyone wrote, and whose words they are', () => {
    expect(checkShape(frontMatter, fullData()).findings).toEqual([]);
    expect(kinds).toMatchInlineSnapshot(`
      {
        "discussion[0]": "house words",
        "discussion[1]": "house words",
        "evidence[0].figure": "house words",
        "evidence[0].says": "house words",
        "evidence[0].source": "house words",
        "evidence[0].url": "house address",
        "image.alt": "house words",
        "image.src": "house file",
        "inBrief": "house words",
        "language[0].reason": "house words",
        "language[0].term": "house words",
        "names[0].word": "house words",
        "people[0].consent.record": "house words",
        "people[0].consent.release.witness": "house words",
        "people[0].consent.takenBy": "house words",
        "people[0].description": "house words",
        "people[0].name": "told words",
        "people[1].consent.record": "house words",
        "people[1].consent.release.witness": "house words",
        "people[1].consent.takenBy": "house words",
        "people[1].description": "house words",
        "people[2].description": "house words",
        "people[3].consent.competence.assessedBy": "house words",
        "people[3].consent.record": "house words",
        "people[3].consent.release.witness": "house words",
        "people[3].consent.takenBy": "house words",
        "people[3].description": "house words",
        "place": "told words",
        "principles.voice": "house words",
        "pullQuote": "told words",
        "recording.captions": "house file",
        "recording.src": "house file",
        "recording.transcript": "house file",
        "safeguarding.reviewedBy": "house words",
        "summary": "house words",
        "title": "told words",
      }
    `);
  });

  it('are found in fields that nobody knows, however deep they lie', () => {
    const data = { notes: { real: ['Robin is not her name.'] }, title: 'Tea' };
    expect(piecesOf({ data }).map(({ path, text }) => [writePath(path), text])).toEqual([
      ['notes.real[0]', 'Robin is not her name.'],
      ['title', 'Tea'],
    ]);
  });

  it('may be missing, and may be no front matter at all', () => {
    expect([undefined, null, 7, [], 'words'].map((data) => piecesOf({ data }).length)).toEqual([
      0, 0, 0, 0, 1,
    ]);
  });
});

describe('the texts of a body', () => {
  const body = written(
    `Tea, *and* [toast](https://example.org/).

## After

> He wrote it.

<Quote by="his mum">

- One
- Two

</Quote>

<Aside>

A worker visits.

</Aside>

<Helped>

- Tea

</Helped>

<Figure src="./IMG_2031.jpg" alt="A bench" shows="place">

By the river

</Figure>
`,
    8,
  );

  it('tell whose words they are, and where they stand', () => {
    const told = piecesOf({ body }).map(
      ({ line, kind, form, text }) => `${String(line)} ${kind} ${form}: ${text}`,
    );
    expect(told).toMatchInlineSnapshot(`
      [
        "8 told words: Tea, and toast.",
        "8 house address: https://example.org/",
        "10 told words: After",
        "12 said words: He wrote it.",
        "16 said words: One",
        "17 said words: Two",
        "14 house words: his mum",
        "23 house words: A worker visits.",
        "29 told words: Tea",
        "33 house words: A bench",
        "33 house file: IMG 2031",
        "35 house words: By the river",
      ]
    `);
    expect(new Set(piecesOf({ body }).map(({ path }) => writePath(path)))).toEqual(
      new Set(['body']),
    );
  });

  it('are its lines where it cannot be read', () => {
    const broken = written('Tea.\n\n<Moment>\n\nToast.\n', 5);
    expect(broken.body).toBeUndefined();
    expect(piecesOf({ body: broken }).map(({ line, text }) => [line, text])).toEqual([
      [5, 'Tea.'],
      [7, '<Moment>'],
      [9, 'Toast.'],
    ]);
  });
});

describe('the texts beside a story', () => {
  it('are those of the transcript, which was said', () => {
    const pieces = piecesOf({ transcript: written('Hello.\n\nI am here.') });
    expect(pieces.map(({ where, kind, text }) => [where, kind, text])).toEqual([
      ['In the transcript, on line 1', 'said', 'Hello.'],
      ['In the transcript, on line 3', 'said', 'I am here.'],
    ]);
  });

  it('are those of the captions', () => {
    const [piece] = piecesOf({ captions: 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n' });
    expect(piece).toMatchObject({ where: 'In the captions, on line 3', text: 'Hello.' });
  });

  it('are the names of files, each once', () => {
    const data = { image: { src: './Robin_Hall.jpg' } };
    const pieces = piecesOf({ data, files: ['Robin_Hall.jpg', 'tea & toast.png'] });
    expect(pieces.map(({ text, form, path }) => [text, form, writePath(path)])).toEqual([
      ['Robin Hall', 'file', 'image.src'],
      ['tea & toast', 'file', ''],
    ]);
  });
});
