import { findConsents, recordReferences } from '../../../src/consent/find-consents.ts';
import { fingerprintPattern } from '../../../src/story/fingerprint/fingerprint-code.ts';
import { deriveSalt } from '../../../src/review/removal-words.ts';
import { isText } from '../../../src/story/plain-data.ts';
import { addDays, isPlainDate } from '../../../src/story/plain-date.ts';
import { saltOf, writeSketch } from '../../../src/story/sketch/salted-sketch.ts';
import type { Use } from '../../../src/story/vocabulary.ts';
import type { Typed } from '../valid-story.ts';
import type { Fact } from './account.ts';
import {
  addFacts,
  allUses,
  changeStory,
  decidersIn,
  putRemoval,
  releaseOf,
  safeguardingOf,
  usesOf,
  without,
} from './change-library.ts';
import { pick, type Edit, type EditContext } from './edit.ts';
import type { ModelLibrary, ModelRemoval, ModelStory } from './model-library.ts';

/*
 * The plain noes: one edit for each way in which people say no. A plain no only takes something away.
 * The account records each of them.
 */

/** Makes an edit that changes one person’s consent in one story. */
function changeConsent(
  change: (
    consent: Typed,
    context: EditContext,
  ) => Pick<Extract<Fact, { is: 'no' }>, 'uses' | 'lastDay'> | undefined,
): Edit {
  return (context) => {
    const { library, a, b } = context;
    const folder = pick(library.stories.keys(), a);
    const chosen = folder && pick(decidersIn(library.stories.get(folder)!.data), b);
    if (!chosen) return undefined;
    let fact: Fact | undefined;
    const changed = changeStory(library, folder, (data, { words }) => {
      const { consent, number } = decidersIn(data).find((each) => each.number === chosen.number)!;
      // Only a release after the narrowed release can answer this no.
      const on = String(releaseOf(consent)['on']);
      const no = change(consent, context);
      fact = no && { is: 'no', words, item: folder, person: number, on, ...no };
    });
    return fact && addFacts(changed, fact);
  };
}

const removeUse = changeConsent((consent, { c }) => {
  const release = releaseOf(consent);
  const allowed = release['uses'] as { use: Use }[];
  const left = pick(allowed, c);
  if (!left || allowed.length < 2) return undefined;
  release['uses'] = allowed.filter(({ use }) => use !== left.use);
  return { uses: [left.use] };
});

const endUseEarlier = changeConsent((consent, { c, day }) => {
  const chosen = pick(releaseOf(consent)['uses'] as { use?: Use; until?: string }[], c);
  const until = addDays(day, (c % 90) - 30);
  // An entry without a use says nothing that somebody could end earlier.
  if (!chosen?.use || until >= (usesOf(consent)[chosen.use] ?? '')) return undefined;
  chosen.until = until;
  return { uses: [chosen.use], lastDay: until };
});

const endReleaseEarlier = changeConsent((consent, { c, day }) => {
  const release = releaseOf(consent);
  const expiresOn = addDays(day, (c % 90) - 30);
  if (!isEarlier(expiresOn, release['expiresOn'])) return undefined;
  release['expiresOn'] = expiresOn;
  return { lastDay: expiresOn };
});

const askAgainEarlier = changeConsent((consent, { c, day }) => {
  const askAgainOn = addDays(day, (c % 90) - 30);
  const { askAgainOn: asked = '9999-12-31' } = consent;
  if (!isEarlier(askAgainOn, asked) || !isEarlier(releaseOf(consent)['on'], askAgainOn)) {
    return undefined;
  }
  consent['askAgainOn'] = askAgainOn;
  return { lastDay: addDays(askAgainOn, -1) };
});

/** Whether a day is before another day. False if the other value is not a day. */
function isEarlier(day: unknown, other: unknown): boolean {
  return isText(day) && isText(other) && isPlainDate(other) && day < other;
}

/** Records a withdrawal today, in the past or in the future. */
const withdraw: Edit = ({ library, day, a, b, c }) => {
  const folder = pick(library.stories.keys(), a);
  const chosen = folder && pick(decidersIn(library.stories.get(folder)!.data), b);
  if (!chosen || chosen.consent['withdrawnOn'] !== undefined) return undefined;
  const on = addDays(day, [0, 0, -2, 5][c % 4]!);
  const changed = changeStory(library, folder, (data) => {
    const { consent } = decidersIn(data).find(({ number }) => number === chosen.number)!;
    consent['withdrawnOn'] = on;
  });
  const { words } = library.stories.get(folder)!;
  return addFacts(changed, { is: 'no', words, item: folder, person: chosen.number, on });
};

/** Makes an edit that holds a story back with a field of the safeguarding review. */
function addRestriction(field: string, value: unknown): Edit {
  return ({ library, a }) => {
    const folder = pick(library.stories.keys(), a);
    if (folder === undefined) return undefined;
    const { words, data } = library.stories.get(folder)!;
    if (safeguardingOf(data)[field] === value) return undefined;
    const changed = changeStory(library, folder, (copy) => {
      safeguardingOf(copy)[field] = value;
    });
    const on = String(safeguardingOf(data)['reviewedOn']);
    return addFacts(changed, { is: 'pause', words, item: folder, on });
  };
}

/** Makes an edit that adds a removal, as `npm run withdraw` or a person writes it. */
function addRemoval(
  choose: (context: EditContext) => { uses?: Use[]; isDeleted?: boolean; hasWords: boolean },
): Edit {
  return (context) => {
    const { library, day, a } = context;
    const folder = pick(library.stories.keys(), a);
    if (folder === undefined) return undefined;
    const story = library.stories.get(folder)!;
    const { uses, isDeleted = false, hasWords } = choose(context);
    const id = folder.split('/')[2]!;
    const earlier = library.removals.get(id);
    // A removal that cannot be read already refuses the story, and records none of its words.
    if (isDeleted && typeof earlier === 'string') return undefined;
    const days = decidersIn(story.data).map(({ consent }) => String(releaseOf(consent)['on']));
    const on = [day, ...days.filter(isPlainDate)].toSorted().at(-1)!;
    const removal = {
      id,
      removedOn: on,
      ...(uses && { uses }),
      ...(hasWords && wordsOf(story, library)),
    };
    const changed = isDeleted ? { ...library, stories: without(library.stories, folder) } : library;
    const fact: Fact = {
      is: 'no',
      words: story.words,
      item: `removals/${id}`,
      on,
      ...(uses && { uses }),
    };
    return addFacts(putRemoval(changed, id, combineRemovals(earlier, removal)), fact);
  };
}

/** Computes what a removal records of the words that it refuses. */
function wordsOf({ data, body }: ModelStory, { removals }: ModelLibrary) {
  const known = [...removals.values()].flatMap((each) =>
    typeof each === 'string' ? [] : (each.sketches ?? []),
  );
  const salt = known[0] === undefined ? deriveSalt(`\n${body}`) : saltOf(known[0]);
  const sketch = writeSketch(body, salt);
  const { fingerprint } = safeguardingOf(data);
  const records = recordReferences(findConsents(data)).filter((each) => /^[A-Z0-9-]+$/.test(each));
  return {
    ...(isText(fingerprint) && fingerprintPattern.test(fingerprint) && { fingerprint }),
    ...(sketch !== undefined && { sketches: [sketch] }),
    ...(records.length > 0 && { records: [...new Set(records)] }),
  };
}

/** Combines two removals of a story. A removal that cannot be read already refuses everything. */
function combineRemovals(
  earlier: ModelRemoval | undefined,
  added: Exclude<ModelRemoval, string>,
): ModelRemoval {
  if (earlier === undefined) return added;
  if (typeof earlier === 'string') return earlier;
  const both = <T>(first: readonly T[] = [], second: readonly T[] = []) => [
    ...new Set([...first, ...second]),
  ];
  const { uses, ...rest } = { ...earlier, ...added };
  const sketches = both(earlier.sketches, added.sketches);
  const records = both(earlier.records, added.records);
  const refused = both(earlier.uses, added.uses);
  return {
    ...rest,
    removedOn: [earlier.removedOn, added.removedOn].toSorted()[1]!,
    ...(uses &&
      earlier.uses &&
      added.uses && { uses: allUses.filter((use) => refused.includes(use)) }),
    ...(sketches.length > 0 && { sketches }),
    ...(records.length > 0 && { records }),
  };
}

const someUses = ({ b, c }: EditContext): Use[] => [...new Set([allUses[b % 5]!, allUses[c % 7]!])];

/** The plain noes by their names. */
export const plainNoes = {
  removal: addRemoval(({ b }) => ({ hasWords: b % 2 === 0 })),
  'removal of some uses': addRemoval((context) => ({
    uses: someUses(context),
    hasWords: context.a % 2 === 0,
  })),
  'removal and deletion': addRemoval(() => ({ isDeleted: true, hasWords: true })),
  withdrawnOn: withdraw,
  hold: addRestriction('outcome', 'hold'),
  'ongoing proceedings': addRestriction('courtProceedings', 'ongoing'),
  'other restriction': addRestriction('otherRestriction', true),
  'an earlier askAgainOn': askAgainEarlier,
  'an earlier until': endUseEarlier,
  'an earlier expiresOn': endReleaseEarlier,
  'fewer uses': removeUse,
} as const satisfies Record<string, Edit>;
