import type { PlainDate } from '../../story/plain-date.ts';
import { uuidOf } from './uuid.ts';

/** A node of JSON-LD. */
export type Node = Record<string, unknown>;

/** A whole day. */
export function date(on: PlainDate): Node {
  return { '@type': 'xsd:date', '@value': on };
}

/** Up to and with a day. */
export function untilDay(last: PlainDate): Node {
  return { '@type': 'dpv:UntilTimeDuration', 'rdf:value': date(last) };
}

/** Until something happens. */
export function untilEvent(event: string): Node {
  return { '@type': 'dpv:UntilEventDuration', 'rdf:value': event };
}

/** Facts of our own namespace; what is not there is left out. */
export function ownFacts(facts: Record<string, unknown>): Node {
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([, fact]) => fact !== undefined)
      .map(([name, fact]) => [`sos:${name}`, fact]),
  );
}

/** A name for a thing, the same for the same parts. */
export function urn(...parts: readonly string[]): string {
  return `urn:uuid:${uuidOf(...parts)}`;
}
