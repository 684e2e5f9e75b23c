import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreedIn, changesBetween, type Agreed, type AgreedChange } from '../agreed.ts';
import { storyFile } from '../../library/read-story.ts';
import { dayInLondon, type PlainDate } from '../../story/plain-date.ts';
import { readRemoval } from '../../story/source/removal.ts';
import { splitSource } from '../../story/source/split.ts';
import { readYaml } from '../../story/source/yaml.ts';
import { kinds } from '../../story/vocabulary.ts';
import { versionsOf, type StoryVersion } from './history.ts';

/** One step of a story's history, where something about consent changed. */
export interface HistoryStep {
  /** The day it came into the main line; undefined where it is not in git yet. */
  on?: PlainDate;
  commit?: string;
  /** What became of the story's file, where that is worth telling. */
  file?: 'unreadable' | 'deleted' | 'back';
  /** The same of the removal's file. */
  removalFile?: 'unreadable' | 'deleted';
  changes: AgreedChange[];
  /** What the removal says, where that is new. */
  removed?: { on: PlainDate; uses?: readonly string[] };
}

/**
 * What was agreed in a story, step by step, the oldest first, up to the file as it lies there now;
 * also of a story that is gone. A version that nobody can read is told of, and the next is compared
 * with the last that could be read. Undefined where the content folder is in no git repository.
 */
export function historyOf(contentDir: string, id: string): HistoryStep[] | undefined {
  const versions = versionsOf(contentDir, id);
  if (!versions) return undefined;
  const now = asItLies(contentDir, id);
  const all: (Partial<StoryVersion> & Files)[] = isSame(versions.at(-1), now)
    ? versions
    : [...versions, now];
  let known: Known = { agreed: new Map(), wasHeld: false };
  return all
    .map((version) => {
      const { step, then } = nextStep(id, version, known);
      known = then;
      return step;
    })
    .filter(isWorthTelling);
}

type Files = Pick<StoryVersion, 'story' | 'removal'>;

/** What the steps so far have told. */
interface Known {
  agreed: Agreed;
  story?: Buffer;
  removal?: Buffer;
  /** Whether there has been a file of the story at all. */
  wasHeld: boolean;
}

function nextStep(
  id: string,
  version: Partial<StoryVersion> & Files,
  known: Known,
): { step: HistoryStep; then: Known } {
  const { commit, time, story, removal } = version;
  const agreed = story ? agreedOf(story) : undefined;
  const step: HistoryStep = {
    ...(commit === undefined ? {} : { commit }),
    ...(time === undefined ? {} : { on: dayInLondon(new Date(time * 1000)) }),
    ...stateOf(story, known, agreed === undefined),
    ...removalOf(id, removal, known.removal),
    changes: agreed ? changesBetween(known.agreed, agreed) : [],
  };
  const then = {
    agreed: agreed ?? known.agreed,
    wasHeld: known.wasHeld || story !== undefined,
    ...(story ? { story } : {}),
    ...(removal ? { removal } : {}),
  };
  return { step, then };
}

function stateOf(
  is: Buffer | undefined,
  { story: was, wasHeld }: Known,
  isUnreadable: boolean,
): Pick<HistoryStep, 'file'> {
  if (!is) return was ? { file: 'deleted' } : {};
  if (isUnreadable) return was && is.equals(was) ? {} : { file: 'unreadable' };
  return !was && wasHeld ? { file: 'back' } : {};
}

function removalOf(
  id: string,
  is: Buffer | undefined,
  was: Buffer | undefined,
): Pick<HistoryStep, 'removalFile' | 'removed'> {
  if (!is) return was ? { removalFile: 'deleted' } : {};
  if (was && is.equals(was)) return {};
  const { removal } = readRemoval(`${id}.yaml`, is.toString());
  return removal
    ? { removed: { on: removal.removedOn, ...(removal.uses ? { uses: removal.uses } : {}) } }
    : { removalFile: 'unreadable' };
}

/** What a version says was agreed; undefined where it cannot be read. */
function agreedOf(file: Buffer): Agreed | undefined {
  const split = splitSource(file.toString());
  const { data, findings } = readYaml(split?.yaml ?? '');
  return split && findings.length === 0 ? agreedIn(data) : undefined;
}

function asItLies(contentDir: string, id: string): Files {
  const read = (path: string) => {
    try {
      return readFileSync(join(contentDir, path));
    } catch {
      return undefined;
    }
  };
  const story = kinds
    .map((kind) => read(`stories/${kind}/${id}/${storyFile}`))
    .find((file) => file !== undefined);
  const removal = read(`removals/${id}.yaml`);
  return { ...(story ? { story } : {}), ...(removal ? { removal } : {}) };
}

function isSame(one: Files = {}, other: Files): boolean {
  const same = (a: Buffer | undefined, b: Buffer | undefined) => (a && b ? a.equals(b) : a === b);
  return same(one.story, other.story) && same(one.removal, other.removal);
}

function isWorthTelling({ file, removalFile, changes, removed }: HistoryStep): boolean {
  return Boolean(file ?? removalFile ?? removed) || changes.length > 0;
}
