import { basename, join } from 'node:path';
import { recordReferences } from '../../consent/find-consents.ts';
import { readRemovals } from '../../library/read-removals.ts';
import { readStory } from '../../library/read-story.ts';
import { toStoryWords } from '../../library/story-words.ts';
import { deriveSalt, reviewedFingerprint } from '../../review/removal-words.ts';
import type { FieldGroup } from '../../story/plain-data.ts';
import { recordReference } from '../../story/schema/fields.ts';
import type { Removal } from '../../story/schema/list-entries.ts';
import { saltOf } from '../../story/sketch/salted-sketch.ts';
import { bodySource } from '../../story/source/body-source.ts';
import { kinds } from '../../story/vocabulary.ts';

/** The part of a removal that describes the story’s words. Nobody can read the words from it. */
type RemovedWords = Pick<Removal, 'fingerprint' | 'sketches' | 'records'>;

/**
 * Describes the words of a story before it is deleted, so that the removal also refuses a copy
 * under another id. Leaves out everything that cannot be read, because a broken story must not
 * delay its own removal.
 *
 * @param storyPlaces the paths of the story within the content folder
 * @param consents the consents of everyone in the story
 */
export async function describeRemovedWords(
  contentDir: string,
  storyPlaces: readonly string[],
  consents: readonly FieldGroup[],
): Promise<RemovedWords> {
  const knownSalt = await findSalt(contentDir);
  const described = await Promise.all(
    storyPlaces.map((place) => describePlace(contentDir, place, knownSalt).catch(() => ({}))),
  );
  const fingerprint = described.flatMap((each: PlaceWords) => each.fingerprint ?? [])[0];
  const sketches = [...new Set(described.flatMap((each: PlaceWords) => each.sketch ?? []))];
  const records = [...new Set(recordReferences(consents))].filter(isReference);
  return {
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...(sketches.length > 0 ? { sketches } : {}),
    ...(records.length > 0 ? { records } : {}),
  };
}

interface PlaceWords {
  fingerprint?: string;
  sketch?: string;
}

async function describePlace(
  contentDir: string,
  place: string,
  knownSalt: string | undefined,
): Promise<PlaceWords> {
  const kind = kinds.find((each) => place.startsWith(`stories/${each}/`)) ?? 'family';
  const folder = { kind, name: basename(place), path: join(contentDir, place), place };
  const source = await readStory(folder);
  const salt = knownSalt ?? deriveSalt(source.written?.source ?? bodySource(source.unsplit ?? ''));
  const sketch = await toStoryWords(source).sketch(salt);
  const fingerprint = reviewedFingerprint(source.data);
  return {
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...(sketch === undefined ? {} : { sketch }),
  };
}

/**
 * Finds the salt for sketches in a library. All removals share one salt, because every story gets
 * one sketch for each salt.
 */
async function findSalt(contentDir: string): Promise<string | undefined> {
  const { all } = await readRemovals(contentDir);
  const [known] = all.flatMap(({ sketches = [] }) => sketches).toSorted();
  return known === undefined ? undefined : saltOf(known);
}

/** Whether the schema of removals accepts a text as a reference. */
function isReference(text: string): boolean {
  return recordReference.safeParse(text).success;
}
