import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fingerprintPattern,
  writeFingerprintCode,
} from '../../../../src/story/fingerprint/fingerprint-code.ts';

const digest = (...bytes: number[]) => Uint8Array.from({ length: 32 }, (_, at) => bytes[at] ?? 0);
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const checks = `${symbols}*~$=U`;
const digests = fc.uint8Array({ minLength: 32, maxLength: 32 });

/** Computes the check symbol of twelve letters, one letter after the other. */
function checkOf(letters: string): string {
  const remainder = Array.from(letters).reduce((sum, letter) => (sum * 32 + symbols.indexOf(letter)) % 37, 0); // prettier-ignore
  return checks.charAt(remainder);
}
const lettersOf = (code: string) => code.slice(0, 14).replaceAll('-', '');

describe('writing a digest as a code', () => {
  // Another program computed these codes.
  it.each([
    ['nothing but noughts', digest(), '0000-0000-0000-0'],
    ['nothing but ones', new Uint8Array(32).fill(0xff), 'ZZZZ-ZZZZ-ZZZZ-9'],
    ['the smallest number above nought', digest(0, 0, 0, 0, 0, 0, 0, 0x10), '0000-0000-0001-1'],
    ['31, the last letter', digest(0, 0, 0, 0, 0, 0, 1, 0xf0), '0000-0000-000Z-Z'],
    [
      '32, the first check symbol that is not a letter',
      digest(0, 0, 0, 0, 0, 0, 2),
      '0000-0000-0010-*',
    ],
    ['33', digest(0, 0, 0, 0, 0, 0, 2, 0x10), '0000-0000-0011-~'],
    ['34', digest(0, 0, 0, 0, 0, 0, 2, 0x20), '0000-0000-0012-$'],
    ['35', digest(0, 0, 0, 0, 0, 0, 2, 0x30), '0000-0000-0013-='],
    ['36', digest(0, 0, 0, 0, 0, 0, 2, 0x40), '0000-0000-0014-U'],
    ['37, which leaves nothing', digest(0, 0, 0, 0, 0, 0, 2, 0x50), '0000-0000-0015-0'],
    ['the first bit alone', digest(0x80), 'G000-0000-0000-5'],
    [
      'the start of SHA-256 of nothing',
      digest(0xe3, 0xb0, 0xc4, 0x42, 0x98, 0xfc, 0x1c, 0x14),
      'WERC-8GMR-ZGE1-G',
    ],
  ])('%s', (_, bytes, code) => expect(writeFingerprintCode(bytes)).toBe(code));

  it('uses only the first sixty bits', () => {
    const code = writeFingerprintCode(digest(1, 2, 3, 4, 5, 6, 7, 0x80));
    expect(writeFingerprintCode(digest(1, 2, 3, 4, 5, 6, 7, 0x8f, 255, 255))).toBe(code);
    expect(writeFingerprintCode(digest(1, 2, 3, 4, 5, 6, 7, 0x90))).not.toBe(code);
  });

  it('gives three groups of four and a check symbol, without letters that are easily confused', () => {
    fc.assert(
      fc.property(digests, (bytes) => {
        const code = writeFingerprintCode(bytes);
        expect(code).toMatch(fingerprintPattern);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z*~$=U]$/); // prettier-ignore
      }),
    );
  });

  it('gives different codes to different numbers', () => {
    const sixty = fc.bigInt({ min: 0n, max: 2n ** 60n - 1n });
    fc.assert(
      fc.property(sixty, (number) => {
        const hex = number.toString(16).padStart(15, '0') + '0'.repeat(49);
        const letters = lettersOf(writeFingerprintCode(Buffer.from(hex, 'hex')));
        const read = Array.from(letters).reduce(
          (sum, each) => sum * 32n + BigInt(symbols.indexOf(each)),
          0n,
        );
        expect(read).toBe(number);
      }),
    );
  });
});

describe('the check symbol', () => {
  it('is the remainder of the number by 37', () => {
    fc.assert(
      fc.property(digests, (bytes) => {
        const code = writeFingerprintCode(bytes);
        expect(code.at(-1)).toBe(checkOf(lettersOf(code)));
      }),
    );
  });

  it('changes with any one letter', () => {
    fc.assert(
      fc.property(
        digests,
        fc.nat(11),
        fc.constantFrom(...Array.from(symbols)),
        (bytes, at, letter) => {
          const code = writeFingerprintCode(bytes);
          const letters = lettersOf(code);
          fc.pre(letters[at] !== letter);
          const misread = letters.slice(0, at) + letter + letters.slice(at + 1);
          expect(checkOf(misread)).not.toBe(code.at(-1));
        },
      ),
    );
  });

  it('changes where two neighbouring letters swap', () => {
    fc.assert(
      fc.property(digests, fc.nat(10), (bytes, at) => {
        const code = writeFingerprintCode(bytes);
        const letters = lettersOf(code);
        const [one = '', other = ''] = letters.slice(at, at + 2);
        fc.pre(one !== other);
        const misread = letters.slice(0, at) + other + one + letters.slice(at + 2);
        expect(checkOf(misread)).not.toBe(code.at(-1));
      }),
    );
  });
});

describe('a code', () => {
  it.each(['0000-0000-0000-0', '7F3K-Q2MX-9HTA-G', 'ZZZZ-ZZZZ-ZZZZ-U', '7F3K-Q2MX-9HTA-*'])(
    'can be %s',
    (code) => expect(code).toMatch(fingerprintPattern),
  );

  it.each([
    '7F3K-Q2MX-9HTA',
    '7F3KQ2MX9HTAG',
    '7f3k-q2mx-9hta-g',
    '7F3I-Q2MX-9HTA-G',
    '7F3L-Q2MX-9HTA-G',
    '7F3O-Q2MX-9HTA-G',
    '7F3U-Q2MX-9HTA-G',
    '7F3*-Q2MX-9HTA-G',
    '7F3K-Q2MX-9HTA-I',
    '7F3K-Q2MX-9HTA-GG',
    ' 7F3K-Q2MX-9HTA-G',
    '7F3K-Q2MX-9HTA-G\n',
  ])('cannot be %j', (code) => expect(code).not.toMatch(fingerprintPattern));
});
