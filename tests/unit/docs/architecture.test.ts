import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawArchitecture } from '../../../docs/draw-architecture.ts';

test('docs/architecture.svg shows the current imports; `npm run draw-architecture` updates the drawing', () => {
  expect(readFileSync('docs/architecture.svg', 'utf8')).toBe(drawArchitecture());
});
