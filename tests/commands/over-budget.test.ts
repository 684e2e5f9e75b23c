import { rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { budgetCases } from '../support/budget-cases.ts';
import { putLists } from '../support/content-folder.ts';
import { fullPass } from '../support/full-pass.ts';
import type { HostileCost } from '../support/measure-hostile-cost.ts';
import { newFolder } from '../support/run.ts';

type BudgetCase = (typeof budgetCases)[number];

const script = fileURLToPath(new URL('../support/measure-hostile-cost.ts', import.meta.url));

// Each case has a process of its own, because the memory of all of them together depends on when it
// is collected.
async function costsLittle({ write }: BudgetCase) {
  const contentDir = newFolder();
  putLists(contentDir);
  await write(contentDir, { id: 'zqover2', canary: 'Zqcanary' });
  const out = execFileSync(process.execPath, [script, contentDir], { encoding: 'utf8' });
  rmSync(contentDir, { recursive: true });
  expect((JSON.parse(out) as HostileCost).peak).toBeLessThan(512);
}

/** The cases that cost most. If the others cost more one day, `npm run test:full` fails. */
const isCostly = ({ description }: BudgetCase) =>
  /gigabyte|two hundred megabytes|six hundred figures|thirty megabytes of words$|very large/.test(
    description,
  );
const costly = budgetCases.filter(isCostly);

test('five cases are the costly ones', () => expect(costly).toHaveLength(5));

test.each(costly)('$description costs less than 512 MB to hold back', costsLittle);

test.each(budgetCases.filter((each) => !isCostly(each)))(
  '$description costs less than 512 MB to hold back',
  fullPass,
  costsLittle,
);
