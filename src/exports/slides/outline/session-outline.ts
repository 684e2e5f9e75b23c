import type { PublicStory } from '../../../library/public-story.ts';
import { writeDate, writeList } from '../../../words/dates.ts';
import type { SiteWords } from '../../../words/index.ts';
import { displayWidth, groupEvenly } from '../../screens/split-text.ts';
import {
  lastPresentationDay,
  outlineSlides,
  type SlideOutline,
  type SlideParagraph,
} from './deck-outline.ts';

/** A story in a session, with what is said and asked around it. */
export interface SessionStory {
  story: PublicStory;
  /** The whole address at which a copy of the story is checked. */
  checkAddress: string;
  /** The minutes that the story and the talk about it take. */
  minutes: number;
  /** What to say before the story. Default: nothing. */
  before?: string | undefined;
  /** The questions after the story. Default: the story's own. */
  after?: readonly string[] | undefined;
}

/** A session around its stories. */
export interface SessionPlan {
  title: string;
  /** Whom the session is for. Default: not said. */
  forWhom?: string | undefined;
  minutes: number;
  /** The prompt of the round that opens the session. Default: no round. */
  checkIn?: string | undefined;
  /** The prompt of the round that ends the session. Default: no round. */
  closing?: string | undefined;
  /** The whole address of the page on which any copy is checked. */
  checkAddress: string;
}

/** The slides around the stories: those before the first story, and those after the last. */
export interface SessionFrame {
  opening: SlideOutline[];
  ending: SlideOutline[];
}

/** Estimates the room for a line of a list, in letters. Each line begins on its own. */
function lineWidth({ text, scale = 1 }: SlideParagraph): number {
  return (displayWidth(text) + 30) * scale;
}

/** Outlines the slides around the stories of a session. What every story would repeat is said once. */
export function outlineFrame(
  plan: SessionPlan,
  stories: readonly SessionStory[],
  words: SiteWords,
): SessionFrame {
  const { headings, notes } = words.sessionDeck;
  const terms = linesOnSlides(
    'terms',
    headings.terms,
    termsLines(stories, plan.checkAddress, words),
    [words.screens.notes.terms(plan.checkAddress), words.screens.notes.support],
  );
  return {
    opening: [
      titleSlide(plan, stories, words),
      ...roundSlide(headings.checkIn, plan.checkIn, notes.checkIn),
      ...linesOnSlides('contents', headings.contents, contentLines(stories), [notes.contents]),
      ...linesOnSlides(
        'beforehand',
        words.screens.headings.beforehand,
        beforehandLinesOf(stories, words),
        [words.screens.notes.beforehand],
      ),
    ],
    ending: [...roundSlide(headings.closing, plan.closing, notes.closing), ...terms],
  };
}

/**
 * Outlines the slides of one story in a session: its title, the story and the questions. What is said
 * once for all stories is left out.
 */
export function outlineStoryOfSession(
  { story, checkAddress, minutes, before, after }: SessionStory,
  words: SiteWords,
): SlideOutline[] {
  const asked = after === undefined ? story : { ...story, discussion: [...after] };
  return outlineSlides({ story: asked, words, checkAddress })
    .filter(({ shows }) => shows !== 'beforehand' && shows !== 'terms')
    .map((outline) =>
      outline.shows === 'title'
        ? {
            ...outline,
            notes: [
              ...(before === undefined ? [] : [before]),
              words.sessionDeck.notes.minutes(minutes),
              ...outline.notes,
            ],
          }
        : { ...outline, title: words.sessionDeck.ofStory(outline.title, story.title) },
    );
}

function titleSlide(
  { title, forWhom, minutes }: SessionPlan,
  stories: readonly SessionStory[],
  words: SiteWords,
): SlideOutline {
  const about = words.sessionDeck.about(stories.length, minutes);
  const text = [forWhom, about].flatMap((line) => (line === undefined ? [] : [{ text: line }]));
  return { shows: 'title', title, text, screenTexts: [text], notes: [about] };
}

function roundSlide(heading: string, prompt: string | undefined, note: string): SlideOutline[] {
  return prompt === undefined ? [] : linesOnSlides('round', heading, [{ text: prompt }], [note]);
}

/** Puts lines on as many slides as they need. */
function linesOnSlides(
  shows: SlideOutline['shows'],
  title: string,
  lines: SlideParagraph[],
  notes: string[],
): SlideOutline[] {
  const screenTexts = groupEvenly(lines, lineWidth, shows === 'terms' ? 700 : undefined);
  return screenTexts.map((text) => ({ shows, title, text, screenTexts, notes }));
}

function contentLines(stories: readonly SessionStory[]): SlideParagraph[] {
  return stories.map(({ story: { title, language } }, place) => ({
    text: title,
    language,
    number: place + 1,
  }));
}

function beforehandLinesOf(stories: readonly SessionStory[], words: SiteWords): SlideParagraph[] {
  const { beforehand } = words.screens;
  const speakOf = stories.flatMap(({ story: { title, contentNotes } }) =>
    contentNotes.length === 0
      ? []
      : [
          words.sessionDeck.speaksOf(
            title,
            writeList(contentNotes.map((note) => words.contentNotes[note])),
          ),
        ],
  );
  const hasNaming = (naming: string) =>
    stories.some(({ story }) => story.people.some((person) => person.naming === naming));
  const lines = [
    ...speakOf,
    ...(hasNaming('pseudonym') ? [words.sessionDeck.pseudonym] : []),
    ...(hasNaming('anonymous') ? [words.sessionDeck.anonymous] : []),
    ...(stories.some(({ story }) => story.example) ? [words.story.example] : []),
    beforehand.stepOut,
  ];
  return lines.map((text) => ({ text }));
}

function termsLines(
  stories: readonly SessionStory[],
  checkAddress: string,
  words: SiteWords,
): SlideParagraph[] {
  const { agreed, until } = words.sessionDeck;
  const { check, photographs } = words.screens.terms;
  const ofStories = stories.map(({ story }) => ({
    text: until(story.title, story.id, writeDate(lastPresentationDay(story))),
    scale: 0.7,
  }));
  return [
    { text: agreed },
    ...ofStories,
    { text: check, scale: 0.8 },
    { text: checkAddress, scale: 0.7, style: 'small' },
    { text: photographs, scale: 0.8 },
  ];
}
