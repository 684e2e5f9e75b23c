import { deskWords } from '../../src/words/desk-en-gb.ts';
import { hostWords } from '../../src/words/host-en-gb.ts';
import { isRefusal } from '../checklist/refusal.ts';
import { findHostProblem, writeHostProblem } from './host-problem.ts';

/**
 * Waits for a git host, and rethrows its errors in words for an editor. Decap shows an error's name
 * before its message. The name means nothing to an editor, so the rethrown errors have no name.
 */
export async function explainHostErrors<T>(response: Promise<T>): Promise<T> {
  try {
    return await response;
  } catch (cause) {
    if (!(cause instanceof Error) || isRefusal(cause)) throw cause;
    throw nameless(explain(cause), cause);
  }
}

/**
 * Does the same for what is read only, and leaves every error alone that Decap may understand, such
 * as that of a missing file.
 */
export async function explainHostProblems<T>(response: Promise<T>): Promise<T> {
  try {
    return await response;
  } catch (cause) {
    const problem = findHostProblem(cause);
    throw problem ? nameless(writeHostProblem(problem, 'reading'), cause as Error) : cause;
  }
}

function explain(cause: Error): string {
  const problem = findHostProblem(cause);
  if (problem) return writeHostProblem(problem, 'writing');
  // `fetch` throws a TypeError if the host does not answer.
  if (cause instanceof TypeError) return deskWords.unreachable;
  const { status } = cause as { status?: number };
  return status === 401 || status === 403 ? hostWords.notAllowed(cause.message) : cause.message;
}

function nameless(message: string, cause: Error): Error {
  return Object.assign(new Error(message, { cause }), { name: '' });
}
