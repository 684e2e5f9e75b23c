import { availableParallelism, loadavg } from 'node:os';

/**
 * The factor by which the time limits of tests are multiplied. The factor is greater on a busy
 * machine and on the shared machines of a CI. A time limit only ends a test that would never end.
 * The variable `TEST_PATIENCE` sets the factor.
 */
export const patience = Number(process.env['TEST_PATIENCE'] ?? measuredPatience());

function measuredPatience(): number {
  const [load = 0] = loadavg();
  const perCore = Math.ceil(load / availableParallelism());
  return Math.max(1, perCore) * (process.env['CI'] ? 2 : 1);
}
