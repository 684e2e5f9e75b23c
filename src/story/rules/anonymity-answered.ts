import { errorFinding } from '../issue.ts';
import { findDeciders, personLabel } from '../schema/person.ts';
import { isRecognisable } from './anonymity-kept.ts';
import type { StoryRule } from './story-rule.ts';

/** The content notes that make the question of lifelong anonymity necessary. */
const notesThatAsk: readonly string[] = ['sexual-abuse', 'exploitation'];

/** Whether the content notes of a story make the question of lifelong anonymity necessary. */
export function asksAboutAnonymity(contentNotes: readonly string[]): boolean {
  return contentNotes.some((note) => notesThatAsk.includes(note));
}

/**
 * Where a content note speaks of sexual abuse or exploitation, it is said of everyone who could be
 * recognised whether the law keeps them anonymous for life. A professional tells of others.
 */
export const anonymityAnswered: StoryRule = ({ people, contentNotes }) =>
  asksAboutAnonymity(contentNotes)
    ? findDeciders(people)
        .filter(({ person }) => person.consent.route !== 'staff' && isRecognisable(person))
        .filter(({ person }) => person.anonymityForLife === undefined)
        .map((placed) =>
          errorFinding(
            'anonymity-unanswered',
            ['people', placed.index, 'anonymityForLife'],
            `The story tells of sexual abuse or exploitation, ${personLabel(placed)} may be recognised, and nobody has said whether the law keeps them anonymous for life.`,
            'Ask a lawyer, and write `anonymityForLife: true` or `false`.',
          ),
        )
    : [];
