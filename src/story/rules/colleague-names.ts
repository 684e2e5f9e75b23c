import { errorFinding } from '../issue.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * A colleague's real name is in a story only on the word of whoever answered the question about it:
 * there is no record of what they agreed to. So the answer counts only where professionals tell of
 * their work and nobody else is in the story whom the name could lead to. A real name leads to a
 * child as a carer's does. Sources: Children Act 1989, section 97; UK GDPR, Article 4(11).
 */
export const colleagueNames: StoryRule = ({ names, people }, kind) =>
  mayNameColleagues(people, kind)
    ? []
    : names.flatMap(({ is }, index) =>
        is === 'colleague-agreed'
          ? [
              errorFinding(
                'colleague-name',
                ['names', index, 'is'],
                'A colleague’s real name is in a story in which there is somebody else whom it could lead to, and no record says what the colleague agreed to.',
                'Choose another name for them, and answer `pseudonym`. To keep the real one, add them to `people` with their own agreement and `naming: own-name`: the rules about own names then apply.',
              ),
            ]
          : [],
      );

/**
 * Whether a story may name colleagues by an answer alone: professionals tell it, and nobody else is
 * in it or mentioned.
 *
 * @param people as plain data, valid or not
 * @param kind the story's kind, or what the desk calls the collection it is in
 */
export function mayNameColleagues(
  people: readonly ({ part?: unknown } | null | undefined)[],
  kind: string | undefined,
): boolean {
  return kind === 'professional' && people.every((person) => person?.part === 'storyteller');
}
