import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Library } from '../library/library.ts';
import type { Options } from '../runtime/options.ts';
import type { Proved } from './prove.ts';
import { hashOf } from './secrets.ts';
import { filesBelow } from './files.ts';

/** The proof of an output, kept beside it and never in it. */
export interface Proof {
  /** The day the output is right for. */
  on: string;
  audience: string;
  /** The commit of the content folder, where it lies in a repository. */
  commit: string | null;
  published: number;
  heldBack: number;
  /** What was read: files of the output and of the caches, bytes, and texts found in them. */
  scanned: { files: number; bytes: number; texts: number };
  /** SHA-256 of every file of the output, by its path. */
  files: Record<string, string>;
  /** SHA-256 of the list above: one line to compare. */
  digest: string;
}

/** Where the proof of an output lies: `dist.proof.json` beside `dist`. */
export function proofPath(outDir: string): string {
  return join(dirname(outDir), `${basename(outDir)}.proof.json`);
}

/** Writes what was proved of an output, which is about to be published. */
export function writeProof(
  stage: string,
  { outDir, contentDir, on, audience }: Options,
  library: Library,
  { heldBack, files, bytes, texts }: Proved,
): void {
  const digests = digestsOf(stage);
  const proof: Proof = {
    on,
    audience,
    commit: commitOf(contentDir),
    published: library.stories.length,
    heldBack,
    scanned: { files, bytes, texts },
    files: digests,
    digest: digestOf(digests),
  };
  const path = proofPath(outDir);
  writeFileSync(`${path}.part`, `${JSON.stringify(proof, null, 2)}\n`);
  renameSync(`${path}.part`, path);
}

/** What a deployed folder has that its proof does not, and the other way round; empty where all is as proved. */
export function unlikeProof(folder: string, proof: Proof): string[] {
  const there = digestsOf(folder);
  const names = [...new Set([...Object.keys(there), ...Object.keys(proof.files)])].toSorted();
  return names.flatMap((name) => {
    if (proof.files[name] === undefined) return [`${name} is not in the proof.`];
    if (there[name] === undefined) return [`${name} is missing.`];
    return there[name] === proof.files[name] ? [] : [`${name} is not as it was proved.`];
  });
}

/**
 * Reads a proof.
 *
 * @throws Error where there is none, or it was changed after it was made
 */
export function readProof(path: string): Proof {
  const proof = parse(path);
  if (digestOf(proof.files) !== proof.digest) {
    throw new Error(
      `${path} is not as it was made: its digest does not fit. Build the library anew.`,
    );
  }
  return proof;
}

function parse(path: string): Proof {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Proof;
  } catch {
    throw new Error(`There is no proof at ${path}. Make one with npm run build.`);
  }
}

/** Each file's digest. The marker tells our output from others, and a host may leave it out. */
function digestsOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesBelow(folder)
      .filter(({ path }) => path !== '.stories-of-success')
      .map(({ path, bytes }) => [path, hashOf(bytes)]),
  );
}

function digestOf(files: Record<string, string>): string {
  return createHash('sha256').update(JSON.stringify(files)).digest('hex');
}

function commitOf(folder: string): string | null {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return null;
  }
}
