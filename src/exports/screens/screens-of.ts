import type { Publishable } from '../../library/publishable.ts';
import { plainText } from '../../story/body/plain-text.ts';
import { evenly, roomOf, textParts } from './parts.ts';
import type { Figure, Screen } from './screen.ts';

/**
 * The screens in which a story is shown to a room, in order: each kind at most once, so at most
 * eight. What a story does not have has no screen; a story that may not be shown in presentations
 * has none at all.
 */
export function screensOf(story: Publishable): Screen[] {
  if (!story.uses.some(({ use }) => use === 'presentation')) return [];
  return [
    { type: 'title' },
    ...beforehand(story),
    ...partsOf(
      'brief',
      textParts(story.inBrief ?? '').map((part): [string] => [part]),
    ),
    ...(story.pullQuote === undefined ? [] : [{ type: 'quote' as const, quote: story.pullQuote }]),
    ...partsOf('change', story.body.flatMap(momentParts)),
    ...partsOf('evidence', evenly(story.evidence, figureRoom)),
    ...partsOf('questions', evenly(story.discussion ?? [], questionRoom)),
    { type: 'terms' },
  ];
}

function beforehand({ contentNotes, people, example }: Publishable): Screen[] {
  const namings = [...new Set(people.flatMap(({ naming }) => naming ?? []))];
  const isPlain = namings.every((naming) => naming === 'own-name');
  if (contentNotes.length === 0 && isPlain && !example) return [];
  return [{ type: 'beforehand', notes: contentNotes, namings, example }];
}

/** A screen of so many parts; none where there is nothing to show. */
function partsOf<T extends 'brief' | 'change' | 'evidence' | 'questions'>(
  type: T,
  parts: Extract<Screen, { type: T }>['parts'],
): Screen[] {
  return parts.length === 0 ? [] : [{ type, parts } as Screen];
}

/** A turning point of the story, in paragraphs. */
function momentParts(block: Publishable['body'][number]): string[][] {
  if (block.type !== 'Moment') return [];
  const lines = plainText(block.children).split(/\n+/);
  return evenly(
    lines.flatMap((line) => textParts(line)),
    (line) => roomOf(line) + 50,
  );
}

/** A figure stands large, and its source on a line of its own: two are as much as a view holds. */
function figureRoom({ figure, says, source }: Figure): number {
  return roomOf(figure) * 2 + roomOf(says) + roomOf(source) * 0.7 + 170;
}

/** Each question begins a line of its own. */
function questionRoom(question: string): number {
  return roomOf(question) + 20;
}
