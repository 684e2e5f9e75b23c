import { deskWords } from '../../src/words/desk-en-gb.ts';
import type { SchemaLimits } from './schema-limits.ts';

/** A regular expression as text, and what to write, as words that follow “write”. */
export type FieldPattern = readonly [source: string, description: string];

/** The pattern by which Decap checks a text; undefined where any text is valid. */
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

/** A pattern that matches what both patterns match. */
export function combinePatterns(
  [one, description]: FieldPattern,
  [other, otherDescription]: FieldPattern,
): FieldPattern {
  return [`^(?=[^]*(?:${one}))(?=[^]*(?:${other}))`, `${description}, ${otherDescription}`];
}

/**
 * Rewrites an expression without flags, because Decap drops them. Throws where that is not
 * possible.
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
