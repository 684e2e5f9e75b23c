import { findAdvice } from '../consent/find-advice.ts';
import { mayShow } from '../consent/gate.ts';
import type { StoryAtGate, Verdict } from '../consent/gate-question.ts';
import type { Objection } from '../consent/objection.ts';
import { toIssue, type Finding, type Issue, type FindingPlace } from '../story/issue.ts';
import type { PlainDate } from '../story/plain-date.ts';
import { storyRules } from '../story/rules/index.ts';
import type { Removal } from '../story/schema/list-entries.ts';
import { frontMatter } from '../story/schema/front-matter.ts';
import { checkShape } from '../story/source/check-shape.ts';
import { audienceUse, type Audience, type Kind } from '../story/vocabulary.ts';
import { checkReferences } from './known-references.ts';
import type { JudgingContext } from './judging-context.ts';
import type { Dictionary } from './names/dictionary.ts';
import { runStoryChecks, type RunChecks } from './run-story-checks.ts';
import type { StoryTexts } from './texts/story-texts.ts';

/** A story as it was read, from its folder or from the editors' form. */
export interface StoryToCheck {
  place: FindingPlace;
  kind: Kind;
  /** Its texts; the front matter is undefined if it could not be read. */
  texts: StoryTexts;
  /** The fingerprint; undefined if it could not be computed. */
  fingerprint: string | undefined;
  /** The fingerprint of everything else that readers see; undefined if it could not be computed. */
  wordsFingerprint: string | undefined;
  /** The recorded removal, if there is one. */
  removal: Removal | 'unreadable' | undefined;
  /** The objections to other stories with nearly the same words. Default: none. */
  objections?: readonly Objection[];
  /** The objections to translations of the story. Default: none. */
  translationNoes?: readonly Objection[];
  /** The findings of reading the story. */
  findings: readonly Finding[];
}

/** A story with the findings of the checks, which are the same for every audience and day. */
export interface CheckedStory extends Omit<StoryToCheck, 'texts'> {
  data: unknown;
  checkFindings: readonly Finding[];
}

/**
 * Runs every check on a story's texts.
 *
 * @param runChecks runs the checks, or returns what they found earlier. Default: runs them
 */
export function checkStory(
  { texts, ...story }: StoryToCheck,
  { settings, language, references: { listNames } }: JudgingContext,
  dictionary: Dictionary,
  runChecks: RunChecks = runStoryChecks,
): CheckedStory {
  const { kind } = story;
  const context = { kind, story: texts, settings, language, listNames, dictionary };
  return { ...story, data: texts.data, checkFindings: runChecks(context) };
}

/** Whether a story may be in one audience's library on one day, and all issues of the story. */
export interface StoryJudgement {
  issues: Issue[];
  /** Whether at least one issue holds the story back. */
  isHeldBack: boolean;
  /**
   * Whether a removal or a withdrawal holds the story back. Then no issue asks an editor to change
   * anything.
   */
  isRemovedOrWithdrawn: boolean;
  /**
   * The input of the gate; undefined if the front matter is invalid or the story has no
   * fingerprint.
   */
  atGate?: StoryAtGate;
  /** The gate's verdict; undefined if the gate was not asked. */
  verdict?: Verdict;
}

/**
 * Judges one story: whether it is valid, refers only to entries of the library, and is covered by
 * consent. Returns every issue, not only the first. The build and the editors' form both use this
 * function.
 *
 * @param on the day on which the story is judged
 */
export function judgeStory(
  story: CheckedStory,
  context: JudgingContext,
  audience: Audience,
  on: PlainDate,
): StoryJudgement {
  const { place, kind, data, fingerprint, wordsFingerprint, removal, objections } = story;
  const toIssues = (findings: readonly Finding[]) =>
    findings.map((finding) => toIssue(finding, place));
  const shape = data === undefined ? undefined : checkShape(frontMatter, data);
  const front = shape?.data;
  const problems = toIssues([
    ...story.findings,
    ...(shape?.findings ?? []),
    ...(front ? checkReferences(front, context.references) : []),
    ...story.checkFindings.filter(({ severity }) => severity === 'error'),
  ]);
  const advice = toIssues(story.checkFindings.filter(({ severity }) => severity !== 'error'));
  if (!front || fingerprint === undefined || wordsFingerprint === undefined) {
    const ruleFindings = front ? storyRules.flatMap((rule) => rule(front, kind)) : [];
    const otherIssues = removal ? toIssues([removalRecorded]) : advice;
    const issues = [...problems, ...toIssues(ruleFindings), ...otherIssues];
    return { issues, isHeldBack: true, isRemovedOrWithdrawn: removal !== undefined };
  }
  const atGate: StoryAtGate = {
    ...{ place, kind, front, fingerprint, wordsFingerprint },
    ...{ removal, objections, translationNoes: story.translationNoes, context },
  };
  const verdict = mayShow(atGate, audienceUse[audience], audience, on);
  const isRemovedOrWithdrawn = isRemovalOrWithdrawal(verdict);
  const issues = [
    ...problems,
    ...(verdict.allowed ? findAdvice(atGate, on) : verdict.because),
    ...(isRemovedOrWithdrawn ? [] : advice),
  ];
  const isHeldBack = !verdict.allowed || problems.some(({ severity }) => severity === 'error');
  return { issues, isHeldBack, isRemovedOrWithdrawn, atGate, verdict };
}

function isRemovalOrWithdrawal(verdict: Verdict): boolean {
  return (
    !verdict.allowed &&
    verdict.because.some(({ rule }) =>
      ['removed', 'same-words-refused', 'withdrawn'].includes(rule),
    )
  );
}

const removalRecorded: Finding = {
  rule: 'removed',
  severity: 'info',
  message: 'Someone said no to this story: a removal is recorded for it.',
  hint: 'Thank them, and ask for nothing more.',
};
