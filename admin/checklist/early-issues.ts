import type { JudgingContext } from '../../src/checks/judging-context.ts';
import { judgeStory, type CheckedStory } from '../../src/checks/judge-story.ts';
import type { Issue } from '../../src/story/issue.ts';
import type { PlainDate } from '../../src/story/plain-date.ts';
import { fillWithPlaceholders } from './placeholders.ts';

/**
 * Finds issues about combinations of answers in an incomplete story. An editor learns of two
 * answers that contradict each other before the story is complete. Missing answers are filled with
 * placeholders, to which no rule objects. Issues about placeholders are left out.
 */
export function findEarlyIssues(
  story: CheckedStory,
  context: JudgingContext,
  on: PlainDate,
): Issue[] {
  const fingerprint = story.fingerprint ?? '0000-0000-0000-0';
  // Guiding principles are checked one by one, even if none is answered.
  const filled = fillWithPlaceholders(
    { principles: {}, ...(story.data as object) },
    on,
    fingerprint,
  );
  if (!filled) return [];
  const { issues } = judgeStory(
    {
      ...{ ...story, data: filled.data, findings: [], checkFindings: [] },
      ...{ fingerprint, wordsFingerprint: story.wordsFingerprint ?? fingerprint },
    },
    context,
    'public',
    on,
  );
  const leftOut = [...needComplete, ...(story.fingerprint === undefined ? needFingerprint : [])];
  return issues.filter(
    ({ rule, severity, field = '' }) =>
      severity !== 'warning' &&
      !leftOut.includes(rule) &&
      !filled.unanswered.some((place) => isIn(place, field)),
  );
}

/** Rules that only apply to a complete story. */
const needComplete = ['not-yet', 'use-not-released', 'use-ended'];
/** Rules that only apply to a story with a fingerprint. */
const needFingerprint = [
  ...['changed-since-approval', 'changed-since-review', 'words-changed-since-review'],
];

function isIn(place: string, field: string): boolean {
  return field === place || field.startsWith(`${place}.`) || field.startsWith(`${place}[`);
}
