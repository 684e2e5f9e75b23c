import type { JudgingContext } from '../../checks/judging-context.ts';
import { judgeStory, type StoryJudgement, type CheckedStory } from '../../checks/judge-story.ts';
import { findDueDates } from '../../consent/find-due-dates.ts';
import { openUses } from '../../consent/gate.ts';
import { readRecordedPeople } from '../../consent/recorded-consent.ts';
import { readRecordedStory } from '../../consent/recorded-story.ts';
import type { StoryAtGate } from '../../consent/gate-question.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import type { Removal } from '../../story/schema/list-entries.ts';
import { audienceUse, type Audience } from '../../story/vocabulary.ts';
import type {
  RegisterSource,
  RegisterDueDate,
  RegisterStory,
  Availability,
} from './register-story.ts';

/** Makes the register entry of a checked story, which is judged for each audience on a day. */
export function toRegisterEntry(
  id: string | undefined,
  story: CheckedStory,
  context: JudgingContext,
  on: PlainDate,
): RegisterStory {
  const { data, kind, removal } = story;
  const { publishFrom, example = false, safeguarding } = readRecordedStory(data);
  const judgeFor = (audience: Audience) => judgeStory(story, context, audience, on);
  const forPublic = judgeFor('public');
  return {
    id: id ?? '',
    foundIn: 'folder',
    kind,
    isExample: example,
    ...(publishFrom === undefined ? {} : { publishFrom }),
    ...(removal === undefined ? {} : { removal }),
    safeguarding,
    people: readRecordedPeople(data),
    availability: {
      public: toAvailability(forPublic, 'public', on),
      staff: toAvailability(judgeFor('staff'), 'staff', on),
    },
    due: forPublic.atGate ? toDueDates(forPublic.atGate, on) : [],
  };
}

type StoryRemoval = Removal | 'unreadable' | undefined;

/**
 * Makes the entry of a misplaced file or folder, in which no story can be read.
 *
 * @param rule the rule that refuses the place of the file or folder
 */
export function toMisplacedEntry(id: string, rule: string, removal: StoryRemoval): RegisterStory {
  return toEmptyEntry(id, 'folder', removal, [...removalRules(removal), rule]);
}

/** Makes the entry of a story without a folder, which has a removal or is only in the history. */
export function toEntryWithoutFolder(
  id: string,
  foundIn: Exclude<RegisterSource, 'folder'>,
  removal: StoryRemoval,
): RegisterStory {
  return toEmptyEntry(id, foundIn, removal, removalRules(removal));
}

function removalRules(removal: StoryRemoval): string[] {
  if (removal === undefined) return [];
  return [removal === 'unreadable' ? 'removal-unreadable' : 'removed'];
}

function toEmptyEntry(
  id: string,
  foundIn: RegisterSource,
  removal: StoryRemoval,
  heldBackBy: string[],
): RegisterStory {
  const unavailable = { uses: [], heldBackBy };
  return {
    id,
    foundIn,
    isExample: false,
    ...(removal === undefined ? {} : { removal }),
    safeguarding: {},
    people: [],
    availability: { public: unavailable, staff: unavailable },
    due: [],
  };
}

function toAvailability(
  { issues, isHeldBack, atGate }: StoryJudgement,
  audience: Audience,
  on: PlainDate,
): Availability {
  if (isHeldBack || !atGate) {
    const reasons = issues.filter(({ severity }) => severity !== 'warning');
    return { uses: [], heldBackBy: [...new Set(reasons.map(({ rule }) => rule))] };
  }
  const uses = openUses(atGate, audience, on);
  const ownUse = uses.find(({ use }) => use === audienceUse[audience]);
  return { ...(ownUse ? { until: ownUse.until } : {}), uses, heldBackBy: [] };
}

/** Finds the due dates of a story, with the person and the use that each field belongs to. */
function toDueDates(story: StoryAtGate, on: PlainDate): RegisterDueDate[] {
  return findDueDates([story], on).map(({ what, on: day, field }) => {
    const [, personIndex, useIndex] = /^people\[(\d+)\](?:.*\.uses\[(\d+)\])?/.exec(field) ?? [];
    if (personIndex === undefined) return { what, on: day };
    const person = story.front.people[Number(personIndex)];
    const { uses = [] } = person?.part === 'mentioned' ? {} : (person?.consent.release ?? {});
    const use = useIndex === undefined ? undefined : uses[Number(useIndex)]?.use;
    return { what, on: day, person: Number(personIndex) + 1, ...(use ? { use } : {}) };
  });
}
