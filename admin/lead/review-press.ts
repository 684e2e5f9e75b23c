import { toFieldGroup, type FieldGroup } from '../../src/story/plain-data.ts';
import type { PlainDate } from '../../src/story/plain-date.ts';
import type { ChecklistItem, JudgedDraft } from '../checklist/judged-draft.ts';
import { createAnswerDraft, setAnswers } from '../questions/definitions/answer-draft.ts';
import type { VersionQuestion } from '../questions/definitions/form-question.ts';
import { safeguardingQuestions } from '../questions/definitions/safeguarding-questions.ts';
import { signVersion } from '../questions/definitions/sign-version.ts';
import { parseDay, type StoryFacts } from '../questions/definitions/story-facts.ts';

type Judged = Pick<JudgedDraft, 'fingerprint' | 'wordsFingerprint' | 'steps'>;

/**
 * Signs a review that says that the story may be told, exactly as the button of the form does.
 *
 * @returns the answers about safeguarding; undefined if the form would offer no such button
 */
export function signClearReview(
  data: FieldGroup,
  story: StoryFacts,
  judged: Judged,
): FieldGroup | undefined {
  const answers = toFieldGroup(data['safeguarding']);
  const [question] = safeguardingQuestions.filter(isVersionQuestion);
  const button = question?.buttons.find(({ changes = [] }) =>
    changes.some(({ value }) => value === 'clear'),
  );
  if (!question || !button || question.waitsFor?.({ about: answers, story }) !== undefined) {
    return undefined;
  }
  const changes = signVersion(question, button, judged, story.on);
  return (
    changes && setAnswers(createAnswerDraft(answers), safeguardingQuestions, changes, story).answers
  );
}

function isVersionQuestion(
  question: (typeof safeguardingQuestions)[number],
): question is VersionQuestion<FieldGroup> {
  return question.type === 'version';
}

/** Matches the answers that people give only once the reviewed story was read with them. */
const afterReview =
  /^(?:publishFrom\b|people\.\d+\.(?:consent\.release|askAgainOn|consent\.askAgainOn)\b)/;

/**
 * Finds what refuses a clear review: everything that would keep the signed story from readers, except
 * the yes to the final version, for which the storyteller reads it after the review.
 *
 * @param judged the story as it would be with the signature
 */
export function findReviewBlockers({ steps }: Judged): ChecklistItem[] {
  return steps
    .flatMap(({ items }) => items)
    .filter(
      ({ severity, path }) =>
        severity === 'info' || (severity === 'error' && !afterReview.test(path)),
    );
}

/** Returns the day on which somebody reviewed a version of a story; undefined if nobody has. */
export function reviewDay({ safeguarding }: FieldGroup): PlainDate | undefined {
  return parseDay(toFieldGroup(safeguarding)['reviewedOn']);
}

/** Whether the story as it is now was reviewed, and may be told. */
export function isReviewed(data: FieldGroup, judged: Judged): boolean {
  const { outcome, fingerprint, wordsFingerprint } = toFieldGroup(data['safeguarding']);
  return (
    outcome === 'clear' &&
    fingerprint !== undefined &&
    fingerprint === judged.fingerprint &&
    wordsFingerprint === judged.wordsFingerprint &&
    !judged.steps.some(({ items }) =>
      items.some(({ path, severity }) => severity !== 'warning' && path.startsWith('safeguarding')),
    )
  );
}
