import { dayInLondon, type PlainDate } from '../../story/plain-date.ts';
import type { Removal } from '../../story/schema/list-entries.ts';
import { parseRemoval } from '../../story/source/parse-removal.ts';
import { parseYaml } from '../../story/source/parse-yaml.ts';
import { splitSource } from '../../story/source/split-source.ts';
import {
  compareConsentFacts,
  readConsentFacts,
  type ConsentFacts,
  type FactChange,
} from './consent-facts.ts';
import { type StoryFiles, type StoryVersion, findStoryVersions } from './git-history.ts';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { storyFileName } from '../../library/read-story.ts';
import { readPlainFileSync } from '../../runtime/read-plain-file-sync.ts';
import { largestText } from '../../story/size-limits.ts';
import { kinds } from '../../story/vocabulary.ts';

/** A step of a story's history in which something about consent changed. */
export interface HistoryStep {
  /** The day on which the step came to the main line; undefined if it is not committed. */
  on?: PlainDate;
  commit?: string;
  /**
   * What happened to the story's file, apart from changes to its facts. `back`: it was deleted
   * before.
   */
  file?: 'unreadable' | 'deleted' | 'back';
  /** What happened to the removal's file, apart from a new or changed removal. */
  removalFile?: 'unreadable' | 'deleted';
  changes: FactChange[];
  /** The day and the uses of a removal that is new or has changed, and its take-down at a host. */
  removed?: { on: PlainDate; uses?: readonly string[]; hostTakeDown?: string };
}

/** A version of a story. Without a commit and a time, the version is not committed. */
type Version = StoryFiles & Partial<StoryVersion>;

/**
 * Reads how the consent of a story changed, from git and from the current files. The story may be
 * deleted.
 *
 * @returns the steps, oldest first; undefined if the content folder is not in a git repository
 */
export function readConsentHistory(contentDir: string, id: string): HistoryStep[] | undefined {
  const versions = findStoryVersions(contentDir, id);
  if (!versions) return undefined;
  // If the current files are committed, they are no step of their own.
  return traceConsent(id, [...versions, readCurrentFiles(contentDir, id)]);
}

function readCurrentFiles(contentDir: string, id: string): StoryFiles {
  const read = (path: string) =>
    lstatSync(join(contentDir, path), { throwIfNoEntry: false })
      ? (readPlainFileSync(contentDir, path, largestText) ?? Buffer.alloc(0))
      : undefined;
  const story = kinds
    .map((kind) => read(`stories/${kind}/${id}/${storyFileName}`))
    .find((file) => file !== undefined);
  const removal = read(`removals/${id}.yaml`);
  return { ...(story ? { story } : {}), ...(removal ? { removal } : {}) };
}

/**
 * Traces how the consent of a story changed. A version that cannot be read is a step of its own,
 * and the next version is compared with the last readable version.
 *
 * @param versions the versions of the story, oldest first
 * @returns the steps in which something about consent changed
 */
export function traceConsent(id: string, versions: readonly Version[]): HistoryStep[] {
  let previous: PreviousState = { facts: new Map(), hasExisted: false };
  return versions
    .map((version) => {
      const { step, state } = traceVersion(id, version, previous);
      previous = state;
      return step;
    })
    .filter(changesConsent);
}

/** The state that a version is compared with. */
interface PreviousState extends StoryFiles {
  /** The facts of the last readable version. */
  facts: ConsentFacts;
  /** Whether the story's file has existed in any version so far. */
  hasExisted: boolean;
}

function traceVersion(
  id: string,
  { commit, time, story, removal }: Version,
  previous: PreviousState,
): { step: HistoryStep; state: PreviousState } {
  const facts = story ? readFacts(story) : undefined;
  const step: HistoryStep = {
    ...(commit === undefined ? {} : { commit }),
    ...(time === undefined ? {} : { on: dayInLondon(new Date(time * 1000)) }),
    ...compareStoryFile(story, previous, facts === undefined),
    ...compareRemovalFile(id, removal, previous.removal),
    changes: facts ? compareConsentFacts(previous.facts, facts) : [],
  };
  const state = {
    facts: facts ?? previous.facts,
    hasExisted: previous.hasExisted || story !== undefined,
    ...(story ? { story } : {}),
    ...(removal ? { removal } : {}),
  };
  return { step, state };
}

function compareStoryFile(
  file: Buffer | undefined,
  { story: previousFile, hasExisted }: PreviousState,
  isUnreadable: boolean,
): Pick<HistoryStep, 'file'> {
  if (!file) return previousFile ? { file: 'deleted' } : {};
  if (isUnreadable) return previousFile && file.equals(previousFile) ? {} : { file: 'unreadable' };
  return !previousFile && hasExisted ? { file: 'back' } : {};
}

function compareRemovalFile(
  id: string,
  file: Buffer | undefined,
  previousFile: Buffer | undefined,
): Pick<HistoryStep, 'removalFile' | 'removed'> {
  if (!file) return previousFile ? { removalFile: 'deleted' } : {};
  if (previousFile && file.equals(previousFile)) return {};
  const { removal } = parseRemoval(`${id}.yaml`, file.toString());
  return removal ? { removed: describeRemoval(removal) } : { removalFile: 'unreadable' };
}

function describeRemoval(removal: Removal): NonNullable<HistoryStep['removed']> {
  const { removedOn, uses, hostTakeDown } = removal;
  return { on: removedOn, ...(uses ? { uses } : {}), ...(hostTakeDown ? { hostTakeDown } : {}) };
}

/** Reads the consent facts of a story's file; undefined if the file cannot be read. */
function readFacts(file: Buffer): ConsentFacts | undefined {
  const split = splitSource(file.toString());
  const { data, findings } = parseYaml(split?.yaml ?? '');
  return split && findings.length === 0 ? readConsentFacts(data) : undefined;
}

function changesConsent({ file, removalFile, changes, removed }: HistoryStep): boolean {
  return Boolean(file ?? removalFile ?? removed) || changes.length > 0;
}
