import type { CheckReply, CheckRequest } from './check-worker.ts';
import { longestReading } from './reading-limits.ts';

/**
 * Has a file read by a worker. The script of the worker is loaded only now.
 *
 * @returns `too-long` if it takes too long; `failed` if the worker cannot be loaded or runs out of
 * memory
 */
export function askWorker(
  request: CheckRequest,
): Promise<NonNullable<CheckReply> | 'too-long' | 'failed'> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('check-worker.ts', import.meta.url), { type: 'module' });
    const finish = (answer: NonNullable<CheckReply> | 'too-long' | 'failed') => {
      worker.terminate();
      clearTimeout(timer);
      resolve(answer);
    };
    const timer = setTimeout(() => finish('too-long'), longestReading);
    worker.addEventListener('error', () => finish('failed'));
    worker.addEventListener('message', ({ data }: MessageEvent<CheckReply>) =>
      finish(data ?? 'failed'),
    );
    worker.postMessage(request);
  });
}
