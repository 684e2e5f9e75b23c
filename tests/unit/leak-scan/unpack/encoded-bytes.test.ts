import { describe, expect, test } from 'vitest';
import { findEncodedBytes } from '../../../../src/leak-scan/unpack/encoded-bytes.ts';

const base64 = Buffer.from('until the gate stopped squeaking, and she said').toString('base64');
const found = (text: string) => findEncodedBytes(text).map(String).join();

describe('findEncodedBytes finds base64', () => {
  test.each(Array.from({ length: 20 }, (_, count) => count))(
    'after %i other characters',
    (count) => {
      expect(found(`${'. '.repeat(count)}:${'.'.repeat(count)}${base64}.`)).toContain('the gate');
    },
  );

  test('in lines of 16 characters', () => {
    expect(found(base64.replace(/.{16}/g, '$&\r\n'))).toContain('she said');
  });

  test('again if it searches the same text twice', () => {
    expect(found(base64)).toBe(found(base64));
  });
});

test('findEncodedBytes ignores words and addresses', () => {
  const address = 'https://example.org/officeDocument/2006/relationships/slideLayout';
  expect(findEncodedBytes(`She said ${address} twice: ${address}.`)).toEqual([]);
});
