import type { HostProblem } from './host-problem.ts';

/**
 * Finds the problem that an answer of a git host stands for. Undefined if the host has answered,
 * even with a refusal.
 *
 * @param response undefined if there is no answer
 * @param now the time in milliseconds
 */
export async function readHostAnswer(
  response: Response | undefined,
  now: number,
): Promise<HostProblem | undefined> {
  // A gateway in front of a host that is down answers with 502, 503 or 504.
  if (response === undefined || response.status >= 500) return { kind: 'unreachable' };
  const isTooMany =
    response.status === 429 || (response.status === 403 && (await speaksOfLimit(response)));
  return isTooMany ? { kind: 'too-many', until: readUntil(response.headers, now) } : undefined;
}

/** GitHub answers 403 both to whoever may not do something and to whoever asks too often. */
async function speaksOfLimit(response: Response): Promise<boolean> {
  const text = await response.clone().text();
  return /rate limit/i.test(text);
}

function readUntil(headers: Headers, now: number): Date | undefined {
  const seconds = readNumber(headers, 'Retry-After');
  if (seconds !== undefined) return new Date(now + seconds * 1000);
  const reset = readNumber(headers, 'X-RateLimit-Reset') ?? readNumber(headers, 'RateLimit-Reset');
  return reset === undefined ? undefined : new Date(reset * 1000);
}

function readNumber(headers: Headers, name: string): number | undefined {
  const text = headers.get(name) ?? '';
  return /^\d+$/.test(text) ? Number(text) : undefined;
}
