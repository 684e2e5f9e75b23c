import {
  bodyHtml,
  escapeHtml,
  languageHtml,
  type FindPicture,
} from '../../story/body/body-html.ts';
import type { Body } from '../../story/body/body-tree.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import type { Settings } from '../../story/schema/settings.ts';
import { writeDate } from '../../words/dates.ts';
import { words as siteWords } from '../../words/index.ts';
import { easyReadingCopyWords } from '../../words/reading-copy-easy-en-gb.ts';
import { readingCopyWords, type ReadingCopyWords } from '../../words/reading-copy-en-gb.ts';
import type { PublicStory } from '../../library/public-story.ts';
import { articleHtml } from '../article/article.ts';
import type { ArticleContext } from '../article/article-section.ts';
import { contactHtml } from '../register/receipt-saying-no.ts';
import { copyParagraph, picturedLines, sheet } from './copy-parts.ts';
import { nameSentence } from './name-sentence.ts';
import { personSheets, type PersonContext, type ReadingPerson } from './person-sheets.ts';

/** A story as a person reads it before they approve it. */
export interface ReadingCopyStory {
  /** The story as its page will show it. */
  story: PublicStory;
  /** The short version; undefined if there is none. It is shown whatever the uses will be. */
  inBrief: string | undefined;
  /** The words of the recording; undefined if there is no recording. */
  transcript: Body | undefined;
  fingerprint: string;
  /** The people whose own yes the story needs, in the order of the story. */
  people: readonly ReadingPerson[];
}

/** What a reading copy needs beside the story. */
export interface ReadingCopyContext {
  settings: Pick<Settings, 'organisation' | 'contacts'>;
  principles: ArticleContext['principles'];
  /** Finds a picture as an address that contains the picture itself. */
  findPicture: FindPicture;
  /** The day on which the copy is made. */
  on: PlainDate;
  isEasyRead: boolean;
}

/** Writes the content of a reading copy: a sheet for each thing that a person has to know. */
export function readingCopyHtml(copy: ReadingCopyStory, context: ReadingCopyContext): string {
  const { isEasyRead } = context;
  const words = isEasyRead ? easyReadingCopyWords : readingCopyWords;
  const { fingerprint, people, inBrief, story } = copy;
  const missingTexts: PersonContext['missingTexts'] = [
    ...(inBrief === undefined ? (['inBrief'] as const) : []),
    ...(story.discussion === undefined ? (['discussion'] as const) : []),
  ];
  const personContext = { words, isEasyRead, fingerprint, missingTexts };
  return [
    firstSheet(copy, context, words),
    ...storySheets(copy, context, words),
    sheet(words.who, [...whoIsIn(copy, words), picturedLines(words.whoLines, isEasyRead)]),
    sheet(words.forGood, [picturedLines(words.forGoodLines, isEasyRead)]),
    sheet(words.mind, [picturedLines(words.mindLines, isEasyRead), contactList(context, words)]),
    ...people.flatMap((person) => personSheets(person, personContext)),
  ].join('\n');
}

function firstSheet(
  { story, fingerprint }: ReadingCopyStory,
  { settings, on, isEasyRead }: ReadingCopyContext,
  words: ReadingCopyWords,
): string {
  const { listen, stop, pause, resume } = words.listen;
  return `<section class="sheet"><h1>${escapeHtml(words.title)}</h1>
<p class="lead"${languageHtml(story.language)}>${escapeHtml(story.title)}</p>
<div class="copy-tools">
<button type="button" class="button" hidden data-listen data-stop="${stop}">${listen}</button>
<button type="button" class="button" hidden data-listen-pause data-resume="${resume}">${pause}</button>
</div>
${story.example ? copyParagraph(words.example) : ''}
${picturedLines(words.start, isEasyRead)}
<div class="code"><h2>${escapeHtml(words.code)}</h2><p class="fingerprint">${fingerprint}</p>${picturedLines(words.codeLines, isEasyRead)}</div>
<p class="made">${escapeHtml(words.madeOn(settings.organisation, writeDate(on)))}</p></section>`;
}

function storySheets(
  { story, inBrief, transcript }: ReadingCopyStory,
  { principles, findPicture }: ReadingCopyContext,
  words: ReadingCopyWords,
): string[] {
  const language = languageHtml(story.language);
  const article = articleHtml(story, {
    words: siteWords,
    href: (path) => path,
    findPicture,
    principles,
    isReadingCopy: true,
  });
  return [
    sheet(words.story, [article]),
    ...(inBrief === undefined
      ? []
      : [
          sheet(words.inBrief, [
            copyParagraph(words.inBriefLead),
            `<p class="in-brief"${language}>${escapeHtml(inBrief)}</p>`,
          ]),
        ]),
    ...(transcript === undefined
      ? []
      : [
          sheet(words.recording, [
            copyParagraph(words.recordingLead),
            `<div class="story-body"${language}>${bodyHtml(transcript, () => undefined)}</div>`,
          ]),
        ]),
  ];
}

/** Says how each person is named and described, and who is only mentioned. */
function whoIsIn({ story, people }: ReadingCopyStory, words: ReadingCopyWords): string[] {
  const named = people.map(({ recorded, name, description }) => {
    const described = description === '' ? '' : ` ${words.described(description)}`;
    return `<li>${escapeHtml(nameSentence(recorded.naming, name, words) + described)}</li>`;
  });
  const mentioned = story.people
    .filter(({ part }) => part === 'mentioned')
    .map(({ description }) => `<li>${escapeHtml(words.mentioned(description))}</li>`);
  return [copyParagraph(words.you), `<ul>${[...named, ...mentioned].join('\n')}</ul>`];
}

function contactList(
  { settings: { contacts, organisation } }: ReadingCopyContext,
  words: ReadingCopyWords,
): string {
  return contacts.length === 0
    ? copyParagraph(words.noContacts(organisation))
    : `<ul class="contacts">${contacts.map((each) => `<li>${contactHtml(each)}</li>`).join('\n')}</ul>`;
}
