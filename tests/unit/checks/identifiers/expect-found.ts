import fc from 'fast-check';
import { expect } from 'vitest';
import type { Identifier } from '../../../../src/checks/identifiers/identifier.ts';
import { normaliseIdentifiers } from '../../../../src/checks/identifiers/normalise-identifiers.ts';
import { inSentence } from './sentences.ts';

/** Returns whether a text contains a kind of identifier. */
export function isFound({ find }: Identifier, text: string): boolean {
  return find(normaliseIdentifiers(text)).length > 0;
}

/** Asserts that generated identifiers are found in any sentence. */
export function expectFound(identifier: Identifier, generated: fc.Arbitrary<string>): void {
  fc.assert(
    fc.property(inSentence(generated), (text) => {
      expect(isFound(identifier, text), text).toBe(true);
    }),
    { numRuns: 400 },
  );
}
