import { execFile, execFileSync } from 'node:child_process';

/** Runs git in one folder, and resolves to the output of git. */
export type Git = (...args: string[]) => Promise<string>;

/** The error of a git command that failed. */
export interface GitFailure extends Error {
  /** The exit code, or `ENOENT` if git is not installed. */
  code: number | string;
  stdout: string;
  stderr: string;
}

/** The maximum output of one git command, in bytes. */
const maximumOutput = 512 * 1024 * 1024;

/**
 * Prepares to run git in a folder.
 *
 * @param env the whole environment of git; see `git-environment.ts` of the desk server
 * @returns a function that rejects with a {@link GitFailure} if git fails
 */
export function gitIn(folder: string, env: NodeJS.ProcessEnv): Git {
  return (...args) =>
    new Promise((resolve, reject) => {
      const options = { cwd: folder, env, maxBuffer: maximumOutput };
      execFile('git', args, options, (error: Error | null, stdout, stderr) => {
        if (error) reject(Object.assign(error, { stdout, stderr }));
        else resolve(stdout);
      });
    });
}

/**
 * Runs git in a folder and waits until it ends. git uses the environment of this process.
 *
 * @param input the standard input of git
 * @param maximum the most bytes that git may print
 * @returns the bytes that git printed
 * @throws Error if git fails or is not installed, or with the code `ENOBUFS` if it prints more
 */
export function runGitSync(
  folder: string,
  args: readonly string[],
  input = '',
  maximum = maximumOutput,
): Buffer {
  return execFileSync('git', ['-C', folder, ...args], {
    input,
    stdio: ['pipe', 'pipe', 'ignore'],
    maxBuffer: maximum,
  });
}

/**
 * Runs git like {@link runGitSync}. Returns undefined if git fails, prints more than the maximum, or
 * is not installed.
 */
export function tryGitSync(
  folder: string,
  args: readonly string[],
  input = '',
  maximum = maximumOutput,
): Buffer | undefined {
  try {
    return runGitSync(folder, args, input, maximum);
  } catch {
    return undefined;
  }
}

/**
 * Returns a folder's path in its repository, ending in a slash. Returns undefined if the folder is
 * in no repository.
 */
export function pathInRepository(folder: string): string | undefined {
  return tryGitSync(folder, ['rev-parse', '--show-prefix'])?.toString().trim();
}

/** Returns the reason why a git command failed, in one line. */
export function failureReason(cause: unknown): string {
  const { code, stderr = '', message } = cause as Partial<GitFailure>;
  if (code === 'ENOENT') return 'git is not installed';
  return findErrorLine(stderr) ?? message ?? '';
}

/** Finds the line with the error in what git printed. Git may print warnings and advice before it. */
export function findErrorLine(text: string): string | undefined {
  const lines = text.split('\n').filter(Boolean);
  return lines.find((line) => /^(?:fatal|error):/.test(line)) ?? lines[0];
}

/** Resolves to the output of git, trimmed. Resolves to undefined if git failed. */
export async function trimmedOutput(output: Promise<string>): Promise<string | undefined> {
  try {
    return (await output).trim();
  } catch {
    return undefined;
  }
}

/** Resolves to whether git succeeded. */
export async function succeeds(output: Promise<string>): Promise<boolean> {
  return (await trimmedOutput(output)) !== undefined;
}

/** Resolves to the lines of git's output, without empty lines. */
export async function outputLines(output: Promise<string>): Promise<string[]> {
  return (await output).split('\n').filter(Boolean);
}

/**
 * Resolves to the parts of git's output with `-z`. Zero bytes separate the parts, because a path
 * may contain every other byte.
 */
export async function outputParts(output: Promise<string>): Promise<string[]> {
  return splitAtZeros(await output);
}

/** Splits a text at its zero bytes. Leaves out empty parts. */
export function splitAtZeros(text: string): string[] {
  return text.split('\0').filter(Boolean);
}
