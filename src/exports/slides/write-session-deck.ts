import { earliest, latest } from '../../story/plain-date.ts';
import type { CoverSubject } from '../cover/cover-svg.ts';
import type { CopyTerms } from '../ooxml/document-properties.ts';
import type { DeckContext, DeckPicture } from './deck-context.ts';
import { layOutSlide } from './layout/lay-out-slide.ts';
import { lastPresentationDay, makeTitlesUnique } from './outline/deck-outline.ts';
import {
  outlineFrame,
  outlineStoryOfSession,
  type SessionPlan,
  type SessionStory,
} from './outline/session-outline.ts';
import type { DeckSection } from './package/deck-sections.ts';
import { packageDeck } from './package/package-deck.ts';

/** A story of a session, with its own picture if it has one. */
export interface DeckStory extends SessionStory {
  picture?: DeckPicture | undefined;
}

/**
 * Writes several stories as one PowerPoint file: a title, what is in it, each story with its
 * questions, and the terms once. Each slide of a story has the drawing, the colours and the terms of
 * that story, so that a slide copied into another deck still says where it is from. The same input
 * gives the same bytes.
 *
 * @returns undefined if a story may not be shown in presentations, or there is no story
 */
export function writeSessionDeck(
  plan: SessionPlan,
  stories: readonly DeckStory[],
  context: Pick<DeckContext, 'words' | 'settings'>,
): Uint8Array | undefined {
  const terms = termsOfSession(plan, stories);
  if (!terms || stories.some(({ story }) => lastPresentationDay(story) === '')) return undefined;
  const { words, settings } = context;
  const { opening, ending } = outlineFrame(plan, stories, words);
  const outlined = stories.map((each) => outlineStoryOfSession(each, words));
  const titled = makeTitlesUnique([...opening, ...outlined.flat(), ...ending], plan.title, words);
  const frameTerms = { ...context, checkAddress: terms.checkAddress };
  let next = 0;
  const layOut = (count: number, of: CopyTerms, deckContext: DeckContext) =>
    titled.slice(next, (next += count)).map((outline) => layOutSlide(outline, of, deckContext));
  const first = layOut(opening.length, terms, frameTerms);
  const sections = stories.map(({ story, checkAddress, picture }, place): DeckSection => {
    const ofStory = {
      storyId: story.id,
      use: 'presentation' as const,
      useBy: lastPresentationDay(story),
      checkAddress,
    };
    const slides = layOut(outlined[place]?.length ?? 0, ofStory, {
      ...context,
      checkAddress,
      picture,
    });
    return { subject: story, slides, terms: ofStory, picture };
  });
  const last = layOut(ending.length, terms, frameTerms);
  const frame = { subject: subjectOf(plan, stories), slides: [...first, ...last], terms };
  const properties = {
    title: plan.title,
    description: words.sessionDeck.about(stories.length, plan.minutes),
    publisher: settings.organisation,
    library: settings.name,
    lang: words.lang,
    publishedOn: latest('', ...stories.map(({ story }) => story.publishFrom)),
  };
  const order = [...first, ...sections.flatMap(({ slides }) => slides), ...last];
  return packageDeck([frame, ...sections], { properties, terms }, frameTerms, order);
}

/** The terms of the slides that name several stories: those of the story whose consent ends first. */
function termsOfSession(
  { checkAddress }: SessionPlan,
  stories: readonly DeckStory[],
): CopyTerms | undefined {
  const useBy = earliest(stories.map(({ story }) => lastPresentationDay(story)));
  if (useBy === undefined) return undefined;
  const storyId = stories.map(({ story }) => story.id).join(' ');
  return { storyId, use: 'presentation', useBy, checkAddress };
}

/** The drawing around the stories: the kind of the first story, and a circle for each story. */
function subjectOf({ title }: SessionPlan, stories: readonly DeckStory[]): CoverSubject {
  return {
    id: title,
    kind: stories[0]?.story.kind ?? 'family',
    themes: stories[0]?.story.themes ?? [],
    people: stories.map(() => ({ part: 'storyteller' as const, description: '' })),
  };
}
