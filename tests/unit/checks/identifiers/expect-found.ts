import fc from 'fast-check';
import { expect } from 'vitest';
import type { Identifier } from '../../../../src/checks/identifiers/identifier.ts';
import { normaliseIdentifiers } from '../../../../src/checks/identifiers/normalise-identifiers.ts';
import { inSentence } from './sentences.ts';

/** Whether a kind of identifier is seen in a text. */
export function isFound({ find }: Identifier, text: string): boolean {
  return find(normaliseIdentifiers(text)).length > 0;
}

/** Expects an identifier to be seen in any sentence that holds one of those generated. */
export function expectFound(identifier: Identifier, generated: fc.Arbitrary<string>): void {
  fc.assert(
    fc.property(inSentence(generated), (text) => {
      expect(isFound(identifier, text), text).toBe(true);
    }),
    { numRuns: 400 },
  );
}
