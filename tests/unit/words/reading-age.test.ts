import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readingAge } from '../../../src/checks/language/readability.ts';
import { splitIntoSentences } from '../../../src/checks/language/sentences.ts';
import { words } from '../../../src/words/index.ts';
import { useExplanations } from '../../../src/words/use-explanations-en-gb.ts';
import { easyReadingCopyWords } from '../../../src/words/reading-copy-easy-en-gb.ts';
import { readingCopyWords } from '../../../src/words/reading-copy-en-gb.ts';
import { usedMailWords } from '../../../src/words/used-mail-en-gb.ts';
import { lockedCopyWords } from '../../../src/words/locked-copy-en-gb.ts';
import { receiptWords } from '../../../src/words/receipt-en-gb.ts';
import { listTexts, readSections, type TextSection } from '../../support/text-sections.ts';

/** The age from which what is written for the people in the stories has to be readable. */
const maximumAge = 12;
/** The most words in one sentence. GOV.UK recommends this limit for all readers. */
const maximumSentenceWords = 25;
/** The fewest words for which a reading age is meaningful. */
const minimumWords = 50;

/** The form that people have signed. Its text cannot change, so only its reading age is tested. */
const signedForm = 'content/consent-forms/2026-01.mdx';

const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(folder)
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name));

/** Reads a list entry. The whole file is data, which counts as the front matter of a text. */
const readEntry = (file: string) => readSections(`---\n${readFileSync(file, 'utf8')}\n---\n`);

/** Every text written for storytellers, their families and readers, by its place. */
const texts: [place: string, sections: readonly TextSection[]][] = [
  ...[
    'src/pages/about',
    'content/consent-forms',
    'content/consent-sheets',
    'content/gathering',
    'content/letters',
    'content/principles',
  ].flatMap((folder) =>
    filesIn(folder, /\.mdx?$/).map((file): [string, readonly TextSection[]] => [
      file,
      readSections(readFileSync(file, 'utf8')),
    ]),
  ),
  ...filesIn('content/practice-models', /\.yaml$/).map((file): [string, readonly TextSection[]] => [
    file,
    readEntry(file),
  ]),
  // A theme is one sentence, which is too short to be measured alone.
  ['the themes', [filesIn('content/themes', /\.yaml$/).flatMap((file) => readEntry(file).flat())]],
  ['the receipt', [listTexts(receiptWords)]],
  ['the mail about a use', [listTexts(usedMailWords)]],
  ['the reading copy', [listTexts(readingCopyWords)]],
  ['the easy-read copy', [listTexts(easyReadingCopyWords)]],
  ['the locked copy', [listTexts(lockedCopyWords)]],
  ['the explanations of the uses', [listTexts(useExplanations)]],
  ...(
    [
      'check',
      'storyNotHere',
      'notFound',
      'homePage',
      'forPage',
      'purposeGives',
      'exit',
      'story',
      'screens',
      'report',
      'feed',
      'purposeIntro',
      'contacts',
      'legalBasis',
    ] as const
  ).map((key): [string, readonly TextSection[]] => [`words.${key}`, [listTexts(words[key])]]),
];

const countWords = (section: TextSection) => section.flatMap(splitIntoSentences).flat().length;

describe.each(texts)('%s', (place, sections) => {
  it('can be read at the age of twelve, as a whole and section by section', () => {
    const measured = [
      sections.flat(),
      ...sections.filter((each) => countWords(each) >= minimumWords),
    ];
    const tooHard = measured.filter((section) => readingAge(section) > maximumAge);
    expect(tooHard).toEqual([]);
  });

  // The long sentences of the signed form cannot be shortened.
  if (place === signedForm) return;
  it('has no sentence of more than 25 words', () => {
    const sentences = sections.flat().flatMap((text) =>
      splitIntoSentences(text).map((sentence) => ({
        words: sentence.length,
        text: text.slice(sentence[0]?.start, sentence.at(-1)?.end),
      })),
    );
    expect(sentences.filter(({ words: count }) => count > maximumSentenceWords)).toEqual([]);
  });
});

describe('the search for texts', () => {
  it('finds the titles, headings, paragraphs and list entries of a page', () => {
    const page =
      '---\ntitle: A title\n---\n\nimport A from "a.ts";\n\nOne <a href={b()}>link</a>\nand {c()}.\n\n<A />\n\n## A heading\n\n- An entry\n';
    expect(readSections(page)).toEqual([
      ['A title', 'One link and 1 March 2027.'],
      ['A heading', 'An entry'],
    ]);
  });

  it('finds the words at every depth, and fills in those that are functions', () => {
    const group = { a: 'One', b: { c: (day: string) => `By ${day}`, d: () => ['Two', 'Three'] } };
    expect(listTexts(group)).toEqual(['One', 'By 1 March 2027', 'Two', 'Three']);
  });
});
