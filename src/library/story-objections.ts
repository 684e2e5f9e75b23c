import { findConsents, findMentionedWithdrawals, recordReferences } from '../consent/find-consents.ts';
import type { Objection } from '../consent/objection.ts';
import { isText, toFieldGroup } from '../story/plain-data.ts';
import { isPlainDate, type PlainDate } from '../story/plain-date.ts';
import type { Removal } from '../story/schema/list-entries.ts';
import { comparisonSalt, haveSameWords, saltOf } from '../story/sketch/salted-sketch.ts';
import type { RecordedRemovals } from './read-removals.ts';

/** What the noes of a library are compared by: a story's own noes, and the sketch of its words. */
export interface StoryWords {
  /** The name of the story's folder. */
  id: string;
  /** The withdrawals and holds in the story's own front matter. */
  objections: readonly Objection[];
  /** Everyone's register reference. */
  records: readonly string[];
  /** Writes the sketch of the story's words; `undefined` for a story without words. */
  sketch: (salt: string) => Promise<string | undefined>;
}

/** Finds the noes that were said to nearly the same words in other stories. */
export interface StoryObjections {
  /** @param fingerprint the story's fingerprint; `undefined` if it could not be computed */
  find: (story: StoryWords, fingerprint: string | undefined) => Promise<Objection[]>;
}

/** A no, and the sketches of the words it was said to. */
interface SketchedObjection {
  objection: Objection;
  fingerprint?: string | undefined;
  sketches: readonly string[];
}

/** Collects every no of a library: removals, withdrawals and holds. */
export async function collectObjections(
  stories: readonly StoryWords[],
  removals: RecordedRemovals,
): Promise<StoryObjections> {
  const inTree = await Promise.all(
    stories.map((story) => sketchObjections(story, removals.find(story.id))),
  );
  const all = [...removals.all.map(toSketchedObjection), ...inTree.flat()];
  const salts = [...new Set(all.flatMap(({ sketches }) => sketches.map(saltOf)))];
  return {
    find: async (story, fingerprint) => {
      const others = all.filter(({ objection }) => objection.id !== story.id);
      if (others.length === 0) return [];
      const own = await Promise.all(salts.map((salt) => story.sketch(salt)));
      const hasSameWords = (other: SketchedObjection) =>
        (fingerprint !== undefined && other.fingerprint === fingerprint) ||
        other.sketches.some((sketch) => own.some((each) => each && haveSameWords(sketch, each)));
      return others.filter(hasSameWords).map(({ objection }) => objection);
    },
  };
}

/**
 * Finds the noes in a story's front matter. They count even if the front matter is not valid.
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

function toSketchedObjection(removal: Removal): SketchedObjection {
  const { id, removedOn, uses, fingerprint, sketches = [], records = [] } = removal;
  return { objection: { id, by: 'removal', on: removedOn, uses, records }, fingerprint, sketches };
}

/** Sketches the words of a story in the tree that someone said no to. */
async function sketchObjections(
  story: StoryWords,
  removal: Removal | 'unreadable' | undefined,
): Promise<SketchedObjection[]> {
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
