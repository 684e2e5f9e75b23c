import type { PublicStory } from '../../../library/public-story.ts';
import { writeDate, writeList } from '../../../words/dates.ts';
import type { SiteWords } from '../../../words/index.ts';
import { putInQuotationMarks } from '../../../words/quotation-marks.ts';
import { presenterNotes } from '../../screens/presenter-notes.ts';
import { beforehandLines, listStorytellers } from '../../screens/screen-lines.ts';
import { countViews, viewHeading, type Figure, type Screen } from '../../screens/screen.ts';
import { toScreens } from '../../screens/story-screens.ts';

/** The texts of one slide. The layout gives each text a position. */
export interface SlideOutline {
  /**
   * The screen that the slide shows, `story` for a whole story on one slide, or what a session has
   * around its stories: `contents` or a `round`.
   */
  shows: Screen['type'] | 'story' | 'contents' | 'round';
  title: string;
  /** The language of the story's words, as in `ur`. Default: that of the library's own words. */
  language?: string | undefined;
  text: SlideParagraph[];
  /** The texts of all slides of the same screen. The layout sets them in one size. */
  screenTexts: SlideParagraph[][];
  /** A second text below the first. Default: none. */
  more?: SlideParagraph[];
  /** The presenter's notes, a paragraph each. */
  notes: string[];
}

/** A paragraph of a slide. */
export interface SlideParagraph {
  text: string;
  /** The language, as in `ur`. Default: that of the library's own words. */
  language?: string | undefined;
  /** The size relative to the other paragraphs. Default: 1. */
  scale?: number;
  /** The style. Default: the placeholder's own. */
  style?: 'figure' | 'small';
  /** The number in a numbered list. Default: not numbered. */
  number?: number;
  /** Whether the paragraph is a link to the check address. Default: false. */
  linksToCheck?: boolean;
}

/** What an outline is made from. */
export interface OutlineContext {
  story: PublicStory;
  words: SiteWords;
  /** The whole address at which a copy is checked. */
  checkAddress: string;
}

/** Outlines a story as slides: one for each view of its screens. */
export function outlineSlides(context: OutlineContext): SlideOutline[] {
  const { story, words, checkAddress } = context;
  return toScreens(story).flatMap((screen) => {
    const views = Array.from({ length: countViews(screen) }, (_, view) => view);
    const screenTexts = views.map((view) => viewParagraphs(screen, view, context));
    return views.map((view) => ({
      shows: screen.type,
      title: viewHeading(screen, view, story, words),
      language: story.language,
      text: screenTexts[view] ?? [],
      screenTexts,
      notes: presenterNotes(screen, view, story, checkAddress, words),
    }));
  });
}

/**
 * Outlines a story on one slide: its quotation or summary, its storytellers and its content notes.
 *
 * @returns one slide; no slide if the story may not be shown in presentations
 */
export function outlineSingleSlide({ story, words, checkAddress }: OutlineContext): SlideOutline[] {
  const screens = toScreens(story);
  if (screens.length === 0) return [];
  const contentNotes = story.contentNotes.map((note) => words.contentNotes[note]);
  const more = [
    aboutLine(story, words),
    ...(contentNotes.length > 0
      ? [words.screens.beforehand.speaksOf(writeList(contentNotes))]
      : []),
    ...(story.example ? [words.story.example] : []),
  ];
  const { pullQuote, summary, language } = story;
  const quoted = pullQuote === undefined ? summary : putInQuotationMarks(pullQuote, language);
  const text = [ownWords(quoted, story)];
  const notes = screens
    .filter(({ type }) => ['title', 'quote', 'questions', 'terms'].includes(type))
    .flatMap((screen) => presenterNotes(screen, 0, story, checkAddress, words));
  return [
    {
      shows: 'story',
      title: story.title,
      language: story.language,
      text,
      screenTexts: [text],
      more: more.map((line) => ({ text: line })),
      notes: [
        ...notes.slice(0, 2),
        ...(story.inBrief === undefined ? [] : [story.inBrief]),
        ...notes.slice(2),
      ],
    },
  ];
}

/**
 * Gives every slide a unique title, because people who use a screen reader navigate by titles.
 *
 * @param id the story's id, which is the title of a slide if the original title has no visible
 * character
 */
export function makeTitlesUnique(
  outlines: readonly SlideOutline[],
  id: string,
  words: SiteWords,
): SlideOutline[] {
  const taken = new Set<string>();
  return outlines.map((outline) => {
    const normalised = outline.title.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
    const isVisible = /[\p{L}\p{N}\p{P}\p{S}]/u.test(normalised);
    const baseTitle = isVisible ? normalised : words.check.story(id);
    let title = baseTitle;
    for (let count = 2; taken.has(title.toLowerCase()); count += 1)
      title = `${baseTitle} (${String(count)})`;
    taken.add(title.toLowerCase());
    return { ...outline, title };
  });
}

/**
 * Returns the last day on which a story may be shown in presentations; empty if the story may
 * not be shown in presentations.
 */
export function lastPresentationDay({ uses }: Pick<PublicStory, 'uses'>): string {
  return uses.find(({ use }) => use === 'presentation')?.until ?? '';
}

function viewParagraphs(
  screen: Screen,
  view: number,
  { story, words, checkAddress }: OutlineContext,
): SlideParagraph[] {
  switch (screen.type) {
    case 'title':
      return [{ text: aboutLine(story, words) }];
    case 'beforehand':
      return beforehandLines(screen, words).map((text) => ({ text }));
    case 'quote':
      return [ownWords(putInQuotationMarks(screen.quote, story.language), story)];
    case 'evidence':
      return (screen.parts[view] ?? []).flatMap((figure) => figureParagraphs(figure, story, words));
    case 'questions': {
      const before = screen.parts.slice(0, view).flat().length;
      return (screen.parts[view] ?? []).map((text, place) => ({
        ...ownWords(text, story),
        number: before + place + 1,
      }));
    }
    case 'terms':
      return termsParagraphs(story, checkAddress, words);
    default:
      return (screen.parts[view] ?? []).map((text) => ownWords(text, story));
  }
}

function figureParagraphs(
  { figure, says, source }: Figure,
  story: PublicStory,
  words: SiteWords,
): SlideParagraph[] {
  return [
    { text: figure, scale: 2, style: 'figure' },
    ownWords(says, story),
    { text: `${words.story.source} ${source}`, scale: 0.57, style: 'small' },
  ];
}

function termsParagraphs(
  story: PublicStory,
  checkAddress: string,
  words: SiteWords,
): SlideParagraph[] {
  const { until, check, photographs } = words.screens.terms;
  return [
    { text: until(writeDate(lastPresentationDay(story))) },
    { text: check },
    { text: checkAddress, scale: 0.75, style: 'small' },
    { text: photographs },
  ];
}

function aboutLine(story: PublicStory, words: SiteWords): string {
  return `${words.kind[story.kind]} · ${words.screens.toldBy(listStorytellers(story, words))}`;
}

/** Makes a paragraph of words of the story, which have the language of the story. */
function ownWords(text: string, { language }: PublicStory): SlideParagraph {
  return { text, language };
}
