import { openUses } from '../../consent/gate.ts';
import type { StoryAtGate } from '../../consent/gate-question.ts';
import { isText } from '../../story/plain-data.ts';
import { addDays, isPlainDate, latest, type PlainDate } from '../../story/plain-date.ts';
import { firstDayAfterWaiting } from '../../story/release-periods.ts';
import { findDeciders } from '../../story/schema/person.ts';
import { audiences, uses, type Audience, type Use } from '../../story/vocabulary.ts';

/** Days on which a story is shown for a use in an audience's library. */
export interface ShownSpan {
  audience: Audience;
  use: Use;
  from: PlainDate;
  /** The last day. */
  until: PlainDate;
}

/**
 * Finds every day, from a day on, on which the gate allows a story. The gate can begin to allow a use
 * only on a date of the front matter or after the cooling-off days of a release, and names the last
 * day of each use. So it is asked for those days only.
 */
export function findShownSpans(story: StoryAtGate, from: PlainDate): ShownSpan[] {
  const { front } = story;
  const waitingEnds = findDeciders(front.people).map(({ person }) =>
    firstDayAfterWaiting(person.consent.release),
  );
  const days = [from, ...[...collectDates(front), ...waitingEnds].filter((date) => date > from)];
  return mergeSpans(
    audiences.flatMap((audience) =>
      days.flatMap((day) =>
        openUses(story, audience, day).map(({ use, until }) => ({
          audience,
          use,
          from: day,
          until,
        })),
      ),
    ),
  );
}

/** Collects every plain date in a value, at any depth. */
function collectDates(value: unknown): PlainDate[] {
  if (isText(value)) return isPlainDate(value) ? [value] : [];
  return [...new Set(Object.values(value ?? {}).flatMap(collectDates))];
}

/** Joins spans of the same audience and use that overlap. */
function mergeSpans(spans: readonly ShownSpan[]): ShownSpan[] {
  return audiences.flatMap((audience) =>
    uses.flatMap((use) =>
      spans
        .filter((span) => span.audience === audience && span.use === use)
        .toSorted((a, b) => (a.from < b.from ? -1 : 1))
        .reduce<ShownSpan[]>((merged, span) => {
          const last = merged.at(-1);
          if (!last || span.from > last.until) return [...merged, span];
          return [...merged.slice(0, -1), { ...last, until: latest(last.until, span.until) }];
        }, []),
    ),
  );
}

/** Returns the days of spans that are not in other spans of the same audience and use. */
export function subtractSpans(
  spans: readonly ShownSpan[],
  others: readonly ShownSpan[],
): ShownSpan[] {
  return spans.flatMap((span) =>
    others
      .filter(({ audience, use }) => audience === span.audience && use === span.use)
      .reduce<ShownSpan[]>(
        (rest, other) => rest.flatMap((part) => subtractSpan(part, other)),
        [span],
      ),
  );
}

/** Returns the days of a span that are before and after another span. */
function subtractSpan(span: ShownSpan, { from, until }: ShownSpan): ShownSpan[] {
  if (until < span.from || from > span.until) return [span];
  return [
    ...(span.from < from ? [{ ...span, until: addDays(from, -1) }] : []),
    ...(span.until > until ? [{ ...span, from: addDays(until, 1) }] : []),
  ];
}
