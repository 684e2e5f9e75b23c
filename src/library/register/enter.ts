import type { House } from '../../checks/house.ts';
import { judge, type Judgement, type StoryToJudge } from '../../checks/judge.ts';
import { dueOf } from '../../consent/due.ts';
import { openUses } from '../../consent/gate.ts';
import { heldPeople, heldStory } from '../../consent/held.ts';
import type { StoryAtGate } from '../../consent/question.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import type { Removal } from '../../story/schema/lists.ts';
import { audienceUse, type Audience } from '../../story/vocabulary.ts';
import type { Kept, RegisterDue, RegisterStory, Standing } from './entry.ts';

/** Enters a story that was looked through, with the answer for each audience on a day. */
export function enter(
  id: string | undefined,
  story: StoryToJudge,
  house: House,
  on: PlainDate,
): RegisterStory {
  const { data, kind, removal } = story;
  const { publishFrom, example = false, safeguarding } = heldStory(data);
  const judged = (audience: Audience) => judge(story, house, audience, on);
  const forPublic = judged('public');
  return {
    id: id ?? '',
    kept: 'folder',
    kind,
    isExample: example,
    ...(publishFrom === undefined ? {} : { publishFrom }),
    ...(removal === undefined ? {} : { removal }),
    safeguarding,
    people: heldPeople(data),
    standing: {
      public: standingOf(forPublic, 'public', on),
      staff: standingOf(judged('staff'), 'staff', on),
    },
    due: forPublic.atGate ? dueIn(forPublic.atGate, on) : [],
  };
}

/** Enters what lies where no story can be read. */
export function enterStray(
  id: string,
  rule: string,
  removal: Removal | 'unreadable' | undefined,
): RegisterStory {
  return entryOf(id, 'folder', removal, [...rulesOf(removal), rule]);
}

/** Enters what has no folder any more: a recorded no, or an id in the history. */
export function enterWithout(
  id: string,
  kept: Exclude<Kept, 'folder'>,
  removal: Removal | 'unreadable' | undefined,
): RegisterStory {
  return entryOf(id, kept, removal, rulesOf(removal));
}

function rulesOf(removal: Removal | 'unreadable' | undefined): string[] {
  if (removal === undefined) return [];
  return [removal === 'unreadable' ? 'removal-unreadable' : 'removed'];
}

function entryOf(
  id: string,
  kept: Kept,
  removal: Removal | 'unreadable' | undefined,
  because: string[],
): RegisterStory {
  const standing = { uses: [], because };
  return {
    id,
    kept,
    isExample: false,
    ...(removal === undefined ? {} : { removal }),
    safeguarding: {},
    people: [],
    standing: { public: standing, staff: standing },
    due: [],
  };
}

function standingOf(
  { issues, isHeldBack, atGate }: Judgement,
  audience: Audience,
  on: PlainDate,
): Standing {
  if (isHeldBack || !atGate) {
    const holding = issues.filter(({ severity }) => severity !== 'warning');
    return { uses: [], because: [...new Set(holding.map(({ rule }) => rule))] };
  }
  const uses = openUses(atGate, audience, on);
  const own = uses.find(({ use }) => use === audienceUse[audience]);
  return { ...(own ? { until: own.until } : {}), uses, because: [] };
}

/** The days that are due, with the person and the use that the field speaks of. */
function dueIn(story: StoryAtGate, on: PlainDate): RegisterDue[] {
  return dueOf([story], on).map(({ what, on: day, field }) => {
    const [, place, use] = /^people\[(\d+)\](?:.*\.uses\[(\d+)\])?/.exec(field) ?? [];
    if (place === undefined) return { what, on: day };
    const person = story.front.people[Number(place)];
    const { uses = [] } = person?.part === 'mentioned' ? {} : (person?.consent.release ?? {});
    const ending = use === undefined ? undefined : uses[Number(use)]?.use;
    return { what, on: day, person: Number(place) + 1, ...(ending ? { use: ending } : {}) };
  });
}
