import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readPlainFile } from '../runtime/plain-files.ts';
import { gitIn, outputParts, trimmedOutput, type Git } from '../runtime/git.ts';
import { personGitEnvironment } from '../runtime/person-git-environment.ts';
import { findRepositoryFolder } from '../runtime/repository-folder.ts';
import { fileTooLarge } from '../story/file-findings.ts';
import type { Finding } from '../story/issue.ts';
import { isStoryId } from '../story/story-id.ts';
import { largestText } from '../story/size-limits.ts';
import { parseRemoval, type ParsedRemoval } from '../story/source/parse-removal.ts';

/** The differences between the removals in git and those in the folder. */
export interface RemovalsInGit {
  /** Removals whose file is missing in the folder, or is different there. */
  removals: ParsedRemoval[];
  /** Whether a file is missing in the folder. */
  hasMissingFiles: boolean;
  /** The paths within the folder of files that git ignores. */
  ignoredFiles: string[];
  /** Set if git does not answer. */
  finding?: Finding;
}

const nothing: RemovalsInGit = { removals: [], hasMissingFiles: false, ignoredFiles: [] };

/**
 * Reads the removals in the last commit and in the index. The folder alone is not enough, because a
 * sparse checkout leaves files out, and a person may have deleted a file.
 *
 * @param folderName the name of the folder of the removals in the content folder
 */
export async function readRemovalsInGit(
  contentDir: string,
  folderName: string,
): Promise<RemovalsInGit> {
  if (findRepositoryFolder(contentDir) === undefined) return nothing;
  const git = gitIn(contentDir, personGitEnvironment(process.env));
  const toFile = (path: string) => path.slice(folderName.length + 1);
  try {
    const [index, lastCommit] = await Promise.all([
      outputParts(git('ls-files', '--stage', '-z', '--', folderName)),
      // There may be no commit yet.
      outputParts(git('ls-tree', '-r', '-z', 'HEAD', '--', folderName)).catch(() => []),
    ]);
    const tracked = new Set(index.map((line) => toFile(line.split('\t')[1] ?? '')));
    const ignored = await listIgnored(git, contentDir, folderName, tracked);
    const blobs = [...index, ...lastCommit].flatMap((line) => parseBlob(line, toFile));
    const versions = new Map(blobs.map((blob) => [`${blob.id} ${blob.file}`, blob]));
    const found = await Promise.all(
      [...versions.values()].map((blob) => readVersion(git, join(contentDir, folderName), blob)),
    );
    return {
      removals: found.flatMap(({ removal }) => removal ?? []),
      hasMissingFiles: found.some(({ isMissing }) => isMissing),
      ignoredFiles: (await isStoredHere(git, ignored)) ? ignored.map(toFile) : [],
    };
  } catch {
    return { ...nothing, finding: gitSilent };
  }
}

/** Lists the ignored files of a folder. Asks git only if there are files that it does not track. */
async function listIgnored(
  git: Git,
  contentDir: string,
  folderName: string,
  tracked: ReadonlySet<string>,
): Promise<string[]> {
  const files = await readdir(join(contentDir, folderName)).catch(() => []);
  if (files.every((file) => tracked.has(file))) return [];
  const options = ['--others', '--ignored', '--exclude-standard', '-z'];
  return outputParts(git('ls-files', ...options, '--', folderName));
}

/**
 * Whether the repository stores the content folder. A repository may ignore a content folder inside
 * it.
 */
async function isStoredHere(git: Git, ignored: readonly string[]): Promise<boolean> {
  return ignored.length > 0 && (await git('ls-files', '--', '.')) !== '';
}

/** One version of a removal's file in git. */
interface RemovalBlob {
  id: string;
  /** The path of the file within the folder of the removals. */
  file: string;
}

/**
 * Parses a line of `ls-files --stage` or `ls-tree`. Only a file that is named by an id is certainly
 * a removal. Other files count only if they are in the folder.
 */
function parseBlob(line: string, toFile: (path: string) => string): RemovalBlob[] {
  const [details = '', path = ''] = line.split('\t');
  const file = toFile(path);
  const id = /\b[0-9a-f]{40,64}\b/.exec(details)?.[0];
  const isFile = details.startsWith('100');
  return id !== undefined && isFile && isStoryId(file.replace(/\.yaml$/, '')) ? [{ id, file }] : [];
}

async function readVersion(
  git: Git,
  folder: string,
  { id, file }: RemovalBlob,
): Promise<{ removal?: ParsedRemoval; isMissing: boolean }> {
  const { bytes } = await readPlainFile(folder, file, largestText);
  if (bytes && blobId(bytes, id.length) === id) return { isMissing: false };
  const isMissing = bytes === undefined;
  const parsed = await parseVersion(git, id, file);
  // A person has repaired the file in the folder, or will repair it.
  if (!parsed.removal && !isMissing) return { isMissing };
  return { removal: { ...parsed, findings: [] }, isMissing };
}

/** Parses a version. One that is too large is not read, and refuses its story. */
async function parseVersion(git: Git, id: string, file: string): Promise<ParsedRemoval> {
  const size = Number(await git('cat-file', '-s', id));
  if (size > largestText) return parseRemoval(file, '', fileTooLarge(largestText));
  return parseRemoval(file, (await trimmedOutput(git('cat-file', 'blob', id))) ?? '');
}

/** Computes the id that git gives to a file with these bytes, by the hash of the repository. */
function blobId(bytes: Buffer, idLength: number): string {
  return createHash(idLength === 40 ? 'sha1' : 'sha256')
    .update(`blob ${String(bytes.length)}\0`)
    .update(bytes)
    .digest('hex');
}

const gitSilent: Finding = {
  rule: 'removals-in-git-unread',
  severity: 'info',
  message:
    'Git does not answer here, so removals are read from the folder alone. A removal that is only in git is not seen.',
  hint: 'Run `git status` in the content folder, and fix what it says.',
};
