import { deskWords } from '../../src/words/desk-en-gb.ts';
import type { Limits } from './limits.ts';

/** A regular expression, and what to write instead, as words that follow “write”. */
export type Pattern = readonly [source: string, says: string];

/** What a text has to be, as Decap checks it; undefined where anything will do. */
export function patternOf({ max, pattern, says }: Limits): Pattern | undefined {
  const length: Pattern[] =
    max === undefined ? [] : [[`^[^]{0,${max}}$`, deskWords.patterns.characters(max)]];
  const shape: Pattern[] = pattern ? [[plainSource(pattern), says ?? '']] : [];
  const [first, second] = [...shape, ...length];
  return first && second ? bothOf(first, second) : first;
}

/** What has to be like both of two patterns. */
export function bothOf([one, says]: Pattern, [other, saysToo]: Pattern): Pattern {
  return [`^(?=[^]*(?:${one}))(?=[^]*(?:${other}))`, `${says}, ${saysToo}`];
}

/** The expression without its flags, which Decap would drop. */
function plainSource({ source, flags }: RegExp): string {
  if (flags === '') return source;
  if (flags === 'i') return inBothCases(source);
  throw new Error(`The form cannot say the flags "${flags}" of the expression ${source}.`);
}

function inBothCases(source: string): string {
  const letters = (text: string) =>
    text.replace(/\\.|[a-z](?:-[a-z])?/gi, (part) =>
      part.startsWith('\\') ? part : part.toLowerCase() + part.toUpperCase(),
    );
  return source.replace(/\\.|\[(?:\\.|[^\]])*\]|[a-z]/gi, (part) =>
    part.startsWith('\\') || part.startsWith('[') ? letters(part) : `[${letters(part)}]`,
  );
}
