import fc from 'fast-check';

const word = fc.constantFrom(
  ...`kettle window bus kitchen coat worker letter sister garden winter meeting chair morning biscuit
    laugh evening shoes bread visit she he they we and when because our under beside`.split(/\s+/),
);
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((some) => some.join(' '));

/** Any sentence with a value at its beginning, in its middle or at its end. */
export function inSentence(value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const frame = fc.constantFrom<[string, string]>(
    ['', ''],
    ['(', ')'],
    ['‘', '’'],
    ['', ','],
    ['', ';'],
  );
  return fc
    .tuple(fc.option(words), frame, value, fc.option(words), fc.constantFrom('.', '?', '!', ''))
    .map(([before, [open, close], held, after, end]) =>
      [
        before === null ? '' : `${capital(before)} `,
        open,
        held,
        close,
        after === null ? '' : ` ${after}`,
        end,
      ].join(''),
    );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Any digits, of a given number. */
export const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

/** Any of the given letters, of a given number. */
export const letters = (from: string, length: number) =>
  fc
    .array(fc.constantFrom(...Array.from(from)), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

/** Any variant of a text that has a space, a hyphen or nothing in place of each `_`. */
export const spaced = (text: string) =>
  fc.constantFrom(' ', '-', '').map((sign) => text.replaceAll('_', sign));
