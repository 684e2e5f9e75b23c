import { isAnswered, type Objection } from '../../consent/objection.ts';
import { readFrontMatter } from '../../library/read-story.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import { frontMatter } from '../../story/schema/front-matter.ts';
import { findDeciders } from '../../story/schema/person.ts';
import { checkShape } from '../../story/source/check-shape.ts';
import type { Use } from '../../story/vocabulary.ts';
import {
  compareWithLine,
  hasNoWithoutAnswer,
  type AgreementSince,
  type VersionAfter,
} from './agreed-since.ts';
import { withNewEntries, type ContentState, type JudgingTools } from './content-state.ts';
import type { OpenedStory, StatesOfChange } from './find-openings.ts';
import { findShownStory } from './shown-story.ts';
import { subtractSpans, type ShownSpan } from './shown-spans.ts';
import type { StoryLine } from './story-line.ts';

/** A story that a change opens, and which of its days are not yet known to be lawful. */
export interface WeighedStory {
  opened: OpenedStory;
  after: VersionAfter;
  /** The versions of the story on the main line, and of those that it continues or resembles. */
  lines: readonly StoryLine[];
  agreement: AgreementSince;
  /** Whether a no to nearly the same words in another story is gone, and nobody has answered it. */
  hasLostNo: boolean;
  /** Days for which the agreement of the people and of the review does not count. */
  notAgreed: ShownSpan[];
  /** Days that something besides the story opened: settings, lists, removals or other stories. */
  openedByOthers: ShownSpan[];
}

/**
 * Weighs what a change newly shows of a story by its versions on the main line.
 *
 * @param lines the versions of the story, and of those that it continues or resembles
 * @param sameWords the versions of deleted stories with nearly the same words
 */
export async function weighOpening(
  opened: OpenedStory,
  states: StatesOfChange,
  { lines, sameWords }: { lines: readonly StoryLine[]; sameWords: readonly StoryLine[] },
  on: PlainDate,
  tools: JudgingTools,
): Promise<WeighedStory> {
  const { openings } = opened;
  const { data, lineOf } = await readFrontMatter(opened.story.folder);
  const front = checkShape(frontMatter, data).data;
  // A story that is shown has a valid front matter.
  if (!front) throw new Error(`The front matter of ${opened.file} changed while it was read.`);
  const after = { data, lineOf, front, uses: openings.map(({ use }) => use), on };
  const agreement = await compareWithLines(
    after,
    lines.map((line) => [line, 0]),
  );
  const noesBefore = await states.before.objections.find(opened.story, opened.shown.fingerprint);
  const hasLostNo =
    noesBefore.some((no) => concerns(no, after.uses) && !isAnswered(no, front)) ||
    sameWords.some((line) => hasNoWithoutAnswer(after, line, 0));
  const isAgreed = isAgreedTo(agreement) && !hasLostNo;
  const alone = withNewEntries(states.before, states.after);
  const known = { opened, after, lines, agreement, hasLostNo };
  const isAllNew = isAgreed && isAgreedNow(known);
  return {
    ...known,
    notAgreed: isAgreed ? [] : openings,
    openedByOthers: isAllNew
      ? []
      : await findDaysNotShown(known, alone, states.after, openings, tools),
  };
}

function concerns({ uses }: Objection, opened: readonly Use[]): boolean {
  return uses?.some((use) => opened.includes(use)) ?? true;
}

/**
 * Finds which of some days a story after a change is not shown on, if everything but the story is as
 * in another state. People who did not release the story with the change agreed to the words of
 * their form, so the form has to have the same words in that state.
 */
export async function findDaysNotShown(
  { opened, after, agreement }: Pick<WeighedStory, 'opened' | 'after' | 'agreement'>,
  state: ContentState,
  { formWords }: Pick<ContentState, 'formWords'>,
  days: readonly ShownSpan[],
  tools: JudgingTools,
): Promise<ShownSpan[]> {
  const hasSameForms = findDeciders(after.front.people).every(
    ({ index, person: { consent } }) =>
      agreement.releasedNow.includes(index) ||
      state.formWords.get(consent.form) === formWords.get(consent.form),
  );
  if (!hasSameForms) return [...days];
  const stories = state.stories.filter(({ id }) => !opened.continues.includes(id));
  const shown = await findShownStory(opened.story, { ...state, stories }, after.on, tools);
  return subtractSpans(days, shown.spans);
}

/** Compares a story with several lines, each from one of its versions on. */
export async function compareWithLines(
  after: VersionAfter,
  lines: readonly (readonly [line: StoryLine, start: number])[],
): Promise<AgreementSince> {
  const all: AgreementSince[] = [];
  for (const [line, start] of lines) all.push(await compareWithLine(after, line, start));
  const union = (list: (each: AgreementSince) => number[]) => [...new Set(all.flatMap(list))];
  return {
    unreleased: union(({ unreleased }) => unreleased).toSorted((a, b) => a - b),
    isUnreviewed: all.some(({ isUnreviewed }) => isUnreviewed),
    hasUnansweredNo: all.some(({ hasUnansweredNo }) => hasUnansweredNo),
    firstDay:
      all
        .map(({ firstDay }) => firstDay)
        .toSorted()
        .at(-1) ?? after.on,
    releasedNow: union(({ releasedNow }) => releasedNow).filter((person) =>
      all.every(({ releasedNow }) => releasedNow.includes(person)),
    ),
    isReviewedNow: all.every(({ isReviewedNow }) => isReviewedNow),
  };
}

/** Whether everybody with a say and the review agree to the story as it is. */
export function isAgreedTo(agreement: AgreementSince): boolean {
  const { unreleased, isUnreviewed, hasUnansweredNo } = agreement;
  return unreleased.length === 0 && !isUnreviewed && !hasUnansweredNo;
}

/** Whether everybody released the story with this change, and the lead reviewed it. */
function isAgreedNow({ after, agreement }: Pick<WeighedStory, 'after' | 'agreement'>): boolean {
  return (
    agreement.isReviewedNow &&
    findDeciders(after.front.people).every(({ index }) => agreement.releasedNow.includes(index))
  );
}
