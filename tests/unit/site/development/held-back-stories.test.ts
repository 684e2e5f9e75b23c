import { expect, test } from 'vitest';
import { sealText, unsealText } from '../../../../src/site/development/held-back-stories.ts';
import { newSecret } from '../../../../src/runtime/secrets.ts';

const text = 'Nobody but you sees this story: “Siân’s café”.';

test('a sealed text is the same again with its key', () => {
  const key = newSecret();
  expect(unsealText(sealText(text, key), key)).toBe(text);
});

test('a sealed text contains none of its words, and two of them are not alike', () => {
  const key = newSecret();
  const [first, second] = [sealText(text, key), sealText(text, key)];
  for (const word of text.split(' ')) expect(Buffer.from(first).includes(word)).toBe(false);
  expect(Buffer.from(first).equals(second)).toBe(false);
});

test('a sealed text cannot be read with another key, and not after a change', () => {
  const key = newSecret();
  const sealed = sealText(text, key);
  expect(() => unsealText(sealed, newSecret())).toThrow();
  expect(() => unsealText(sealed.with(-1, sealed.at(-1)! ^ 1), key)).toThrow();
  expect(() => unsealText(sealed.subarray(0, 20), key)).toThrow();
});
