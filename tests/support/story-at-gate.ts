import { mayUse } from '../../src/consent/gate.ts';
import type { ConsentContext, GateRule, StoryAtGate } from '../../src/consent/gate-question.ts';
import type { Finding } from '../../src/story/issue.ts';
import type { PlainDate } from '../../src/story/plain-date.ts';
import type { Decider } from '../../src/story/schema/person.ts';
import type { FrontMatter } from '../../src/story/schema/front-matter.ts';
import { validateStory } from '../../src/story/validate-story.ts';
import { formTopics, uses, type Use } from '../../src/story/vocabulary.ts';
import { ownFingerprint, ownWordsFingerprint, today, validData } from './valid-story.ts';

/** Makes a new consent context for judging the valid story. */
export function validConsentContext(): ConsentContext {
  const text = { question: 'Whose words are these?', example: 'We wrote it down as it was said.' };
  return {
    forms: new Map([['2026-01', { from: '2026-01-01', covers: [...formTopics] }]]),
    principles: new Map([
      ['voice', { ...text, asks: 'sentence', from: '2026-01-01' }],
      ['truth', { ...text, asks: 'confirm', from: '2026-01-01' }],
    ]),
    recheckMonths: 12,
  };
}

/** Everything that the gate reads except the front matter. */
export type GateSurroundings = Omit<StoryAtGate, 'front'>;

/** Makes the surroundings of the valid story, in the version that everyone approved. */
export function gateSurroundings(changed: Partial<GateSurroundings> = {}): GateSurroundings {
  const place = { file: 'stories/young-person/k7m2qx/index.mdx', id: 'k7m2qx' };
  const [fingerprint, wordsFingerprint] = [ownFingerprint, ownWordsFingerprint];
  return {
    ...{ place, kind: 'young-person', fingerprint, wordsFingerprint },
    ...{ context: validConsentContext(), ...changed },
  };
}

/**
 * Makes the valid story for the gate. It is open on `today` for the uses that both deciders
 * released. The story is not validated again, so a change may make it invalid.
 */
export function validStoryAtGate(
  change?: (front: FrontMatter) => void,
  changed: Partial<GateSurroundings> = {},
): StoryAtGate {
  const front: FrontMatter = validData();
  change?.(front);
  return { ...gateSurroundings(changed), front };
}

/**
 * Returns the decider at an index of `people`. The valid story has deciders at 0 and 1.
 *
 * @throws Error if there is no decider at this index
 */
export function deciderAt({ people }: FrontMatter, index: number): Decider {
  const person = people[index];
  if (!person || person.part === 'mentioned') throw new Error('Nobody there decides.');
  return person;
}

/** Returns the reasons for which one rule refuses a use of a story. */
export function refusalReasons(
  rule: GateRule,
  story: StoryAtGate,
  { use = 'website', on = today }: { use?: Use; on?: PlainDate } = {},
): Finding[] {
  return rule({ story, use, on }).because;
}

/** A story before its data is checked, with its surroundings. */
export interface UncheckedStory extends GateSurroundings {
  data: unknown;
}

/** Validates a story for the gate. Returns undefined if the story is invalid. */
export function toGate({ data, ...rest }: UncheckedStory): StoryAtGate | undefined {
  const front = validateStory(data, rest.kind).data;
  return front && { ...rest, front };
}

/** Lists the uses to which a story may be put on a day. An invalid story has none. */
export function allowedUses(story: StoryAtGate | undefined, on: PlainDate): Use[] {
  return story ? uses.filter((use) => mayUse(story, use, on).allowed) : [];
}

/** Lists the uses to which an unchecked story may be put on a day. */
export function allowedUsesOf(read: UncheckedStory, on: PlainDate): Use[] {
  return allowedUses(toGate(read), on);
}
