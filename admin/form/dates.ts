import type { PlainDate } from '../../src/story/plain-date.ts';

/**
 * A regular expression of every day up to and with `last`, as text: Decap's lists know no other way
 * to compare.
 */
export function upTo(last: PlainDate): string {
  const earlier = Array.from(last.matchAll(/[1-9]/g), ({ index, 0: digit }) => {
    const later = last.slice(index + 1).replaceAll(/\d/g, '\\d');
    return `${last.slice(0, index)}[0-${Number(digit) - 1}]${later}`;
  });
  return `(?:${[...earlier, last].join('|')})`;
}
