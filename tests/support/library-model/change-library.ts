import { combineAttachments } from '../../../src/story/attachments.ts';
import { parseBody } from '../../../src/story/body/parse-body.ts';
import { addMonths, type PlainDate } from '../../../src/story/plain-date.ts';
import { formTopics, uses, type Use } from '../../../src/story/vocabulary.ts';
import type { Typed } from '../valid-story.ts';
import type { Fact } from './account.ts';
import {
  versionOf,
  type ModelLibrary,
  type ModelRemoval,
  type ModelSettings,
  type ModelStory,
} from './model-library.ts';

/** Lists the people of a story with a say. The number of a person says who the person really is. */
export function decidersIn(data: Typed): { number: number; person: Typed; consent: Typed }[] {
  return (data['people'] as Typed[]).flatMap((person) => {
    const consent = person['consent'] as Typed | undefined;
    if (!consent) return [];
    // The number is part of a field that nothing compares, so it stays with the consent.
    return [{ number: Number(String(consent['takenBy']).split(' ').at(-1)), person, consent }];
  });
}

export function releaseOf(consent: Typed): Typed {
  return consent['release'] as Typed;
}

export function safeguardingOf(data: Typed): Typed {
  return data['safeguarding'] as Typed;
}

/** Puts a changed copy of a story into a library. */
export function changeStory(
  library: ModelLibrary,
  folder: string,
  change: (data: Typed, story: ModelStory) => void,
): ModelLibrary {
  const story = structuredClone(library.stories.get(folder)!);
  change(story.data, story);
  return { ...library, stories: new Map(library.stories).set(folder, story) };
}

export function putRemoval(library: ModelLibrary, id: string, removal: ModelRemoval): ModelLibrary {
  return { ...library, removals: new Map(library.removals).set(id, removal) };
}

export function addFacts(library: ModelLibrary, ...facts: Fact[]): ModelLibrary {
  return { ...library, account: [...library.account, ...facts] };
}

/** Returns a copy of a map without one entry. */
export function without<T>(map: ReadonlyMap<string, T>, key: string): Map<string, T> {
  return new Map([...map].filter(([each]) => each !== key));
}

/** The fingerprints of a story: of its words, and of what stands beside them. */
export interface Fingerprints {
  fingerprint: string;
  wordsFingerprint: string;
}

/** Computes the fingerprints of the present version of a story. */
export async function fingerprintsOf({ data, body }: ModelStory): Promise<Fingerprints> {
  const parsed = parseBody(body).body;
  const unknown = '0000-0000-0000-0';
  const { fingerprint = unknown, wordsFingerprint = unknown } = await combineAttachments(
    data,
    parsed,
    [],
  );
  return { fingerprint, wordsFingerprint };
}

/** Writes the fingerprints into the review and the releases. Changes no day. */
export function putFingerprints(
  data: Typed,
  { fingerprint, wordsFingerprint }: Fingerprints,
): void {
  Object.assign(safeguardingOf(data), { fingerprint, wordsFingerprint });
  for (const { consent } of decidersIn(data)) {
    releaseOf(consent)['fingerprint'] = fingerprint;
  }
}

/** Returns the last day of every use that a consent allows. */
export function usesOf(consent: Typed): Partial<Record<Use, PlainDate>> {
  const release = releaseOf(consent);
  const expiresOn = String(release['expiresOn']);
  const allowed = release['uses'] as { use: Use; until?: PlainDate }[];
  return Object.fromEntries(
    allowed.map(({ use, until = expiresOn }) => [use, until < expiresOn ? until : expiresOn]),
  );
}

/** Returns the fact that a person really released a story as the file says. */
export function yesIn(
  { stories, settings }: ModelLibrary,
  folder: string,
  number: number,
): Fact | undefined {
  const story = stories.get(folder)!;
  const found = decidersIn(story.data).find((each) => each.number === number);
  if (!found) return undefined;
  const on = String(releaseOf(found.consent)['on']);
  return {
    is: 'yes',
    words: story.words,
    item: folder,
    person: number,
    on,
    version: versionOf(story),
    uses: usesOf(found.consent),
    isInformed: isInformed(settings, story.data, on),
    isWaived: releaseOf(found.consent)['coolingOffWaived'] === true,
  };
}

function isInformed({ covers, formFrom, principles }: ModelSettings, data: Typed, on: PlainDate) {
  const answers = data['principles'] as Typed;
  return (
    formTopics.every((topic) => covers.includes(topic)) &&
    formFrom <= on &&
    Object.entries(principles).every(([id, from]) => from > on || answers[id] !== undefined)
  );
}

/** Returns the fact that the lead really reviewed a story as the file says. */
export function reviewIn({ stories, settings }: ModelLibrary, folder: string): Fact {
  const story = stories.get(folder)!;
  const on = String(safeguardingOf(story.data)['reviewedOn']);
  const lastDay = addMonths(on, settings.recheckMonths);
  return { is: 'review', words: story.words, item: folder, on, version: versionOf(story), lastDay };
}

/** Every use, in the order of the library’s list. */
export const allUses: readonly Use[] = uses;
