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
 * The plain noes: each edit only takes away, in one of the shapes in which people say no. Each one
 * is recorded in the account.
 */

/** Makes an edit that changes one person’s consent in one story. */
function inConsent(
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
      // Only a release after the one that is narrowed can answer.
      const on = String(releaseOf(consent)['on']);
      const no = change(consent, context);
      fact = no && { is: 'no', words, item: folder, person: number, on, ...no };
    });
    return fact && addFacts(changed, fact);
  };
}

const usesFewer = inConsent((consent, { c }) => {
  const release = releaseOf(consent);
  const allowed = release['uses'] as { use: Use }[];
  const left = pick(allowed, c);
  if (!left || allowed.length < 2) return undefined;
  release['uses'] = allowed.filter(({ use }) => use !== left.use);
  return { uses: [left.use] };
});

const untilEarlier = inConsent((consent, { c, day }) => {
  const chosen = pick(releaseOf(consent)['uses'] as { use: Use; until?: string }[], c);
  const until = addDays(day, (c % 90) - 30);
  if (!chosen || until >= (usesOf(consent)[chosen.use] ?? '')) return undefined;
  chosen.until = until;
  return { uses: [chosen.use], lastDay: until };
});

const expiresEarlier = inConsent((consent, { c, day }) => {
  const release = releaseOf(consent);
  const expiresOn = addDays(day, (c % 90) - 30);
  if (!isEarlier(expiresOn, release['expiresOn'])) return undefined;
  release['expiresOn'] = expiresOn;
  return { lastDay: expiresOn };
});

const askAgainEarlier = inConsent((consent, { c, day }) => {
  const askAgainOn = addDays(day, (c % 90) - 30);
  const { askAgainOn: asked = '9999-12-31' } = consent;
  if (!isEarlier(askAgainOn, asked) || !isEarlier(releaseOf(consent)['on'], askAgainOn)) {
    return undefined;
  }
  consent['askAgainOn'] = askAgainOn;
  return { lastDay: addDays(askAgainOn, -1) };
});

/** Whether a day is before another. Nothing is earlier than what is no day. */
function isEarlier(day: unknown, other: unknown): boolean {
  return isText(day) && isText(other) && isPlainDate(other) && day < other;
}

/** A withdrawal, dated today, in the past or in the future. */
const withdrawnOn: Edit = ({ library, day, a, b, c }) => {
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

/** Makes an edit that holds a story back by a field of the safeguarding review. */
function holds(field: string, value: unknown): Edit {
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

/** Adds a removal to what is recorded, as `npm run withdraw` writes it or as people do. */
function removes(
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
    // A removal that cannot be read refuses the story already, and keeps none of its words.
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
    return addFacts(putRemoval(changed, id, addRemoval(earlier, removal)), fact);
  };
}

/** What a removal keeps of the words that it removes. */
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

/** Combines two removals of a story. A removal that cannot be read refuses everything already. */
function addRemoval(
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

/** Every shape of a plain no. */
export const plainNoes = {
  removal: removes(({ b }) => ({ hasWords: b % 2 === 0 })),
  'removal of some uses': removes((context) => ({
    uses: someUses(context),
    hasWords: context.a % 2 === 0,
  })),
  'removal and deletion': removes(() => ({ isDeleted: true, hasWords: true })),
  withdrawnOn,
  hold: holds('outcome', 'hold'),
  'ongoing proceedings': holds('courtProceedings', 'ongoing'),
  'other restriction': holds('otherRestriction', true),
  'askAgainOn earlier': askAgainEarlier,
  'until earlier': untilEarlier,
  'expiresOn earlier': expiresEarlier,
  'uses fewer': usesFewer,
} as const satisfies Record<string, Edit>;
