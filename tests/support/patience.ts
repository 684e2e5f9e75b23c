import { availableParallelism, loadavg } from 'node:os';

/**
 * The factor for the time limits of tests. The factor is greater on a busy machine and on the
 * shared machines of a CI. The limits are generous, because a time limit only has to end a test
 * that hangs. The variable `TEST_PATIENCE` sets the factor.
 */
export const patience = Number(process.env['TEST_PATIENCE'] ?? measuredPatience());

function measuredPatience(): number {
  const [load = 0] = loadavg();
  const perCore = Math.ceil(load / availableParallelism());
  return Math.max(1, perCore) * (process.env['CI'] ? 2 : 1);
}
