import { addMonths } from '../../../src/story/plain-date.ts';
import type { Typed } from '../valid-story.ts';
import {
  addFacts,
  allUses,
  changeStory,
  decidersIn,
  fingerprintsOf,
  releaseOf,
  reviewIn,
  safeguardingOf,
  yesIn,
} from './change-library.ts';
import { pick, type Edit } from './edit.ts';
import { storyIds } from './model-library.ts';
import { retypeWords } from './story-edits.ts';

/** Makes an edit in which everyone, or one person, reads and releases the present version. */
function renewReleases(isEveryone: boolean): Edit {
  return async ({ library, day, a, b, c }) => {
    const folder = pick(library.stories.keys(), a);
    if (folder === undefined) return undefined;
    const story = library.stories.get(folder)!;
    const { fingerprint } = await fingerprintsOf(story);
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
  Reflect.deleteProperty(releaseOf(consent), 'renews');
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
  const fingerprints = await fingerprintsOf(library.stories.get(folder)!);
  const changed = changeStory(library, folder, (data) => {
    Object.assign(safeguardingOf(data), {
      reviewedOn: day,
      outcome: 'clear',
      courtProceedings: 'none',
      criminalProceedings: 'none',
      otherRestriction: false,
      ...fingerprints,
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

/** Lawful answers to a no. */
export const answers = {
  'everyone releases': renewReleases(true),
  'one person releases': renewReleases(false),
  review: reviewStory,
  'new version': writeNewVersion,
} as const satisfies Record<string, Edit>;
