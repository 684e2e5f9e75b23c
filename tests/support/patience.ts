import { availableParallelism, loadavg } from 'node:os';

/**
 * By how much the time limits of tests are multiplied: more on a machine that has other work to do,
 * and on the shared machines of a CI. A limit only ends a test that would never end; no test passes
 * or fails by how long something takes. `TEST_PATIENCE` sets it.
 */
export const patience = Number(process.env['TEST_PATIENCE'] ?? measuredPatience());

function measuredPatience(): number {
  const [load = 0] = loadavg();
  const perCore = Math.ceil(load / availableParallelism());
  return Math.max(1, perCore) * (process.env['CI'] ? 2 : 1);
}
