import { describe, expect, test } from 'vitest';
import { bytesWrittenIn } from '../../../src/leak-scan/written.ts';

const base64 = Buffer.from('until the gate stopped squeaking, and she said').toString('base64');
const found = (text: string) => bytesWrittenIn(text).map(String).join();

describe('bytes written as letters are found', () => {
  test.each(Array.from({ length: 20 }, (_, signs) => signs))('%i signs further on', (signs) => {
    expect(found(`${'. '.repeat(signs)}:${'.'.repeat(signs)}${base64}.`)).toContain('the gate');
  });

  test('in lines of sixteen', () => {
    expect(found(base64.replace(/.{16}/g, '$&\r\n'))).toContain('she said');
  });

  test('each time they come again', () => {
    expect(found(base64)).toBe(found(base64));
  });
});

test('words and addresses are none', () => {
  const address = 'https://example.org/officeDocument/2006/relationships/slideLayout';
  expect(bytesWrittenIn(`She said ${address} twice: ${address}.`)).toEqual([]);
});
