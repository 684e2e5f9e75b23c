/** Numbers of a few letters in a row: a bit for each, so that what has none is told at once. */
export type Numbers = Uint32Array;

const count = 2 ** 24;

/** None yet. */
export function noNumbers(): Numbers {
  return new Uint32Array(count / 32);
}

/** Adds a number. */
export function addNumber(numbers: Numbers, number: number): void {
  const place = placeOf(number);
  numbers[place >>> 5] = (numbers[place >>> 5] ?? 0) | (1 << (place & 31));
}

/** Whether a number may have been added; where this says no, it was not. */
export function hasNumber(numbers: Numbers, number: number): boolean {
  const place = placeOf(number);
  return ((numbers[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0;
}

function placeOf(number: number): number {
  return (number ^ (number >>> 15)) & (count - 1);
}

/** What the number of a row grows by with each letter. */
export const base = 0x2c1b3c6d;

/** The number of so many letters from a place on. */
export function numberAt(letters: Uint16Array, from: number, length: number): number {
  let number = 0;
  for (let at = from; at < from + length; at += 1) {
    number = (Math.imul(number, base) + (letters[at] ?? 0)) | 0;
  }
  return number;
}
