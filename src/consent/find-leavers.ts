import type { PlainDate } from '../story/plain-date.ts';
import {
  findDeciders,
  findMentioned,
  type Person,
  type PlacedDecider,
  type PlacedMention,
} from '../story/schema/person.ts';

/** Somebody who leaves their work, and has not said yes after that day. */
export interface Leaver {
  placed: PlacedDecider | PlacedMention;
  leftOn: PlainDate;
}

/** Finds everyone who leaves their work on some day, and has not said yes after that day. */
export function findLeavers(people: readonly Person[]): Leaver[] {
  const placed = [...findDeciders(people), ...findMentioned(people)];
  return placed.flatMap((each) => {
    const { leftOn } = each.person;
    const lastYes = yesOf(each);
    return leftOn !== undefined && (lastYes === undefined || lastYes <= leftOn)
      ? [{ placed: each, leftOn }]
      : [];
  });
}

function yesOf({ person }: PlacedDecider | PlacedMention): PlainDate | undefined {
  return person.part === 'mentioned' ? person.agreedOn : person.consent.release.on;
}
