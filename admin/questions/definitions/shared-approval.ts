import type { FieldGroup } from '../../../src/story/plain-data.ts';
import { getAtPath, setAtPath, type FieldChange } from './answer-path.ts';
import { copiedAnswers, sharedPaths, type CopiedAnswer } from './copied-answers.ts';
import { firstReleaseDay } from './person-facts.ts';
import type { QuestionSection } from './person-questions.ts';
import { parseDay, type StoryFacts } from './story-facts.ts';

const fingerprint = ['consent', 'release', 'fingerprint'] as const;
const day = ['consent', 'release', 'on'] as const;
const uses = 'consent.release.uses';

/**
 * Returns the answers of a yes to the final version that somebody gave as an earlier person did: on
 * the same day, in the same way, for the same uses. One press records it, so the press is offered
 * only if it is true of the story as it is now, and only if both people decide in the same way. An
 * adult’s yes never becomes the yes of a child.
 *
 * @param current the fingerprint of the story as it is now
 */
export function sharedApproval(
  section: QuestionSection,
  about: FieldGroup,
  from: FieldGroup,
  { current, story }: { current: string | undefined; story: StoryFacts },
): readonly CopiedAnswer[] {
  const approvedOn = parseDay(getAtPath(from, day));
  const first = firstReleaseDay({ about, story });
  const isOpen = getAtPath(about, day) === undefined;
  const isCurrent = current !== undefined && getAtPath(from, fingerprint) === current;
  const isInTime = approvedOn !== undefined && approvedOn >= (first ?? approvedOn);
  const areAlike = sharedPaths(section, about, from).some((path) => path.join('.') === uses);
  if (!isOpen || !isCurrent || !isInTime || !areAlike) return [];
  const changes: readonly FieldChange[] = [
    { path: fingerprint, value: current },
    { path: day, value: approvedOn },
  ];
  const approved = changes.reduce((group, { path, value }) => setAtPath(group, path, value), about);
  return [
    ...changes.flatMap((change) => {
      const question = section.questions.find(
        ({ path }) => path.join('.') === change.path.join('.'),
      );
      return question ? [{ ...change, question }] : [];
    }),
    ...copiedAnswers(section, approved, from, story),
  ];
}
