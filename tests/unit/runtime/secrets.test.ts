import { expect, test } from 'vitest';
import { isSameSecret, newSecret } from '../../../src/runtime/secrets.ts';

test('a secret has 128 bits, and no two are the same', () => {
  const secrets = Array.from({ length: 100 }, newSecret);
  expect(secrets.every((secret) => /^[0-9a-f]{32}$/.test(secret))).toBe(true);
  expect(new Set(secrets).size).toBe(100);
});

test('only the whole secret is the same secret', () => {
  const secret = newSecret();
  expect(isSameSecret(secret, secret)).toBe(true);
  for (const other of ['', secret.slice(1), `${secret}0`, secret.toUpperCase() + 'A', newSecret()])
    expect(isSameSecret(other, secret)).toBe(false);
});
