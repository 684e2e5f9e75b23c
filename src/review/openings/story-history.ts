import { basename } from 'node:path/posix';
import { splitAtZeros } from '../../runtime/git.ts';
import { combineAttachments, findAttachments } from '../../story/attachments.ts';
import { parseBody } from '../../story/body/parse-body.ts';
import { toNewestSchema } from '../../story/migrate-source.ts';
import { dayInLondon, type PlainDate } from '../../story/plain-date.ts';
import type { Removal } from '../../story/schema/list-entries.ts';
import { parseRemoval } from '../../story/source/parse-removal.ts';
import { parseYaml } from '../../story/source/parse-yaml.ts';
import { splitSource } from '../../story/source/split-source.ts';
import { kinds } from '../../story/vocabulary.ts';
import type { Baseline } from '../baseline.ts';
import {
  findStoryVersions,
  isShallowRepository,
  type StoryVersion,
} from '../history/git-history.ts';

/** A story after one commit of the main line. */
export interface MainVersion {
  commit: string;
  /** The day in London on which the commit came to the main line. */
  day: PlainDate;
  /** The front matter as plain data. */
  data: unknown;
  /** A text that is the same for versions with the same words, naming and pictures. */
  words: () => Promise<string>;
}

/** What is known of the main line as a whole. */
export interface MainLine {
  /** Whether older commits may be missing, as in a shallow clone. */
  isShallow: boolean;
  /** The day of the last commit. */
  lastCommitDay: PlainDate;
}

/** Reads what is known of the main line as a whole, up to the commit of the baseline. */
export function readMainLine(contentDir: string, { git, commit }: Baseline): MainLine {
  return {
    isShallow: isShallowRepository(contentDir),
    lastCommitDay: toDay(Number(git('log', '-1', '--format=%ct', commit))),
  };
}

/** The versions of a story on the main line, except those whose front matter cannot be read. */
export interface StoryHistory extends MainLine {
  id: string;
  /** Oldest first. */
  versions: readonly MainVersion[];
  /** Every removal of the story that the main line had, including deleted removals. */
  removals: readonly Removal[];
}

/**
 * Reads every version of a story along the main line, up to the commit of the baseline.
 *
 * @param mainLine what is known of the main line as a whole. Default: reads it
 */
export function readStoryHistory(
  contentDir: string,
  id: string,
  baseline: Baseline,
  mainLine = readMainLine(contentDir, baseline),
): StoryHistory {
  const { git, commit } = baseline;
  const versions = findStoryVersions(contentDir, id, commit, true) ?? [];
  return {
    id,
    versions: versions.flatMap((version) => toMainVersion(version, id, git)),
    removals: versions.flatMap(
      ({ removal }) => (removal && parseRemoval(`${id}.yaml`, removal.toString()).removal) ?? [],
    ),
    ...mainLine,
  };
}

function toMainVersion(
  { commit, time, story }: StoryVersion,
  id: string,
  git: Baseline['git'],
): MainVersion[] {
  const split = story && splitSource(toNewestSchema(story.toString()));
  const { data } = parseYaml(split?.yaml ?? '');
  // A version that cannot be read is left out. The versions before and after it are compared.
  if (!split || data === undefined) return [];
  let found: Promise<string> | undefined;
  // The words are compared with several other versions, and finding them starts git.
  const words = () => (found ??= findWords(data, split.body, listBlobs(git, commit, id)));
  return [{ commit, day: toDay(time), data, words }];
}

/** Computes the fingerprint of a version. The ids of git replace the contents of its files. */
async function findWords(
  data: unknown,
  source: string,
  blobs: ReadonlyMap<string, string>,
): Promise<string> {
  const parsed = parseBody(source);
  const files = findAttachments(data, parsed).map((file) => {
    const id = blobs.get(file.src.slice(2)) ?? 'missing';
    return { ...file, sha256: id, words: id };
  });
  const { fingerprint } = await combineAttachments(data, parsed.body, files);
  return fingerprint ?? source;
}

/** Lists the files beside a story at a commit: the id in git by the name of the file. */
function listBlobs(git: Baseline['git'], commit: string, id: string): Map<string, string> {
  const folders = kinds.map((kind) => `stories/${kind}/${id}/`);
  const listed = splitAtZeros(git('ls-tree', '-z', commit, '--', ...folders));
  return new Map(
    listed.map((line) => {
      const [details = '', path = ''] = line.split('\t');
      return [basename(path), details.split(' ')[2] ?? ''];
    }),
  );
}

function toDay(seconds: number): PlainDate {
  return dayInLondon(new Date(seconds * 1000));
}
