import {
  checkSymbolOf,
  groupSymbols,
  toSymbols,
  writeCheckedCode,
} from '../story/fingerprint/fingerprint-code.ts';

/**
 * The code of one person's receipt: `XXXX-XXXX-C`, 40 bits and a check symbol. It begins with a
 * digit, so that it is never the id of a story, and its check symbol is a letter or a digit, so that
 * people can say it on the phone.
 */
const receiptCode = /^[2-9][0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]$/;

/**
 * Computes the code of a person's receipt from the id of the story and their reference in the
 * register. Nothing is stored: whoever has the content folder can find the story of a code, and
 * nobody can read anything from the code itself.
 */
export async function computeReceiptCode(id: string, record: string): Promise<string> {
  // One digest in five gives a code that begins with a digit and ends with a letter or a digit.
  for (let attempt = 0; ; attempt += 1) {
    const source = ['receipt', 1, id, record, attempt].join('\n');
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(source));
    const code = writeCheckedCode(new Uint8Array(digest), 8);
    if (receiptCode.test(code)) return code;
  }
}

/** How a text looks to somebody who expects the code of a receipt. */
export type TypedCode = { code: string } | 'mistyped' | undefined;

/**
 * Reads the code of a receipt as somebody typed it: in small letters, with spaces or without hyphens,
 * with the letter O for a zero. Returns `mistyped` if the check symbol does not fit, and undefined if
 * the text does not look like such a code.
 */
export function readReceiptCode(typed: string): TypedCode {
  const [, first, second, check] =
    /^\s*(\d[0-9A-Z]{3})[\s-]*([0-9A-Z]{4})[\s-]*([0-9A-Z])\s*$/.exec(typed.toUpperCase()) ?? [];
  if (first === undefined || second === undefined || check === undefined) return undefined;
  const [letters, symbol] = [toSymbols(first + second), toSymbols(check)];
  if (checkSymbolOf(letters) !== symbol) return 'mistyped';
  return { code: groupSymbols(letters, symbol) };
}
