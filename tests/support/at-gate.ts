import { mayUse } from '../../src/consent/gate.ts';
import type { HouseRules, Rule, StoryAtGate } from '../../src/consent/question.ts';
import type { Finding } from '../../src/story/issue.ts';
import type { PlainDate } from '../../src/story/plain-date.ts';
import type { Decider } from '../../src/story/schema/person.ts';
import type { FrontMatter } from '../../src/story/schema/story.ts';
import { validate } from '../../src/story/validate.ts';
import { formTopics, uses, type Use } from '../../src/story/vocabulary.ts';
import { ownFingerprint, today, validData } from './valid-story.ts';

/** The house rules that the valid story is judged by. Every call makes new ones. */
export function houseRules(): HouseRules {
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

/** All that the gate looks at beside the front matter. */
export type Around = Omit<StoryAtGate, 'front'>;

/** What lies around the valid story: it is as everyone approved it, and nobody said no. */
export function around(changed: Partial<Around> = {}): Around {
  const place = { file: 'stories/young-person/k7m2qx/index.mdx', id: 'k7m2qx' };
  const fingerprint = ownFingerprint;
  return { place, kind: 'young-person', fingerprint, house: houseRules(), ...changed };
}

/**
 * The valid story at the gate, open on `today` for the uses that both people allow. It may be
 * broken on the way, and is not validated again: rules are asked one by one.
 */
export function atGate(
  change?: (front: FrontMatter) => void,
  changed: Partial<Around> = {},
): StoryAtGate {
  const front: FrontMatter = validData();
  change?.(front);
  return { ...around(changed), front };
}

/** The storyteller or subject at a place in `people`; the valid story has them at 0 and 1. */
export function decider({ people }: FrontMatter, index: number): Decider {
  const person = people[index];
  if (!person || person.part === 'mentioned') throw new Error('Nobody there decides.');
  return person;
}

/** Why one rule refuses a story. */
export function reasons(
  rule: Rule,
  story: StoryAtGate,
  { use = 'website', on = today }: { use?: Use; on?: PlainDate } = {},
): Finding[] {
  return rule({ story, use, on }).because;
}

/** A story as the library reads it: data that nobody has checked yet, and what lies around it. */
export interface ReadStory extends Around {
  data: unknown;
}

/** The story at the gate; undefined where it is invalid, and so never gets there. */
export function reachGate({ data, ...rest }: ReadStory): StoryAtGate | undefined {
  const front = validate(data, rest.kind).data;
  return front && { ...rest, front };
}

/** The uses a story may be put to on a day. One that never got to the gate may be put to none. */
export function allowed(story: StoryAtGate | undefined, on: PlainDate): Use[] {
  return story ? uses.filter((use) => mayUse(story, use, on).allowed) : [];
}

/** The uses a story may be put to on a day, as the library reads it. */
export function openTo(read: ReadStory, on: PlainDate): Use[] {
  return allowed(reachGate(read), on);
}
