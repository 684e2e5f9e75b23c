import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { startSessions } from '../../support/git-host/host-sessions.ts';

const challenge = createHash('sha256').update('the verifier').digest('base64url');
const back = 'http://localhost/admin/';

describe('a sign-in', () => {
  test('gives tokens for a code only to whoever has its verifier, and only once', () => {
    const sessions = startSessions();
    const code = () => sessions.issueCode('editor', challenge, back)!;
    expect(sessions.exchangeCode(code(), 'another verifier', back)).toBeUndefined();
    expect(sessions.exchangeCode(code(), 'the verifier', 'http://elsewhere/')).toBeUndefined();
    const used = code();
    const { access_token } = sessions.exchangeCode(used, 'the verifier', back)!;
    expect(sessions.findUser(access_token)).toMatchObject({ login: 'editor' });
    expect(sessions.exchangeCode(used, 'the verifier', back)).toBeUndefined();
    expect(sessions.issueCode('nobody', challenge, back)).toBeUndefined();
  });

  test('is renewed by a refresh token once', () => {
    const sessions = startSessions();
    const first = sessions.issueTokens('lead')!;
    sessions.expire('access');
    expect(sessions.findUser(first.access_token)).toBeUndefined();
    const second = sessions.refresh(first.refresh_token)!;
    expect(sessions.findUser(second.access_token)).toMatchObject({ login: 'lead' });
    expect(sessions.refresh(first.refresh_token)).toBeUndefined();
    sessions.expire('all');
    expect(sessions.refresh(second.refresh_token)).toBeUndefined();
  });
});
