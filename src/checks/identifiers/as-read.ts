import { straight } from '../plain.ts';

/** Letters of other alphabets that look like ours, as they come with texts that were pasted. */
const alike = new Map(
  [
    ...zip('АВЕЅІЈКМНОРСТУХаеѕіјорсух', 'ABESIJKMHOPCTYXaesijopcyx'),
    ...zip('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοι', 'ABEZHIKMNOPTYXoi'),
  ].map(([theirs, ours]) => [theirs, ours] as const),
);
const strange = new RegExp(`[${[...alike.keys()].join('')}]`, 'g');

/**
 * A text as whoever reads it would ring it or type it in: digits of any writing, letters that look
 * like ours, an O among digits, and a number that is spelt out digit by digit.
 */
export function asRead(text: string): string {
  return straight(text)
    .replace(/(?![0-9])\p{Nd}/gu, ourDigit)
    .replace(strange, (letter) => alike.get(letter) ?? letter)
    .replace(/\b[\dOoIl](?:[ -]?[\dOoIl]){9,}\b/g, (number) =>
      (number.match(/\d/g) ?? []).length < 5
        ? number
        : number.replace(/o/gi, '0').replace(/[Il]/g, '1'),
    )
    .replace(spelt, inDigits);
}

/** Every writing has its ten digits in a row. */
function ourDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const isDigit = (at: number) => /^\p{Nd}$/u.test(String.fromCodePoint(at));
  let zero = code;
  while (code - zero < 9 && isDigit(zero - 1)) zero -= 1;
  return String((code - zero) % 10);
}

const names = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const one = `(?:(?:double|treble|triple)[ -])?(?:${[...names, 'oh', 'o', 'nought', 'naught'].join('|')})`;
/** Nine digits and more, one after another, are nothing that anyone counts. */
const spelt = new RegExp(`\\b${one}(?:[ ,.-]{1,3}${one}){6,}\\b`, 'gi');

function inDigits(words: string): string {
  const digits = words.toLowerCase().split(/[ ,.-]+/);
  let times = 1;
  let number = '';
  for (const each of digits) {
    const often = each === 'double' ? 2 : /^tr(?:eb|ip)le$/.test(each) ? 3 : undefined;
    if (often === undefined) number += String(Math.max(names.indexOf(each), 0)).repeat(times);
    times = often ?? 1;
  }
  return number;
}

function zip(theirs: string, ours: string): [string, string][] {
  return Array.from(theirs, (letter, place) => [letter, ours[place] ?? letter]);
}
