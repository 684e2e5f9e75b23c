import { hostWords } from '../../src/words/host-en-gb.ts';

/** What keeps a git host from answering a request at all. */
export type HostProblem =
  | { kind: 'unreachable' }
  | { kind: 'signed-out' }
  /** The host takes no more requests until then. Undefined if it does not say until when. */
  | { kind: 'too-many'; until: Date | undefined };

/** Marks an error as a problem of the host. */
const problemMark = Symbol('host problem');

/**
 * The message by which Decap knows that it need not try again. After any other error, Decap repeats
 * the request for a minute, or for an hour if GitHub takes no more requests. The editor would see
 * nothing but “Saving …” meanwhile.
 */
const giveUp = "Can't refresh access token when using implicit auth";

/** Makes the error of a problem. Its message is for Decap, and never shown. */
export function hostProblemError(problem: HostProblem): Error {
  return Object.assign(new Error(giveUp), { [problemMark]: problem });
}

/** Returns the problem that an error or its cause stands for; undefined for any other error. */
export function findHostProblem(thrown: unknown): HostProblem | undefined {
  if (typeof thrown !== 'object' || thrown === null) return undefined;
  if (problemMark in thrown) return thrown[problemMark] as HostProblem;
  return 'cause' in thrown ? findHostProblem(thrown.cause) : undefined;
}

/**
 * Writes a problem in words for an editor.
 *
 * @param doing whether the editor wanted to save or publish something, or only to open it
 */
export function writeHostProblem(problem: HostProblem, doing: 'writing' | 'reading'): string {
  const words = hostWords[doing];
  if (problem.kind === 'unreachable') return words.unreachable;
  if (problem.kind === 'signed-out') return words.signedOut;
  return words.tooMany(problem.until && timeFormat.format(problem.until));
}

const timeFormat = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});
