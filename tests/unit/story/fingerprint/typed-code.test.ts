import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readTypedCode,
  writeFingerprintCode,
} from '../../../../src/story/fingerprint/fingerprint-code.ts';

const codes = fc.uint8Array({ minLength: 8, maxLength: 8 }).map(writeFingerprintCode);
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('a code that somebody typed', () => {
  it('is read whatever its capitals, spaces and hyphens', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(readTypedCode(code)).toEqual({ code });
        expect(readTypedCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toEqual({ code });
        expect(readTypedCode(code.replaceAll('-', ''))).toEqual({ code });
      }),
    );
  });

  it('is read where a letter was taken for the digit that it looks like', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const letters = code.slice(0, -1).replaceAll('0', 'o').replaceAll('1', 'l');
        expect(readTypedCode(letters + code.slice(-1))).toEqual({ code });
      }),
    );
  });

  it('is refused if any one of its characters is another one', () => {
    fc.assert(
      fc.property(codes, fc.nat(11), fc.constantFrom(...Array.from(symbols)), (code, at, other) => {
        const plain = Array.from(code.replaceAll('-', ''));
        fc.pre(plain[at] !== other);
        plain[at] = other;
        expect(readTypedCode(plain.join('')).problem).toBe('mistyped');
      }),
    );
  });

  it('is refused if two neighbours in it are swapped', () => {
    fc.assert(
      fc.property(codes, fc.nat(10), (code, at) => {
        const plain = Array.from(code.replaceAll('-', ''));
        const [first = '', second = ''] = plain.slice(at, at + 2);
        fc.pre(first !== second);
        plain.splice(at, 2, second, first);
        expect(readTypedCode(plain.join('')).problem).toBe('mistyped');
      }),
    );
  });

  it('stays as it was typed while it is not complete', () => {
    expect(readTypedCode('7f3k-q2')).toEqual({ code: '7F3K-Q2', problem: 'incomplete' });
    expect(readTypedCode('')).toEqual({ code: '', problem: 'incomplete' });
    expect(readTypedCode('7F3K-Q2MX-9HTA-GG')).toMatchObject({ problem: 'incomplete' });
  });
});
