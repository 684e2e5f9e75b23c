import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Library } from '../library/read-library.ts';
import { runGitSync } from '../runtime/git.ts';
import type { Options } from '../runtime/options.ts';
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
  /** The SHA-256 of `files`, so that a person can compare one line. */
  digest: string;
}

/** Returns the path of the proof of an output: `dist.proof.json` beside `dist`. */
export function proofPath(outDir: string): string {
  return join(dirname(outDir), `${basename(outDir)}.proof.json`);
}

/** Writes the proof of an output that is about to be published. */
export function writeProof(
  stagingFolder: string,
  { outDir, contentDir, on, audience }: Options,
  library: Library,
  { heldBack, files, bytes, texts }: ProofResult,
): void {
  const fileHashes = hashFiles(stagingFolder);
  const proof: Proof = {
    on,
    audience,
    commit: findCommit(contentDir),
    published: library.stories.length,
    heldBack,
    scanned: { files, bytes, texts },
    files: fileHashes,
    digest: hashList(fileHashes),
  };
  const path = proofPath(outDir);
  writeAtomically(path, `${JSON.stringify(proof, null, 2)}\n`);
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
  if (hashList(proof.files) !== proof.digest) {
    throw new Error(
      `${path} was changed after the build wrote it: its digest does not match. Build the library again.`,
    );
  }
  return proof;
}

function parseProof(path: string): Proof {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Proof;
  } catch {
    throw new Error(`There is no proof at ${path}. Make one with npm run build.`);
  }
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

function hashList(files: Record<string, string>): string {
  return sha256(JSON.stringify(files));
}

function findCommit(folder: string): string | null {
  try {
    return runGitSync(folder, ['rev-parse', 'HEAD']).toString().trim();
  } catch {
    return null;
  }
}
