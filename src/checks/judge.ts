import { adviceOn } from '../consent/advice.ts';
import { mayShow } from '../consent/gate.ts';
import type { StoryAtGate, Verdict } from '../consent/question.ts';
import { placed, type Finding, type Issue, type Place } from '../story/issue.ts';
import type { PlainDate } from '../story/plain-date.ts';
import { storyRules } from '../story/rules/index.ts';
import type { Removal } from '../story/schema/lists.ts';
import { frontMatter } from '../story/schema/story.ts';
import { checkShape } from '../story/source/problems.ts';
import { audienceUse, type Audience, type Kind } from '../story/vocabulary.ts';
import { fitsLists } from './fits-lists.ts';
import type { House } from './house.ts';
import { checkStory } from './index.ts';
import type { StoryTexts } from './texts.ts';

/** A story as it was read, from its folder or from the editors' form. */
export interface StoryAsRead {
  place: Place;
  kind: Kind;
  /** Its words; the front matter is undefined where it could not be read. */
  texts: StoryTexts;
  /** The fingerprint, where it could be taken. */
  fingerprint: string | undefined;
  /** The recorded no, where there is one. */
  removal: Removal | 'unreadable' | undefined;
  /** What was found while it was read. */
  findings: readonly Finding[];
}

/** The same, and what every check finds in its words: that holds for all audiences and days alike. */
export interface StoryToJudge extends Omit<StoryAsRead, 'texts'> {
  data: unknown;
  checked: readonly Finding[];
}

/** Looks a story through for what is unsafe in it, or could be better said. */
export function lookThrough({ texts, ...story }: StoryAsRead, house: House): StoryToJudge {
  const { settings, language } = house;
  const checked = checkStory({ kind: story.kind, story: texts, settings, language });
  return { ...story, data: texts.data, checked };
}

/** What speaks against a story in one audience's library on one day, and what should be looked at. */
export interface Judgement {
  issues: Issue[];
  /** Whether anything at all holds it back. */
  isHeldBack: boolean;
  /** The story at the gate; there only where its front matter is whole and its fingerprint taken. */
  atGate?: StoryAtGate;
  /** What the gate said of it. */
  verdict?: Verdict;
}

/**
 * Judges one story: whether it is valid, known to the lists, and covered by consent. Everything
 * that speaks against it is told at once. The same for the build and for the editors' form.
 */
export function judge(
  story: StoryToJudge,
  house: House,
  audience: Audience,
  on: PlainDate,
): Judgement {
  const { place, kind, data, fingerprint, removal } = story;
  const at = (findings: readonly Finding[]) => findings.map((finding) => placed(finding, place));
  const shaped = data === undefined ? undefined : checkShape(frontMatter, data);
  const front = shaped?.data;
  const found = at([
    ...story.findings,
    ...(shaped?.findings ?? []),
    ...(front ? fitsLists(front, house.known) : []),
    ...story.checked.filter(({ severity }) => severity === 'error'),
  ]);
  const advice = at(story.checked.filter(({ severity }) => severity !== 'error'));
  if (!front || fingerprint === undefined) {
    const rest = front ? storyRules.flatMap((rule) => rule(front, kind)) : [];
    const issues = [...found, ...at(rest), ...(removal ? at([alsoRemoved]) : advice)];
    return { issues, isHeldBack: true };
  }
  const atGate: StoryAtGate = { place, kind, front, fingerprint, removal, house };
  const verdict = mayShow(atGate, audienceUse[audience], audience, on);
  // Nobody who has said no is asked for anything.
  const issues = [
    ...found,
    ...(verdict.allowed ? adviceOn(atGate, on) : verdict.because),
    ...(saidNo(verdict) ? [] : advice),
  ];
  const isHeldBack = !verdict.allowed || found.some(({ severity }) => severity === 'error');
  return { issues, isHeldBack, atGate, verdict };
}

function saidNo(verdict: Verdict): boolean {
  return (
    !verdict.allowed && verdict.because.some(({ rule }) => ['removed', 'withdrawn'].includes(rule))
  );
}

const alsoRemoved: Finding = {
  rule: 'removed',
  severity: 'info',
  message: 'Someone said no to this story: a removal lies there for it.',
  hint: 'Nothing needs doing.',
};
