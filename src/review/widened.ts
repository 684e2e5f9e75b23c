import { isPlainDate } from '../story/plain-date.ts';
import { uses } from '../story/vocabulary.ts';
import { consentsIn, fewerOf, fewerUses, isGroup, isText, noLater, type Group } from './less.ts';

/** Somebody whose consent grew, and by what. */
export interface Widened {
  /** Their place in `people`. */
  person: number;
  /** What grew, in words that quote nothing but uses and days. */
  by: string[];
}

/**
 * The people whose consent allows more than it did, or for longer, or is no longer withdrawn, though
 * they have not released the story on a later day. A yes does not grow by itself: whoever gives more
 * of it gives it anew.
 *
 * @param before the front matter as plain data, as it was
 * @param after the same, as it is now
 */
export function widened(before: unknown, after: unknown): Widened[] {
  const [was, is] = [consentsIn(before), consentsIn(after)];
  const recordsNow = new Set(is.map(({ record }) => record));
  return is.flatMap((consent, person) => {
    // A new record in the place of one that is gone is most likely the same person's.
    const atPlace = recordsNow.has(was[person]?.['record']) ? undefined : was[person];
    const earlier = was.findLast(({ record }) => record === consent['record']) ?? atPlace;
    const by = earlier ? growth(earlier, consent) : [];
    return by.length > 0 ? [{ person, by }] : [];
  });
}

function growth(before: Group, after: Group): string[] {
  const { release: was } = before;
  const { release: is } = after;
  // What was never released is released now for the first time.
  if (!isGroup(was) || !isGroup(is) || givenAnew(was, is)) return [];
  const isWithdrawnNoMore =
    before['withdrawnOn'] !== undefined && after['withdrawnOn'] === undefined;
  const isSeenMore = !fewerOf(was['recognisableBy'] ?? [], is['recognisableBy']);
  const waitsNoMore = was['coolingOffWaived'] !== true && is['coolingOffWaived'] === true;
  return [
    ...(isWithdrawnNoMore ? ['they had withdrawn, and `withdrawnOn` is gone'] : []),
    ...(was['uses'] === undefined ? [] : usesGrown(was['uses'], is['uses'])),
    ...(isSeenMore ? ['they may be recognised by more than before'] : []),
    ...later('expiresOn', was['expiresOn'], is['expiresOn']),
    ...later('askAgainOn', before['askAgainOn'], after['askAgainOn']),
    ...(waitsNoMore ? ['they no longer wait before it is published'] : []),
  ];
}

function givenAnew(was: Group, is: Group): boolean {
  return isText(was['on']) && isText(is['on']) && is['on'] > was['on'];
}

function usesGrown(before: unknown, after: unknown): string[] {
  if (fewerUses(before, after)) return [];
  if (!Array.isArray(before) || !Array.isArray(after)) return ['the uses are not those there were'];
  const grown = after.filter((use) => !fewerUses(before, [use]));
  return grown.map((now: unknown) => {
    const use = isGroup(now) ? uses.find((known) => known === now['use']) : undefined;
    const was = before.filter(isGroup).find((each) => use !== undefined && each['use'] === use);
    if (!isGroup(now) || use === undefined) return 'a use is new that the library does not know';
    return was
      ? `the use \`${use}\` ended ${day(was['until'])} and now ends ${day(now['until'])}`
      : `the use \`${use}\` is new`;
  });
}

/** That a day was put off or taken away, where there was one. */
function later(field: string, before: unknown, after: unknown): string[] {
  if (!isText(before) || noLater(before, after)) return [];
  return [`\`${field}\` was ${day(before)} and is ${day(after)}`];
}

function day(value: unknown): string {
  if (value === undefined) return 'with the release';
  return isText(value) && isPlainDate(value) ? value : 'on no day that can be read';
}
