import { rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { budgetCases } from '../support/budget-cases.ts';
import { putLists } from '../support/content-folder.ts';
import type { HostileCost } from '../support/measure-hostile-cost.ts';
import { newFolder } from '../support/run.ts';

const script = fileURLToPath(new URL('../support/measure-hostile-cost.ts', import.meta.url));

// Each case has a process of its own, because the memory of all of them together depends on when it
// is collected.
test.each(budgetCases)('$description costs less than 512 MB to hold back', async ({ write }) => {
  const contentDir = newFolder();
  putLists(contentDir);
  await write(contentDir, { id: 'zqover2', canary: 'Zqcanary' });
  const out = execFileSync(process.execPath, [script, contentDir], { encoding: 'utf8' });
  rmSync(contentDir, { recursive: true });
  expect((JSON.parse(out) as HostileCost).peak).toBeLessThan(512);
});
