import { describe, expect, test } from 'vitest';
import { readHostAnswer } from '../../../../admin/host/read-host-answer.ts';

const noon = Date.UTC(2026, 10, 23, 12);
const answer = (status: number, body = '', headers: Record<string, string> = {}) =>
  readHostAnswer(new Response(body, { status, headers }), noon);

describe('an answer of a git host', () => {
  test('is a host that does not answer if there is none, or if only its gateway speaks', async () => {
    expect(await readHostAnswer(undefined, noon)).toEqual({ kind: 'unreachable' });
    expect(await answer(502, '<html></html>')).toEqual({ kind: 'unreachable' });
  });

  test('says until when the host takes no more requests', async () => {
    expect(await answer(429, '', { 'Retry-After': '90' })).toEqual({
      kind: 'too-many',
      until: new Date(noon + 90_000),
    });
    const reset = { 'X-RateLimit-Reset': String(noon / 1000 + 600) };
    const body = '{"message":"API rate limit exceeded for user ID 1."}';
    expect(await answer(403, body, reset)).toEqual({
      kind: 'too-many',
      until: new Date(noon + 600_000),
    });
    expect(await answer(429)).toEqual({ kind: 'too-many', until: undefined });
  });

  test.each([200, 204, 401, 404, 405, 409, 422])('is no problem with status %d', async (status) => {
    const response = new Response(status === 204 ? null : '', { status });
    expect(await readHostAnswer(response, noon)).toBeUndefined();
  });

  test('is no problem if the host only does not allow it', async () => {
    expect(await answer(403, '{"message":"403 Forbidden"}')).toBeUndefined();
  });
});
