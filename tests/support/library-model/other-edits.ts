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
 * Every other edit: lawful answers to a no, which the account records, and edits that nobody agreed
 * to, which the account does not know.
 */

/** Makes an edit that changes one story’s file and nothing that anybody said. */
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

/** Everyone, or one person, reads the story as it is now and releases it. */
function renews(isEveryone: boolean): Edit {
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

/** The lead reviews the story as it is now, clears it, and weighs every other story’s noes. */
const reviews: Edit = async ({ library, day, a, b }) => {
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

/** New words, which everyone reads and releases, and which the lead reviews. */
const newVersion: Edit = async (context) => {
  const retyped = await retypes(context);
  const renewed = retyped && (await renews(true)({ ...context, library: retyped }));
  return renewed && reviews({ ...context, library: renewed });
};

// Edits that nobody agreed to.

const retypes = inStory((_, { b }, story) => {
  const words = story.body.split(' ');
  const at = b % words.length;
  words[at] = `${['lamp', 'rope', 'stone', 'piano'][b % 4]!}${words[at]?.endsWith('.') ? '.' : ''}`;
  story.body = words.join(' ');
  return true;
});

/** Writes the fingerprint of the words as they are now, without any later day. */
function retypesFingerprint(withWords: boolean): Edit {
  return async (context) => {
    const changed = withWords ? await retypes(context) : context.library;
    const folder = changed && pick(changed.stories.keys(), context.a);
    if (!changed || folder === undefined) return undefined;
    const fingerprint = await fingerprintOf(changed.stories.get(folder)!);
    return changeStory(changed, folder, (data) => putFingerprint(data, fingerprint));
  };
}

const swapsPeople = inStory((data, { b }) => {
  const people = data['people'] as Typed[];
  if (people.length < 2) return false;
  const [first, second] = people as [Typed, Typed];
  if (b % 2 === 0) people.reverse();
  else [first['consent'], second['consent']] = [second['consent'], first['consent']];
  return true;
});

const swapsRecords = inStory((data) => {
  const [first, second] = decidersIn(data);
  if (!first || !second) return false;
  const { record } = first.consent;
  first.consent['record'] = second.consent['record'];
  second.consent['record'] = record;
  return true;
});

const changesRecord = inStory((data, { b, c }) => {
  const chosen = pick(decidersIn(data), b);
  if (!chosen) return false;
  chosen.consent['record'] = `SOS-2027-${String(c % 100).padStart(3, '0')}`;
  return true;
});

/** Deletes a person’s entry, or leaves them as somebody who is only mentioned. */
const deletesPerson: Edit = async (context) => {
  const { library, a, b, c } = context;
  const changed = await inStory((data) => {
    const people = data['people'] as Typed[];
    const at = b % people.length;
    if (people.length < 2) return false;
    const { description } = people[at]!;
    people.splice(at, 1);
    if (c % 2 === 0) people.push({ part: 'mentioned', description, position: 'agreed' });
    if (!people.some(({ part }) => part === 'storyteller')) people[0]!['part'] = 'storyteller';
    return true;
  })(context);
  const folder = pick(library.stories.keys(), a);
  if (!changed || folder === undefined) return undefined;
  const fingerprint = await fingerprintOf(changed.stories.get(folder)!);
  return changeStory(changed, folder, (data) => putFingerprint(data, fingerprint));
};

const liftsPause = inStory((data) => {
  Object.assign(safeguardingOf(data), {
    outcome: 'clear',
    courtProceedings: 'none',
    otherRestriction: false,
  });
  return true;
});

const dropsWithdrawal = inStory((data, { b }) => {
  const withdrawn = decidersIn(data).filter(({ consent }) => consent['withdrawnOn'] !== undefined);
  const chosen = pick(withdrawn, b);
  if (chosen) Reflect.deleteProperty(chosen.consent, 'withdrawnOn');
  return chosen !== undefined;
});

const addsUse = inStory((data, { b, c }) => {
  const chosen = pick(decidersIn(data), b);
  if (!chosen) return false;
  const allowed = releaseOf(chosen.consent)['uses'] as { use: Use }[];
  const use = allUses[c % allUses.length]!;
  releaseOf(chosen.consent)['uses'] = [...allowed.filter((each) => each.use !== use), { use }];
  return true;
});

const extendsDays = inStory((data, { b, c, day }) => {
  const chosen = pick(decidersIn(data), b);
  if (!chosen) return false;
  const release = releaseOf(chosen.consent);
  if (c % 2 === 0) release['expiresOn'] = addMonths(String(release['on']), 36);
  else if (chosen.consent['askAgainOn'] !== undefined)
    chosen.consent['askAgainOn'] = addDays(day, 900);
  return true;
});

/** Copies a folder to another id, or moves it there; sometimes without its noes or records. */
function copies(isMove: boolean): Edit {
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

/** Puts a folder of an earlier state back, under its own id or another one. */
const restores: Edit = ({ library, past, a, b, c }) => {
  const earlier = pick(past, a);
  const folder = earlier && pick(earlier.stories.keys(), b);
  if (folder === undefined) return undefined;
  const story = earlier!.stories.get(folder)!;
  if (c % 3 > 0) return { ...library, stories: new Map(library.stories).set(folder, story) };
  return putStoryAs(library, story, `stories/family/${pick(storyIds, c)!}`, c);
};

const deletesStory: Edit = ({ library, a }) => {
  const folder = pick(library.stories.keys(), a);
  return folder === undefined
    ? undefined
    : { ...library, stories: without(library.stories, folder) };
};

const deletesRemoval: Edit = ({ library, a }) => {
  const id = pick(library.removals.keys(), a);
  return id === undefined ? undefined : { ...library, removals: without(library.removals, id) };
};

const weakensRemoval: Edit = ({ library, a, b, c }) => {
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

/** Makes a removal unreadable, which refuses its story and perhaps others. */
const spoilsRemoval: Edit = ({ library, a, b }) => {
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

const changesCovers = inSettings(({ covers }, { a }) => ({
  covers: covers.length < 5 ? completeSettings.covers : covers.filter((_, at) => at !== a % 5),
}));
const changesFormDay = inSettings((_, { a }) => ({
  formFrom: ['2026-01-01', '2026-10-01', '2026-05-01'][a % 3]!,
}));
const changesPrinciples = inSettings(({ principles }, { a }) => {
  const { truth, ...others } = principles;
  const days = ['2026-01-01', '2026-08-01', '2030-01-01'];
  return a % 2 === 0 && truth !== undefined
    ? { principles: others }
    : { principles: { ...others, truth: days[a % 3]! } };
});
const changesThemes = inSettings(({ themes }) => ({
  themes: themes.length > 0 ? [] : ['edge-of-care'],
}));

/**
 * Changes how long reviews last. A review that has lapsed stays lapsed: the account moves only the
 * last days that are still to come.
 */
const changesRecheck: Edit = ({ library, day, a }) => {
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
  'everyone releases': renews(true),
  'one person releases': renews(false),
  review: reviews,
  'new version': newVersion,
} as const satisfies Record<string, Edit>;

/** Edits that nobody agreed to. */
export const disagreedEdits = {
  'retype words': retypes,
  'retype fingerprint': retypesFingerprint(false),
  'retype words and fingerprint': retypesFingerprint(true),
  'swap people': swapsPeople,
  'swap records': swapsRecords,
  'change record': changesRecord,
  'delete person': deletesPerson,
  'lift pause': liftsPause,
  'drop withdrawal': dropsWithdrawal,
  'add use': addsUse,
  'extend days': extendsDays,
  copy: copies(false),
  rename: copies(true),
  restore: restores,
  'delete story': deletesStory,
  'delete removal': deletesRemoval,
  'weaken removal': weakensRemoval,
  'spoil removal': spoilsRemoval,
  'change covers': changesCovers,
  'change form day': changesFormDay,
  'change principles': changesPrinciples,
  'change themes': changesThemes,
  'change recheck': changesRecheck,
} as const satisfies Record<string, Edit>;
