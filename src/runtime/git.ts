import { execFile } from 'node:child_process';

/** Runs git in one folder, and gives back what it printed. */
export type Git = (...args: string[]) => Promise<string>;

/** What went wrong with git, in its own words. */
export interface GitFailure extends Error {
  /** Its exit code, or `ENOENT` where there is no git. */
  code: number | string;
  stdout: string;
  stderr: string;
}

/**
 * git in a folder.
 *
 * @param env the whole environment git is given; see `environment.ts`
 */
export function gitIn(folder: string, env: NodeJS.ProcessEnv): Git {
  return (...args) =>
    new Promise((resolve, reject) => {
      const options = { cwd: folder, env, maxBuffer: 256 * 1024 * 1024 };
      execFile('git', args, options, (error: Error | null, stdout, stderr) => {
        if (error) reject(Object.assign(error, { stdout, stderr }));
        else resolve(stdout);
      });
    });
}

/** What git printed, without the line's end, or undefined where it said no. */
export async function answerOf(asked: Promise<string>): Promise<string | undefined> {
  try {
    return (await asked).trim();
  } catch {
    return undefined;
  }
}

/** Whether git said yes. */
export async function saysYes(asked: Promise<string>): Promise<boolean> {
  return (await answerOf(asked)) !== undefined;
}

/** The lines git printed; none where it printed nothing. */
export async function linesOf(asked: Promise<string>): Promise<string[]> {
  return (await asked).split('\n').filter(Boolean);
}

/** What git printed with `-z`: the parts between its nulls. */
export async function nullsOf(asked: Promise<string>): Promise<string[]> {
  return (await asked).split('\0').filter(Boolean);
}
