import { deskWords } from '../../src/words/desk-en-gb.ts';
import type { SchemaLimits } from './schema-limits.ts';

/** A regular expression as text, and words that follow “write” and say what to write. */
export type FieldPattern = readonly [source: string, description: string];

/** Makes the pattern with which Decap checks a text; undefined if any text is valid. */
export function fieldPatternOf({
  max,
  pattern,
  description,
}: SchemaLimits): FieldPattern | undefined {
  const length: FieldPattern[] =
    max === undefined ? [] : [[`^[^]{0,${max}}$`, deskWords.patterns.characters(max)]];
  const shape: FieldPattern[] = pattern ? [[plainSource(pattern), description ?? '']] : [];
  const [first, second] = [...shape, ...length];
  return first && second ? combinePatterns(first, second) : first;
}

/** Makes a pattern that matches a text if both patterns match it. */
export function combinePatterns(
  [first, firstDescription]: FieldPattern,
  [second, secondDescription]: FieldPattern,
): FieldPattern {
  return [
    `^(?=[^]*(?:${first}))(?=[^]*(?:${second}))`,
    `${firstDescription}, ${secondDescription}`,
  ];
}

/**
 * Rewrites an expression without flags, because Decap drops flags.
 *
 * @throws Error if the expression cannot be rewritten without its flags
 */
function plainSource({ source, flags }: RegExp): string {
  if (flags === '') return source;
  if (flags === 'i') return matchBothCases(source);
  throw new Error(`The form cannot rewrite the flags "${flags}" of the expression ${source}.`);
}

function matchBothCases(source: string): string {
  const letters = (text: string) =>
    text.replace(/\\.|[a-z](?:-[a-z])?/gi, (part) =>
      part.startsWith('\\') ? part : part.toLowerCase() + part.toUpperCase(),
    );
  return source.replace(/\\.|\[(?:\\.|[^\]])*\]|[a-z]/gi, (part) =>
    part.startsWith('\\') || part.startsWith('[') ? letters(part) : `[${letters(part)}]`,
  );
}
