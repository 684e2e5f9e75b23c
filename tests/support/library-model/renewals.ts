import { addDays, addMonths } from '../../../src/story/plain-date.ts';
import type { Typed } from '../valid-story.ts';
import {
  addFacts,
  allUses,
  changeStory,
  decidersIn,
  fingerprintsOf,
  releaseOf,
  yesIn,
} from './change-library.ts';
import { pick, type Edit } from './edit.ts';

/** What a release says that it renews, made from the release that it replaces. */
type WriteRenews = (earlier: Typed, day: string, c: number) => Typed | undefined;

/**
 * Makes an edit in which everyone reads the present version and says yes today. Nobody asks not to
 * wait, and the first day of the story stays as it is.
 */
function renewWith(writeRenews: WriteRenews): Edit {
  return async ({ library, day, a, c }) => {
    const folder = pick(library.stories.keys(), a);
    if (folder === undefined) return undefined;
    const story = library.stories.get(folder)!;
    const { fingerprint } = await fingerprintsOf(story);
    const allowed = allUses.slice(0, 2 + (c % 6));
    const changed = changeStory(library, folder, (data) => {
      for (const { consent } of decidersIn(data)) {
        const renews = writeRenews(releaseOf(consent), day, c);
        Reflect.deleteProperty(consent, 'withdrawnOn');
        Reflect.deleteProperty(consent, 'askAgainOn');
        Object.assign(releaseOf(consent), {
          ...{ on: day, fingerprint, uses: allowed.map((use) => ({ use })) },
          ...{ reviewOn: addMonths(day, 12), expiresOn: addMonths(day, 18) },
          coolingOffWaived: false,
        });
        if (renews) releaseOf(consent)['renews'] = renews;
        else Reflect.deleteProperty(releaseOf(consent), 'renews');
      }
    });
    const numbers = decidersIn(story.data).map(({ number }) => number);
    return addFacts(changed, ...numbers.flatMap((number) => yesIn(changed, folder, number) ?? []));
  };
}

const copied: WriteRenews = ({ on, fingerprint, uses, expiresOn, coolingOffWaived }) => ({
  ...{ on, fingerprint, uses, expiresOn },
  ...(coolingOffWaived === true && { coolingOffWaived }),
});

/** Writes a `renews` that no earlier version of the story proves. */
const forged: WriteRenews = (earlier, day, c) => {
  const { fingerprint, renews } = earlier;
  const uses = allUses.map((use) => ({ use }));
  const forgeries = [
    { ...copied(earlier, day, c), uses },
    { ...copied(earlier, day, c), on: addDays(day, -7) },
    { ...copied(earlier, day, c), fingerprint: '7F3K-Q2MX-9HTA-G' },
    { ...{ fingerprint, uses }, on: addDays(day, -30), expiresOn: addDays(day, 300) },
    renews as Typed | undefined,
  ];
  return pick(forgeries, c);
};

/** Writes into a release what it renews, or more uses than before. Nobody says anything. */
const addClaim: Edit = ({ library, day, a, b, c }) => {
  const folder = pick(library.stories.keys(), a);
  if (folder === undefined) return undefined;
  return changeStory(library, folder, (data) => {
    const release = releaseOf(pick(decidersIn(data), b)!.consent);
    const uses = allUses.map((use) => ({ use }));
    const on = addDays(String(release['on']), -30);
    release['renews'] = { ...copied(release, day, c), on, expiresOn: addDays(on, 100), uses };
  });
};

/** Says yes to the present version again, and waits only for new uses. */
export const renewals = { 'everyone renews': renewWith(copied) } as const satisfies Record<
  string,
  Edit
>;

/** Says that a release renews something that it does not renew. */
export const forgedRenewals = {
  'forge renewal': renewWith(forged),
  'add renewal': addClaim,
} as const satisfies Record<string, Edit>;
