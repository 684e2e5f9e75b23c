import { openFor } from '../../library/outputs.ts';
import type { Publishable } from '../../library/publishable.ts';
import { escapeHtml } from '../../story/body/html.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import type { Settings } from '../../story/schema/settings.ts';
import { writeDate, writeList } from '../../words/dates.ts';
import type { Words } from '../../words/index.ts';
import { tellersOf } from '../screens/lines.ts';
import { withinWords } from './in-words.ts';

/** What a report says of a story, piece by piece. */
export interface Report {
  storyId: string;
  title: string;
  /** The last day it may stand in reports. */
  until: PlainDate;
  /** The day the story was published. */
  from: PlainDate;
  /** The story in 150 words, all of them its own. */
  brief: string;
  quote?: string;
  /** Who told what, when and where it stands. */
  citation: string;
  /** What a reader should know: content, chosen names, whether it is an example. */
  notes: string;
  terms: string;
  /** Where a copy is checked, as a whole address. */
  check: string;
}

/** What a report needs to know beside the story. */
export interface ReportContext {
  words: Words;
  settings: Pick<Settings, 'name' | 'organisation'>;
  check: string;
}

/** A story as a report may tell it; nothing where it may not, or where no words are written for that. */
export function reportOf(
  story: Publishable,
  { words, settings, check }: ReportContext,
): Report | undefined {
  const open = openFor(story, 'report');
  if (!open || story.inBrief === undefined) return undefined;
  const { report } = words;
  const told = report.told(story.title, words.kind[story.kind], tellersOf(story, words));
  const library = `${settings.name}, ${settings.organisation}`;
  return {
    storyId: story.id,
    title: story.title,
    until: open.until,
    from: story.publishFrom,
    brief: withinWords(story.inBrief),
    ...(story.pullQuote === undefined ? {} : { quote: `“${story.pullQuote}”` }),
    citation: report.citation(told, story.publishFrom.slice(0, 4), library),
    notes: notesOf(story, words),
    terms: report.terms(writeDate(open.until)),
    check,
  };
}

function notesOf({ contentNotes, people, example }: Publishable, words: Words): string {
  const { pseudonym, anonymous } = words.screens.beforehand;
  const isNamed = (naming: string) => people.some((person) => person.naming === naming);
  return [
    ...(contentNotes.length > 0
      ? [words.report.speaksOf(writeList(contentNotes.map((note) => words.contentNotes[note])))]
      : []),
    ...(isNamed('pseudonym') ? [pseudonym] : []),
    ...(isNamed('anonymous') ? [anonymous] : []),
    ...(example ? [words.story.example] : []),
  ].join(' ');
}

/** A paragraph of a report. */
export interface Paragraph {
  sort: 'title' | 'text' | 'quote';
  text: string;
  /** An address that stands after the text. Default: none. */
  address?: string;
}

/** A report paragraph by paragraph, however it is written down. */
export function paragraphsOf(report: Report, words: Words): Paragraph[] {
  const { title, brief, quote, citation, notes, terms, check } = report;
  const text = (text: string): Paragraph => ({ sort: 'text', text });
  return [
    { sort: 'title', text: title },
    text(brief),
    ...(quote === undefined ? [] : [{ sort: 'quote' as const, text: quote }]),
    text(citation),
    ...(notes === '' ? [] : [text(notes)]),
    { ...text(`${terms} ${words.report.check}`), address: check },
  ];
}

/** A report as HTML that word processors keep: plain paragraphs, and no class or style. */
export function reportHtml(report: Report, words: Words): string {
  return paragraphsOf(report, words).map(paragraphHtml).join('\n');
}

function paragraphHtml({ sort, text, address }: Paragraph): string {
  const said = escapeHtml(text);
  if (sort === 'title') return `<p><strong>${said}</strong></p>`;
  if (sort === 'quote') return `<blockquote><p>${said}</p></blockquote>`;
  if (address === undefined) return `<p>${said}</p>`;
  const link = escapeHtml(address);
  return `<p>${said} <a href="${link}">${link}</a></p>`;
}
