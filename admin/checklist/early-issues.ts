import type { JudgingContext } from '../../src/checks/judging-context.ts';
import { judgeStory, type CheckedStory } from '../../src/checks/judge-story.ts';
import { sameWordsNotRefused } from '../../src/consent/rules/same-words-not-refused.ts';
import { toIssue, type Issue } from '../../src/story/issue.ts';
import type { PlainDate } from '../../src/story/plain-date.ts';
import { frontMatter } from '../../src/story/schema/front-matter.ts';
import { checkShape } from '../../src/story/source/check-shape.ts';
import { audienceUse } from '../../src/story/vocabulary.ts';
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
  const { issues: found } = judgeStory(
    {
      ...{ ...story, data: filled.data, findings: [], checkFindings: [] },
      ...{ fingerprint, wordsFingerprint: story.wordsFingerprint ?? fingerprint },
    },
    context,
    'public',
    on,
  );
  const issues = [...findRefusedWords(story, context, fingerprint), ...found];
  const leftOut = [...needComplete, ...(story.fingerprint === undefined ? needFingerprint : [])];
  return issues.filter(
    ({ rule, severity, field = '' }) =>
      severity !== 'warning' &&
      !leftOut.includes(rule) &&
      !filled.unanswered.some((place) => isIn(place, field)),
  );
}

/** A day before every no, so that no placeholder answers one. */
const longAgo = '1900-01-01';

/** Finds the noes to the words of a story that its own releases and review do not answer. */
function findRefusedWords(
  { data, place, ...story }: CheckedStory,
  context: JudgingContext,
  fingerprint: string,
): Issue[] {
  const filled = fillWithPlaceholders(
    { principles: {}, ...(data as object) },
    longAgo,
    fingerprint,
  );
  const front = filled && checkShape(frontMatter, filled.data).data;
  if (!front) return [];
  const { wordsFingerprint = fingerprint } = story;
  const atGate = { ...story, place, front, fingerprint, wordsFingerprint, context };
  return Object.values(audienceUse)
    .flatMap((use) => sameWordsNotRefused({ story: atGate, use, on: longAgo }).because)
    .map((finding) => toIssue(finding, place));
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
