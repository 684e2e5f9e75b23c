import type { PublicStory } from '../../library/public-story.ts';
import { bodyText } from '../../story/body/body-text.ts';
import { groupEvenly, displayWidth, splitText } from './split-text.ts';
import type { Figure, Screen } from './screen.ts';

/**
 * Turns a story into the screens of its presentation, in order. Each type of screen appears at most
 * once, and only if the story has content for it.
 *
 * @returns no screens if the story may not be shown in presentations
 */
export function toScreens(story: PublicStory): Screen[] {
  if (!story.uses.some(({ use }) => use === 'presentation')) return [];
  return [
    { type: 'title' },
    ...beforehandScreen(story),
    ...screenOfParts(
      'brief',
      splitText(story.inBrief ?? '').map((part): [string] => [part]),
    ),
    ...(story.pullQuote === undefined ? [] : [{ type: 'quote' as const, quote: story.pullQuote }]),
    ...screenOfParts('change', story.body.flatMap(turningPointParts)),
    ...screenOfParts('evidence', groupEvenly(story.evidence, figureWidth)),
    ...screenOfParts('questions', groupEvenly(story.discussion ?? [], questionWidth)),
    { type: 'terms' },
  ];
}

function beforehandScreen({ contentNotes, people, example }: PublicStory): Screen[] {
  const namings = [...new Set(people.flatMap(({ naming }) => naming ?? []))];
  const usesOwnNames = namings.every((naming) => naming === 'own-name');
  if (contentNotes.length === 0 && usesOwnNames && !example) return [];
  return [{ type: 'beforehand', notes: contentNotes, namings, example }];
}

/** Returns a screen with parts, or no screen if there are no parts. */
function screenOfParts<T extends 'brief' | 'change' | 'evidence' | 'questions'>(
  type: T,
  parts: Extract<Screen, { type: T }>['parts'],
): Screen[] {
  return parts.length === 0 ? [] : [{ type, parts } as Screen];
}

/** Splits a turning point of the story into views of paragraphs. */
function turningPointParts(block: PublicStory['body'][number]): string[][] {
  if (block.type !== 'Moment') return [];
  const lines = bodyText(block.children).split(/\n+/);
  return groupEvenly(
    lines.flatMap((line) => splitText(line)),
    (line) => displayWidth(line) + 60,
  );
}

/**
 * Estimates the room for a figure, in letters. The figure is large and its source has its own line,
 * so a view contains two figures.
 */
function figureWidth({ figure, says, source }: Figure): number {
  return displayWidth(figure) * 2 + displayWidth(says) + displayWidth(source) * 0.7 + 170;
}

/** Estimates the room for a question, in letters. Each question begins on its own line. */
function questionWidth(question: string): number {
  return displayWidth(question) + 20;
}
