import type { PlainDate } from '../../story/plain-date.ts';
import { stableUuid } from './stable-uuid.ts';

/** A node of JSON-LD. */
export type JsonLdNode = Record<string, unknown>;

/** Returns a day as a typed value. */
export function dateNode(on: PlainDate): JsonLdNode {
  return { '@type': 'xsd:date', '@value': on };
}

/** Returns the duration up to and including a day. */
export function untilDayNode(lastDay: PlainDate): JsonLdNode {
  return { '@type': 'dpv:UntilTimeDuration', 'rdf:value': dateNode(lastDay) };
}

/** Returns the duration until an event. */
export function untilEventNode(event: string): JsonLdNode {
  return { '@type': 'dpv:UntilEventDuration', 'rdf:value': event };
}

/** Returns facts in the library's own namespace. Leaves out undefined facts. */
export function ownTerms(facts: Record<string, unknown>): JsonLdNode {
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([, fact]) => fact !== undefined)
      .map(([name, fact]) => [`sos:${name}`, fact]),
  );
}

/** Returns a URN. The same parts give the same URN. */
export function stableUrn(...parts: readonly string[]): string {
  return `urn:uuid:${stableUuid(...parts)}`;
}
