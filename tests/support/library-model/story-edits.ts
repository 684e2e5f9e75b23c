import { addDays, addMonths } from '../../../src/story/plain-date.ts';
import type { Use } from '../../../src/story/vocabulary.ts';
import type { Typed } from '../valid-story.ts';
import {
  allUses,
  changeStory,
  decidersIn,
  fingerprintsOf,
  putFingerprints,
  releaseOf,
  safeguardingOf,
} from './change-library.ts';
import { pick, type Edit, type EditContext } from './edit.ts';
import type { ModelStory } from './model-library.ts';

/** Makes an edit that changes the file of one story. The account stays the same. */
function inStory(change: (data: Typed, context: EditContext, story: ModelStory) => boolean): Edit {
  return (context) => {
    const folder = pick(context.library.stories.keys(), context.a);
    if (folder === undefined) return undefined;
    const story = structuredClone(context.library.stories.get(folder)!);
    if (!change(story.data, context, story)) return undefined;
    return { ...context.library, stories: new Map(context.library.stories).set(folder, story) };
  };
}

/** Replaces one word of a story. */
export const retypeWords = inStory((_, { b }, story) => {
  const words = story.body.split(' ');
  const index = b % words.length;
  words[index] =
    `${['lamp', 'rope', 'stone', 'piano'][b % 4]!}${words[index]?.endsWith('.') ? '.' : ''}`;
  story.body = words.join(' ');
  return true;
});

/** Makes an edit that writes the fingerprint of the present words, and no later day. */
function retypeFingerprint(withWords: boolean): Edit {
  return async (context) => {
    const changed = withWords ? await retypeWords(context) : context.library;
    const folder = changed && pick(changed.stories.keys(), context.a);
    if (!changed || folder === undefined) return undefined;
    const fingerprints = await fingerprintsOf(changed.stories.get(folder)!);
    return changeStory(changed, folder, (data) => putFingerprints(data, fingerprints));
  };
}

const swapPeople = inStory((data, { b }) => {
  const people = data['people'] as Typed[];
  if (people.length < 2) return false;
  const [first, second] = people as [Typed, Typed];
  if (b % 2 === 0) people.reverse();
  else [first['consent'], second['consent']] = [second['consent'], first['consent']];
  return true;
});

const swapRecords = inStory((data) => {
  const [first, second] = decidersIn(data);
  if (!first || !second) return false;
  const { record } = first.consent;
  first.consent['record'] = second.consent['record'];
  second.consent['record'] = record;
  return true;
});

const changeRecord = inStory((data, { b, c }) => {
  const chosen = pick(decidersIn(data), b);
  if (!chosen) return false;
  chosen.consent['record'] = `SOS-2027-${String(c % 100).padStart(3, '0')}`;
  return true;
});

/** Deletes a person’s entry, or replaces the person by somebody who is only mentioned. */
const deletePerson: Edit = async (context) => {
  const { library, a, b, c } = context;
  const changed = await inStory((data) => {
    const people = data['people'] as Typed[];
    const index = b % people.length;
    if (people.length < 2) return false;
    const { description } = people[index]!;
    people.splice(index, 1);
    if (c % 2 === 0) people.push({ part: 'mentioned', description, position: 'agreed' });
    if (!people.some(({ part }) => part === 'storyteller')) people[0]!['part'] = 'storyteller';
    return true;
  })(context);
  const folder = pick(library.stories.keys(), a);
  if (!changed || folder === undefined) return undefined;
  const fingerprints = await fingerprintsOf(changed.stories.get(folder)!);
  return changeStory(changed, folder, (data) => putFingerprints(data, fingerprints));
};

const liftHold = inStory((data) => {
  Object.assign(safeguardingOf(data), {
    outcome: 'clear',
    courtProceedings: 'none',
    otherRestriction: false,
  });
  return true;
});

const deleteWithdrawal = inStory((data, { b }) => {
  const withdrawn = decidersIn(data).filter(({ consent }) => consent['withdrawnOn'] !== undefined);
  const chosen = pick(withdrawn, b);
  if (chosen) Reflect.deleteProperty(chosen.consent, 'withdrawnOn');
  return chosen !== undefined;
});

const addUse = inStory((data, { b, c }) => {
  const chosen = pick(decidersIn(data), b);
  if (!chosen) return false;
  const allowed = releaseOf(chosen.consent)['uses'] as { use: Use }[];
  const use = allUses[c % allUses.length]!;
  releaseOf(chosen.consent)['uses'] = [...allowed.filter((each) => each.use !== use), { use }];
  return true;
});

const extendDays = inStory((data, { b, c, day }) => {
  const chosen = pick(decidersIn(data), b);
  if (!chosen) return false;
  const release = releaseOf(chosen.consent);
  if (c % 2 === 0) release['expiresOn'] = addMonths(String(release['on']), 36);
  else if (chosen.consent['askAgainOn'] !== undefined)
    chosen.consent['askAgainOn'] = addDays(day, 900);
  return true;
});

/** Edits of the file of a story, to which nobody agreed. The account does not record them. */
export const storyEdits = {
  'retype words': retypeWords,
  'retype fingerprint': retypeFingerprint(false),
  'retype words and fingerprint': retypeFingerprint(true),
  'swap people': swapPeople,
  'swap records': swapRecords,
  'change record': changeRecord,
  'delete person': deletePerson,
  'lift pause': liftHold,
  'drop withdrawal': deleteWithdrawal,
  'add use': addUse,
  'extend days': extendDays,
} as const satisfies Record<string, Edit>;
