import { join } from 'node:path';
import { secondLook } from '../../src/leak-scan/second-look.ts';
import { secretsOf } from '../../src/leak-scan/secrets.ts';
import { storiesOnDisk, textOnDisk } from '../../src/leak-scan/stories-on-disk.ts';
import { toldBy } from '../../src/leak-scan/told.ts';
import type { Library } from '../../src/library/library.ts';
import { ownFingerprint, today, type Typed } from '../support/valid-story.ts';
import { canary, read } from './library.ts';

/** Seconds of a processor that one library of one story may take. */
const mostSeconds = 2;

/**
 * What must hold whatever lies in a content folder: it is read without a crash and in time, nothing
 * is published that a second look refuses, and no issue holds a word of a story.
 *
 * @returns the library as it was read
 * @throws Error that says which promise does not hold
 */
export async function keepsPromises(contentDir: string): Promise<Library> {
  const library = await inTime(() => read(contentDir));
  await inTime(() => secretsOf(storiesOnDisk(contentDir), []));
  quotesNothing(library);
  publishesNoNo(contentDir, library);
  return library;
}

/** Twice at most, since a machine may be busy with something else for a moment. */
async function inTime<T>(act: () => Promise<T>): Promise<T> {
  const [seconds, result] = await timed(act);
  if (seconds <= mostSeconds) return result;
  const [again] = await timed(act);
  if (again > mostSeconds) throw new Error(`It took ${again.toFixed(1)} seconds.`);
  return result;
}

async function timed<T>(act: () => Promise<T>): Promise<[number, T]> {
  const before = process.cpuUsage();
  const result = await act();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1e6, result];
}

function quotesNothing({ issues }: Library): void {
  for (const { rule, message, hint, field = '' } of issues) {
    const said = `${message} ${hint} ${field}`;
    if (said.toLowerCase().includes(canary.toLowerCase())) {
      throw new Error(`${rule} quotes the story: ${said}`);
    }
  }
}

function publishesNoNo(contentDir: string, { stories }: Library): void {
  const onDisk = storiesOnDisk(contentDir);
  for (const story of stories) {
    const file = onDisk
      .find(({ folder }) => folder === `${story.kind}/${story.id}`)
      ?.files.find(({ path }) => path === 'index.mdx');
    const told = file && toldBy(file);
    const removal = textOnDisk(join(contentDir, 'removals', `${story.id}.yaml`));
    if (!told || !secondLook(told.data, removal, 'public', today)) {
      throw new Error('It is published, and a second look refuses it.');
    }
    const codes = fingerprintsOf(told.data() as Typed);
    if (codes.includes(ownFingerprint) || new Set(codes).size !== 1) {
      throw new Error('It is published, and not everyone approved the same version.');
    }
  }
}

/** The versions that people and the safeguarding lead said yes to. */
function fingerprintsOf({ people, safeguarding }: Typed): unknown[] {
  const asked = (people as Typed[]).flatMap(({ consent }) => (consent ? [consent as Typed] : []));
  const releases = asked.map(({ release }) => release as Typed);
  return [...releases, safeguarding as Typed].map(({ fingerprint }) => fingerprint);
}
