import { addDays, addMonths } from '../../../src/story/plain-date.ts';
import type { Use } from '../../../src/story/vocabulary.ts';
import type { Typed } from '../valid-story.ts';
import type { Fact } from './account.ts';
import {
  addFacts,
  allUses,
  changeStory,
  decidersIn,
  fingerprintOf,
  putFingerprint,
  putRemoval,
  releaseOf,
  reviewIn,
  safeguardingOf,
  without,
  yesIn,
} from './change-library.ts';
import { pick, type Edit, type EditContext } from './edit.ts';
import {
  storyIds,
  completeSettings,
  type ModelLibrary,
  type ModelSettings,
  type ModelStory,
} from './model-library.ts';

/*
 * Every edit except the noes. Some edits are lawful answers to a no. The account records them. To the
 * other edits nobody agreed, and the account does not record them.
 */

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

// Answers.

/** Makes an edit in which everyone, or one person, reads and releases the present version. */
function renewReleases(isEveryone: boolean): Edit {
  return async ({ library, day, a, b, c }) => {
    const folder = pick(library.stories.keys(), a);
    if (folder === undefined) return undefined;
    const story = library.stories.get(folder)!;
    const fingerprint = await fingerprintOf(story);
    const all = decidersIn(story.data).map(({ number }) => number);
    const numbers = isEveryone ? all : all.filter((number) => number === pick(all, b));
    const changed = changeStory(library, folder, (data) => {
      for (const { number, consent } of decidersIn(data)) {
        if (numbers.includes(number)) renewConsent(consent, { day, fingerprint, c });
      }
      data['publishFrom'] = day;
    });
    const facts = numbers.flatMap((number) => yesIn(changed, folder, number) ?? []);
    return addFacts(changed, ...facts);
  };
}

function renewConsent(
  consent: Typed,
  { day, fingerprint, c }: { day: string; fingerprint: string; c: number },
): void {
  const allowed = c % 3 === 0 ? allUses.slice(0, 1 + (c % 5)) : allUses.slice(0, 7);
  Reflect.deleteProperty(consent, 'withdrawnOn');
  Reflect.deleteProperty(consent, 'askAgainOn');
  Object.assign(releaseOf(consent), {
    on: day,
    fingerprint,
    uses: allowed.map((use) => ({ use })),
    reviewOn: addMonths(day, 12),
    expiresOn: addMonths(day, 18),
    coolingOffWaived: true,
  });
}

/** The lead reviews the present version, clears the story, and weighs the noes of every other story. */
const reviewStory: Edit = async ({ library, day, a, b }) => {
  const folder = pick(library.stories.keys(), a);
  if (folder === undefined) return undefined;
  const fingerprint = await fingerprintOf(library.stories.get(folder)!);
  const changed = changeStory(library, folder, (data) => {
    Object.assign(safeguardingOf(data), {
      reviewedOn: day,
      outcome: 'clear',
      courtProceedings: 'none',
      otherRestriction: false,
      fingerprint,
      ...(b % 2 === 0 && { weighedNoes: storyIds }),
    });
  });
  return addFacts(changed, reviewIn(changed, folder));
};

/** Writes new words. Everyone reads and releases them, and the lead reviews them. */
const writeNewVersion: Edit = async (context) => {
  const retyped = await retypeWords(context);
  const renewed = retyped && (await renewReleases(true)({ ...context, library: retyped }));
  return renewed && reviewStory({ ...context, library: renewed });
};

// Edits that nobody agreed to.

const retypeWords = inStory((_, { b }, story) => {
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
    const fingerprint = await fingerprintOf(changed.stories.get(folder)!);
    return changeStory(changed, folder, (data) => putFingerprint(data, fingerprint));
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
  const fingerprint = await fingerprintOf(changed.stories.get(folder)!);
  return changeStory(changed, folder, (data) => putFingerprint(data, fingerprint));
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

/** Makes an edit that copies or moves a story to another id, sometimes without its noes or records. */
function copyStory(isMove: boolean): Edit {
  return ({ library, a, b, c }) => {
    const folder = pick(library.stories.keys(), a);
    const free = storyIds.filter(
      (id) => ![...library.stories.keys()].some((each) => each.endsWith(id)),
    );
    const id = pick(free, b);
    if (folder === undefined || id === undefined) return undefined;
    const kind = ['family', 'young-person', 'professional'][c % 3]!;
    return putStoryAs(
      library,
      library.stories.get(folder)!,
      `stories/${kind}/${id}`,
      c,
      isMove ? folder : undefined,
    );
  };
}

function putStoryAs(
  library: ModelLibrary,
  story: ModelStory,
  folder: string,
  c: number,
  moved?: string,
): ModelLibrary {
  const stories = moved === undefined ? library.stories : without(library.stories, moved);
  const copied = { ...library, stories: new Map(stories).set(folder, story) };
  return changeStory(copied, folder, (data) => {
    data['id'] = folder.split('/')[2];
    if (c % 2 === 0) return;
    for (const { consent, number } of decidersIn(data)) {
      Reflect.deleteProperty(consent, 'withdrawnOn');
      if (c % 5 === 0) consent['record'] = `SOS-2027-9${String(c % 10)}${String(number)}`;
    }
    safeguardingOf(data)['outcome'] = 'clear';
  });
}

/** Restores a story of an earlier state, under its own id or another id. */
const restoreStory: Edit = ({ library, past, a, b, c }) => {
  const earlier = pick(past, a);
  const folder = earlier && pick(earlier.stories.keys(), b);
  if (folder === undefined) return undefined;
  const story = earlier!.stories.get(folder)!;
  if (c % 3 > 0) return { ...library, stories: new Map(library.stories).set(folder, story) };
  return putStoryAs(library, story, `stories/family/${pick(storyIds, c)!}`, c);
};

const deleteStory: Edit = ({ library, a }) => {
  const folder = pick(library.stories.keys(), a);
  return folder === undefined
    ? undefined
    : { ...library, stories: without(library.stories, folder) };
};

const deleteRemoval: Edit = ({ library, a }) => {
  const id = pick(library.removals.keys(), a);
  return id === undefined ? undefined : { ...library, removals: without(library.removals, id) };
};

const weakenRemoval: Edit = ({ library, a, b, c }) => {
  const id = pick(library.removals.keys(), a);
  const removal = library.removals.get(id ?? '');
  if (id === undefined || removal === undefined) return undefined;
  if (typeof removal === 'string') {
    return putRemoval(library, id, {
      id,
      removedOn: '2026-01-01',
      uses: ['press' as Use, 'report'].slice(1) as Use[],
    });
  }
  const { uses = allUses, fingerprint, sketches, records, ...rest } = removal;
  const words = {
    ...(fingerprint !== undefined && { fingerprint }),
    ...(sketches && { sketches }),
    ...(records && { records }),
  };
  const weaker = [
    {
      ...rest,
      ...words,
      ...(removal.uses && { uses }),
      removedOn: addDays(removal.removedOn, -1 - (b % 300)),
    },
    { ...rest, ...words, uses: uses.slice(0, Math.max(1, c % uses.length)) },
    { ...rest, ...(removal.uses && { uses }) },
  ];
  return putRemoval(library, id, pick(weaker, b)!);
};

/** Makes a removal unreadable. An unreadable removal refuses its story, and perhaps other stories. */
const makeRemovalUnreadable: Edit = ({ library, a, b }) => {
  const id = pick(b % 2 === 0 ? library.removals.keys() : storyIds, a);
  return id === undefined ? undefined : putRemoval(library, id, 'removedOn: soon\n');
};

/** Makes an edit of the settings. */
function inSettings(
  change: (settings: ModelSettings, context: EditContext) => Partial<ModelSettings> | undefined,
): Edit {
  return (context) => {
    const { library } = context;
    const changed = change(library.settings, context);
    return changed && { ...library, settings: { ...library.settings, ...changed } };
  };
}

const changeCovers = inSettings(({ covers }, { a }) => ({
  covers:
    covers.length < 5 ? completeSettings.covers : covers.filter((_, index) => index !== a % 5),
}));
const changeFormDay = inSettings((_, { a }) => ({
  formFrom: ['2026-01-01', '2026-10-01', '2026-05-01'][a % 3]!,
}));
const changePrinciples = inSettings(({ principles }, { a }) => {
  const { truth, ...others } = principles;
  const days = ['2026-01-01', '2026-08-01', '2030-01-01'];
  return a % 2 === 0 && truth !== undefined
    ? { principles: others }
    : { principles: { ...others, truth: days[a % 3]! } };
});
const changeThemes = inSettings(({ themes }) => ({
  themes: themes.length > 0 ? [] : ['edge-of-care'],
}));

/**
 * Changes how long reviews last. The account moves the last day of a review only if that day is in
 * the future. A review that has ended does not begin again.
 */
const changeRecheckMonths: Edit = ({ library, day, a }) => {
  const recheckMonths = [3, 6, 12, 24, 36][a % 5]!;
  const account = library.account.map((fact): Fact => {
    if (fact.is !== 'review' || fact.lastDay < day) return fact;
    const lastDay = addMonths(fact.on, recheckMonths);
    return lastDay > fact.lastDay ? { ...fact, lastDay } : fact;
  });
  return { ...library, account, settings: { ...library.settings, recheckMonths } };
};

/** Lawful answers to a no. */
export const answers = {
  'everyone releases': renewReleases(true),
  'one person releases': renewReleases(false),
  review: reviewStory,
  'new version': writeNewVersion,
} as const satisfies Record<string, Edit>;

/** Edits that nobody agreed to. */
export const disagreedEdits = {
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
  copy: copyStory(false),
  rename: copyStory(true),
  restore: restoreStory,
  'delete story': deleteStory,
  'delete removal': deleteRemoval,
  'weaken removal': weakenRemoval,
  'spoil removal': makeRemovalUnreadable,
  'change covers': changeCovers,
  'change form day': changeFormDay,
  'change principles': changePrinciples,
  'change themes': changeThemes,
  'change recheck': changeRecheckMonths,
} as const satisfies Record<string, Edit>;
