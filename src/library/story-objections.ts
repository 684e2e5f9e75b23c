import {
  findConsents,
  findMentionedWithdrawals,
  recordReferences,
} from '../consent/find-consents.ts';
import type { Objection } from '../consent/objection.ts';
import {
  findNoesToTranslations,
  findObjections,
  toRefusedWords,
  type RefusedWords,
} from '../consent/refused-words.ts';
import { isText, toFieldGroup } from '../story/plain-data.ts';
import { isPlainDate, type PlainDate } from '../story/plain-date.ts';
import type { Removal } from '../story/schema/list-entries.ts';
import { comparisonSalt } from '../story/sketch/salted-sketch.ts';
import type { RecordedRemovals } from './read-removals.ts';
import { addOriginals, addTranslations, toRemovedTranslation } from './translations.ts';

/**
 * The data of a story that is needed to compare it with the objections of a library: its own
 * objections, and the sketch of its words.
 */
export interface StoryWords {
  /** The name of the story's folder. */
  id: string;
  /** The withdrawals and holds in the story's own front matter. */
  objections: readonly Objection[];
  /** Everyone's register reference. */
  records: readonly string[];
  /** The id of the story that it is a translation of. Default: it is not a translation. */
  translationOf?: string | undefined;
  /** Writes the sketch of the story's words; `undefined` for a story without words. */
  sketch: (salt: string) => Promise<string | undefined>;
}

/** Finds the objections to nearly the same words in other stories. */
export interface StoryObjections {
  /** Every no, with the words it was said to. */
  all: readonly RefusedWords[];
  /** @param fingerprint the story's fingerprint; `undefined` if it could not be computed */
  find: (story: StoryWords, fingerprint: string | undefined) => Promise<Objection[]>;
  /**
   * Finds the noes to the translations of a story. They are advice, because somebody may have meant
   * the words themselves.
   */
  findInTranslations: (id: string) => Objection[];
  /** Whether a story names an original that is neither a story nor a removal of the library. */
  isOriginalUnknown: (story: Pick<StoryWords, 'translationOf'>) => boolean;
}

/** Collects every objection of a library: removals, withdrawals and holds. */
export async function collectObjections(
  stories: readonly StoryWords[],
  removals: RecordedRemovals,
): Promise<StoryObjections> {
  const inTree = await Promise.all(
    stories.map((story) => sketchObjections(story, removals.find(story.id))),
  );
  const ids = new Set([...stories.map(({ id }) => id), ...removals.ids]);
  const refused = [
    ...removals.all.map(toRefusedWords),
    ...findUnreadable(removals, stories),
    ...inTree.flat(),
  ];
  const inTreeIds = new Set(stories.map(({ id }) => id));
  const linked = [
    ...stories,
    ...removals.all.filter(({ id }) => !inTreeIds.has(id)).map(toRemovedTranslation),
  ];
  const all = addOriginals(await addTranslations(refused, linked), linked);
  return {
    all,
    find: ({ id, translationOf, sketch }, fingerprint) =>
      findObjections(all, { id, fingerprint, translationOf, sketch }),
    findInTranslations: (id) => findNoesToTranslations(all, id),
    isOriginalUnknown: ({ translationOf }) =>
      translationOf !== undefined && !ids.has(translationOf),
  };
}

/** Finds the removals that cannot be read. They refuse the translations of their story as well. */
function findUnreadable(
  { ids, find }: RecordedRemovals,
  stories: readonly StoryWords[],
): RefusedWords[] {
  const inTree = new Set(stories.map(({ id }) => id));
  return ids
    .filter((id) => find(id) === 'unreadable' && !inTree.has(id))
    .map((id) => ({
      objection: { id, by: 'removal', on: undefined, records: [] },
      sketches: [],
    }));
}

/**
 * Finds the objections in a story's front matter. They count even if the front matter is invalid.
 *
 * @param data the front matter as plain data
 */
export function findOwnObjections(id: string, data: unknown): Objection[] {
  const withdrawals = findConsents(data).flatMap((consent): Objection[] => {
    const { withdrawnOn } = consent;
    const records = recordReferences([consent]);
    return withdrawnOn === undefined
      ? []
      : [{ id, by: 'withdrawal', on: toDay(withdrawnOn), records }];
  });
  const mentioned = findMentionedWithdrawals(data).map(({ withdrawnOn, records }): Objection => ({
    ...{ id, by: 'withdrawal', on: toDay(withdrawnOn), records },
  }));
  const { outcome, reviewedOn } = toFieldGroup(toFieldGroup(data)['safeguarding']);
  const isHeld = outcome !== undefined && outcome !== 'clear';
  return [
    ...withdrawals,
    ...mentioned,
    ...(isHeld ? [{ id, by: 'hold' as const, on: toDay(reviewedOn), records: [] }] : []),
  ];
}

/** Matches the spellings of a withdrawal or a hold, even in broken YAML. */
const possibleObjection = /\bwithdrawnOn\b|\boutcome\b["']?\s*:(?!\s*["']?clear\b)/;

/**
 * Finds the possible objections in a front matter that cannot be read, such as during a merge. Such
 * an objection cannot be answered until the front matter is repaired.
 *
 * @param text the front matter, or the whole file
 */
export function findPossibleObjections(id: string, text: string): Objection[] {
  return possibleObjection.test(text) ? [{ id, by: 'withdrawal', on: undefined, records: [] }] : [];
}

/** Sketches the words of a story in the content folder that has an objection. */
async function sketchObjections(
  story: StoryWords,
  removal: Removal | 'unreadable' | undefined,
): Promise<RefusedWords[]> {
  const { id, records } = story;
  const { removedOn: on, uses } = removal === 'unreadable' ? {} : (removal ?? {});
  const objections: Objection[] = [
    ...story.objections,
    ...(removal ? [{ id, by: 'removal' as const, on, uses, records }] : []),
  ];
  if (objections.length === 0) return [];
  const sketch = await story.sketch(comparisonSalt);
  return objections.map((objection) => ({ objection, sketches: sketch ? [sketch] : [] }));
}

function toDay(value: unknown): PlainDate | undefined {
  return isText(value) && isPlainDate(value) ? value : undefined;
}
