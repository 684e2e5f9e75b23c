import { join } from 'node:path';
import { passesIndependentCheck } from '../../src/leak-scan/held-back/independent-check.ts';
import { collectSecrets } from '../../src/leak-scan/held-back/collect-secrets.ts';
import {
  listStoriesOnDisk,
  readTextIfExists,
} from '../../src/leak-scan/held-back/stories-on-disk.ts';
import { readSourceTexts } from '../../src/leak-scan/held-back/source-texts.ts';
import type { Library } from '../../src/library/read-library.ts';
import { ownFingerprint, today, type Typed } from '../support/valid-story.ts';
import { canary, readFuzzLibrary } from './one-story-library.ts';

/** How many seconds of CPU time a library of one story may take. */
const maxSeconds = 2;

/**
 * Checks the invariants of any content folder. The library is read in time and without a crash. The
 * library publishes no story that the independent check refuses. No issue quotes a word of a story.
 *
 * @returns the library that was read
 * @throws Error that names the invariant that does not hold
 */
export async function checkInvariants(contentDir: string): Promise<Library> {
  const library = await inTime(() => readFuzzLibrary(contentDir));
  await inTime(() => collectSecrets(listStoriesOnDisk(contentDir), []));
  assertNoQuotes(library);
  assertConsent(contentDir, library);
  return library;
}

/**
 * Runs an action, and runs it again if it took too long, because the machine may be busy for a
 * moment.
 *
 * @throws Error if both runs took too long
 */
async function inTime<T>(act: () => Promise<T>): Promise<T> {
  const [seconds, result] = await measure(act);
  if (seconds <= maxSeconds) return result;
  const [again] = await measure(act);
  if (again > maxSeconds) throw new Error(`It took ${again.toFixed(1)} seconds.`);
  return result;
}

async function measure<T>(act: () => Promise<T>): Promise<[number, T]> {
  const before = process.cpuUsage();
  const result = await act();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1e6, result];
}

function assertNoQuotes({ issues }: Library): void {
  for (const { rule, message, hint, field = '' } of issues) {
    const text = `${message} ${hint} ${field}`;
    if (text.toLowerCase().includes(canary.toLowerCase())) {
      throw new Error(`${rule} quotes the story: ${text}`);
    }
  }
}

function assertConsent(contentDir: string, { stories }: Library): void {
  const onDisk = listStoriesOnDisk(contentDir);
  for (const story of stories) {
    const file = onDisk
      .find(({ folder }) => folder === `${story.kind}/${story.id}`)
      ?.files.find(({ path }) => path === 'index.mdx');
    const texts = file && readSourceTexts(file);
    const removal = readTextIfExists(join(contentDir, 'removals', `${story.id}.yaml`));
    if (!texts || !passesIndependentCheck(texts.frontMatter, removal, 'public', today)) {
      throw new Error('The story is published, although the independent check refuses it.');
    }
    const fingerprints = fingerprintsOf(texts.frontMatter() as Typed);
    if (fingerprints.includes(ownFingerprint) || new Set(fingerprints).size !== 1) {
      throw new Error('The story is published, although not everyone approved the same version.');
    }
  }
}

/** Returns the fingerprints of the versions that each person and the safeguarding lead approved. */
function fingerprintsOf({ people, safeguarding }: Typed): unknown[] {
  const consents = (people as Typed[]).flatMap(({ consent }) =>
    consent ? [consent as Typed] : [],
  );
  const releases = consents.map(({ release }) => release as Typed);
  return [...releases, safeguarding as Typed].map(({ fingerprint }) => fingerprint);
}
