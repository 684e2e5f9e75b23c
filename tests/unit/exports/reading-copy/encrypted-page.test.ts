import { describe, expect, it } from 'vitest';
import {
  decryptPage,
  encryptPage,
  keyRounds,
} from '../../../../src/exports/reading-copy/encrypted-page.ts';
import { makePassphrase, passphraseWords } from '../../../../src/runtime/passphrase.ts';

const page = '<p>“Nobody had to talk first.” 🏠</p>';
const passphrase = 'apple river tree cake door lamp';
/** Fewer rounds than in a real copy, because a test does not wait. */
const locked = await encryptPage(page, passphrase, (bytes) => crypto.getRandomValues(bytes), 1_000);

describe('a locked page', () => {
  it('opens with its passphrase, however it is typed', async () => {
    expect(await decryptPage(locked, passphrase)).toBe(page);
    expect(await decryptPage(locked, '  Apple river-tree  cake\tdoor LAMP ')).toBe(page);
  });

  it('does not open with any other passphrase', async () => {
    for (const other of ['', 'apple', 'apple river tree cake lamp door', `${passphrase} apple`]) {
      expect(await decryptPage(locked, other)).toBeUndefined();
    }
  });

  it('does not open if one character of it was changed', async () => {
    const changed = locked.text.startsWith('A') ? 'B' : 'A';
    const text = changed + locked.text.slice(1);
    expect(await decryptPage({ ...locked, text }, passphrase)).toBeUndefined();
  });

  it('contains nothing of the page, and is another one each time', async () => {
    expect(JSON.stringify(locked)).not.toContain('Nobody');
    const again = await encryptPage(page, passphrase, (b) => crypto.getRandomValues(b), 1_000);
    expect(again.text).not.toBe(locked.text);
  });

  it('is slow to guess', () => {
    expect(keyRounds).toBeGreaterThanOrEqual(600_000);
  });
});

describe('a passphrase', () => {
  it('has six words, each picked from the whole list', () => {
    const limits: number[] = [];
    const made = makePassphrase((limit) => {
      limits.push(limit);
      return limit - limits.length;
    });
    expect(made.split(' ')).toEqual(passphraseWords.slice(-6).toReversed());
    expect(new Set(limits)).toEqual(new Set([passphraseWords.length]));
  });

  it('has at least 64 bits, and no word that opens old wounds', () => {
    expect(6 * Math.log2(passphraseWords.length)).toBeGreaterThan(64);
    expect(new Set(passphraseWords).size).toBe(passphraseWords.length);
    for (const word of ['abuse', 'arrest', 'blame', 'child', 'mom', 'color', 'orphan', 'victim']) {
      expect(passphraseWords).not.toContain(word);
    }
  });
});
