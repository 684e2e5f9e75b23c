import { basename } from 'node:path/posix';
import { combineAttachments, findAttachments } from '../../story/attachments.ts';
import { parseBody } from '../../story/body/parse-body.ts';
import { toNewestSchema } from '../../story/migrate-source.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import type { Removal } from '../../story/schema/list-entries.ts';
import { parseRemoval } from '../../story/source/parse-removal.ts';
import { parseYaml } from '../../story/source/parse-yaml.ts';
import { splitSource } from '../../story/source/split-source.ts';
import type { Baseline } from '../baseline.ts';
import { readStoryVersions, type StoryVersion } from '../history/git-history.ts';
import { readMainLine, toDay, type MainLine } from '../history/main-line.ts';

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

/** The versions of a story on the main line, except those whose front matter cannot be read. */
export interface StoryHistory extends Pick<MainLine, 'isShallow' | 'lastCommitDay'> {
  id: string;
  /** Oldest first. */
  versions: readonly MainVersion[];
  /** Every removal of the story that the main line had, including deleted removals. */
  removals: readonly Removal[];
}

/**
 * Reads every version of a story along the main line, up to the commit of the baseline.
 *
 * @param mainLine the main line up to that commit. Default: reads it
 */
export function readStoryHistory(
  contentDir: string,
  id: string,
  baseline: Baseline,
  mainLine = readMainLine(contentDir, baseline),
): StoryHistory {
  const { isShallow, lastCommitDay, contentCommits } = mainLine;
  const versions = readStoryVersions(contentDir, id, contentCommits);
  return {
    id,
    versions: versions.flatMap(toMainVersion),
    removals: versions.flatMap(
      ({ removal }) => (removal && parseRemoval(`${id}.yaml`, removal.toString()).removal) ?? [],
    ),
    isShallow,
    lastCommitDay,
  };
}

function toMainVersion({ commit, time, story, files }: StoryVersion): MainVersion[] {
  const split = story && splitSource(toNewestSchema(story.toString()));
  const { data } = parseYaml(split?.yaml ?? '');
  // A version that cannot be read is left out. The versions before and after it are compared.
  if (!split || data === undefined) return [];
  let found: Promise<string> | undefined;
  // The words are compared with several other versions.
  const words = () => (found ??= findWords(data, split.body, besideStory(files)));
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

/** Selects the files in the folder of a story: the id in git by the name of the file. */
function besideStory(files: ReadonlyMap<string, string>): Map<string, string> {
  const beside = [...files].filter(([path]) => /^stories\/[^/]+\/[^/]+\/[^/]+$/.test(path));
  const inOrder = beside.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return new Map(inOrder.map(([path, blob]) => [basename(path), blob]));
}
