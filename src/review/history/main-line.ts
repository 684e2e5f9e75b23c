import { splitAtZeros, tryGitSync } from '../../runtime/git.ts';
import { dayInLondon, type PlainDate } from '../../story/plain-date.ts';
import type { Baseline } from '../baseline.ts';

/** A commit of the main line. */
export interface MainCommit {
  commit: string;
  /** The time of the commit, in seconds since 1970. */
  time: number;
}

/** A file that a commit changed. */
export interface CommittedFile {
  /** The path of the file in the content folder. */
  path: string;
  /** git's letter for the change, such as `A`, `M` or `D`. */
  change: string;
  /** The id in git of the file's bytes before the commit; only zeros where there was no file. */
  before: string;
  /** The id of the bytes after the commit. Undefined where there is no file any more. */
  after?: string;
}

/** A commit of the main line that changed files of the content folder. */
export interface ContentCommit extends MainCommit {
  files: readonly CommittedFile[];
}

/** The main line up to the commit of a baseline. */
export interface MainLine {
  /** Whether older commits may be missing, as in a shallow clone. */
  isShallow: boolean;
  /** The day of the last commit. */
  lastCommitDay: PlainDate;
  /** Every commit, the latest first. */
  commits: readonly MainCommit[];
  /** The commits that changed the content folder, the latest first. */
  contentCommits: readonly ContentCommit[];
}

/** Reads the main line. The review reads it once, because each start of git takes time. */
export function readMainLine(
  contentDir: string,
  { git, commit, isShallow }: Pick<Baseline, 'git' | 'commit' | 'isShallow'>,
): MainLine {
  const commits = git('log', '--first-parent', `--format=${commitFormat}`, commit)
    .split('\n')
    .filter(Boolean)
    .map(parseCommit);
  return {
    isShallow,
    lastCommitDay: toDay(commits[0]?.time ?? 0),
    commits,
    contentCommits: readContentCommits(contentDir, commit, ['.']) ?? [],
  };
}

/**
 * Reads the commits of the main line that changed some files. A merged change counts as a change by
 * its merge, when it took effect.
 *
 * @param tip the last commit of the main line
 * @param paths the paths of the files and folders in the content folder
 * @returns the commits, the latest first; undefined where the folder is not in a git repository
 */
export function readContentCommits(
  contentDir: string,
  tip: string,
  paths: readonly string[],
): ContentCommit[] | undefined {
  const listed = tryGitSync(contentDir, [
    // With other settings of a person, the first commit would list no files.
    ...['-c', 'log.showRoot=true', '-c', 'log.showSignature=false'],
    ...['log', '--first-parent', '--diff-merges=first-parent', `--format=${commitFormat}`],
    ...['--raw', '--no-abbrev', '-z', '--no-renames', '--relative', tip, '--', ...paths],
  ]);
  return listed && parseLog(splitAtZeros(listed.toString()));
}

const commitFormat = '%H %ct';

function parseCommit(line: string): MainCommit {
  const [commit = '', time] = line.split(' ');
  return { commit, time: Number(time) };
}

/** Parses the parts of a log: a line for each commit, then two parts for each file. */
function parseLog(parts: readonly string[]): ContentCommit[] {
  const commits: (MainCommit & { files: CommittedFile[] })[] = [];
  let header: string | undefined;
  for (const part of parts) {
    if (header !== undefined) {
      commits.at(-1)?.files.push(parseFile(header, part));
      header = undefined;
    } else if (/^\n?:/.test(part)) header = part;
    else commits.push({ ...parseCommit(part.trim()), files: [] });
  }
  return commits;
}

/** @param header as in `:100644 100644 <id before> <id after> M` */
function parseFile(header: string, path: string): CommittedFile {
  const [, modeAfter = '', before = '', after = '', change = ''] = header.trim().split(' ');
  // A nested repository is no file, and has no bytes.
  const isFile = /^1[02]/.test(modeAfter);
  return { path, change, before, ...(isFile ? { after } : {}) };
}

/** The day in London of a time in seconds since 1970. */
export function toDay(seconds: number): PlainDate {
  return dayInLondon(new Date(seconds * 1000));
}
