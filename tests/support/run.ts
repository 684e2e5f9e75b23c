import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { today } from './valid-story.ts';

/** Creates an empty folder outside the repository. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'stories-'));
}

/** The output and the exit code of a command. */
export interface CommandResult {
  code: number | null;
  out: string;
  err: string;
}

/** The environment of a person, without the variables of the test runner. */
export const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST$|NODE_ENV$)/.test(name)),
);

/** Runs one of the library's commands as a person does, on `today` unless `env` sets `AS_OF`. */
export function runCommand(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): CommandResult {
  const result = spawnSync(process.execPath, [`src/cli/${command}.ts`, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...environment, AS_OF: today, ...env },
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

/** The result of a build into a new folder. */
export interface Built extends CommandResult {
  outDir: string;
}

/** Builds the library of a content folder into a new folder outside the repository. */
export function buildLibrary(contentDir: string, env: NodeJS.ProcessEnv = {}): Built {
  const outDir = join(newFolder(), 'site');
  const result = runCommand('build', [], { CONTENT_DIR: contentDir, OUT_DIR: outDir, ...env });
  return { ...result, outDir };
}

/** Reads every file below a folder. The keys are relative paths with forward slashes. */
export function filesIn(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return new Map(
    files.map((file) => [relative(folder, file).replaceAll('\\', '/'), readFileSync(file)]),
  );
}

/** Reads every file below a folder, and decompresses gzip files so that tests can search them. */
export function decompressedFilesIn(folder: string): Map<string, Buffer> {
  return new Map(
    [...filesIn(folder)].map(([path, bytes]) => [
      path,
      bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes,
    ]),
  );
}

/** Reads the text of one file of an output. */
export function page(built: Built, path: string): string {
  return readFileSync(join(built.outDir, path), 'utf8');
}
