import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { today } from './valid-story.ts';

/** A new empty folder, outside the repository. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'stories-'));
}

/** What a command printed, and its exit code. */
export interface CommandResult {
  code: number | null;
  out: string;
  err: string;
}

/** The environment a person would have: without what the test runner puts there for itself. */
export const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST$|NODE_ENV$)/.test(name)),
);

/** Runs one of the library's commands as a person would, on `today` unless `env` says otherwise. */
export function runCommand(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): CommandResult {
  const ran = spawnSync(process.execPath, [`src/cli/${command}.ts`, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...environment, AS_OF: today, ...env },
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

/** A build of a content folder into a new folder beside it. */
export interface Built extends CommandResult {
  outDir: string;
}

/** Builds a content folder, outside the repository. */
export function buildLibrary(contentDir: string, env: NodeJS.ProcessEnv = {}): Built {
  const outDir = join(newFolder(), 'site');
  const ran = runCommand('build', [], { CONTENT_DIR: contentDir, OUT_DIR: outDir, ...env });
  return { ...ran, outDir };
}

/** Every file below a folder, by its path there with forward slashes. */
export function filesIn(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return new Map(
    files.map((file) => [relative(folder, file).replaceAll('\\', '/'), readFileSync(file)]),
  );
}

/** Every file below a folder, what is compressed undone, so that its words can be looked for. */
export function openedFilesIn(folder: string): Map<string, Buffer> {
  return new Map(
    [...filesIn(folder)].map(([path, bytes]) => [
      path,
      bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes,
    ]),
  );
}

/** The text of one file of an output. */
export function page(built: Built, path: string): string {
  return readFileSync(join(built.outDir, path), 'utf8');
}
