import type { Publishable } from '../../library/publishable.ts';
import { writeDate, writeList } from '../../words/dates.ts';
import type { Words } from '../../words/index.ts';
import { headingOf } from '../screens/headings.ts';
import { beforehandLines, tellersOf } from '../screens/lines.ts';
import { notesOf } from '../screens/notes.ts';
import { viewsOf, type Figure, type Screen } from '../screens/screen.ts';
import { screensOf } from '../screens/screens-of.ts';
import type { LayoutName } from './layout.ts';
import type { Paragraph } from './text.ts';

/** A slide in words, before it has a form. */
export interface Told {
  layout: LayoutName;
  title: string;
  text: Paragraph[];
  /** The texts of the slides it belongs with, itself among them: they are set in one size. */
  together: Paragraph[][];
  more?: Paragraph[];
  notes: string[];
}

/** What slides need to know beside the story. */
export interface Telling {
  story: Publishable;
  words: Words;
  /** The whole address at which a copy is checked. */
  checkAddress: string;
  /** Whether the story has a picture of its own to show. */
  hasPicture: boolean;
}

/** The slides of a story: one for each view of its screens. */
export function storySlides(telling: Telling): Told[] {
  return screensOf(telling.story).flatMap((screen) => {
    const views = Array.from({ length: viewsOf(screen) }, (_, view) => view);
    const together = views.map((view) => paragraphsOf(screen, view, telling));
    return views.map((view) => toldView(screen, view, together, telling));
  });
}

function toldView(screen: Screen, view: number, together: Paragraph[][], telling: Telling): Told {
  const { story, words, checkAddress } = telling;
  return {
    layout: layoutOf(screen, telling),
    title: headingOf(screen, view, story, words),
    text: together[view] ?? [],
    together,
    notes: notesOf(screen, view, story, checkAddress, words),
  };
}

function layoutOf({ type }: Screen, { hasPicture }: Telling): LayoutName {
  if (type === 'title') return hasPicture ? 'titlePicture' : 'title';
  return type === 'quote' || type === 'terms' ? type : 'text';
}

function paragraphsOf(
  screen: Screen,
  view: number,
  { story, words, checkAddress }: Telling,
): Paragraph[] {
  switch (screen.type) {
    case 'title':
      return [{ text: aboutLine(story, words) }];
    case 'beforehand':
      return beforehandLines(screen, words).map((text) => ({ text }));
    case 'quote':
      return [{ text: quoted(screen.quote) }];
    case 'evidence':
      return (screen.parts[view] ?? []).flatMap((figure) => figureParagraphs(figure, words));
    case 'questions': {
      const before = screen.parts.slice(0, view).flat().length;
      return (screen.parts[view] ?? []).map((text, place) => ({
        text,
        number: before + place + 1,
      }));
    }
    case 'terms':
      return termsLines(story, checkAddress, words);
    default:
      return (screen.parts[view] ?? []).map((text) => ({ text }));
  }
}

function figureParagraphs({ figure, says, source }: Figure, words: Words): Paragraph[] {
  return [
    { text: figure, scale: 2, look: 'figure' },
    { text: says },
    { text: `${words.story.source} ${source}`, scale: 0.57, look: 'small' },
  ];
}

function termsLines(story: Publishable, checkAddress: string, words: Words): Paragraph[] {
  const { until, check, photographs } = words.screens.terms;
  return [
    { text: until(writeDate(useBy(story))) },
    { text: check },
    { text: checkAddress, scale: 0.75, look: 'small' },
    { text: photographs },
  ];
}

/** The last day a story may be shown in presentations; none where it may not at all. */
export function useBy({ uses }: Pick<Publishable, 'uses'>): string {
  return uses.find(({ use }) => use === 'presentation')?.until ?? '';
}

/** A story on one slide: the words that say most, who tells it, what it speaks of. */
export function oneSlide({ story, words, checkAddress }: Telling): Told[] {
  const screens = screensOf(story);
  if (screens.length === 0) return [];
  const notes = story.contentNotes.map((note) => words.contentNotes[note]);
  const speaksOf = notes.length > 0 ? [words.screens.beforehand.speaksOf(writeList(notes))] : [];
  const told = story.example ? [words.story.example] : [];
  const pick = screens.filter(({ type }) =>
    ['title', 'quote', 'questions', 'terms'].includes(type),
  );
  const said = pick.flatMap((screen) => notesOf(screen, 0, story, checkAddress, words));
  const text = [{ text: story.pullQuote === undefined ? story.summary : quoted(story.pullQuote) }];
  return [
    {
      layout: 'one',
      title: story.title,
      text,
      together: [text],
      more: [aboutLine(story, words), ...speaksOf, ...told].map((text) => ({ text })),
      notes: [
        ...said.slice(0, 2),
        ...(story.inBrief === undefined ? [] : [story.inBrief]),
        ...said.slice(2),
      ],
    },
  ];
}

function aboutLine(story: Publishable, words: Words): string {
  return `${words.kind[story.kind]} · ${words.screens.toldBy(tellersOf(story, words))}`;
}

/** In quotation marks of its own, unless it has them already. */
function quoted(quote: string): string {
  return /^[“"].*[”"]$/su.test(quote) ? quote : `“${quote}”`;
}
