import type { PlainDate } from '../../story/plain-date.ts';
import { stableUuid } from './stable-uuid.ts';

/** A node of JSON-LD. */
export type JsonLdNode = Record<string, unknown>;

/** A day. */
export function dateNode(on: PlainDate): JsonLdNode {
  return { '@type': 'xsd:date', '@value': on };
}

/** A time up to a day, which is included. */
export function untilDayNode(lastDay: PlainDate): JsonLdNode {
  return { '@type': 'dpv:UntilTimeDuration', 'rdf:value': dateNode(lastDay) };
}

/** A time until an event. */
export function untilEventNode(event: string): JsonLdNode {
  return { '@type': 'dpv:UntilEventDuration', 'rdf:value': event };
}

/** Facts in the library's own namespace. A fact that is undefined is left out. */
export function ownTerms(facts: Record<string, unknown>): JsonLdNode {
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([, fact]) => fact !== undefined)
      .map(([name, fact]) => [`sos:${name}`, fact]),
  );
}

/** A URN, the same for the same parts. */
export function stableUrn(...parts: readonly string[]): string {
  return `urn:uuid:${stableUuid(...parts)}`;
}
