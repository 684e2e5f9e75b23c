import { normaliseApostrophes } from '../normalise-characters.ts';

/** Cyrillic and Greek letters that look like Latin letters, as pasted text may contain them. */
const lookAlikes = new Map(
  [
    ...pairLetters('АВЕЅІЈКМНОРСТУХаеѕіјорсух', 'ABESIJKMHOPCTYXaesijopcyx'),
    ...pairLetters('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοι', 'ABEZHIKMNOPTYXoi'),
  ].map(([foreign, latin]) => [foreign, latin] as const),
);
const lookAlikeLetter = new RegExp(`[${[...lookAlikes.keys()].join('')}]`, 'g');

/**
 * Normalises a text before the search for identifiers, so that they look as a reader would type
 * them. Replaces digits of any script, look-alike letters, an O or an I among digits, and numbers
 * in words.
 */
export function normaliseIdentifiers(text: string): string {
  return normaliseApostrophes(text)
    .replace(/(?![0-9])\p{Nd}/gu, toAsciiDigit)
    .replace(lookAlikeLetter, (letter) => lookAlikes.get(letter) ?? letter)
    .replace(/\b[\dOoIl](?:[ -]?[\dOoIl]){9,}\b/g, (number) =>
      (number.match(/\d/g) ?? []).length < 5
        ? number
        : number.replace(/o/gi, '0').replace(/[Il]/g, '1'),
    )
    .replace(spelledNumber, spelledNumberToDigits);
}

/**
 * Finds the ASCII digit for a digit of any script. In Unicode, the ten digits of a script are
 * consecutive.
 */
function toAsciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const isDigit = (codePoint: number) => /^\p{Nd}$/u.test(String.fromCodePoint(codePoint));
  let zero = code;
  while (code - zero < 9 && isDigit(zero - 1)) zero -= 1;
  return String((code - zero) % 10);
}

const digitNames = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const spelledDigit = `(?:(?:double|treble|triple)[ -])?(?:${[...digitNames, 'oh', 'o', 'nought', 'naught'].join('|')})`;
/** Matches seven or more digits in words, one after another: a number as people read it out. */
const spelledNumber = new RegExp(`\\b${spelledDigit}(?:[ ,.-]{1,3}${spelledDigit}){6,}\\b`, 'gi');

function spelledNumberToDigits(words: string): string {
  const digitWords = words.toLowerCase().split(/[ ,.-]+/);
  let repeat = 1;
  let number = '';
  for (const word of digitWords) {
    const multiplier = word === 'double' ? 2 : /^tr(?:eb|ip)le$/.test(word) ? 3 : undefined;
    if (multiplier === undefined) {
      number += String(Math.max(digitNames.indexOf(word), 0)).repeat(repeat);
    }
    repeat = multiplier ?? 1;
  }
  return number;
}

function pairLetters(foreign: string, latin: string): [string, string][] {
  return Array.from(foreign, (letter, index) => [letter, latin[index] ?? letter]);
}
