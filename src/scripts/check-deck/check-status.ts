import { isPlainDate, type PlainDate } from '../../story/plain-date.ts';
import { isStoryId } from '../../story/story-id.ts';
import { uses, type Use } from '../../story/vocabulary.ts';

/** What every story may be used for, as the library lists it. */
export interface CheckStatus {
  /** The day for which the list was made. */
  asOf: PlainDate;
  /** The open uses of each story, by its id. */
  stories: ReadonlyMap<string, readonly StatusUse[]>;
}

/** A use that is open, and its last day. */
export interface StatusUse {
  use: Use;
  until: PlainDate;
}

/**
 * Reads the list of `/check/status.json`. Whatever in it is not as expected counts as not open.
 *
 * @returns undefined if the list cannot be read
 */
export function parseCheckStatus(json: unknown): CheckStatus | undefined {
  if (!isRecord(json)) return undefined;
  const { asOf, stories } = json;
  if (typeof asOf !== 'string' || !isPlainDate(asOf) || !isRecord(stories)) return undefined;
  const entries = Object.entries(stories).filter(([id]) => isStoryId(id));
  return {
    asOf,
    stories: new Map(
      entries.map(([id, listed]) => [id, Array.isArray(listed) ? listed.flatMap(readUse) : []]),
    ),
  };
}

function readUse(entry: unknown): StatusUse[] {
  if (!isRecord(entry)) return [];
  const { until } = entry;
  const use = uses.find((each) => each === entry['use']);
  return use && typeof until === 'string' && isPlainDate(until) ? [{ use, until }] : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
