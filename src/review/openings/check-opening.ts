import { isAnswered, refusesAnyOf } from '../../consent/objection.ts';
import { readFrontMatter } from '../../library/read-story.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import { frontMatter, type FrontMatter } from '../../story/schema/front-matter.ts';
import { findDeciders } from '../../story/schema/person.ts';
import { checkShape } from '../../story/source/check-shape.ts';
import { checkAgreement, hasUnansweredNo, type AgreementCheck } from './check-agreement.ts';
import { addNewEntries, type ContentState, type JudgingTools } from './content-state.ts';
import { findSimilarIds, type OpenedStory, type StatesOfChange } from './find-openings.ts';
import { findShownStory } from './shown-story.ts';
import { subtractSpans, type ShownSpan } from './shown-spans.ts';
import type { StoryHistory } from './story-history.ts';
import type { VersionAfter } from './version-after.ts';

/** A story that a change opens, with the days that are not yet known to be lawful. */
export interface CheckedOpening {
  opened: OpenedStory;
  after: VersionAfter;
  /** The histories of the story and of the stories in `earlierIds` and `similarIds`. */
  histories: readonly StoryHistory[];
  agreement: AgreementCheck;
  /** Whether a no to nearly the same words in another story is unanswered. */
  hasUnansweredNoElsewhere: boolean;
  /** The days for which a release or the review does not count, or a no is unanswered. */
  daysWithoutAgreement: ShownSpan[];
  /** The days that something else opened: settings, lists, removals or other stories. */
  daysOpenedByOthers: ShownSpan[];
}

/** The histories with which a story is compared. */
interface ComparedHistories {
  /** The histories of the story and of the stories in `earlierIds` and `similarIds`. */
  histories: readonly StoryHistory[];
  /** The histories of stories that once had nearly the same words. */
  pastHistories: readonly StoryHistory[];
  /** Reads the histories of other stories. */
  readHistories: (ids: readonly string[]) => StoryHistory[];
}

/** Checks whether what a change newly shows of a story is lawful. */
export async function checkOpening(
  opened: OpenedStory,
  states: StatesOfChange,
  { histories, pastHistories, readHistories }: ComparedHistories,
  on: PlainDate,
  tools: JudgingTools,
): Promise<CheckedOpening> {
  const { openings } = opened;
  const { data, lineOf } = await readFrontMatter(opened.story.folder);
  const front = checkShape(frontMatter, data).data;
  // A story that is shown has a valid front matter.
  if (!front) throw new Error(`The front matter of ${opened.file} changed while it was read.`);
  const after = {
    ...{ data, lineOf, front, on, uses: openings.map(({ use }) => use) },
    before: {
      kind: opened.story.folder.kind,
      context: states.before.context.judging,
      fingerprint: opened.before?.fingerprint,
    },
    elsewhere: isRenewed(front)
      ? [
          ...pastHistories,
          ...readHistories(await findSimilarIds(opened.story, states.before.stories)),
        ]
      : [],
  };
  const agreement = await checkAgreements(
    after,
    histories.map((history) => [history, 0]),
  );
  const noesBefore = await states.before.objections.find(opened.story, opened.shown.fingerprint);
  const hasUnansweredNoElsewhere =
    noesBefore.some((no) => refusesAnyOf(no, after.uses) && !isAnswered(no, front)) ||
    pastHistories.some((history) => hasUnansweredNo(after, history, 0));
  const isAgreed = isAgreedTo(agreement) && !hasUnansweredNoElsewhere;
  const otherwiseBefore = addNewEntries(states.before, states.after);
  const known = { opened, after, histories, agreement, hasUnansweredNoElsewhere };
  const isAllNew = isAgreed && isAgreedNow(known);
  return {
    ...known,
    daysWithoutAgreement: isAgreed ? [] : openings,
    daysOpenedByOthers: isAllNew
      ? []
      : await findDaysNotShown(known, otherwiseBefore, states.after, openings, tools),
  };
}

function isRenewed({ people }: FrontMatter): boolean {
  return findDeciders(people).some(({ person }) => person.consent.release.renews !== undefined);
}

/**
 * Finds the days on which a story would not be shown if everything else was as in another state.
 * The people who did not release the story with the change agreed to the words of their form. The
 * form must have the same words in that state.
 *
 * @param state the other state
 * @param days the days to look at
 */
export async function findDaysNotShown(
  { opened, after, agreement }: Pick<CheckedOpening, 'opened' | 'after' | 'agreement'>,
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
  const stories = state.stories.filter(({ id }) => !opened.earlierIds.includes(id));
  const shown = await findShownStory(opened.story, { ...state, stories }, after.on, tools);
  return subtractSpans(days, shown.spans);
}

/** Compares a story with several histories, each from a start index on, and combines the results. */
export async function checkAgreements(
  after: VersionAfter,
  histories: readonly (readonly [history: StoryHistory, startIndex: number])[],
): Promise<AgreementCheck> {
  const checks: AgreementCheck[] = [];
  for (const [history, startIndex] of histories)
    checks.push(await checkAgreement(after, history, startIndex));
  const union = (list: (check: AgreementCheck) => number[]) => [...new Set(checks.flatMap(list))];
  return {
    unreleased: union(({ unreleased }) => unreleased).toSorted((a, b) => a - b),
    isUnreviewed: checks.some(({ isUnreviewed }) => isUnreviewed),
    hasUnansweredNo: checks.some(({ hasUnansweredNo }) => hasUnansweredNo),
    firstDay:
      checks
        .map(({ firstDay }) => firstDay)
        .toSorted()
        .at(-1) ?? after.on,
    releasedNow: union(({ releasedNow }) => releasedNow).filter((person) =>
      checks.every(({ releasedNow }) => releasedNow.includes(person)),
    ),
    isReviewedNow: checks.every(({ isReviewedNow }) => isReviewedNow),
  };
}

/** Whether every release counts, the review counts, and every no is answered. */
export function isAgreedTo(agreement: AgreementCheck): boolean {
  const { unreleased, isUnreviewed, hasUnansweredNo } = agreement;
  return unreleased.length === 0 && !isUnreviewed && !hasUnansweredNo;
}

/** Whether everybody released the story and the lead reviewed it, all with this change. */
function isAgreedNow({ after, agreement }: Pick<CheckedOpening, 'after' | 'agreement'>): boolean {
  return (
    agreement.isReviewedNow &&
    findDeciders(after.front.people).every(({ index }) => agreement.releasedNow.includes(index))
  );
}
