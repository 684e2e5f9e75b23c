import type { StoryJudgement, CheckedStory } from '../../checks/judge-story.ts';
import { findDueDates } from '../../consent/find-due-dates.ts';
import { openUses } from '../../consent/gate.ts';
import { findHostTakeDown, type HostTakeDown } from '../../consent/host-take-down.ts';
import { readRecordedPeople } from '../../consent/recorded-consent.ts';
import { readRecordedStory } from '../../consent/recorded-story.ts';
import type { StoryAtGate } from '../../consent/gate-question.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import type { Told } from '../../story/schema/told.ts';
import type { Removal } from '../../story/schema/list-entries.ts';
import { audienceUse, type Audience } from '../../story/vocabulary.ts';
import type {
  RegisterSource,
  RegisterDueDate,
  RegisterStory,
  Availability,
} from './register-story.ts';

/**
 * Makes the register entry of a checked story, which was judged for each audience on a day.
 *
 * @param told what came of the story. Default: nothing is noted
 */
export function toRegisterEntry(
  id: string | undefined,
  { data, kind, removal }: CheckedStory,
  judgements: Record<Audience, StoryJudgement>,
  on: PlainDate,
  told?: Told,
): RegisterStory {
  const { publishFrom, findable = false, example = false, safeguarding } = readRecordedStory(data);
  const hostTakeDown = findHostTakeDown(data, removal);
  return {
    id: id ?? '',
    foundIn: 'folder',
    kind,
    isExample: example,
    isFindable: findable,
    ...(publishFrom === undefined ? {} : { publishFrom }),
    ...(removal === undefined ? {} : { removal }),
    ...(hostTakeDown === undefined ? {} : { hostTakeDown }),
    safeguarding,
    people: readRecordedPeople(data),
    availability: {
      public: toAvailability(judgements.public, 'public', on),
      staff: toAvailability(judgements.staff, 'staff', on),
    },
    due: [
      ...toHostDueDates(hostTakeDown),
      ...(judgements.public.atGate ? toDueDates(judgements.public.atGate, on, told) : []),
    ],
  };
}

type StoryRemoval = Removal | 'unreadable' | undefined;

/**
 * Makes the entry of a misplaced file or folder, in which no story can be read.
 *
 * @param rule the rule that refuses the location of the file or folder
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
  const hostTakeDown = findHostTakeDown(undefined, removal);
  return {
    id,
    foundIn,
    isExample: false,
    isFindable: false,
    ...(removal === undefined ? {} : { removal }),
    ...(hostTakeDown === undefined ? {} : { hostTakeDown }),
    safeguarding: {},
    people: [],
    availability: { public: unavailable, staff: unavailable },
    due: toHostDueDates(hostTakeDown),
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

/**
 * A take-down at a host is due until somebody has confirmed it. It is a question to the host, and
 * to no person in the story.
 */
function toHostDueDates(hostTakeDown: HostTakeDown | undefined): RegisterDueDate[] {
  return hostTakeDown === undefined || hostTakeDown.confirmedOn !== undefined
    ? []
    : [{ what: 'host-take-down', on: hostTakeDown.since }];
}

/** Finds the due dates of a story, with the person and the use that each field belongs to. */
function toDueDates(story: StoryAtGate, on: PlainDate, told: Told | undefined): RegisterDueDate[] {
  return findDueDates([story], on, () => told).map(({ what, on: day, field }) => {
    const [, personIndex, useIndex] = /^people\[(\d+)\](?:.*\.uses\[(\d+)\])?/.exec(field) ?? [];
    if (personIndex === undefined) return { what, on: day };
    const person = story.front.people[Number(personIndex)];
    const { uses = [] } = person?.part === 'mentioned' ? {} : (person?.consent.release ?? {});
    const use = useIndex === undefined ? undefined : uses[Number(useIndex)]?.use;
    return { what, on: day, person: Number(personIndex) + 1, ...(use ? { use } : {}) };
  });
}
