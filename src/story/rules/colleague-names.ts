import { errorFinding } from '../issue.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * A colleague's real name is in a story only because an editor answered that the colleague agreed.
 * No record says what the colleague agreed to. So the answer counts only if professionals tell of
 * their work and the story has no other person to whom the name could lead. The real name of a
 * colleague can lead to a child, as the name of a carer can. Sources: Children Act 1989, section
 * 97; UK GDPR, Article 4(11).
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
 * Whether an answer alone lets a story name colleagues: only professionals tell the story, and no
 * other person is in it or mentioned.
 *
 * @param people as plain data, valid or not
 * @param kind the story's kind, or the name of its collection at the desk
 */
export function mayNameColleagues(
  people: readonly ({ part?: unknown } | null | undefined)[],
  kind: string | undefined,
): boolean {
  return kind === 'professional' && people.every((person) => person?.part === 'storyteller');
}
