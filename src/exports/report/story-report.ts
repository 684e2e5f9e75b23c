import type { PublicStory } from '../../library/public-story.ts';
import { findOpenUse } from '../../library/story-outputs.ts';
import { escapeHtml, languageHtml } from '../../story/body/body-html.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import type { Settings } from '../../story/schema/settings.ts';
import { writeDate, writeList } from '../../words/dates.ts';
import type { SiteWords } from '../../words/index.ts';
import { putInQuotationMarks } from '../../words/quotation-marks.ts';
import { listStorytellers } from '../screens/screen-lines.ts';

/** The texts of a report about a story. */
export interface StoryReport {
  storyId: string;
  title: string;
  /** The language of the story's words, as in `ur`. Default: that of the library's own words. */
  language?: string;
  /** The last day on which the story may be used in reports. */
  until: PlainDate;
  /** The day the story was published. */
  publishFrom: PlainDate;
  /** The story in its own words, at most 150 of them. */
  brief: string;
  /** The quotation, in quotation marks. Default: none. */
  quote?: string;
  /** The citation: the story, its storytellers, its year of publication and its library. */
  citation: string;
  /**
   * Content notes, a note about chosen names, and the mark of an example. May be empty.
   */
  notes: string;
  /** The sentence with the last day on which the text may be used. */
  terms: string;
  /** The whole address at which a copy is checked. */
  checkAddress: string;
}

/** What a report is made from, besides the story. */
export interface ReportContext {
  words: SiteWords;
  settings: Pick<Settings, 'name' | 'organisation'>;
  /** The whole address at which a copy is checked. */
  checkAddress: string;
}

/**
 * Turns a story into a report.
 *
 * @returns undefined if the story may not be in reports, or has no text in brief
 */
export function toStoryReport(
  story: PublicStory,
  { words, settings, checkAddress }: ReportContext,
): StoryReport | undefined {
  const openUse = findOpenUse(story, 'report');
  if (!openUse || story.inBrief === undefined) return undefined;
  const { report } = words;
  const storyAndTellers = report.storyAndTellers(
    story.title,
    words.kind[story.kind],
    listStorytellers(story, words),
  );
  const library = `${settings.name}, ${settings.organisation}`;
  return {
    storyId: story.id,
    title: story.title,
    ...(story.language === undefined ? {} : { language: story.language }),
    until: openUse.until,
    publishFrom: story.publishFrom,
    brief: limitWords(story.inBrief),
    ...(story.pullQuote === undefined
      ? {}
      : { quote: putInQuotationMarks(story.pullQuote, story.language) }),
    citation: report.citation(storyAndTellers, story.publishFrom.slice(0, 4), library),
    notes: writeNotes(story, words),
    terms: report.terms(writeDate(openUse.until)),
    checkAddress,
  };
}

function writeNotes({ contentNotes, people, example }: PublicStory, words: SiteWords): string {
  const { pseudonym, anonymous } = words.screens.beforehand;
  const hasNaming = (naming: string) => people.some((person) => person.naming === naming);
  return [
    ...(contentNotes.length > 0
      ? [words.report.speaksOf(writeList(contentNotes.map((note) => words.contentNotes[note])))]
      : []),
    ...(hasNaming('pseudonym') ? [pseudonym] : []),
    ...(hasNaming('anonymous') ? [anonymous] : []),
    ...(example ? [words.story.example] : []),
  ].join(' ');
}

/** A paragraph of a report. */
export interface ReportParagraph {
  style: 'title' | 'text' | 'quote';
  text: string;
  /** The language, as in `ur`. Default: that of the library's own words. */
  language?: string;
  /** An address that follows the text, as a link. Default: none. */
  address?: string;
}

/** Lists the paragraphs of a report. Every format of the report uses this list. */
export function toReportParagraphs(report: StoryReport, words: SiteWords): ReportParagraph[] {
  const { title, language, brief, quote, citation, notes, terms, checkAddress } = report;
  const toText = (text: string): ReportParagraph => ({ style: 'text', text });
  const ownWords = (style: ReportParagraph['style'], text: string): ReportParagraph => ({
    style,
    text,
    ...(language === undefined ? {} : { language }),
  });
  return [
    ownWords('title', title),
    ownWords('text', brief),
    ...(quote === undefined ? [] : [ownWords('quote', quote)]),
    toText(citation),
    ...(notes === '' ? [] : [toText(notes)]),
    { ...toText(`${terms} ${words.report.check}`), address: checkAddress },
  ];
}

/**
 * Writes a report as HTML without classes and styles, so that word processors keep it when it is
 * pasted.
 */
export function reportHtml(report: StoryReport, words: SiteWords): string {
  return toReportParagraphs(report, words).map(paragraphHtml).join('\n');
}

function paragraphHtml({ style, text, language, address }: ReportParagraph): string {
  const escaped = escapeHtml(text);
  const start = `<p${languageHtml(language)}>`;
  if (style === 'title') return `${start}<strong>${escaped}</strong></p>`;
  if (style === 'quote') return `<blockquote>${start}${escaped}</p></blockquote>`;
  if (address === undefined) return `${start}${escaped}</p>`;
  const link = escapeHtml(address);
  return `<p>${escaped} <a href="${link}">${link}</a></p>`;
}

/** The maximum number of a story's words that a report may quote. */
const maxReportWords = 150;

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** The sign that words were left out. */
const omission = '[…]';

/**
 * Shortens a text to the sentences that fit, and adds a sign for the words that were left out. If
 * the first sentence alone is too long, cuts it between two words.
 */
export function limitWords(text: string, maxWords = maxReportWords): string {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (countWords(whole) <= maxWords) return whole;
  let fitting = '';
  for (const { segment } of sentences.segment(whole)) {
    if (countWords(fitting + segment) > maxWords) break;
    fitting += segment;
  }
  const shortened = fitting.trim() || whole.split(' ').slice(0, maxWords).join(' ');
  return `${shortened} ${omission}`;
}

function countWords(text: string): number {
  return text.split(' ').filter(Boolean).length;
}
