import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Library } from '../library/read-library.ts';
import { shownContentKey, type ShownContentKey } from '../library/shown-content-key.ts';
import { runGitSync } from '../runtime/git.ts';
import type { Options } from '../runtime/options.ts';
import { isFieldGroup } from '../story/plain-data.ts';
import { writeAtomically } from '../runtime/write-files.ts';
import type { ProofResult } from './prove-output.ts';
import { sha256 } from './held-back/collect-secrets.ts';
import { listFiles } from './file-inventory.ts';

/**
 * The proof of an output. The proof is a JSON file beside the output folder, and never in the
 * folder.
 */
export interface Proof {
  /** The day that the output is built for, as `YYYY-MM-DD`. */
  on: string;
  audience: string;
  /** The commit of the content folder; null outside of a repository. */
  commit: string | null;
  /** The number of published stories. */
  published: number;
  /** The number of held-back stories on disk. */
  heldBack: number;
  /**
   * The amount of data that the scan read: the number of files in the output and the caches, of
   * bytes in them, and of texts in them.
   */
  scanned: { files: number; bytes: number; texts: number };
  /** The SHA-256 of every file of the output, by its path. */
  files: Record<string, string>;
  /**
   * The key of what is shown of each published story, by `<kind>/<id>`. A later build that fails
   * still shows the stories whose key is the same. Undefined in the proof of an older version.
   */
  stories?: Record<string, ShownContentKey>;
  /** The SHA-256 of `files` and `stories`, so that a person can compare one line. */
  digest: string;
}

/** Returns the path of the proof of an output: `dist.proof.json` beside `dist`. */
export function proofPath(outDir: string): string {
  return join(dirname(outDir), `${basename(outDir)}.proof.json`);
}

/** Creates the proof of an output that is about to be published. */
export function createProof(
  stagingFolder: string,
  { contentDir, on, audience }: Options,
  library: Library,
  { heldBack, files, bytes, texts }: ProofResult,
): Proof {
  const fileHashes = hashFiles(stagingFolder);
  const stories = Object.fromEntries(
    library.stories.map((story) => [`${story.kind}/${story.id}`, shownContentKey(story)]),
  );
  return {
    on,
    audience,
    commit: findCommit(contentDir),
    published: library.stories.length,
    heldBack,
    scanned: { files, bytes, texts },
    files: fileHashes,
    stories,
    digest: computeDigest(fileHashes, stories),
  };
}

/** Where the proof of the next output is while the output is put into its place. */
function nextProofPath(outDir: string): string {
  return join(dirname(outDir), `.${basename(outDir)}.next.proof.json`);
}

/**
 * Puts an output into its place, and then its proof. The proof is written first, so that it is there
 * even if this process is killed in between, or the disk is full.
 *
 * @param placeOutput puts the output into its place
 */
export function placeWithProof(outDir: string, proof: Proof, placeOutput: () => void): void {
  const next = nextProofPath(outDir);
  writeAtomically(next, `${JSON.stringify(proof, null, 2)}\n`);
  placeOutput();
  renameSync(next, proofPath(outDir));
}

/**
 * Puts the proof of an output into its place where a build was killed after it had put the output
 * there. Deletes the proof of an output that never got there.
 */
export function restoreProof(outDir: string): void {
  const next = nextProofPath(outDir);
  if (!existsSync(next)) return;
  if (isProofOf(outDir, next)) renameSync(next, proofPath(outDir));
  else rmSync(next, { force: true });
}

function isProofOf(outDir: string, path: string): boolean {
  try {
    return compareWithProof(outDir, readProof(path)).length === 0;
  } catch {
    return false;
  }
}

/**
 * Compares a deployed folder with its proof.
 *
 * @returns one sentence for each file that was added, is missing or differs; an empty list if all
 * files match
 */
export function compareWithProof(folder: string, proof: Proof): string[] {
  const fileHashes = hashFiles(folder);
  const names = [...new Set([...Object.keys(fileHashes), ...Object.keys(proof.files)])].toSorted();
  return names.flatMap((name) => {
    if (proof.files[name] === undefined) return [`${name} is not in the proof.`];
    if (fileHashes[name] === undefined) return [`${name} is missing.`];
    return fileHashes[name] === proof.files[name] ? [] : [`${name} differs from the proof.`];
  });
}

/**
 * Reads a proof.
 *
 * @throws Error if there is no proof, or the proof was changed after the build wrote it
 */
export function readProof(path: string): Proof {
  const proof = parseProof(path);
  if (computeDigest(proof.files, proof.stories) !== proof.digest) {
    throw new Error(
      `${path} was changed after the build wrote it: its digest does not match. Build the library again.`,
    );
  }
  return proof;
}

function parseProof(path: string): Proof {
  try {
    const proof = JSON.parse(readFileSync(path, 'utf8')) as Partial<Proof> | null;
    if (isFieldGroup(proof?.files) && typeof proof.digest === 'string') return proof as Proof;
  } catch {
    // A file that is not JSON is not a proof either.
  }
  throw new Error(`There is no proof at ${path}. Make one with npm run build.`);
}

/**
 * Hashes every file of a folder except the marker file of an output folder, because a host may
 * leave out that file.
 */
function hashFiles(folder: string): Record<string, string> {
  return Object.fromEntries(
    listFiles(folder)
      .filter(({ path }) => path !== '.stories-of-success')
      .map(({ path, bytes }) => [path, sha256(bytes)]),
  );
}

function computeDigest(files: Proof['files'], stories: Proof['stories']): string {
  return sha256(JSON.stringify(stories === undefined ? files : { files, stories }));
}

function findCommit(folder: string): string | null {
  try {
    return runGitSync(folder, ['rev-parse', 'HEAD']).toString().trim();
  } catch {
    return null;
  }
}
