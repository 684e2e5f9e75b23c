import { errorFinding } from '../issue.ts';
import { isPractitioner } from '../practitioner.ts';
import { findDeciders, personLabel } from '../schema/person.ts';
import type { ContentNote } from '../vocabulary.ts';
import { isRecognisable } from './anonymity-kept.ts';
import type { StoryRule } from './story-rule.ts';

/** The content notes that make the question of lifelong anonymity necessary. */
const notesThatAsk: readonly ContentNote[] = [
  'domestic-abuse',
  'exploitation',
  'physical-abuse',
  'sexual-abuse',
];

/** Whether the content notes of a story make the question of lifelong anonymity necessary. */
export function asksAboutAnonymity(contentNotes: readonly string[]): boolean {
  return notesThatAsk.some((note) => contentNotes.includes(note));
}

/**
 * Whether the question of lifelong anonymity is asked about a person. It is asked about everyone
 * with a say and about everyone who agreed to be mentioned. It is not asked about practitioners,
 * because they tell of other people.
 */
export function isAskedAboutAnonymity(
  person: Parameters<typeof isPractitioner>[0] & { position?: string | undefined },
): boolean {
  return person.part === 'mentioned' ? person.position === 'agreed' : !isPractitioner(person);
}

/**
 * If a content note names abuse or exploitation, and anyone is named or may be recognised, the
 * story says of everyone whether the law keeps them anonymous for life. One person's name leads to
 * another person. FGM, forced marriage and sexual offences can also be behind a content note of
 * physical or domestic abuse. Sources: as in `anonymity-kept.ts`.
 */
export const anonymityAnswered: StoryRule = ({ people, contentNotes }) => {
  const isAnyoneRecognisable = findDeciders(people).some(({ person }) => isRecognisable(person));
  if (!asksAboutAnonymity(contentNotes) || !isAnyoneRecognisable) return [];
  return people.flatMap((person, index) =>
    isAskedAboutAnonymity(person) && person.anonymityForLife === undefined
      ? errorFinding(
          'anonymity-unanswered',
          ['people', index, 'anonymityForLife'],
          `The story tells of abuse or exploitation, somebody in it may be recognised, and nobody has said whether the law keeps ${personLabel({ person, index })} anonymous for life.`,
          'Ask a lawyer, and write `anonymityForLife: true` or `false`.',
        )
      : [],
  );
};
