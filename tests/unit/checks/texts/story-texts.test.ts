import { describe, expect, it } from 'vitest';
import { frontMatter } from '../../../../src/story/schema/front-matter.ts';
import { checkShape } from '../../../../src/story/source/check-shape.ts';
import { writePath } from '../../../../src/story/issue.ts';
import { fullData } from '../../story/schema/full-story.ts';
import { collectStoryTexts, parseText } from '../parse-texts.ts';

describe('the texts of a front matter', () => {
  const texts = collectStoryTexts({ data: fullData() });
  const kinds = Object.fromEntries(
    texts.map(({ path, speaker: kind, form }) => [writePath(path), `${kind} ${form}`]),
  );

  it('are everything that someone wrote, with its speaker', () => {
    expect(checkShape(frontMatter, fullData()).findings).toEqual([]);
    expect(kinds).toMatchInlineSnapshot(`
      {
        "discussion[0]": "library words",
        "discussion[1]": "library words",
        "evidence[0].figure": "library words",
        "evidence[0].says": "library words",
        "evidence[0].source": "library words",
        "evidence[0].url": "library address",
        "image.alt": "library words",
        "image.credit": "library words",
        "image.src": "library file",
        "inBrief": "library words",
        "names[0].word": "library words",
        "people[0].consent.record": "library words",
        "people[0].consent.release.witness": "library words",
        "people[0].consent.takenBy": "library words",
        "people[0].description": "library words",
        "people[0].name": "storyteller words",
        "people[10].description": "library words",
        "people[1].consent.record": "library words",
        "people[1].consent.release.witness": "library words",
        "people[1].consent.takenBy": "library words",
        "people[1].description": "library words",
        "people[2].description": "library words",
        "people[3].consent.competence.assessedBy": "library words",
        "people[3].consent.record": "library words",
        "people[3].consent.release.witness": "library words",
        "people[3].consent.takenBy": "library words",
        "people[3].description": "library words",
        "people[4].consent.competence.assessedBy": "library words",
        "people[4].consent.record": "library words",
        "people[4].consent.release.witness": "library words",
        "people[4].consent.takenBy": "library words",
        "people[4].description": "library words",
        "people[5].consent.childsView.by": "library words",
        "people[5].consent.record": "library words",
        "people[5].consent.release.witness": "library words",
        "people[5].consent.takenBy": "library words",
        "people[5].description": "library words",
        "people[6].consent.record": "library words",
        "people[6].consent.release.witness": "library words",
        "people[6].consent.takenBy": "library words",
        "people[6].description": "library words",
        "people[7].consent.bestInterests.advocate": "library words",
        "people[7].consent.bestInterests.consulted[0]": "library words",
        "people[7].consent.bestInterests.decidedBy": "library words",
        "people[7].consent.capacity.assessedBy": "library words",
        "people[7].consent.record": "library words",
        "people[7].consent.release.witness": "library words",
        "people[7].consent.takenBy": "library words",
        "people[7].description": "library words",
        "people[8].consent.record": "library words",
        "people[8].consent.release.witness": "library words",
        "people[8].consent.takenBy": "library words",
        "people[8].description": "library words",
        "people[9].consent.record": "library words",
        "people[9].consent.release.witness": "library words",
        "people[9].consent.takenBy": "library words",
        "people[9].description": "library words",
        "place": "storyteller words",
        "principles.voice": "library words",
        "pullQuote": "storyteller words",
        "recording.captions": "library file",
        "recording.src": "library file",
        "recording.transcript": "library file",
        "safeguarding.reviewedBy": "library words",
        "summary": "library words",
        "title": "storyteller words",
        "wording[0].reason": "library words",
        "wording[0].term": "library words",
      }
    `);
  });

  it('are collected from unknown fields at any depth', () => {
    const data = { notes: { real: ['Robin is not her name.'] }, title: 'Tea' };
    expect(collectStoryTexts({ data }).map(({ path, text }) => [writePath(path), text])).toEqual([
      ['notes.real[0]', 'Robin is not her name.'],
      ['title', 'Tea'],
    ]);
  });

  it('are none for a missing or invalid front matter', () => {
    expect(
      [undefined, null, 7, [], 'words'].map((data) => collectStoryTexts({ data }).length),
    ).toEqual([0, 0, 0, 0, 1]);
  });
});

describe('the texts of a body', () => {
  const body = parseText(
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

  it('have a speaker and a place', () => {
    const texts = collectStoryTexts({ body }).map(
      ({ line, speaker, form, text }) => `${String(line)} ${speaker} ${form}: ${text}`,
    );
    expect(texts).toMatchInlineSnapshot(`
      [
        "8 storyteller words: Tea, and toast.",
        "8 library address: https://example.org/",
        "10 storyteller words: After",
        "12 quoted words: He wrote it.",
        "16 quoted words: One",
        "17 quoted words: Two",
        "14 library words: his mum",
        "23 library words: A worker visits.",
        "29 storyteller words: Tea",
        "33 library words: A bench",
        "33 library file: IMG 2031",
        "35 library words: By the river",
      ]
    `);
    expect(new Set(collectStoryTexts({ body }).map(({ path }) => writePath(path)))).toEqual(
      new Set(['body']),
    );
  });

  it('are its lines if it cannot be parsed', () => {
    const broken = parseText('Tea.\n\n<Moment>\n\nToast.\n', 5);
    expect(broken.body).toBeUndefined();
    expect(collectStoryTexts({ body: broken }).map(({ line, text }) => [line, text])).toEqual([
      [5, 'Tea.'],
      [7, '<Moment>'],
      [9, 'Toast.'],
    ]);
  });
});

describe('the texts beside a story', () => {
  it('include the transcript, as quoted words', () => {
    const texts = collectStoryTexts({ transcript: parseText('Hello.\n\nI am here.') });
    expect(texts.map(({ where, speaker: kind, text }) => [where, kind, text])).toEqual([
      ['In the transcript, on line 1', 'quoted', 'Hello.'],
      ['In the transcript, on line 3', 'quoted', 'I am here.'],
    ]);
  });

  it('include the captions', () => {
    const [captions] = collectStoryTexts({
      captions: 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n',
    });
    expect(captions).toMatchObject({ where: 'In the captions, on line 3', text: 'Hello.' });
  });

  it('include the names of files, each once', () => {
    const data = { image: { src: './Robin_Hall.jpg' } };
    const texts = collectStoryTexts({ data, files: ['Robin_Hall.jpg', 'tea & toast.png'] });
    expect(texts.map(({ text, form, path }) => [text, form, writePath(path)])).toEqual([
      ['Robin Hall', 'file', 'image.src'],
      ['tea & toast', 'file', ''],
    ]);
  });
});
