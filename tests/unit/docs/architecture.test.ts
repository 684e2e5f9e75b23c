import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawArchitecture } from '../../../docs/draw-architecture.ts';

test('docs/architecture.svg shows the imports as they are: `npm run draw-architecture` draws it again', () => {
  expect(readFileSync('docs/architecture.svg', 'utf8')).toBe(drawArchitecture());
});
