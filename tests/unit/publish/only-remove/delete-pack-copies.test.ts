import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deletePackCopies } from '../../../../src/publish/only-remove/delete-pack-copies.ts';
import type { RemovalPlan } from '../../../../src/publish/only-remove/plan-removal.ts';
import { put } from '../../../support/content-folder.ts';
import { newFolder } from '../../../support/run.ts';

const noRemoval: RemovalPlan = {
  kept: new Map(),
  removed: new Set(),
  closedUses: new Map(),
  unlisted: new Set(),
  checkPages: [],
};

function putPack(output: string, id: string, story: string): void {
  put(output, `packs/${id}/index.html`, `<ol><li data-story="${story}">A story</li></ol>`);
  put(output, `packs/${id}/slides.pptx`, 'slides');
}

test.each([
  ['is removed', { ...noRemoval, removed: new Set(['k7m2qx']) }],
  [
    'loses a use',
    { ...noRemoval, closedUses: new Map([['k7m2qx', new Set(['report' as const])]]) },
  ],
])('the files of a pack are deleted if one of its stories %s', (_, plan) => {
  const output = newFolder();
  putPack(output, 'first', 'k7m2qx');
  putPack(output, 'second', 'q4n8vt');
  deletePackCopies(output, plan);
  const has = (path: string) => existsSync(join(output, 'packs', path));
  expect([has('first/index.html'), has('first/slides.pptx')]).toEqual([true, false]);
  expect([has('second/index.html'), has('second/slides.pptx')]).toEqual([true, true]);
});
